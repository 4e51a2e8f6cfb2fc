import { type Message, message, say } from "../../message/message.ts";
import { shorten } from "../../message/shorten.ts";
import type { Step } from "../../procedure/event.ts";
import type { OperatorsLetter } from "../../procedure/notices/letterNames.ts";
import { dueDay } from "../case/dates.ts";
import { agencyName, named } from "../case/naming.ts";
import type { LetterFacts } from "../letter.ts";
import { quotedForRoom } from "../reporter/quote.ts";
import { checkToOperators } from "./check.ts";
import { digest } from "./digests.ts";
import { hidden } from "./hidden.ts";
import { urgent } from "./urgent.ts";

/** Most characters of an answer that the room reads at once: it says that there is one, and the card has the whole. */
const longestAnswer = 160;

/** A letter to the operators' room. A confidential case is only named by its number. */
export function toOperators(letter: OperatorsLetter, step: Step, facts: LetterFacts): Message {
  const { after: current, before, event } = step;
  const { office, now } = facts;
  const called = named(current, current.number);
  const due = dueDay(current, now, office.calendar);

  switch (letter) {
    case "operators_returned": {
      if (hidden(step)) return message(say("letters.operators.returned.bare", { case: called, due }));
      const agency = agencyName(before?.agency ?? null, office);
      const body = message([
        say("letters.operators.returned", { case: called, agency, due }),
        ...quotedForRoom(event, current.number),
      ]);
      return { ...body, files: event.files };
    }
    case "operators_reopened":
      return message([
        say("letters.operators.reopened", { case: called, due }),
        ...(hidden(step) ? [] : quotedForRoom(event, current.number)),
      ]);
    case "operators_held_open": {
      const { happening } = event;
      const why = happening.type === "held_open" ? happening.why : "unreachable";
      return message(say(`letters.operators.held.${why}`, { case: called }));
    }
    case "operators_supplied": {
      const { number } = current;
      if (hidden(step)) return message(say("letters.operators.supplied.bare", { number }));
      const text = shorten(event.text, longestAnswer);
      const cut = text === event.text ? [] : [say("card.cut", { number })];
      return message([
        say("letters.operators.supplied", { case: called }),
        ...quotedForRoom({ text, files: event.files }, number),
        ...cut,
      ]);
    }
    case "operators_unclear": {
      const { number } = current;
      if (hidden(step)) return message(say("letters.operators.unclear.bare", { number }));
      return message([
        say("letters.operators.unclear", { case: called }),
        ...quotedForRoom(event, current.number),
        say("letters.operators.unclear.how", { number }),
      ]);
    }
    case "operators_proposed":
    case "operators_withheld":
    case "operators_check_ended":
      return checkToOperators(letter, step, facts);
    case "operators_urgent":
      return urgent(step, facts);
    case "supervisors_objected": {
      const { number, block } = current;
      const until = block?.until ?? "";
      if (hidden(step)) return message(say("letters.supervisors.objected.bare", { number, until }));
      return message([
        say("letters.supervisors.objected", { case: called, until }),
        ...quotedForRoom(event, number),
        say("letters.supervisors.objected.how", { number }),
      ]);
    }
    case "supervisors_overdue":
    case "supervisors_aged":
      return digest(letter, [current], facts);
  }
}
