import type { Effect } from "../effect.ts";
import type { Message } from "../message/message.ts";
import type { CaseId } from "../procedure/case.ts";
import type { Chance, Facts, Heard } from "./facts.ts";
import type { Piece } from "./state/draft.ts";
import type { State } from "./state/state.ts";

/** One message and all that its handling may look at. */
export type Turn = {
  readonly state: State;
  readonly heard: Heard;
  readonly facts: Facts;
  readonly now: Date;
  readonly chance: Chance;
};

/** What comes of a turn; `message` is the one answer, `about` the case it speaks of. */
export type Reply = {
  readonly state: State;
  readonly message: Message | null;
  readonly about: CaseId | null;
  readonly effects: readonly Effect[];
};

export function reply(
  state: State,
  message: Message | null,
  more: { readonly about?: CaseId | null; readonly effects?: readonly Effect[] } = {},
): Reply {
  return { state, message, about: more.about ?? null, effects: more.effects ?? [] };
}

/** A silent receipt. */
export function thumbsUp(state: State, effects: readonly Effect[] = []): Reply {
  return reply(state, null, { effects: [...effects, { type: "react", emoji: "👍" }] });
}

export function withEffects(given: Reply, effects: readonly Effect[]): Reply {
  return { ...given, effects: [...effects, ...given.effects] };
}

/** The turn with another state, for what is decided next within it. */
export function within(turn: Turn, state: State): Turn {
  return { ...turn, state };
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

/** The text of several pieces, a line each, with places in figures: a case takes words and files only. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces
    .flatMap(({ text, place }) => [
      text.trim(),
      place === null
        ? ""
        : place.type === "typed"
          ? place.text
          : [place.label, `${place.latitude}, ${place.longitude}`].filter((part) => part !== "").join(": "),
    ])
    .filter((line) => line !== "")
    .join("\n");
}

export function filesOf(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap(({ file }) => (file === null ? [] : [file.id]));
}
