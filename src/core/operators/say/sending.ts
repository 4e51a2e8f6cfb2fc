import { dayOf } from "../../calendar/day.ts";
import { inOfficeHours, nextOpening } from "../../calendar/hours.ts";
import { type Said, say } from "../../message/message.ts";
import type { Turn } from "../turn.ts";

/** When the letters of a step leave: after the undo time, or at the next opening. */
export function sending({ facts, now }: Turn): Said {
  const { calendar, undoSeconds } = facts.office;
  return inOfficeHours(now, calendar)
    ? say("operators.sent_in", { seconds: undoSeconds })
    : say("operators.sent_on", { day: dayOf(nextOpening(now, calendar), calendar) });
}
