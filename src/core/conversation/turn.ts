import type { Message } from "../message/message.ts";
import type { Chance, Facts, Heard } from "./facts.ts";
import type { Piece } from "./state/piece.ts";
import type { State } from "./state/state.ts";

/** One message and all that its handling may look at. */
export type Turn = {
  readonly state: State;
  readonly heard: Heard;
  readonly facts: Facts;
  readonly now: Date;
  readonly chance: Chance;
  /** What was being asked when this came, as it is presented; null if nothing was, or what it was about is gone. */
  readonly open: Message | null;
};

/** The turn with another state, for what is decided next within it. */
export function within(turn: Turn, state: State): Turn {
  return { ...turn, state };
}

/** The turn with nothing asked any more. */
export function unasked(turn: Turn): Turn {
  return { ...turn, state: { ...turn.state, question: null, misses: 0 }, open: null };
}

/** What the message of this turn brought, for a case or a draft. */
export function pieceOf({ heard }: Turn, text: string): Piece {
  const { input, ref, forwardedOften } = heard;
  const file = input.type === "media" ? { id: input.file, kind: input.kind } : null;
  const place =
    input.type === "place"
      ? ({
          type: "pin",
          latitude: input.latitude,
          longitude: input.longitude,
          label: input.label,
          district: input.district ?? "",
        } as const)
      : null;
  return { ref, text, file, place, forwardedOften };
}
