import { inOfficeHours } from "../../calendar/hours.ts";
import { type Message, message, say } from "../../message/message.ts";
import { timeOf } from "../case/dates.ts";
import type { DigestFacts } from "./digests.ts";

/** What a room was last told of how many reports wait; plain JSON. Times are business time, ISO 8601. */
export type Tally = {
  readonly waiting: number;
  readonly today: number;
  readonly at: string;
  /** When the line was put there as a new message; null while there is none. */
  readonly posted: string | null;
  /** The least that has waited since: more than that is news. */
  readonly least: number;
};

export type Counts = {
  readonly waiting: number;
  /** Of them those with a limit today. */
  readonly today: number;
  /** When the first and the last of them was filed. */
  readonly oldest: Date | null;
  readonly newest: Date | null;
};

/**
 * nothing: the room knows, or needn't know yet. note: only the count is kept. edit: the line is edited, which rings
 * nobody. post: it is put below as a new message, in place of the one before.
 */
export type TallyTurn =
  | { readonly type: "nothing" }
  | { readonly type: "note"; readonly tally: Tally }
  | { readonly type: "edit" | "post"; readonly tally: Tally; readonly message: Message };

const minute = 60_000;

/** Between two changes of the line, so that many reports are one edit. */
const pause = 5 * minute;

/** Between two new messages: with edits between them, and where an old message can't be edited. */
const ringsAfter = { edited: 120 * minute, unedited: 60 * minute };

/**
 * What becomes of a room's line on how many reports wait. Only in office hours; the morning's digest takes its place
 * until the count changes. `edits`: milliseconds for which the channel lets a message be edited, null for ever.
 */
export function tallyTurn(
  last: Tally | null,
  { waiting, today, oldest, newest }: Counts,
  { office, now, edits }: DigestFacts & { readonly edits: number | null },
): TallyTurn {
  const since = last === null ? oldest : new Date(last.at);
  const early = since === null || now.getTime() - since.getTime() < pause;
  // As many as before may be others.
  const came = (after: string | undefined) =>
    after !== undefined && newest !== null && newest > new Date(after);
  const known = last !== null && last.waiting === waiting && last.today === today && !came(last.at);
  if (early || known || !inOfficeHours(now, office.calendar)) return { type: "nothing" };
  const at = now.toISOString();
  const least = Math.min(waiting, last?.least ?? waiting);
  const posted = last?.posted ?? null;
  const tally: Tally = { waiting, today, at, posted, least };
  const isNews = waiting > (last?.least ?? 0) || came(posted ?? last?.at);
  const age = posted === null ? null : now.getTime() - new Date(posted).getTime();
  if (isNews && (age === null || age >= (edits === null ? ringsAfter.edited : ringsAfter.unedited))) {
    const fresh = { ...tally, posted: at, least: waiting };
    return { type: "post", tally: fresh, message: tallyLine(fresh, { office, now }) };
  }
  if (age !== null && (edits === null || age < edits))
    return { type: "edit", tally, message: tallyLine(tally, { office, now }) };
  // What is news isn't known yet, and rings later.
  return isNews ? { type: "nothing" } : { type: "note", tally };
}

/** What the morning's digest has just told a room: its line begins anew from there. */
export function toldBy(digest: Pick<Counts, "waiting" | "today">, now: Date): Tally {
  return { ...digest, at: now.toISOString(), posted: null, least: digest.waiting };
}

function tallyLine(
  { waiting, today }: Pick<Counts, "waiting" | "today">,
  { office, now }: DigestFacts,
): Message {
  const time = timeOf(now, office.calendar);
  if (waiting === 0) return message(say("letters.operators.tally.none", { time }));
  return message(
    today === 0
      ? say("letters.operators.tally", { waiting, time })
      : say("letters.operators.tally.today", { waiting, today, time }),
  );
}
