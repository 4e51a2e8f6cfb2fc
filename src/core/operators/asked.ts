import type { AttachmentId } from "../procedure/case.ts";
import type { CommandName } from "./commands/table.ts";
import type { RoomHeard } from "./facts.ts";
import { type Fault, parseCommand, type TypedNumber } from "./parse.ts";
import type { RoomState } from "./state.ts";

/** A command, whether typed or pressed. */
export type AskedCommand = Extract<Asked, { type: "command" }>;

/** What a person in a room wants. */
export type Asked =
  | {
      readonly type: "command";
      readonly name: CommandName;
      readonly number: TypedNumber | null;
      readonly words: string;
      readonly files: readonly AttachmentId[];
      readonly fault: Fault | null;
      /** typed: as a command. pressed: a button of a desk. awaited: words that the desk may have asked for. */
      readonly how: "typed" | "pressed" | "awaited";
    }
  /** Turns the desk to a list of agencies, questions, reasons or similar cases, or back, or on to the next case. */
  | { readonly type: "desk"; readonly turn: DeskTurn; readonly number: string }
  /** Lets a group in that asks to be an operators' room, or doesn't. */
  | { readonly type: "link"; readonly answer: LinkAnswer; readonly id: string }
  | { readonly type: "unknown"; readonly word: string; readonly near: CommandName | null };

export const deskTurns = ["other", "ask", "reject", "merge", "back", "skip"] as const;
export type DeskTurn = (typeof deskTurns)[number];

export const linkAnswers = ["administrator", "verifier", "no"] as const;
export type LinkAnswer = (typeof linkAnswers)[number];

/** Buttons of the desk that give a command, with the command; their argument is "number.word". */
const deskCommands: Readonly<Record<string, CommandName>> = {
  "desk.forward": "teruskan",
  "desk.asking": "tanya",
  "desk.rejecting": "tolak",
  "desk.merging": "gabung",
  "desk.look": "lihat",
};

/** What was asked for; null if it was talk among people, or a button that no menu of ours has. */
export function askedOf({ input, on }: RoomHeard, state: RoomState): Asked | null {
  switch (input.type) {
    case "text":
      return inText(input.text, [], on, state);
    case "media": {
      const asked = inText(input.caption, [input.file], on, state);
      const { album } = state;
      const follows = album !== null && input.album === album.id && input.caption === "";
      return asked === null && follows ? supplement(album.number, input.file) : asked;
    }
    case "choice":
      return inChoice(input.id, input.arg);
    case "added":
      return null;
  }
}

function inText(
  text: string,
  files: readonly AttachmentId[],
  on: string | null,
  state: RoomState,
): Asked | null {
  const parsed = parseCommand(text);
  switch (parsed.type) {
    case "command":
      return { ...parsed, files, how: "typed" };
    case "unknown":
      return parsed;
    case "none": {
      const { awaiting } = state;
      if (awaiting === null || on === null || text.trim() === "") return null;
      const words = text.trim();
      const number = { text: awaiting.number, rest: words };
      return { type: "command", name: awaiting.command, number, words, files, fault: null, how: "awaited" };
    }
  }
}

function inChoice(id: string, arg: string): Asked | null {
  const answer = linkAnswers.find((one) => id === `link.${one}`);
  if (answer !== undefined) return { type: "link", answer, id: arg };
  const [number = "", ...rest] = arg.split(".");
  if (!/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{3}$/.test(number)) return null;
  const turn = deskTurns.find((one) => id === `desk.${one}`);
  if (turn !== undefined) return { type: "desk", turn, number };
  const name = Object.hasOwn(deskCommands, id) ? deskCommands[id] : undefined;
  if (name === undefined) return null;
  const words = rest.join(".");
  return {
    type: "command",
    name,
    number: { text: number, rest: words },
    words,
    files: [],
    fault: null,
    how: "pressed",
  };
}

function supplement(number: string, file: AttachmentId): Asked {
  return {
    type: "command",
    name: "jawab",
    number: { text: number, rest: "" },
    words: "",
    files: [file],
    fault: null,
    how: "typed",
  };
}
