import type { MediaKind } from "../../message/input.ts";
import { privacies } from "../../procedure/case.ts";
import type { Place } from "../../procedure/content.ts";
import { isCaseCommand } from "../understand/command.ts";
import { type Draft, fields, steps } from "./draft.ts";
import type { Piece } from "./piece.ts";
import { among, count, either, flag, list, maybe, moment, record, type Shape, text } from "./shape.ts";
import { asksForDraft, initial, type Question, type State } from "./state.ts";

/**
 * Reads a stored state of this or an older version. Unreadable parts are left out: a broken question or draft
 * is lost, but the chat goes on.
 */
export function migrate(json: unknown): State {
  if (typeof json !== "object" || json === null || Reflect.get(json, "version") !== 1) return initial();
  const clean = initial();
  const kept = Object.entries<Shape<unknown>>(shapes).filter(([name, shape]) =>
    shape(Reflect.get(json, name)),
  );
  const read: State = Object.assign(
    clean,
    Object.fromEntries(kept.map(([name]) => [name, Reflect.get(json, name)])),
  );
  const orphan = read.draft === null && asksForDraft(read);
  return orphan ? { ...read, question: null } : read;
}

const line = record<{ ref: string; text: string }>({ ref: text, text });
const kind: Shape<MediaKind> = among(["photo", "voice", "video", "audio", "document"]);
const place: Shape<Place> = either<Place>(
  record<Extract<Place, { type: "typed" }>>({ type: among(["typed"]), text }),
  record<Extract<Place, { type: "pin" }>>({
    type: among(["pin"]),
    latitude: count,
    longitude: count,
    label: text,
    district: text,
  }),
);

const open: Shape<true | undefined> = (json): json is true | undefined => json === undefined || json === true;

const piece = record<Piece>({
  ref: text,
  text,
  file: maybe(record<{ id: string; kind: MediaKind }>({ id: text, kind })),
  place: maybe(place),
  forwardedOften: flag,
  open,
});

const draft = record<Draft>({
  id: text,
  revision: count,
  words: list(line),
  place: maybe(record<{ ref: string; place: Place }>({ ref: text, place })),
  happened: maybe(line),
  files: list(record<{ ref: string; id: string; kind: MediaKind }>({ ref: text, id: text, kind })),
  privacy: among(privacies),
  conduct: flag,
  forwarded: flag,
  secondHand: maybe(flag),
  asked: list(among(steps)),
  needsHelp: flag,
  touchedAt: moment,
});

const pieces = list(piece);
const cases = list(text);
type Asked<T extends Question["type"]> = Extract<Question, { type: T }>;
const purpose: Shape<Asked<"which">["purpose"]> = (json): json is Asked<"which">["purpose"] =>
  json === "message" || (text(json) && isCaseCommand(json));

const question: Shape<Question> = either<Question>(
  record<Asked<"draft">>({ type: among(["draft"]), step: among(steps) }),
  record<Asked<"change">>({ type: among(["change"]), field: maybe(among(fields)) }),
  record<Asked<"replace">>({ type: among(["replace"]), pieces }),
  record<Asked<"second">>({ type: among(["second"]), pieces }),
  record<Asked<"which">>({ type: among(["which"]), purpose, cases, pieces }),
  record<Asked<"about">>({ type: among(["about"]), case: text, pieces }),
  record<Asked<"accuses">>({ type: among(["accuses"]), cases }),
  record<Asked<"add">>({ type: among(["add"]), case: text, reason: flag }),
  record<Asked<"disagree">>({ type: among(["disagree"]), case: text }),
  record<Asked<"reopen">>({ type: among(["reopen"]), case: text }),
  record<Asked<"rate">>({ type: among(["rate"]), case: text }),
  record<Asked<"withdraw">>({ type: among(["withdraw"]), case: text }),
  record<Asked<"erase">>({ type: among(["erase"]) }),
  record<Asked<"language">>({ type: among(["language"]) }),
);

const shapes: { readonly [K in keyof State]: Shape<State[K]> } = {
  version: among([1]),
  language: among(["id", "en"]),
  englishOffered: flag,
  toldNotice: count,
  greetedAt: maybe(moment),
  keyboard: flag,
  draft: maybe(draft),
  shelf: list(draft),
  question: maybe(question),
  misses: count,
  recent: maybe(record<{ case: string; until: string }>({ case: text, until: moment })),
  filed: maybe(
    record<{ draft: string; case: string; number: string; refs: readonly string[] }>({
      draft: text,
      case: text,
      number: text,
      refs: list(text),
    }),
  ),
  agreed: list(text),
  opened: maybe(
    record<{ case: string; asked: number; over: string }>({ case: text, asked: count, over: text }),
  ),
  kept: pieces,
  said: maybe(record<{ print: string; times: number }>({ print: text, times: count })),
  echo: maybe(
    record<{ text: string; times: number; answeredAt: string }>({ text, times: count, answeredAt: moment }),
  ),
  quietUntil: maybe(moment),
};
