import { named } from "../../letters/case/naming.ts";
import type { AnswerAct } from "../../letters/rooms/answerChoices.ts";
import { type Choice, message, say, withMenu } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import { decide } from "../../procedure/decide.ts";
import type { AskedCommand } from "../commands/command.ts";
import type { ReadAnswer } from "../commands/steps/readAnswer.ts";
import { partsOf, startOf } from "../replies/askBack.ts";
import { keeping } from "../replies/keeping.ts";
import { without } from "../replies/kept.ts";
import { actorOf, answer, type Result, settingFor, type Turn } from "../turn.ts";
import { noteBare, wasAsked } from "./bare.ts";
import { lacksOf } from "./substance.ts";

/**
 * Says what an answer lacks that says nothing, before it leaves, with an example and one way to send it all the same.
 * Null for an answer with substance, for one that couldn't be given anyway, and where it was asked already: the second
 * time it goes.
 */
export function askBare(
  turn: Turn,
  current: Case,
  asked: AskedCommand,
  { command, words }: Extract<ReadAnswer, { ok: true }>,
): Result | null {
  const { kind, text, files } = command;
  const lacks = lacksOf({ kind, text, files: files.length });
  if (lacks === null || wasAsked(turn.state.bare, current)) return null;
  if (!decide(current, command, actorOf(turn), settingFor(current, turn)).ok) return null;
  const bare = noteBare(turn.state.bare, current);
  const lines = [
    say(`operators.bare.${lacks}`, { case: named(current, current.number) }),
    say(`operators.bare.example.${lacks}`),
  ];
  const now = { ...turn, state: { ...turn.state, bare } };
  // No words of a confidential case are kept.
  if (turn.facts.private === true || current.privacy === "confidential")
    return answer(now, message(lines, [say("operators.bare.again")]), current.id);
  const act: AnswerAct = current.stage === "answered" ? "add" : kind;
  const parts = asked.parts ?? partsOf(turn, asked, words);
  const { state, said } = keeping(now, current, { ...startOf(turn, current, parts), as: act });
  const body = withMenu(message([...said, ...lines], [say("operators.bare.how")]), choices(act, current));
  return answer({ ...turn, state }, body, current.id);
}

/** What the question offers. */
function choices(act: AnswerAct, { number }: Case): readonly Choice[] {
  return [
    { id: `reply.${act}`, arg: number, label: say("operators.button.bare") },
    { id: "reply.none", arg: number, label: say("operators.button.unsent") },
  ];
}

/** The turn without the words of which it was asked: what is typed now stands in their place. */
export function withoutBare(turn: Turn, current: Case, { parts }: AskedCommand): Turn {
  if (parts !== undefined || !wasAsked(turn.state.bare, current)) return turn;
  return { ...turn, state: { ...turn.state, kept: without(turn.state.kept, current.number) } };
}
