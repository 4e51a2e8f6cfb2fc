import { type Chat, translate } from "../chat.ts";
import type { Row } from "./rows.ts";

/** What came of a text, as far as it can be seen. Only here is the shape of the state looked at. */

type Draft = {
  id: string;
  words: string[];
  place: string | null;
  pinned: boolean;
  happened: string | null;
  privacy: string;
  raw: string;
};

function draftOf(c: Chat): Draft | null {
  const draft = c.state.draft;
  if (draft === null) return null;
  const given = draft.place?.place;
  return {
    id: draft.id,
    words: draft.words.map(({ text }) => text),
    place: given === undefined ? null : given.type === "typed" ? given.text : given.label,
    pinned: given?.type === "pin",
    happened: draft.happened?.text ?? null,
    privacy: draft.privacy,
    raw: JSON.stringify(draft),
  };
}

type Event = { type: string; text: string; score: number | null };
type Offer = { id: string; label: string };

export type Came = {
  step: string;
  text: string;
  before: Draft | null;
  after: Draft | null;
  questionBefore: string;
  questionAfter: string;
  shelved: number;
  shown: string;
  silent: boolean;
  reacted: boolean;
  offers: Offer[];
  events: Event[];
  sent: boolean;
  sentWords: string;
  stage: string;
  outcome: string;
  language: string;
  state: string;
  /** Texts that wait in an open question. */
  held: string[];
  /** What we said, without what it quotes. */
  own: string;
};

/** Says a row's text in a setting, and gathers what came of it. */
export function hear(row: Row, make: () => Chat): Came {
  const c = make();
  const before = draftOf(c);
  const questionBefore = JSON.stringify(c.state.question);
  const shelf = c.state.shelf.length;
  const [steps, effects, answers, reports] = [
    c.steps.length,
    c.effects.length,
    c.answers.length,
    c.reports.length,
  ];
  const shown = c.say(row.text);
  const mine = c.mine.find(({ number }) => number === "K7M4-2QX");
  const latest = c.answers.length > answers ? c.answers.at(-1) : undefined;
  const question = c.state.question;
  const pieces = question !== null && "pieces" in question ? question.pieces : [];
  return {
    step: row.step,
    text: row.text.trim(),
    before,
    after: draftOf(c),
    questionBefore,
    questionAfter: JSON.stringify(c.state.question),
    shelved: c.state.shelf.length - shelf,
    shown,
    silent: shown === "",
    reacted: c.effects.slice(effects).some(({ type }) => type === "react"),
    offers: (latest?.menu?.choices ?? []).map(({ id, label }) => ({ id, label: translate(label, "id") })),
    events: c.steps.slice(steps).map(({ event }) => ({
      type: event.happening.type,
      text: event.text,
      score: event.happening.type === "rated" ? event.happening.score : null,
    })),
    sent: c.reports.length > reports,
    sentWords: c.reports.at(-1)?.words ?? "",
    stage: mine?.case.stage ?? "",
    outcome: mine?.case.outcome ?? "",
    language: c.state.language,
    state: JSON.stringify(c.state),
    held: pieces.map(({ text }) => text),
    own: shown.replaceAll(row.text.trim(), "").replace(/"[^"]*"/gu, ""),
  };
}
