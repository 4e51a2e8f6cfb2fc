import { type Message, message, say } from "../../message/message.ts";
import { dueDay } from "../case/dates.ts";
import { agencyName, named } from "../case/naming.ts";
import type { News } from "./news.ts";

/** The admission that a limit has passed, with a new day on which the reporter hears again. */
export function overdue({ case: current, event, now, number, office }: News): Message {
  const { happening } = event;
  const due = dueDay(current, now, office.calendar);
  const renewed = happening.type === "overdue" && happening.renewed !== null ? happening.renewed : due;
  const first = happening.type === "overdue" && happening.mark === "overdue.citizen.1";
  const called = named(current, number);
  if (current.clock?.kind === "verify") {
    return first
      ? message([
          say("letters.late.check", { case: called, due }),
          say("letters.late.check.next", { renewed }),
        ])
      : message([
          say("letters.late.check.again", { case: called, due }),
          say("letters.late.again.next", { renewed }),
        ]);
  }
  const agency = agencyName(current.agency, office);
  return first
    ? message([
        say("letters.late.answer", { case: called, agency, due }),
        say("letters.late.answer.next", { renewed }),
      ])
    : message([
        say("letters.late.answer.again", { case: called, agency, due }),
        say("letters.late.again.next", { renewed }),
      ]);
}
