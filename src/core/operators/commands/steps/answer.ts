import { message } from "../../../message/message.ts";
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
    return (
      askBare(turn, current, asked, read) ??
      take(withoutBare(turn, current, asked), { current, commands: [read.command] })
    );
  },
});
