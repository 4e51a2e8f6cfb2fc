import type { Effect } from "../../effect.ts";
import { type AnswerAct, answerActsFor } from "../../letters/rooms/answerChoices.ts";
import { menuNumber } from "../../message/menuNumber.ts";
import { message, say } from "../../message/message.ts";
import type { AttachmentId, Case } from "../../procedure/case.ts";
import { allowed } from "../../procedure/decide.ts";
import { stageTable } from "../../procedure/stages.ts";
import { answerCase } from "../commands/steps/answer.ts";
import { leadingNumber } from "../leadingNumber.ts";
import { refusalSaid } from "../say/refusals.ts";
import { actorOf, answering, has, type Result, settingFor, type Turn, tell } from "../turn.ts";
import { albumOf } from "./askBack.ts";
import { helped } from "./helped.ts";
import { unsent } from "./keeping.ts";
import {
  hasMoved,
  isLongAgo,
  isWaitedFor,
  type Kept,
  keptFor,
  type Part,
  standOf,
  untilFrom,
  wordsOf,
} from "./kept.ts";
import { hintIn, isCallForHelp, isNodding, mayDeny } from "./meaning.ts";
import { askWhich, likeliestFirst } from "./question.ts";
import { type Pressing, shortly } from "./short.ts";
import { caseOf, namesItsCase, placedBefore, withoutCase } from "./where.ts";

/** A message that is no command, in reply to one of ours or from somebody of whom words are waited for. */
export type Reply = {
  readonly type: "reply";
  readonly words: string;
  readonly file: AttachmentId | null;
  /** It was a command but for its slash: what it would have done, if it says so. */
  readonly slashless?: { readonly act: AnswerAct | null };
  /** Nothing that could be sent. */
  readonly unusable?: "noise" | "other";
  /** A number that fits several open questions. */
  readonly several?: true;
  /** A number that came too late to choose from the question about this case, or from the one which case. */
  readonly again?: string | null;
};

/** Words that complete what was asked for: to be given as the command that was chosen. */
export type Completed = { readonly kept: Kept; readonly current: Case };

/**
 * Handles words or a file written to a card or letter about a case, by somebody who may answer for its agency. What
 * was asked for is completed, which the caller carries out, as it does what a short word presses; anything else is asked
 * about and kept. Null: talk.
 */
export function hearReply(turn: Turn, reply: Reply): Result | Completed | Pressing | null {
  const may = answerCase.roles[turn.room.type].some((role) => turn.facts.person.roles.includes(role));
  if (!may || turn.facts.private === true || turn.heard.secondHand === true) return null;
  if (reply.several === true) return tell(turn, say("operators.reply.number"));
  const current = caseOf(turn, reply);
  if (current === null) return withoutCase(turn, reply);
  if (!namesItsCase(reply) && !answersHere(turn, current)) return null;
  const { words, file, unusable } = reply;
  const before = keptFor(turn.state.kept, current.number);
  const plainly = unusable === undefined && file === null;
  if (before === null && plainly && isCallForHelp(words)) return helped(turn);
  if (current.privacy === "confidential") return isNodding(reply) ? null : walled(turn, current);
  if (unusable === "noise") return { state: turn.state, effects: [{ type: "react", emoji: "👍" }] };
  if (unusable !== undefined) return tell(turn, say("operators.reply.unusable"));

  const said = leftOf(reply, current);
  const short = plainly ? shortly(turn, said, current, before) : null;
  if (short !== null) return short;
  // A number that is in no menu is nothing that a citizen could read: it is asked what the answer is.
  if (plainly && menuNumber(words) !== null) return askAbout(turn, current, [], reply);
  // A *no* in what was to be a finished work is asked about, never sent as one.
  const denies = before?.as === "done" && mayDeny(said);
  const awaited =
    before !== null && !denies && turn.heard.on !== null && isWaitedFor(before, current, turn.now);
  const parts: readonly Part[] =
    said === "" && file === null ? [] : [{ ref: turn.heard.ref, words: said, file }];
  if (awaited)
    return { kept: { ...before, parts: [...before.parts, ...parts], album: albumOf(turn) }, current };
  const earlier = placedBefore(turn, current, said);
  const hint = denies ? (hintIn(said) ?? "progress") : undefined;
  const result = askAbout(turn, current, [...earlier, ...parts], {
    ...reply,
    ...(hint && { hint }),
    shown: earlier.length > 0,
  });
  const taken = earlier.length > 0 && keptFor(result.state.kept, current.number) !== null;
  return taken ? { ...result, state: { ...result.state, unplaced: null } } : result;
}

/** With what the words are asked about. */
type Asking = Pick<Reply, "slashless" | "again"> & {
  /** What they seem to be. */
  readonly hint?: AnswerAct;
  /** They are shown: some may be forgotten. */
  readonly shown?: boolean;
  /** The album they came with, if this message isn't one of them. */
  readonly album?: string | null;
};

/** Asks what these messages are, together with those that were kept for the case; or says why they can't be sent. */
export function askAbout(
  turn: Turn,
  current: Case,
  more: readonly Part[],
  { slashless, again, hint: given, shown = false, album = albumOf(turn) }: Asking,
): Result {
  const before = keptFor(turn.state.kept, current.number);
  const parts = [...(before?.parts ?? []), ...more];
  const steps = allowed(current, actorOf(turn), settingFor(current, turn));
  const acts = answerActsFor(current).filter((act) =>
    steps.includes(act === "progress" || act === "return" ? act : "answer"),
  );
  if (acts.length === 0) {
    const refusal = { reason: "stage", allowed: steps } as const;
    return {
      state: turn.state,
      effects: [answering(message(refusalSaid(refusal, current, turn)), current.id)],
    };
  }
  const hint = given ?? before?.as ?? slashless?.act ?? hintIn(wordsOf(parts));
  const kept: Kept = {
    number: current.number,
    as: null,
    offered: likeliestFirst(acts, hint),
    parts,
    album,
    until: untilFrom(turn.now),
    stand: standOf(current),
  };
  const forgotten = shown || again !== undefined || (before !== null && isOld(turn, before, current));
  return askWhich(turn, current, kept, forgotten ? unsent(kept) : []);
}

/** Whether words lie there that somebody may have forgotten: those that come now would go along with them. */
function isOld({ now }: Turn, before: Kept, current: Case): boolean {
  return before.parts.length > 0 && (isLongAgo(before, now) || hasMoved(before, current));
}

/** The words without the number by which they name the case. */
function leftOf({ words }: Reply, { number }: Case): string {
  const typed = leadingNumber(words);
  return typed !== null && number.startsWith(typed.text) ? typed.rest : words.trim();
}

/**
 * In an agency's room its cases; in the operators' those of an agency that doesn't hear us, for which they answer, and
 * what they were asked about.
 */
function answersHere({ room, facts, state }: Turn, { agency, stage, number }: Case): boolean {
  if (room.type === "agency" || keptFor(state.kept, number) !== null) return true;
  const hears = facts.designated?.some((one) => one.agency === agency && one.hears) ?? true;
  return agency !== null && !hears && stageTable[stage].owedBy === "agency";
}

/** Words to a confidential case are content: not for a group, whatever they say. */
function walled(turn: Turn, { id, number }: Case): Result {
  const refused: readonly Effect[] = has(turn, "designated")
    ? []
    : [{ type: "refused", command: answerCase.name.id }];
  const told = answering(message(say("operators.private_only", { number })), id);
  return { state: turn.state, effects: [{ type: "delete" }, ...refused, told] };
}
