import { type Said, say } from "../../message/message.ts";
import { shorten } from "../../message/shorten.ts";
import type { Office } from "../../office.ts";
import type { AttachmentId, Case, ContactId } from "../../procedure/case.ts";
import type { Report } from "../../procedure/content.ts";
import type { CaseEvent, EventType } from "../../procedure/event.ts";
import { standingEvents } from "../../procedure/standing.ts";
import { quoted } from "../reporter/quote.ts";
import { saidWords } from "../rooms/ready.ts";

/** What a citizen tells of a case after filing it. A supervisor may reopen one too, with words of their own. */
const telling: ReadonlySet<EventType> = new Set([
  "supplied",
  "added",
  "amended",
  "disagreed",
  "replied",
  "reopened",
]);

/** Most of it that a card shows, and of each of its words: a card that is edited in place is one message. */
const most = 4;
const longest = 160;

type Facts = { readonly office: Office; readonly whole?: boolean | undefined };

/**
 * What the office asked and the citizen told since the case was filed, the latest of it, oldest first: for those who
 * handle it next. `whole`: all of it, in full. Not masked.
 */
export function saidSince(
  events: readonly CaseEvent[],
  { number }: Pick<Case, "number">,
  { office, whole = false }: Facts,
): readonly Said[] {
  const all = kept(events).filter(
    (event) => isTold(event) || (event.happening.type === "asked" && event.by.type === "operator"),
  );
  const shown = whole ? all : all.slice(-most);
  const cut =
    shown.length < all.length || (!whole && shown.some(({ text }) => shorten(text, longest) !== text));
  return [
    ...(takenBack(events) ? [say("card.since.retracted")] : []),
    ...shown.flatMap((event) => exchange(event, office, whole)),
    ...(cut ? [say("card.cut", { number })] : []),
  ];
}

/** The same for an agency: a verifier's summary stands for all that its reporter told, which may tell too much. */
export function saidToAgency(
  { summary }: Pick<Report, "summary">,
  events: readonly CaseEvent[],
  current: Pick<Case, "number">,
  facts: Facts,
): readonly Said[] {
  return summary === "" ? saidSince(events, current, facts) : [];
}

/** What this reporter wrote since filing, oldest first. */
export function toldBy(contact: ContactId, events: readonly CaseEvent[]): readonly string[] {
  return kept(events)
    .filter((event) => isTold(event) && event.by.type === "citizen" && event.by.contact === contact)
    .flatMap(({ text }) => (text === "" ? [] : [text]));
}

/** The files that the citizen sent since filing. */
export function filesSince(events: readonly CaseEvent[]): readonly AttachmentId[] {
  return kept(events)
    .filter(isTold)
    .flatMap(({ files }) => files);
}

function isTold({ by, happening: { type }, text, files }: CaseEvent): boolean {
  return by.type === "citizen" && telling.has(type) && (text !== "" || files.length > 0);
}

/**
 * Without what was undone, and what was told before its writer deleted a message: which one isn't on file, and who
 * doesn't have it yet needn't get it. `/lihat` shows the office all of it.
 */
function kept(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const last = events.findLastIndex(({ happening: { type } }) => type === "retracted");
  return standingEvents(events.slice(last + 1));
}

function takenBack(events: readonly CaseEvent[]): boolean {
  return events.some(({ happening: { type } }) => type === "retracted");
}

function exchange({ happening, text, files }: CaseEvent, office: Office, whole: boolean): readonly Said[] {
  if (happening.type === "asked")
    return [say("card.since.asked", { words: saidWords(happening.words, text, office) })];
  const words = whole ? text : shorten(text, longest);
  return quoted({ text: words, files }, whole).map((said) => say("card.since.told", { words: said }));
}
