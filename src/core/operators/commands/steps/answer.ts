import { message } from "../../../message/message.ts";
import { askBack } from "../../replies/askBack.ts";
import { take } from "../../take.ts";
import { answer, type Result, type Turn } from "../../turn.ts";
import type { AskedCommand, Command } from "../command.ts";
import { clerks, officers } from "../row.ts";
import { readAnswer } from "./readAnswer.ts";
import { step } from "./step.ts";

export const answerCase: Command = step({
  name: { id: "jawab", en: "answer" },
  roles: { operators: clerks, agency: officers },
  words: "optional",
  insteadAs: "answer",
  take(turn, { found, words, asked }) {
    const { case: current } = found;
    const read = readAnswer(words, { turn, current, asked });
    if (!read.ok) return askBack(turn, current, asked, read) ?? answer(turn, message(read.why), current.id);
    return keepAlbum(turn, asked, current.number, take(turn, { current, commands: [read.command] }));
  },
});

/** Remembers the album, so that its further photos are added to the answer. */
function keepAlbum(turn: Turn, asked: AskedCommand, number: string, result: Result): Result {
  const { input } = turn.heard;
  const took = result.effects.some(({ type }) => type === "steps");
  const id = input.type === "media" ? (input.album ?? null) : null;
  return {
    ...result,
    state: { ...result.state, album: took && id !== null && asked.files.length > 0 ? { id, number } : null },
  };
}
