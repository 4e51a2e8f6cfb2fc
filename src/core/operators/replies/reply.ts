import type { Effect } from "../../effect.ts";
import { answerActsFor } from "../../letters/rooms/answerChoices.ts";
import { message, say } from "../../message/message.ts";
import type { AttachmentId, Case } from "../../procedure/case.ts";
import { allowed } from "../../procedure/decide.ts";
import { stageTable } from "../../procedure/stages.ts";
import { answerCase } from "../commands/steps/answer.ts";
import { leadingNumber } from "../leadingNumber.ts";
import { refusalSaid } from "../say/refusals.ts";
import { foundBy, otherCase } from "../target.ts";
import { actorOf, answering, has, type Result, settingFor, type Turn } from "../turn.ts";
import { albumOf } from "./askBack.ts";
import { filesOf, isWaitedFor, type Kept, keptFor, type Part, untilFrom, without, wordsOf } from "./kept.ts";
import { hintIn, isCalledOff, isNod } from "./meaning.ts";
import { askWhich, likeliestFirst } from "./question.ts";

/** A message that is no command, in reply to one of ours or from somebody of whom words are waited for. */
export type Reply = {
  readonly type: "reply";
  readonly words: string;
  readonly file: AttachmentId | null;
};

/** Words that complete what was asked for: to be given as the command that was chosen. */
export type Completed = { readonly kept: Kept; readonly current: Case };

/**
 * Handles words or a file written to a card or letter about a case, by somebody who may answer for its agency. What
 * was asked for is completed, which the caller carries out; anything else is asked about and kept. Null: talk.
 */
export function hearReply(turn: Turn, reply: Reply): Result | Completed | null {
  const may = answerCase.roles[turn.room.type].some((role) => turn.facts.person.roles.includes(role));
  if (!may || turn.facts.private === true || turn.heard.secondHand === true) return null;
  const current = caseOf(turn, reply);
  if (current === null || !answersHere(turn, current)) return null;
  const nod = reply.file === null && isNod(reply.words);
  if (current.privacy === "confidential") return nod ? null : walled(turn, current);
  if (nod) return { state: turn.state, effects: [{ type: "react", emoji: "👍" }] };

  const before = keptFor(turn.state.kept, current.number);
  if (before !== null && before.as !== null && isCalledOff(reply.words)) return dropped(turn, before);
  const part: Part = { ref: turn.heard.ref, words: leftOf(reply, current), file: reply.file };
  const parts = [...(before?.parts ?? []), part];
  if (before !== null && turn.heard.on !== null && isWaitedFor(before, turn.now))
    return { kept: { ...before, parts, album: albumOf(turn) }, current };

  const actor = actorOf(turn);
  const setting = settingFor(current, turn);
  const steps = allowed(current, actor, setting);
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
  const offered = likeliestFirst(acts, before?.as ?? hintIn(wordsOf(parts)));
  const until = untilFrom(turn.now);
  const { number } = current;
  return askWhich(turn, current, { number, as: null, offered, parts, album: albumOf(turn), until });
}

/** Forgets what was kept for a case. */
export function dropped(turn: Turn, { number, parts }: Kept): Result {
  const files = filesOf(parts);
  const forget: readonly Effect[] = files.length === 0 ? [] : [{ type: "forget_files", files }];
  return {
    state: { ...turn.state, kept: without(turn.state.kept, number) },
    effects: [...forget, answering(message(say("operators.reply.dropped", { number })))],
  };
}

/** The case whose number the reply begins with, or of the message replied to, or for which words are waited. */
function caseOf(turn: Turn, { words }: Reply): Case | null {
  const number = leadingNumber(words);
  const found = number === null ? null : otherCase(turn, number);
  if (found !== null) return found.case;
  const [on] = foundBy(turn, "on");
  if (on !== undefined) return on;
  const album = albumOf(turn);
  const kept = turn.state.kept.findLast((one) => (album === null ? one.as !== null : one.album === album));
  return foundBy(turn, "number").find(({ number: own }) => own === kept?.number) ?? null;
}

/** The words without the number by which they name the case. */
function leftOf({ words }: Reply, { number }: Case): string {
  const typed = leadingNumber(words);
  return typed !== null && number.startsWith(typed.text) ? typed.rest : words.trim();
}

/**
 * In an agency's room its cases; in the operators' those of an agency without a group, for which they answer, and what
 * they were asked about.
 */
function answersHere({ room, facts, state }: Turn, { agency, stage, number }: Case): boolean {
  if (room.type === "agency" || keptFor(state.kept, number) !== null) return true;
  const grouped = facts.designated?.some((one) => one.agency === agency) ?? true;
  return agency !== null && !grouped && stageTable[stage].owedBy === "agency";
}

/** Words to a confidential case are content: not for a group, whatever they say. */
function walled(turn: Turn, { id, number }: Case): Result {
  const refused: readonly Effect[] = has(turn, "designated")
    ? []
    : [{ type: "refused", command: answerCase.name.id }];
  const told = answering(message(say("operators.private_only", { number })), id);
  return { state: turn.state, effects: [{ type: "delete" }, ...refused, told] };
}
