import { message, say } from "../../../message/message.ts";
import { fromTemplate } from "../../find/findTemplate.ts";
import { askBack } from "../../replies/askBack.ts";
import { askBare, withoutBare } from "../../substance/askBare.ts";
import { take } from "../../take.ts";
import { answer } from "../../turn.ts";
import type { Command } from "../command.ts";
import { clerks, officers } from "../row.ts";
import { readAnswer } from "./readAnswer.ts";
import { step } from "./step.ts";

export const answerCase: Command = step({
  name: { id: "jawab", en: "answer" },
  roles: { operators: clerks, agency: officers },
  words: "optional",
  files: "taken",
  insteadAs: "answer",
  take(turn, { found, words, asked }) {
    const { case: current } = found;
    const read = readAnswer(words, { turn, current, asked });
    if (!read.ok) return askBack(turn, current, asked, read) ?? answer(turn, message(read.why), current.id);
    const { command } = read;
    const text =
      turn.room.type === "operators"
        ? fromTemplate(command.text, "answer", current, turn.facts.office)
        : null;
    const here = withoutBare(turn, current, asked);
    if (text === null)
      return askBare(turn, current, asked, read) ?? take(here, { current, commands: [command] });
    const also = [say("operators.template.sent", { words: text })];
    return take(here, { current, commands: [{ ...command, text }], also });
  },
});
