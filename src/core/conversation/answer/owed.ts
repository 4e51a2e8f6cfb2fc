import { type Message, message, type Said, say } from "../../message/message.ts";
import { choice } from "../menu.ts";
import { isEmpty } from "../state/draft.ts";
import { noticeVersion, type State } from "../state/state.ts";
import type { Turn } from "../turn.ts";
import { isEnglishGreeting, isPlainlyEnglish } from "../understand/english.ts";
import { opensWithSalam } from "../understand/noise.ts";
import { helpLines } from "./helpLines.ts";

/**
 * The message with what every answer has to include: help lines if life is in danger, a returned salam, a
 * word on a waiting draft, the privacy notice, the offer of English. Null if nothing is said.
 */
export function owed(
  turn: Turn,
  given: State,
  said: Message | null,
): { readonly state: State; readonly message: Message } | null {
  const text = writtenIn(turn);
  const danger = helpLines(text, turn.facts.office.hotlines);
  if (said === null && danger.length === 0) return null;
  const base = danger.length > 0 ? withoutMiss(said ?? message()) : (said ?? message());
  const first = [...danger, ...(opensWithSalam(text) ? [say("greet.salam")] : [])];
  const offer = offersEnglish(turn, given, text);
  const state: State = {
    ...given,
    toldNotice: noticeVersion,
    englishOffered: given.englishOffered || offer.length > 0,
  };
  const notice = given.toldNotice < noticeVersion ? noticeLines(turn, given, danger.length > 0) : [];
  const paragraphs = [
    ...(first.length > 0 ? [first] : []),
    ...base.paragraphs,
    ...waitingDraft(turn, state),
    ...notice,
    ...offer,
  ];
  const menu = offer.length > 0 ? withEnglish(base.menu) : base.menu;
  return { state, message: { ...base, paragraphs, menu } };
}

/** Who tells of danger was understood well enough. */
function withoutMiss(said: Message): Message {
  const paragraphs = said.paragraphs.map((lines) => lines.filter(({ key }) => !key.startsWith("miss.")));
  return { ...said, paragraphs: paragraphs.filter((lines) => lines.length > 0) };
}

function writtenIn({ heard: { input } }: Turn): string {
  if (input.type === "text" || input.type === "amended") return input.text;
  return input.type === "media" ? input.caption : "";
}

/** The privacy notice of the first reply: its lines, or one if the answer itself is long. */
function noticeLines(
  { facts, state: before }: Turn,
  { question, greetedAt }: State,
  toldHelpLine: boolean,
): readonly (readonly Said[])[] {
  const { office } = facts;
  const { emergency } = office.hotlines;
  const line = emergency === null || toldHelpLine ? [] : [say("notice.emergency", { line: emergency })];
  const greeted = question === null && greetedAt !== before.greetedAt;
  if (greeted) return [[say("notice.automatic"), say("notice.use"), say("notice.never"), ...line]];
  const who = [say("notice.who", { office: office.name }), say("notice.use")];
  const brief = [[say("notice.brief", { office: office.name })]];
  const step = question?.type === "draft" && !toldHelpLine ? question.step : null;
  if (step === "words" || step === "photo") return [[...who, ...line]];
  return step === "place" ? [who] : brief;
}

/** Offers English once, to somebody who clearly writes it or starts us from a client in English. */
function offersEnglish(
  { state: before, heard }: Turn,
  state: State,
  text: string,
): readonly (readonly Said[])[] {
  const offered = before.englishOffered || state.language === "en" || before.language === "en";
  const starts = heard.input.type === "start" && heard.english === true;
  return !offered && (starts || isPlainlyEnglish(text) || isEnglishGreeting(text))
    ? [[say("offer.english")]]
    : [];
}

const mostChoices = 6;

function withEnglish(menu: Message["menu"]): Message["menu"] {
  const english = choice("menu.english", "", say("choice.english"));
  if (menu === null) return { choices: [english], style: "inline" };
  return menu.choices.length >= mostChoices ? menu : { ...menu, choices: [...menu.choices, english] };
}

/** Says that a draft waits whose question was open and no longer is. */
function waitingDraft({ state: before }: Turn, state: State): readonly (readonly Said[])[] {
  const left = state.question === null && before.question !== null;
  return left && state.draft !== null && !isEmpty(state.draft) ? [[say("draft.waits")]] : [];
}
