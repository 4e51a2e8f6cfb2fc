import type { AnswerAct } from "../../letters/rooms/answerChoices.ts";
import type { AttachmentId, Case } from "../../procedure/case.ts";
import type { Checking } from "../check/asked.ts";
import type { RoomNeed } from "../facts.ts";
import type { TypedNumber } from "../leadingNumber.ts";
import type { Part } from "../replies/kept.ts";
import type { RoomState } from "../state.ts";
import type { Result, Turn } from "../turn.ts";
import type { CommandRow } from "./row.ts";

/** A command of the rooms. Each has a file of its own and a line in `table.ts`. */
export type Command = CommandRow & {
  /** The facts it needs. */
  readonly needs: (asked: AskedCommand, state: RoomState) => readonly RoomNeed[];
  /** Carries it out. Called only if the sender may give it here and its words have no fault. */
  readonly run: (turn: Turn, asked: AskedCommand) => Result;
  /** The cases that it means besides those named by number; by default the one replied to or on the desk. */
  readonly cases?: (turn: Turn, asked: AskedCommand) => readonly Case[];
  /** Runs before the roles are checked; null to go on with the check. */
  readonly beforeRoles?: (turn: Turn, asked: AskedCommand) => Result | null;
};

/** A command, whether typed or pressed. */
export type AskedCommand = {
  readonly type: "command";
  readonly command: Command;
  readonly number: TypedNumber | null;
  /** What follows the command and the number; line breaks kept. */
  readonly words: string;
  readonly files: readonly AttachmentId[];
  readonly fault: Fault | null;
  /** typed: as a command. pressed: a button of a desk. awaited: words that the desk may have asked for. */
  readonly how: "typed" | "pressed" | "awaited";
  /** By buttons and replies: what the words are, which then don't say it, and the messages that they came in. */
  readonly as?: AnswerAct;
  readonly parts?: readonly Part[];
  /** Words that a supervisor was asked for, which say by themselves what they decide. */
  readonly checking?: Checking;
  /** Of a typed command with an album: the messages that have come of it, the one with the command first. */
  readonly album?: readonly Part[];
};

/**
 * missing: required words aren't there. leftover: words that this command can't use, such as a wrong number.
 */
export type Fault = "missing" | "leftover";

/** Needs the case whose number was typed, if any. */
export function numbered({ number }: Pick<AskedCommand, "number">): readonly RoomNeed[] {
  return number === null ? [] : [{ type: "case", number: number.text }];
}
