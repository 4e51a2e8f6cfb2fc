import { dayOf } from "../../calendar/day.ts";
import { type Message, message, type Said, say } from "../../message/message.ts";
import { isCut } from "../../message/shorten.ts";
import type { Office } from "../../office.ts";
import type { AttachmentId, Case } from "../../procedure/case.ts";
import type { File, Report } from "../../procedure/content.ts";
import type { CaseEvent } from "../../procedure/event.ts";
import { handedOver } from "../../procedure/marks.ts";
import { answerActsFor, withAnswers } from "../rooms/answerChoices.ts";
import { waitingSaid } from "../rooms/check.ts";
import { forRoom } from "../rooms/forRoom.ts";
import { clockLine } from "./clockLine.ts";
import { contactable } from "./contact.ts";
import { timeOf } from "./dates.ts";
import { happenedSaid } from "./happened.ts";
import { agencyName, named } from "./naming.ts";
import { notesSaid } from "./notes.ts";
import { placeForRoom } from "./place.ts";
import { filesSince, saidSince, saidToAgency } from "./since.ts";
import { cameBySaid } from "./source.ts";
import { stageSaid } from "./stage.ts";
import { toldAbove } from "./told.ts";

export type CardAudience = "operators" | "agency";

export type CardFacts = {
  readonly office: Office;
  /** Business time. */
  readonly now: Date;
  /** Name or number of a reporter who agreed to be contacted, if known; only used for a contactable case. */
  readonly identity: string | null;
  /** The case's events, for what was asked and told since it was filed. */
  readonly events?: readonly CaseEvent[];
  /** Its readers answer for the agency, by buttons under it or by a reply. */
  readonly answers?: boolean;
  /** Long words in whole, as a letter of several messages has room for; a card that is edited has not. */
  readonly whole?: boolean;
};

/**
 * The card that shows a case in a room. Of a confidential case it only has number and day, whoever reads it.
 */
export function card(
  current: Case,
  report: Report | null,
  audience: CardAudience,
  facts: CardFacts,
): Message {
  if (current.privacy === "confidential") return confidential(current, facts);
  const whole = audience === "operators" ? forOperators : forAgency;
  return forRoom(whole(current, report, facts), facts.office);
}

/** A line on what the report is, unless it is a plain complaint. */
export function kindSaid({ classification }: Pick<Case, "classification">): readonly Said[] {
  return classification === "complaint"
    ? []
    : [say("card.kind", { kind: say(`classification.${classification}`) })];
}

/**
 * Files that the agency gets with a case: none of a confidential one, and no recordings where a summary
 * replaces the words.
 */
export function filesForAgency(
  current: Case,
  report: Report,
  events: readonly CaseEvent[],
): readonly AttachmentId[] {
  if (current.privacy === "confidential") return [];
  const heard = ({ kind }: File) => kind === "voice" || kind === "audio" || kind === "video";
  if (report.summary !== "") return report.files.filter((file) => !heard(file)).map(({ id }) => id);
  return [...report.files.map(({ id }) => id), ...filesSince(events)];
}

/** "1 foto", "2 foto dan pesan suara" in a line of a card; null without files. */
export function filesSaid(files: readonly File[]): Said | null {
  const photos = files.filter(({ kind }) => kind === "photo").length;
  const voices = files.filter(({ kind }) => kind === "voice" || kind === "audio").length;
  if (files.length === 0) return null;
  if (photos === files.length) return say("card.photos", { count: photos });
  if (voices === files.length) return say("card.voices", { count: voices });
  return say("card.files", { count: files.length });
}

/**
 * A line for the office that the reporter knows it from others; none if they saw it themselves or weren't
 * asked.
 */
export function hearsaySaid({ secondHand }: Report): readonly Said[] {
  return secondHand === true ? [say("card.second_hand")] : [];
}

/** For the office, never for an agency: whom the report accuses, and what follows. */
export function accusedSaid({ accused }: Pick<Case, "accused">, office: Office): readonly Said[] {
  return accused === null ? [] : [say("card.accused", { agency: agencyName(accused, office) })];
}

/** The first line of a case that is urgent, or of which only its reporter says so again. */
export function urgentSaid({
  urgent,
  rung,
  notUrgent,
}: Pick<Case, "urgent" | "rung" | "notUrgent">): readonly Said[] {
  if (urgent) return [say("card.urgent")];
  return rung && notUrgent ? [say("card.urgent.doubted")] : [];
}

function confidential(current: Case, { office, now }: CardFacts): Message {
  const clock = clockLine(current, now, office.calendar) ?? stageSaid(current);
  return message([
    ...urgentSaid(current),
    say("card.confidential", { number: current.number, clock }),
    say("card.confidential.how"),
  ]);
}

function forOperators(current: Case, report: Report | null, facts: CardFacts): Message {
  const { office, now, identity, events = [] } = facts;
  const called = named(current, current.number);
  const clock = clockLine(current, now, office.calendar);
  const holder = current.agency !== null && current.stage !== "closed";
  return message([
    ...urgentSaid(current),
    say("card.head", { case: called, stage: stageSaid(current) }),
    ...(holder ? [say("card.agency", { agency: agencyName(current.agency, office) })] : []),
    ...(clock === null ? [] : [say("card.clock", { clock })]),
    ...waitingSaid(current, office),
    ...toldAbove(current, office),
    ...kindSaid(current),
    ...details(report, wordsSaid(report?.words ?? "", current.number)),
    ...(report === null ? [] : hearsaySaid(report)),
    ...saidSince(events, current, { office }),
    ...notesSaid(events),
    ...(report !== null && report.summary !== "" ? [say("card.summary", { words: report.summary })] : []),
    ...contactable(current, identity),
    ...cameBySaid(current),
    ...accusedSaid(current, office),
    ...(needsHelp(current) ? [say("card.needs_help")] : []),
  ]);
}

function forAgency(current: Case, report: Report | null, facts: CardFacts): Message {
  const { office, identity, whole, events = [], answers = false } = facts;
  const { calendar } = office;
  const { clock } = current;
  const limit =
    clock?.kind !== "follow_up"
      ? []
      : [say("card.answer_by", { due: dayOf(clock.due, calendar), time: timeOf(clock.due, calendar) })];
  const words = report === null ? "" : report.summary === "" ? report.words : report.summary;
  const asks = answers && answerActsFor(current).length > 0;
  const body = message(
    [
      ...urgentSaid(current),
      say("card.head", { case: named(current, current.number), stage: stageForAgency(current, office) }),
      ...limit,
      ...waitingSaid(current, office),
      ...kindSaid(current),
      ...details(report, wordsSaid(words, current.number, whole)),
      ...(report === null ? [] : saidToAgency(report, events, current, { office, whole })),
      ...contactable(current, identity),
    ],
    asks ? [say("card.reply")] : [],
  );
  return asks ? withAnswers(body, current) : body;
}

/** What is new for the agency, and what it has to answer again; named, since it may stand in the operators' room. */
function stageForAgency(current: Case, office: Office): Said {
  const { stage, inProgress, round } = current;
  if (stage !== "forwarded" || inProgress) return stageSaid(current);
  const agency = agencyName(current.agency, office);
  return round === 1 ? say("card.new", { agency }) : say("card.again", { agency });
}

/** A person's words on a card: in whole, or cut, with the command that shows the rest. */
export function wordsSaid(words: string, number: string, whole = false): readonly Said[] {
  if (words === "") return [];
  if (whole && isCut(words)) return [say("letters.words.whole", { words })];
  return [say("card.words", { words }), ...(isCut(words) ? [say("card.cut", { number })] : [])];
}

function details(report: Report | null, words: readonly Said[]): readonly Said[] {
  if (report === null) return [];
  const files = filesSaid(report.files);
  return [
    ...words,
    ...(report.place === null ? [] : [say("card.place", { place: placeForRoom(report.place) })]),
    ...happenedSaid(report),
    ...(files === null ? [] : [files]),
  ];
}

/** Whether it was filed without all that was asked for, or the reporter's reply couldn't be understood. */
function needsHelp(current: Case): boolean {
  return current.needsHelp || current.marks.includes(handedOver);
}
