import { dayOf } from "../../calendar/day.ts";
import { type Message, message, type Said, say } from "../../message/message.ts";
import { named } from "../case/naming.ts";
import type { News } from "./news.ts";

/**
 * That the person may file nothing new for a while: why, until when, what goes on as before, how to object, and that
 * danger still gets through. Of a confidential case the reason, which may touch what it is about, is in its status.
 */
export function blocked({ case: current, event, number, office }: News): Message {
  const { happening } = event;
  const until = happening.type === "blocked" ? happening.until : (current.block?.until ?? "");
  const why: Said =
    current.privacy === "confidential" || event.text === ""
      ? say("letters.blocked.why_inside")
      : say("letters.blocked.why", { reason: event.text });
  const { emergency } = office.hotlines;
  return message(
    [say("letters.blocked", { until, case: named(current, number) }), why],
    [
      say("letters.blocked.goes_on"),
      emergency === null ? say("letters.blocked.danger") : say("letters.blocked.danger.call", { emergency }),
      say("letters.blocked.object"),
    ],
  );
}

export function unblocked({ case: current, event, number, office }: News): Message {
  const { happening } = event;
  const byTime = happening.type === "unblocked" && happening.why === "time";
  const about = { case: named(current, number), day: dayOf(event.at, office.calendar) };
  return message([
    byTime ? say("letters.unblocked.time", about) : say("letters.unblocked", about),
    say("letters.unblocked.next"),
  ]);
}
