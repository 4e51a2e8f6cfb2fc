import { type Said, say } from "../../message/message.ts";
import { dueDay } from "../case/dates.ts";
import { agencyName } from "../case/naming.ts";
import type { News } from "./news.ts";

/** The state and date of the case that this one was merged into. */
export function whereItLeads({ into, now, office }: News): readonly Said[] {
  if (into === null) return [say("letters.merged.later")];
  const due = dueDay(into, now, office.calendar);
  const agency = agencyName(into.agency, office);
  switch (into.stage) {
    case "received":
      return [say("letters.merged.received", { due })];
    case "incomplete":
      return [say("letters.merged.incomplete", { due })];
    case "forwarded":
      return [say("letters.merged.forwarded", { agency, due })];
    case "scheduled":
      return [say("letters.merged.scheduled", { agency, due })];
    case "answered":
      return [say("letters.merged.answered", { agency, due })];
    case "closed":
      return [say("letters.merged.later")];
  }
}
