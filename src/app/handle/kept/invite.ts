import type { Effect } from "../../../core/effect.ts";
import type { Granter } from "../../../ports/rooms.ts";
import type { Tx } from "../../../ports/store.ts";
import type { Context } from "../context.ts";

type Named = Extract<Effect, { type: "invite" | "invite_superior" | "drop_superior" }>;

/** Writes a one-time code of a room or a person, or that a person isn't named any more. */
export async function invite(
  tx: Tx,
  effect: Named,
  by: Granter,
  { hash }: Pick<Context, "hash">,
): Promise<void> {
  if (effect.type === "invite") return await tx.invites.invite(hash(effect.code), effect.as, by);
  if (effect.type === "drop_superior") return await tx.superiors.drop(effect.as);
  await tx.superiors.invite(hash(effect.code), effect.as, by);
}
