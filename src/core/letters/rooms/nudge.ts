import { type Message, message, say } from "../../message/message.ts";
import type { Step } from "../../procedure/event.ts";
import { pile, pilesUp } from "../../procedure/heed.ts";
import { dueDay } from "../case/dates.ts";
import { agencyName, named } from "../case/naming.ts";
import type { LetterFacts } from "../letter.ts";
import { withAnswers } from "./answerChoices.ts";
import { hidden } from "./hidden.ts";

/** A reminder by hand to the agency's room, which calls its officers. Of a confidential case only the number. */
export function nudged(step: Step, { office, now }: LetterFacts): Message {
  const { after: current, event } = step;
  const { number } = current;
  if (hidden(step)) return { ...message(say("letters.agency.nudged.bare", { number })), calls: "officers" };
  const agency = agencyName(current.agency, office);
  const due = dueDay(current, now, office.calendar);
  const times = current.nudged?.times ?? 1;
  const lines = [
    say("letters.agency.nudged", { agency, case: named(current, number), due }),
    ...(event.text === "" ? [] : [say("letters.agency.nudged.words", { words: event.text })]),
    ...(times > 1 ? [say("letters.agency.nudged.times", { count: times })] : []),
    say("card.reply"),
  ];
  return { ...withAnswers(message(lines), current), calls: "officers" };
}

/**
 * The letter on what a reporter adds, which says once that additions have piled up since the agency's last act, and
 * then calls its officers. It isn't a letter of its own: the room has just got the addition itself.
 */
export function piled(step: Step, letter: Message): Message {
  if (!pilesUp(step)) return letter;
  const line = say("letters.agency.piled", { count: pile });
  return { ...letter, paragraphs: [...letter.paragraphs, [line]], calls: "officers" };
}
