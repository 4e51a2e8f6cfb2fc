import { type ChoiceId, isChoiceId } from "../../message/choices.ts";
import { message, type Said, say } from "../../message/message.ts";
import { passOn } from "../about/inquiry.ts";
import { askErasure, erase, speak, tellHelp } from "../about/me.ts";
import { addTo } from "../cases/add.ts";
import { listOrStatus } from "../cases/list.ts";
import { chooseForDraft } from "../draft/choose.ts";
import { begin } from "../draft/collect.ts";
import { piecesIn } from "../draft/pieces.ts";
import { resume } from "../draft/shelf.ts";
import { ask, type Reply, reply } from "../reply.ts";
import type { Draft } from "../state/draft.ts";
import { asksForDraft } from "../state/state.ts";
import { type Turn, unasked, within } from "../turn.ts";
import { type CaseChoice, chooseForCase } from "./caseChoice.ts";
import { leaveQuestion } from "./miss.ts";

/**
 * A choice, pressed or typed. It is checked against what is offered now: a press on an earlier menu, or a
 * forged one, only brings the present question again.
 */
export function choose(turn: Turn, id: string, arg: string): Reply {
  if (!isChoiceId(id)) return stale(turn);
  if (isDraftChoice(id)) return chooseDraft(turn, id, arg) ?? stale(turn);
  if (isCaseChoice(id)) return chooseForCase(turn, id, arg) ?? stale(turn);
  return chooseMenu(turn, id);
}

type DraftChoice = Extract<ChoiceId, `draft.${string}`>;
type MenuChoice = Exclude<ChoiceId, DraftChoice | CaseChoice>;

function isDraftChoice(id: ChoiceId): id is DraftChoice {
  return id.startsWith("draft.");
}

function isCaseChoice(id: ChoiceId): id is CaseChoice {
  return id.startsWith("mine.");
}

/**
 * Answers an outdated button with what is open now: the question, which says that its report is unsent, else how the
 * person's reports and drafts stand.
 */
export function stale(turn: Turn): Reply {
  const { state, open } = turn;
  const said = say("stale.button");
  if (open === null) return led(said, listOrStatus(turn));
  return ask(state, asksForDraft(state) ? [said, say("draft.unsent")] : [said]);
}

function led(first: Said, given: Reply): Reply {
  const { says } = given;
  switch (says.type) {
    case "question":
      return { ...given, says: { ...says, first: [first, ...says.first] } };
    case "message":
      return {
        ...given,
        says: { ...says, message: { ...says.message, paragraphs: [[first], ...says.message.paragraphs] } },
      };
    case "nothing":
    case "missed":
      return given;
  }
}

/** Null if it is out of date. */
function chooseDraft(turn: Turn, id: DraftChoice, arg: string): Reply | null {
  const { draft, filed } = turn.state;
  if (id === "draft.resume" || id === "draft.check") return resume(turn, arg);
  if (filed !== null && arg.split(".")[0] === filed.draft) {
    return reply(turn.state, message(say("stale.sent", { number: filed.number })), { about: filed.case });
  }
  const offered = turn.open?.menu?.choices ?? [];
  const isOffered = offered.some((choice) => choice.id === id && choice.arg === arg);
  if (draft === null || !isOffered) return null;
  return id === "draft.into" ? putInto(turn, draft) : chooseForDraft(turn, draft, id);
}

/** What the draft has goes to the case that was offered, and no report is made of it. */
function putInto(turn: Turn, draft: Draft): Reply | null {
  const { question } = turn.state;
  const into = question?.type === "draft" ? question.into : undefined;
  const my = turn.facts.mine.find((one) => one.case.id === into);
  if (my === undefined) return null;
  return addTo(unasked(within(turn, { ...turn.state, draft: null })), my, piecesIn(draft));
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
    case "menu.pass_on":
      return passOn(turn) ?? stale(turn);
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
