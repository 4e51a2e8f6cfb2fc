import { wordSet } from "../../../lexicon/entry.ts";
import { endOfPractice } from "../../../lexicon/practice/words.ts";
import { message, say } from "../../../message/message.ts";
import { notUnderstood } from "../../say/usage.ts";
import { answer, type Result, type Turn, tell } from "../../turn.ts";
import type { AskedCommand, Command } from "../command.ts";
import { members, nobody } from "../row.ts";

/**
 * `/latihan`: opens somebody's practice in their private chat, anew if one is open. What they do there then is
 * `operators/practice`'s.
 */
export const practice: Command = {
  name: { id: "latihan", en: "practice" },
  also: ["latih"],
  group: "office",
  roles: { operators: members, agency: nobody },
  words: "optional",
  inPrivate: true,
  keepsChange: true,
  needs: () => [],
  run: opened,
};

const ending = wordSet(endOfPractice);

/** Whether the words after the command end a practice. */
export function endsPractice(words: string): boolean {
  return ending.has(words.toLowerCase().replace(/[.!]+$/u, ""));
}

function opened(turn: Turn, { command, words }: AskedCommand): Result {
  const { facts, heard, state } = turn;
  if (facts.private !== true) return tell(turn, say("operators.practice.privately"));
  if (endsPractice(words)) return tell(turn, say("operators.practice.none"));
  if (words !== "") return notUnderstood(turn, command, words);
  if (!facts.office.agencies.some(({ active }) => active))
    return tell(turn, say("operators.practice.no_agency"));
  const begun = { startedAt: heard.sentAt.toISOString(), heard: [], over: false };
  return answer(
    { ...turn, state: { ...state, practice: begun } },
    message(
      [say("operators.practice.mark"), say("operators.practice.open")],
      [say("operators.practice.open.same"), say("operators.practice.open.real")],
      [say("operators.practice.begin")],
    ),
  );
}
