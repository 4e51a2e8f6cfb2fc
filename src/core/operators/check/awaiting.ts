import { named } from "../../letters/case/naming.ts";
import { message, say } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import { isCalledOff } from "../replies/meaning.ts";
import type { Reply } from "../replies/reply.ts";
import { foundBy } from "../target.ts";
import { answer, type Result, type Turn, tell } from "../turn.ts";
import type { Checking } from "./asked.ts";
import type { CheckAwaited } from "./awaited.ts";

/** Minutes that the words are waited for. */
const patience = 60;

/** Asks for the words, in a message that is to be replied to. */
export function askForCheck(turn: Turn, current: Case, act: CheckAwaited["act"], version: number): Result {
  const { contact, name } = turn.facts.person;
  const until = new Date(turn.now.getTime() + patience * 60_000).toISOString();
  const checking: CheckAwaited = { act, number: current.number, version, until };
  const asking = message([
    say(`operators.check.words.${act}`, { case: named(current, current.number) }),
    say("operators.words.cancel"),
  ]);
  const state = { ...turn.state, checking };
  return answer({ ...turn, state }, { ...asking, asks: { person: contact, name } }, current.id);
}

/**
 * The words that were asked for, in a reply to a message about the case; or that they aren't wanted any more. Null for
 * any other reply.
 */
export function checkWordsOf(turn: Turn, { words, file, unusable }: Reply): Checking | Result | null {
  const { checking } = turn.state;
  const [on] = foundBy(turn, "on");
  if (checking === null || turn.heard.on === null || on?.number !== checking.number) return null;
  if (turn.now >= new Date(checking.until) || unusable !== undefined || file !== null) return null;
  const said = words.trim();
  if (said === "") return null;
  if (isCalledOff(said))
    return tell({ ...turn, state: { ...turn.state, checking: null } }, say("operators.reply.off"));
  return { act: checking.act, words: said, version: checking.version };
}
