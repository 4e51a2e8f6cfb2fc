import { dayOf } from "../../calendar/day.ts";
import { timeOf } from "../../letters/case/dates.ts";
import { agencyName } from "../../letters/case/naming.ts";
import { type Said, say } from "../../message/message.ts";
import type { Office } from "../../office.ts";
import type { Case } from "../../procedure/case.ts";
import type { CaseEvent, EventBody } from "../../procedure/event.ts";

/**
 * Events as lines: when, what, who. Without the words, which the card and the look show; of a confidential
 * case also without agencies.
 */
export function historyLines(
  events: readonly CaseEvent[],
  current: Case,
  office: Office,
  longest: number,
): readonly Said[] {
  const more = events.length - longest;
  return [
    ...(more > 0 ? [say("operators.history.more", { count: more })] : []),
    ...events.slice(-longest).map((event) => line(event, current, office)),
  ];
}

function line(event: CaseEvent, current: Case, office: Office): Said {
  const { calendar } = office;
  return say("operators.history.line", {
    day: dayOf(event.at, calendar),
    time: timeOf(event.at, calendar),
    what: what(event, current, office),
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

function what({ happening, missed }: CaseEvent, current: Case, office: Office): Said {
  if (missed === true) return say("operators.event.looked.missed");
  return (
    (current.privacy === "confidential" ? null : detailed(happening, office)) ??
    say(`operators.event.${happening.type}`)
  );
}

/** The event with its agency, day or number; null if it has none. */
function detailed(happening: EventBody, office: Office): Said | null {
  if (happening.type === "forwarded" || happening.type === "reassigned") {
    return say(`operators.event.${happening.type}.to`, { agency: agencyName(happening.agency, office) });
  }
  if (happening.type === "scheduled" || happening.type === "moved") {
    return say("operators.event.scheduled.for", { day: happening.day });
  }
  if (happening.type === "merged") return say("operators.event.merged.into", { number: happening.number });
  if (happening.type === "joined") return say("operators.event.joined.by", { number: happening.number });
  if (happening.type === "rated")
    return say("operators.event.rated.with", { score: String(happening.score) });
  return null;
}
