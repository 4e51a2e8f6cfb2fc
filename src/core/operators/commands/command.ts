import type { AttachmentId, Case } from "../../procedure/case.ts";
import type { RoomNeed } from "../facts.ts";
import type { TypedNumber } from "../leadingNumber.ts";
import type { RoomState } from "../state.ts";
import type { Result, Turn } from "../turn.ts";
import type { CommandRow } from "./row.ts";

/** A command of the rooms: one of these in a file of its own, and a line in `table.ts`. */
export type Command = CommandRow & {
  /** What has to be looked up before it can be carried out. */
  readonly needs: (asked: AskedCommand, state: RoomState) => readonly RoomNeed[];
  /** Carries it out: its sender may give it here, and nothing is missing or left over. */
  readonly run: (turn: Turn, asked: AskedCommand) => Result;
  /** The cases that it means besides those named, where that isn't the one replied to or on the desk. */
  readonly cases?: (turn: Turn, asked: AskedCommand) => readonly Case[];
  /** What it does whatever the roles say above; null if they decide. */
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
};

/** missing: something that must follow doesn't. leftover: words that this command can't use, such as a wrong number. */
export type Fault = "missing" | "leftover";

/** Looks up the case whose number was typed, if one was. */
export function numbered({ number }: Pick<AskedCommand, "number">): readonly RoomNeed[] {
  return number === null ? [] : [{ type: "case", number: number.text }];
}
