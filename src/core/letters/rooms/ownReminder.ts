import { type Message, message, say } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import { clockLine } from "../case/clockLine.ts";
import { named } from "../case/naming.ts";
import type { DigestFacts } from "./digests.ts";
import { forRoom } from "./forRoom.ts";

/** What somebody wanted to be reminded of on this day; or, once, that its case has ended. */
export function ownReminder(
  { case: current, note, day }: { readonly case: Case; readonly note: string; readonly day: string },
  { office, now }: DigestFacts,
): Message {
  const called = named(current, current.number);
  if (current.stage === "closed") return message(say("reminders.ended", { case: called, day }));
  const clock = clockLine(current, now, office.calendar);
  const lines = [
    say("reminders.due", { case: called }),
    ...(clock === null ? [] : [say("card.clock", { clock })]),
    ...(note === "" || current.privacy === "confidential" ? [] : [say("reminders.note", { note })]),
  ];
  return forRoom(message(lines), office);
}
