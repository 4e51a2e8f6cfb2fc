import { say } from "../../../message/message.ts";
import { usage } from "../../say/usage.ts";
import { take } from "../../take.ts";
import { has, type Result, type Turn, tell } from "../../turn.ts";
import type { Command } from "../command.ts";
import { clerks, nobody, officers } from "../row.ts";
import { step } from "./step.ts";

/** `/catat`: words for colleagues, which no reporter and no agency reads. */
export const note: Command = {
  ...step({
    name: { id: "catat", en: "note" },
    also: ["catatan"],
    roles: { operators: clerks, agency: nobody },
    words: "optional",
    take: (turn, { found, words, asked }) =>
      words === ""
        ? tell(turn, ...usage(turn, asked.command))
        : take(turn, { current: found.case, commands: [{ type: "note", text: words }] }),
  }),
  beforeRoles: meantProgress,
};

/** An officer's words of progress, which this command's name once stood for, are for `/proses`. */
function meantProgress(turn: Turn): Result | null {
  return turn.room.type === "agency" && has(turn, ...officers)
    ? tell(turn, say("operators.note.agency"))
    : null;
}
