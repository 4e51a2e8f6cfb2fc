import { type ChoiceId, isChoiceId } from "../../message/choices.ts";
import { message, say } from "../../message/message.ts";
import { askErasure, erase, tellHelp } from "../about/me.ts";
import {
  accept,
  addTo,
  agree,
  askFor,
  consent,
  disagree,
  postpone,
  rate,
  replyTo,
  withdraw,
} from "../cases/act.ts";
import { giveWords } from "../cases/interpret.ts";
import { mineByArg, mineById } from "../cases/mine.ts";
import { read } from "../cases/read.ts";
import { listMine, status } from "../cases/status.ts";
import { keepApart, released } from "../draft/apart.ts";
import { chooseForDraft, resume } from "../draft/change.ts";
import { ask } from "../draft/file.ts";
import type { MyCase } from "../facts.ts";
import { present } from "../questions/draft.ts";
import type { Piece } from "../state/draft.ts";
import { type Reply, reply, type Turn } from "../turn.ts";
import { onCase } from "./caseCommand.ts";
import { begin, leaveQuestion, speak } from "./command.ts";

/**
 * A choice, pressed or typed. Whatever it carries is checked against what is offered now: a press on an earlier
 * menu, or a forged one, brings the present question again and does nothing else.
 */
export function choose(turn: Turn, id: string, arg: string): Reply {
  if (!isChoiceId(id)) return stale(turn);
  if (isDraftChoice(id)) return chooseDraft(turn, id, arg);
  if (isMineChoice(id)) return chooseMine(turn, id, arg);
  return chooseMenu(turn, id);
}

type DraftChoice = Extract<ChoiceId, `draft.${string}`>;
type MineChoice = Extract<ChoiceId, `mine.${string}`>;
type MenuChoice = Exclude<ChoiceId, DraftChoice | MineChoice>;

function isDraftChoice(id: ChoiceId): id is DraftChoice {
  return id.startsWith("draft.");
}

function isMineChoice(id: ChoiceId): id is MineChoice {
  return id.startsWith("mine.");
}

/** The button is out of date: says so and asks again what is being asked. */
export function stale(turn: Turn): Reply {
  const asked = ask(turn.state, turn, [say("stale.button")]);
  return present(turn) === null
    ? reply(turn.state, message([say("stale.button"), say("help.short")]))
    : asked;
}

function chooseDraft(turn: Turn, id: DraftChoice, arg: string): Reply {
  const { draft, filed } = turn.state;
  if (id === "draft.resume") return resume(turn);
  if (filed !== null && arg.split(".")[0] === filed.draft) {
    return reply(turn.state, message(say("stale.sent", { number: filed.number })), { about: filed.case });
  }
  const offered = present(turn)?.menu?.choices ?? [];
  const isOffered = offered.some((choice) => choice.id === id && choice.arg === arg);
  return draft === null || !isOffered ? stale(turn) : chooseForDraft(turn, draft, id);
}

function chooseMine(turn: Turn, id: MineChoice, arg: string): Reply {
  const { question } = turn.state;
  if (id === "mine.more") return listMine(turn, Math.max(0, Math.trunc(Number(arg)) || 0));
  const pieces = question?.type === "which" || question?.type === "about" ? question.pieces : [];
  if (id === "mine.new") return pieces.length > 0 ? begin(turn, pieces) : begin(turn);
  if (id === "mine.apart") return keepApart(turn) ?? stale(turn);
  if (id === "mine.add_open") return addOpenly(turn, arg);
  const found = mineByArg(turn, arg);
  if (found === null) return stale(turn);
  const { my } = found;
  if (found.stale && judges(id)) return status(turn, my);
  switch (id) {
    case "mine.settled":
      return accept(turn, my, keptFor(turn, my));
    case "mine.unsettled":
      return replyTo(turn, my, keptFor(turn, my));
    case "mine.later":
      return postpone(turn, my, keptFor(turn, my));
    case "mine.agree":
      return agree(turn, my, keptFor(turn, my));
    case "mine.disagree":
      return disagree(turn, my, keptFor(turn, my));
    case "mine.add":
      return onCase(turn, "add", my, []);
    case "mine.withdraw":
      return askFor(turn, { type: "withdraw", case: my.case.id });
    case "mine.withdraw_yes":
      return question?.type === "withdraw" && question.case === my.case.id ? withdraw(turn, my) : stale(turn);
    case "mine.keep":
      return reply({ ...turn.state, question: null }, message(say("withdraw.kept")), { about: my.case.id });
    case "mine.consent_no":
      return consent(turn, my, false);
    case "mine.consent_yes":
      return consent(turn, my, true);
    case "mine.show":
      return status(turn, my);
    case "mine.add_yes":
    case "mine.this":
      return thisCase(turn, my);
    case "mine.reopen":
      return onCase(turn, "reopen", my, []);
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

/** A plain yes: words that accuse go to a case in which others read them. */
function addOpenly(turn: Turn, arg: string): Reply {
  const { question } = turn.state;
  const given = released(turn);
  if (question?.type !== "accuses" || given === null) return stale(turn);
  const { turn: at, pieces } = given;
  const id = arg.split(".")[0] ?? "";
  if (id === "") return askFor(at, { type: "which", purpose: "message", cases: question.cases, pieces });
  const my = question.cases.includes(id) ? mineById(turn, id) : null;
  return my === null ? stale(turn) : toCase(at, my, pieces);
}

/** Choices that speak to one particular answer or plan. */
function judges(id: MineChoice): boolean {
  return ["mine.settled", "mine.unsettled", "mine.later", "mine.agree", "mine.disagree"].includes(id);
}

/** What was written before the choice and waits to be given to this case. */
function keptFor({ state }: Turn, my: MyCase) {
  const { question } = state;
  return question?.type === "about" && question.case === my.case.id ? question.pieces : [];
}

function thisCase(turn: Turn, my: MyCase): Reply {
  const { question } = turn.state;
  if (question?.type === "about" && question.case === my.case.id) return addTo(turn, my, question.pieces);
  if (question?.type !== "which" || !question.cases.includes(my.case.id)) return stale(turn);
  const { purpose, pieces } = question;
  const answered = { ...turn, state: { ...turn.state, question: null } };
  if (purpose !== "message") return onCase(answered, purpose, my, pieces);
  return toCase(answered, my, pieces);
}

/** What an answer or a plan is told by it is judged as written, or asked. */
function toCase(turn: Turn, my: MyCase, pieces: readonly Piece[]): Reply {
  if (my.case.stage !== "answered" && my.case.stage !== "scheduled") return addTo(turn, my, pieces);
  const [only] = pieces;
  return pieces.length === 1 && only !== undefined
    ? giveWords(turn, my, only)
    : askFor(turn, { type: "about", case: my.case.id, pieces });
}

function chooseMenu(turn: Turn, id: MenuChoice): Reply {
  const { question } = turn.state;
  switch (id) {
    case "menu.new":
      return begin(turn, []);
    case "menu.status":
      return listOrStatus(turn);
    case "menu.help":
      return tellHelp(turn);
    case "menu.indonesian":
      return speak(turn, "id");
    case "menu.english":
      return speak(turn, "en");
    case "menu.erase_yes":
      return question?.type === "erase" ? erase(turn) : askErasure(turn);
    case "menu.erase_no":
      return leaveQuestion(turn);
  }
}

/** The one open report, or the list. */
export function listOrStatus(turn: Turn): Reply {
  const open = turn.facts.mine.filter(({ case: { stage } }) => stage !== "closed");
  const [only] = open.length > 0 ? open : turn.facts.mine;
  const one = open.length === 1 || turn.facts.mine.length === 1;
  return one && only !== undefined ? status(turn, only) : listMine(turn);
}
