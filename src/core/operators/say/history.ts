import { dayOf } from "../../calendar/day.ts";
import type { RoomKind } from "../../effect.ts";
import { bodyName } from "../../letters/case/bodies.ts";
import { timeOf } from "../../letters/case/dates.ts";
import { agencyName } from "../../letters/case/naming.ts";
import { sourceSaid } from "../../letters/case/source.ts";
import type { Key } from "../../message/catalogue.ts";
import { type Said, say } from "../../message/message.ts";
import type { Office } from "../../office.ts";
import type { AnswerKind, Case } from "../../procedure/case.ts";
import type { CaseEvent, EventBody } from "../../procedure/event.ts";
import { grownOnce } from "../../procedure/grown.ts";
import { overdueSupervisors } from "../../procedure/marks.ts";
import { type Acceptance, acceptanceIn } from "../../procedure/outcome.ts";

/**
 * Events as lines: when, what, who. Without the words, which the card and the look show, but for the office's own
 * notes, of which an agency hears nothing; of a confidential case also without agencies and notes.
 */
export function historyLines(
  all: readonly CaseEvent[],
  current: Case,
  { office, longest, reader }: { readonly office: Office; readonly longest: number; readonly reader: Reader },
): readonly Said[] {
  const events = grownOnce(reader === "agency" ? withoutNotes(all) : all);
  const undone = undoneIn(all);
  const more = events.length - longest;
  return [
    ...(more > 0 ? [say("operators.history.more", { count: more })] : []),
    ...events.slice(-longest).map((event) => {
      const noted = current.privacy === "confidential" || undone.has(event.id) ? null : notedSaid(event);
      return line(event, noted ?? what(event, answerBefore(event, events), current, office), office);
    }),
  ];
}

type Reader = RoomKind["type"];

function undoneIn(events: readonly CaseEvent[]): ReadonlySet<string> {
  return new Set(events.flatMap(({ happening }) => (happening.type === "undone" ? [happening.undid] : [])));
}

function notedSaid({ happening, text: words }: CaseEvent): Said | null {
  return happening.type === "noted" ? say("operators.event.noted.words", { words }) : null;
}

/** Without what the office wrote down for itself, and without its undoing. */
function withoutNotes(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const notes = new Set(events.filter(({ happening }) => happening.type === "noted").map(({ id }) => id));
  return events.filter(
    ({ id, happening }) => !notes.has(id) && !(happening.type === "undone" && notes.has(happening.undid)),
  );
}

/** The kind of the agency's last answer before an event. */
function answerBefore(event: CaseEvent, events: readonly CaseEvent[]): AnswerKind | null {
  const before = events.slice(0, events.indexOf(event));
  const answered = before.findLast(({ happening }) => happening.type === "answered")?.happening;
  return answered?.type === "answered" ? answered.kind : null;
}

function line(event: CaseEvent, said: Said, { calendar }: Office): Said {
  return say("operators.history.line", {
    day: dayOf(event.at, calendar),
    time: timeOf(event.at, calendar),
    what: said,
    who: who(event),
  });
}

/** Citizens are never named. */
function who({ by }: CaseEvent): Said {
  switch (by.type) {
    case "citizen":
      return say("operators.history.citizen");
    case "system":
      return say("operators.history.system");
    case "operator":
      return say("plain", { text: by.name });
  }
}

function what(event: CaseEvent, answer: AnswerKind | null, current: Case, office: Office): Said {
  if (event.missed === true) return say("operators.event.looked.missed");
  const { happening } = event;
  return (
    (current.privacy === "confidential" ? null : detailed(happening, current, office)) ??
    toldApart(event, answer) ??
    say(`operators.event.${happening.type}`)
  );
}

/** Events of one type that mean different things; null for those that don't. */
function toldApart(event: CaseEvent, answer: AnswerKind | null): Said | null {
  const { happening } = event;
  if (happening.type === "approved" && happening.improved) return say("operators.event.approved.improved");
  if (happening.type === "accepted") return say(acceptedKeys[acceptanceIn(event, answer)]);
  if (happening.type !== "overdue") return null;
  if (happening.renewed !== null) return say("operators.event.overdue.reporter");
  return happening.mark === overdueSupervisors ? say("operators.event.overdue.supervisors") : null;
}

const acceptedKeys = {
  resolved: "operators.event.accepted",
  accepted: "operators.event.accepted.cannot",
  informed: "operators.event.accepted.informed",
} as const satisfies Readonly<Record<Acceptance, Key>>;

/** The event with its agency, day or number; null if it has none. */
function detailed(happening: EventBody, current: Case, office: Office): Said | null {
  if (happening.type === "forwarded" || happening.type === "reassigned") {
    return say(`operators.event.${happening.type}.to`, { agency: agencyName(happening.agency, office) });
  }
  if (happening.type === "scheduled" || happening.type === "moved") {
    return say("operators.event.scheduled.for", { day: happening.day });
  }
  if (happening.type === "referred") {
    return say("operators.event.referred.to", { body: bodyName(happening.body, office) });
  }
  if (happening.type === "head_told")
    return say("operators.event.head_told.of", { agency: agencyName(happening.agency, office) });
  if (happening.type === "blocked") return say("operators.event.blocked.until", { until: happening.until });
  if (happening.type === "merged") return say("operators.event.merged.into", { number: happening.number });
  if (happening.type === "filed" && current.source !== undefined)
    return say("operators.event.filed.by", { source: sourceSaid(current.source) });
  if (happening.type === "joined") return say("operators.event.joined.by", { number: happening.number });
  if (happening.type === "rated")
    return say("operators.event.rated.with", { score: String(happening.score) });
  return null;
}
