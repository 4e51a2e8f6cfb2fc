import { type Said, say } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import type { RoomState } from "../state.ts";
import type { Turn } from "../turn.ts";
import { crowdedOut, type Kept, keep, mostCases, mostParts, standOf, wordsOf } from "./kept.ts";

/** The state with this kept for the case as it stands, and what has to be said of it: what there is no room for. */
export function keeping(
  { state }: Turn,
  current: Case,
  kept: Kept,
): { readonly state: RoomState; readonly said: readonly Said[]; readonly kept: Kept } {
  const now = { ...kept, parts: kept.parts.slice(-mostParts), stand: standOf(current) };
  const lost = crowdedOut(state.kept, now).map(({ number }) =>
    say("operators.reply.crowded_out", { number, most: mostCases }),
  );
  const cut = kept.parts.length > mostParts ? [say("operators.reply.cut", { count: mostParts })] : [];
  return { state: { ...state, kept: keep(state.kept, now) }, said: [...lost, ...cut], kept: now };
}

/** The words as they lie there, for whoever may have forgotten them. Nothing if there are none. */
export function unsent({ parts }: Kept): readonly Said[] {
  if (parts.length === 0) return [];
  const words = wordsOf(parts);
  return [words === "" ? say("operators.reply.unsent_files") : say("operators.reply.unsent", { words })];
}

/** That what was written before isn't part of what was given now. Nothing if nothing was. */
export function unsentLeftOut({ parts }: Pick<Kept, "parts">): readonly Said[] {
  if (parts.length === 0) return [];
  const words = wordsOf(parts);
  return [words === "" ? say("operators.reply.left_out_files") : say("operators.reply.left_out", { words })];
}
