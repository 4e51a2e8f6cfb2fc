import type { Message } from "../message/message.ts";
import type { Chance, Facts, Heard } from "./facts.ts";
import type { Piece } from "./state/piece.ts";
import type { State } from "./state/state.ts";

/** One message with all that handlers may use. */
export type Turn = {
  readonly state: State;
  readonly heard: Heard;
  readonly facts: Facts;
  readonly now: Date;
  readonly chance: Chance;
  /** The open question as presented when the message came; null if there was none, or its subject is gone. */
  readonly open: Message | null;
};

/** The turn with another state. */
export function within(turn: Turn, state: State): Turn {
  return { ...turn, state };
}

/** The turn without an open question. */
export function unasked(turn: Turn): Turn {
  return { ...turn, state: { ...turn.state, question: null, misses: 0 }, open: null };
}

function fileIn({ file, kind, ending }: Extract<Turn["heard"]["input"], { type: "media" }>): Piece["file"] {
  return { id: file, kind, ...(ending !== undefined && { ending }) };
}

/** The message's content as a piece. */
export function pieceOf({ heard }: Turn, text: string): Piece {
  const { input, ref, forwardedOften } = heard;
  const file = input.type === "media" ? fileIn(input) : null;
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
