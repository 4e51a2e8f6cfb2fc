import { dayOf } from "../../calendar/day.ts";
import { knockChoices } from "../../message/choices.ts";
import { type Message, message, say, withMenu } from "../../message/message.ts";
import { openKnock } from "../../procedure/knocks.ts";
import { dueDay } from "../case/dates.ts";
import { named } from "../case/naming.ts";
import type { News } from "./news.ts";

/** Whether a chat that follows by watch code is the leader's own; and, if it isn't, to that chat, without a word of who said so. */
export function knocking(letter: "admission_asked" | "watch_ended", news: News): Message {
  const { case: current, now, number, office } = news;
  const today = dayOf(now, office.calendar);
  const called = named(current, number);
  if (letter === "watch_ended") return message(say("letters.watch_ended", { case: called, since: today }));
  const knock = openKnock(current, today);
  const until = knock?.until ?? dueDay(current, now, office.calendar);
  const asked = message([
    say("letters.admission_asked", { case: called }),
    say("letters.admission_asked.until", { until }),
  ]);
  return knock === null ? asked : withMenu(asked, knockChoices(current, knock));
}
