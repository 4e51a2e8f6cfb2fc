import { dayOf } from "../../../calendar/day.ts";
import { type Said, say } from "../../../message/message.ts";
import type { Code } from "../../../procedure/case.ts";
import { silencesIn } from "../../../procedure/time/silence.ts";
import type { Turn } from "../../turn.ts";

/** The agency's line, with since when it has been silent if it has been for long. */
export function silenceSaid(code: Code, line: Said, { facts, now }: Turn): Said {
  const { signs = [], office } = facts;
  const theirs = signs.filter(({ agency }) => agency === code);
  const [found] = silencesIn(theirs, dayOf(now, office.calendar), office.calendar);
  if (found === undefined) return line;
  return say("escalation.line", { line, more: say(`silence.since.${found.group}`, { since: found.since }) });
}
