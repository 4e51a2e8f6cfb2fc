import { dayOf } from "../../calendar/day.ts";
import { closeOf, hoursOf, nextOpening, openStretch } from "../../calendar/hours.ts";
import { timeOf } from "../../letters/case/dates.ts";
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

/** Until when the office is open today, with the pause that comes before, or when it opens again. */
function hours({ facts, now }: Turn): Said {
  const { calendar } = facts.office;
  const stretch = openStretch(now, calendar);
  const opening = nextOpening(now, calendar);
  const day = dayOf(opening, calendar);
  if (stretch === null) return say("person.opens", { day, time: timeOf(opening, calendar) });
  const again = hoursOf(day, calendar).find(({ open }) => open > stretch.close);
  const time = timeOf(closeOf(day, calendar), calendar);
  return again === undefined
    ? say("person.open", { time })
    : say("person.open_again", {
        until: stretch.close.replace(":", "."),
        from: again.open.replace(":", "."),
        time,
      });
}
