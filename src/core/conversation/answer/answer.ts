import type { Effect } from "../../effect.ts";
import { type Message, type Said, say } from "../../message/message.ts";
import { choice } from "../menu.ts";
import { isEmpty } from "../state/draft.ts";
import { fingerprint } from "../state/fingerprint.ts";
import { noticeVersion, type State } from "../state/state.ts";
import type { Reply, Turn } from "../turn.ts";
import { dangerIn } from "../understand/danger.ts";
import { isPlainlyEnglish } from "../understand/english.ts";
import { opensWithSalam } from "../understand/noise.ts";

/** Turns a reply into state and effects: adds what every answer owes, and settles the keyboard. */
export function finish(
  turn: Turn,
  given: Reply,
): { readonly state: State; readonly effects: readonly Effect[] } {
  const text = writtenIn(turn);
  const danger = dangerLines(turn, text);
  if (given.message === null && danger.length === 0) return { state: given.state, effects: given.effects };
  const base: Message = given.message ?? {
    paragraphs: [],
    menu: null,
    files: [],
    clearsKeyboard: false,
    guarded: false,
  };
  const salam = opensWithSalam(text) ? [say("greet.salam")] : [];
  const first = [...salam, ...danger];
  const offer = offersEnglish(turn, given.state, text);
  const state: State = {
    ...given.state,
    toldNotice: noticeVersion,
    englishOffered: given.state.englishOffered || offer.length > 0,
  };
  const notice = given.state.toldNotice < noticeVersion ? noticeLines(turn, given, danger.length > 0) : [];
  const paragraphs = [
    ...(first.length > 0 ? [first] : []),
    ...base.paragraphs,
    ...waitingDraft(turn, state),
    ...notice,
    ...offer,
  ];
  const message: Message = {
    ...base,
    paragraphs,
    menu: offer.length > 0 ? withEnglish(base.menu) : base.menu,
  };
  const varied = vary(state, message);
  const settled = settleKeyboard(varied.state, varied.message, turn);
  const { input } = turn.heard;
  const coalesce = input.type === "media" ? input.album : null;
  const answer: Effect = { type: "answer", message: settled.message, about: given.about, coalesce };
  return { state: settled.state, effects: [...given.effects, answer] };
}

function writtenIn({ heard: { input } }: Turn): string {
  if (input.type === "text" || input.type === "amended") return input.text;
  return input.type === "media" ? input.caption : "";
}

/** Help lines come first where life is in danger; the conversation goes on below. */
function dangerLines({ facts }: Turn, text: string): readonly Said[] {
  const { emergency, crisis } = facts.office.hotlines;
  switch (dangerIn(text)) {
    case "crisis":
      if (crisis !== null) return [say("danger.crisis", { line: crisis })];
      return emergency === null ? [] : [say("danger.emergency", { line: emergency })];
    case "emergency":
      return emergency === null ? [] : [say("danger.emergency", { line: emergency })];
    case null:
      return [];
  }
}

/** The two lines that stand in the first reply; one where the answer itself is long. */
function noticeLines(
  { facts, state: before }: Turn,
  { state }: Reply,
  toldHelpLine: boolean,
): readonly (readonly Said[])[] {
  const { office } = facts;
  const { emergency } = office.hotlines;
  const { question } = state;
  const line = emergency === null || toldHelpLine ? [] : [say("notice.emergency", { line: emergency })];
  const greeted = question === null && state.greetedAt !== before.greetedAt;
  if (greeted) return [[say("notice.automatic"), say("notice.use"), ...line]];
  const short = question?.type === "draft" && ["words", "photo", "place"].includes(question.step);
  return short
    ? [[say("notice.who", { office: office.name }), say("notice.use"), ...line]]
    : [[say("notice.brief", { office: office.name })]];
}

/** Once, to someone who plainly writes English, or who starts us from a client in English. */
function offersEnglish(
  { state: before, heard }: Turn,
  state: State,
  text: string,
): readonly (readonly Said[])[] {
  const offered = before.englishOffered || state.language === "en" || before.language === "en";
  const starts = heard.input.type === "start" && heard.english === true;
  return !offered && (starts || isPlainlyEnglish(text)) ? [[say("offer.english")]] : [];
}

function withEnglish(menu: Message["menu"]): Message["menu"] {
  const english = choice("menu.english", "", say("choice.english"));
  if (menu === null) return { choices: [english], style: "inline" };
  return menu.choices.length >= mostChoices ? menu : { ...menu, choices: [...menu.choices, english] };
}

const mostChoices = 6;

/** A draft that was being asked about and now waits is remembered with a word. */
function waitingDraft({ state: before }: Turn, state: State): readonly (readonly Said[])[] {
  const left = state.question === null && before.question !== null;
  return left && state.draft !== null && !isEmpty(state.draft) ? [[say("draft.waits")]] : [];
}

/** The same message isn't said three times running: the third time it says that it is the same. */
function vary(state: State, message: Message): { readonly state: State; readonly message: Message } {
  const print = fingerprint(JSON.stringify(message.paragraphs));
  const times = state.said?.print === print ? state.said.times + 1 : 1;
  const next: State = { ...state, said: { print, times } };
  if (times % 3 !== 0) return { state: next, message };
  return { state: next, message: { ...message, paragraphs: [[say("again.same")], ...message.paragraphs] } };
}

/**
 * One message can't both take a keyboard away and bring buttons: while a keyboard stands, menus stay keyboards, and
 * the first message without a menu takes it away.
 */
function settleKeyboard(
  state: State,
  message: Message,
  { facts }: Turn,
): { readonly state: State; readonly message: Message } {
  if (!facts.channel.buttons) return { state, message: inline(message) };
  if (message.menu === null) {
    return { state: { ...state, keyboard: false }, message: { ...message, clearsKeyboard: state.keyboard } };
  }
  const asKeyboard = facts.channel.askPlace && (state.keyboard || message.menu.style === "keyboard");
  if (!asKeyboard) return { state, message: inline(message) };
  return {
    state: { ...state, keyboard: true },
    message: { ...message, menu: { ...message.menu, style: "keyboard" } },
  };
}

function inline(message: Message): Message {
  return message.menu === null ? message : { ...message, menu: { ...message.menu, style: "inline" } };
}
