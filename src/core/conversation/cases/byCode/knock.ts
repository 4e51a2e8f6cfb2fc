import { dayOf } from "../../../calendar/day.ts";
import { caseArg } from "../../../message/choices.ts";
import { type Choice, message, say } from "../../../message/message.ts";
import type { Case } from "../../../procedure/case.ts";
import type { Knock } from "../../../procedure/knocks.ts";
import { knockOf, openKnock } from "../../../procedure/knocks.ts";
import { leadsCase } from "../../../procedure/reporters.ts";
import type { MyCase } from "../../facts.ts";
import { choice } from "../../menu.ts";
import { type Reply, reply, withEffects } from "../../reply.ts";
import type { Turn } from "../../turn.ts";
import { nameOf, reports } from "../mine.ts";
import { submit } from "../submit.ts";

/** Whoever follows by watch code asks to be told here too: the chat that reported decides. */
export function knock(turn: Turn, my: MyCase): Reply {
  const { state, facts, now } = turn;
  const { case: current } = my;
  const about = current.id;
  const today = dayOf(now, facts.office.calendar);
  if (reports(current, facts.contact))
    return reply(state, message(say("knock.own", { case: nameOf(my) })), { about });
  if (current.reporters.length === 0 || current.stage === "closed")
    return reply(state, message(say("knock.over", { case: nameOf(my) })), { about });
  const own = knockOf(current, facts.contact);
  const open = openKnock(current, today);
  if (own !== null && own !== open)
    return reply(state, message(say("knock.once", { case: nameOf(my) })), { about });
  if (open !== null) {
    const key = own === null ? "knock.another" : "knock.waits";
    return reply(state, message(say(key, { case: nameOf(my), until: open.until })), { about });
  }
  return submit(turn, my, [], {
    command: () => ({ type: "knock" }),
    done: (changed) => ({
      lines: [
        say("knock.asked", {
          case: nameOf(my),
          until: knockOf(changed, facts.contact)?.until ?? today,
        }),
      ],
    }),
    standsAlone: true,
  });
}

/** The leader's yes or no to the chat that asked; null for a question that isn't open any more. */
export function answerKnock(turn: Turn, my: MyCase, asked: number, yes: boolean): Reply | null {
  const open = knockFor(turn, my);
  if (open === null || my.case.knocks?.[asked] !== open) return null;
  const { contact } = open;
  const answered = submit(turn, my, [], {
    command: () => (yes ? { type: "admit", contact } : { type: "turn_away", contact }),
    done: () => ({
      lines: [say(yes ? "knock.admitted" : "knock.turned_away", { case: nameOf(my) })],
    }),
    standsAlone: true,
  });
  const done = answered.effects.some(({ type }) => type === "steps");
  return yes || !done ? answered : withEffects(answered, [{ type: "unfollow", case: my.case.id, contact }]);
}

/** The question that whoever leads the case may still answer, counted by when they wrote; null if there is none. */
export function knockFor({ facts, heard }: Turn, { case: current }: MyCase): Knock | null {
  return leadsCase(current, facts.contact)
    ? openKnock(current, dayOf(heard.sentAt, facts.office.calendar))
    : null;
}

/** What a follower may press to be told too; nothing once they have asked. */
export function knockChoice(current: Case, { facts }: Pick<Turn, "facts">): readonly Choice[] {
  const may =
    current.stage !== "closed" &&
    current.reporters.length > 0 &&
    !reports(current, facts.contact) &&
    knockOf(current, facts.contact) === null;
  return may ? [choice("mine.knock", caseArg(current), say("choice.knock"))] : [];
}
