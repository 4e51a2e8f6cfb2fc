import { dayOf, weekdayOf } from "../../calendar/day.ts";
import { inOfficeHours, nextOpening } from "../../calendar/hours.ts";
import { message, type Said, say } from "../../message/message.ts";
import { whoIsHere } from "../draft/heard/aside.ts";
import { type Reply, reply } from "../reply.ts";
import type { Turn } from "../turn.ts";

/**
 * Tells who asks for a person who reads here and when, and the office's telephone if it is configured. An open
 * question stays open.
 */
export function tellPerson(turn: Turn): Reply {
  const { state, facts } = turn;
  const [reads, ...phone] = whoIsHere(turn);
  const mayAdd = state.draft === null && facts.mine.some(({ case: { stage } }) => stage !== "closed");
  const lines = [
    ...(reads === undefined ? [] : [reads]),
    hours(turn),
    ...phone,
    ...(mayAdd ? [say("person.add")] : []),
  ];
  return reply(state, message(lines));
}

/** Until when the office is open today, or when it opens again. */
function hours({ facts, now }: Turn): Said {
  const { calendar } = facts.office;
  const open = inOfficeHours(now, calendar);
  const day = dayOf(open ? now : nextOpening(now, calendar), calendar);
  const { open: opens = "", close = "" } = calendar.hours[weekdayOf(day)] ?? {};
  return open ? say("person.open", { time: close }) : say("person.opens", { day, time: opens });
}
