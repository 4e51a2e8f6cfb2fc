import type { MediaKind } from "../../message/input.ts";
import { privacies } from "../../procedure/case.ts";
import type { Place } from "../../procedure/content.ts";
import { dangers } from "../understand/danger.ts";
import { type Draft, type DraftFile, draftClasses, newDraft, reminders, steps } from "./draft.ts";
import type { Piece } from "./piece.ts";
import { absent, among, count, either, flag, maybe, moment, record, type Shape, text } from "./shape.ts";

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

/** A piece as it is stored with a question. */
export const piece = record<Piece>({
  ref: text,
  text,
  file: maybe(record<NonNullable<Piece["file"]>>({ id: text, kind, ending: absent(text) })),
  place: maybe(place),
  forwardedOften: flag,
  open,
});

type Lists = Pick<Draft, "words" | "files" | "asked" | "reminded">;

/** Of a list the readable items are kept. */
const items: { readonly [K in keyof Lists]: Shape<Lists[K][number]> } = {
  words: line,
  files: record<DraftFile>({ ref: text, id: text, kind, ending: absent(text) }),
  asked: among(steps),
  reminded: record<Draft["reminded"][number]>({ name: among(reminders), at: moment }),
};

const fields: { readonly [K in Exclude<keyof Draft, keyof Lists | "id" | "touchedAt">]: Shape<Draft[K]> } = {
  revision: count,
  place: maybe(record<{ ref: string; place: Place }>({ ref: text, place })),
  happened: maybe(record<NonNullable<Draft["happened"]>>({ ref: text, text, at: moment })),
  privacy: among(privacies),
  conduct: flag,
  danger: maybe(among(dangers)),
  forwarded: flag,
  secondHand: maybe(flag),
  needsHelp: flag,
  classification: among(draftClasses),
  waitsSince: moment,
  declined: flag,
};

/**
 * A stored draft; null only if it lacks what every version has written, its id and the time of its last
 * change. What else is lacking or unreadable is as in a new draft, and a privacy that can't be read is the
 * strictest. `declined`: for a draft of a version that didn't note it.
 */
export function readDraft(json: unknown, declined: boolean): Draft | null {
  if (typeof json !== "object" || json === null) return null;
  const stored = (name: string): unknown => Reflect.get(json, name);
  const [id, touchedAt] = [stored("id"), stored("touchedAt")];
  if (!text(id) || !moment(touchedAt)) return null;
  const base: Draft = { ...newDraft(id, new Date(touchedAt)), id, privacy: "confidential", declined };
  const now = (name: string): unknown =>
    name === "happened" ? dated(stored(name), touchedAt) : stored(name);
  const single = Object.entries<Shape<unknown>>(fields)
    .filter(([name, shape]) => shape(now(name)))
    .map(([name]) => [name, now(name)]);
  const several = Object.entries<Shape<unknown>>(items).map(([name, shape]) => {
    const found: unknown = stored(name);
    return [name, Array.isArray(found) ? found.filter((item) => shape(item)) : []];
  });
  return Object.assign(base, Object.fromEntries(single), Object.fromEntries(several));
}

/** A former version didn't note when the time was told: it was at the draft's last change at the latest. */
function dated(happened: unknown, touchedAt: string): unknown {
  if (!line(happened)) return happened;
  const at: unknown = Reflect.get(happened, "at");
  return moment(at) ? happened : { ...happened, at: touchedAt };
}
