import type { ChoiceId } from "../../message/choices.ts";
import { message, say } from "../../message/message.ts";
import { addTo } from "../cases/add.ts";
import { agree, consent, disagree } from "../cases/agree.ts";
import { askAbout } from "../cases/ask.ts";
import { answerKnock, knock } from "../cases/byCode/knock.ts";
import { interpret } from "../cases/interpret.ts";
import { keptFor } from "../cases/kept.ts";
import { listMine } from "../cases/list.ts";
import { mineByArg, mineById } from "../cases/mine.ts";
import { rate } from "../cases/rate.ts";
import { read } from "../cases/read.ts";
import { status } from "../cases/status.ts";
import { accept, dispute, postpone } from "../cases/verdict.ts";
import { withdraw } from "../cases/withdraw.ts";
import { keepApart, released } from "../draft/apart.ts";
import { begin } from "../draft/collect.ts";
import type { MyCase } from "../facts.ts";
import { type Reply, reply } from "../reply.ts";
import type { Piece } from "../state/piece.ts";
import type { Turn } from "../turn.ts";
import { onCase } from "./caseCommand.ts";
import { leaveQuestion } from "./miss.ts";

export type CaseChoice = Extract<ChoiceId, `mine.${string}`>;

/** A choice about a case, or between cases; null if it is out of date. */
export function chooseForCase(turn: Turn, id: CaseChoice, arg: string): Reply | null {
  const { question } = turn.state;
  if (id === "mine.more") return listMine(turn, Math.max(0, Math.trunc(Number(arg)) || 0));
  const pieces = question?.type === "which" || question?.type === "about" ? question.pieces : [];
  if (id === "mine.new") return pieces.length > 0 ? begin(turn, pieces) : begin(turn);
  if (id === "mine.apart") return keepApart(turn);
  if (id === "mine.add_open") return addOpenly(turn, arg);
  const found = mineByArg(turn, arg);
  if (found === null) return null;
  const { my } = found;
  if (found.stale && judges(id)) return status(turn, my);
  switch (id) {
    case "mine.settled":
      return accept(turn, my, keptFor(turn, my));
    case "mine.unsettled":
      return dispute(turn, my, keptFor(turn, my));
    case "mine.later":
      return postpone(turn, my, keptFor(turn, my));
    case "mine.agree":
      return agree(turn, my, keptFor(turn, my));
    case "mine.disagree":
      return disagree(turn, my, keptFor(turn, my));
    case "mine.add":
      return onCase(turn, "add", my, []);
    case "mine.add_kept":
    case "mine.hide":
      return onCase(turn, "add", my, keptFor(turn, my));
    case "mine.withdraw":
      return askAbout(turn, { type: "withdraw", case: my.case.id });
    case "mine.withdraw_yes":
      return question?.type === "withdraw" && question.case === my.case.id ? withdraw(turn, my) : null;
    case "mine.gone":
      return question?.type === "about" && question.case === my.case.id && isOffered(turn, id)
        ? withdraw(turn, my, keptFor(turn, my))
        : null;
    case "mine.keep":
      return reply({ ...turn.state, question: null }, message(say("withdraw.kept")), { about: my.case.id });
    case "mine.consent_no":
      return consent(turn, my, false);
    case "mine.consent_yes":
      return consent(turn, my, true);
    case "mine.admit_yes":
    case "mine.admit_no":
      return answerKnock(turn, my, Number(arg.split(".")[1]), id === "mine.admit_yes");
    case "mine.knock":
      return knock(turn, my);
    case "mine.show":
      return status(turn, my);
    case "mine.add_yes":
    case "mine.not_gone":
    case "mine.this":
      return thisCase(turn, my);
    case "mine.reopen":
      return onCase(turn, "reopen", my, keptFor(turn, my));
    case "mine.answer":
      return read(turn, my, "answer");
    case "mine.rate1":
    case "mine.rate2":
    case "mine.rate3":
    case "mine.rate4":
    case "mine.rate5":
      return rate(turn, my, Number(id.slice(-1)), "");
    case "mine.never_mind":
      return leaveQuestion(turn);
  }
}

/** The writer agrees that an ordinary case gets words that accuse somebody, where others read them. */
function addOpenly(turn: Turn, arg: string): Reply | null {
  const { question } = turn.state;
  const given = released(turn);
  if (question?.type !== "accuses" || given === null) return null;
  const { turn: at, pieces } = given;
  const id = arg.split(".")[0] ?? "";
  if (id === "") return askAbout(at, { type: "which", purpose: "message", cases: question.cases, pieces });
  const my = question.cases.includes(id) ? mineById(turn, id) : null;
  return my === null ? null : toCase(at, my, pieces);
}

/** Whether the open question has this choice: an old button may belong to another one. */
function isOffered({ open }: Turn, id: CaseChoice): boolean {
  return open?.menu?.choices.some((choice) => choice.id === id) ?? false;
}

/** Choices that refer to a particular answer or plan. */
function judges(id: CaseChoice): boolean {
  return ["mine.settled", "mine.unsettled", "mine.later", "mine.agree", "mine.disagree"].includes(id);
}

/** The answer to "which case?": shows the case, or gives it the words that were kept. */
export function thisCase(turn: Turn, my: MyCase): Reply | null {
  const { question } = turn.state;
  if (question?.type === "about" && question.case === my.case.id) return addTo(turn, my, question.pieces);
  if (question?.type !== "which" || !question.cases.includes(my.case.id)) return null;
  const { purpose, pieces } = question;
  const answered = { ...turn, state: { ...turn.state, question: null } };
  if (purpose !== "message") return onCase(answered, purpose, my, pieces);
  return toCase(answered, my, pieces);
}

/** Gives words to a case: for an answer or a plan they are judged or asked about, else added. */
function toCase(turn: Turn, my: MyCase, pieces: readonly Piece[]): Reply {
  if (my.case.stage !== "answered" && my.case.stage !== "scheduled") return addTo(turn, my, pieces);
  const [only] = pieces;
  return pieces.length === 1 && only !== undefined
    ? interpret(turn, my, only)
    : askAbout(turn, { type: "about", case: my.case.id, pieces });
}
