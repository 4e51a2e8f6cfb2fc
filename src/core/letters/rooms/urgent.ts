import { type Message, message, say } from "../../message/message.ts";
import type { Step } from "../../procedure/event.ts";
import { named } from "../case/naming.ts";
import { placeForRoom } from "../case/place.ts";
import type { LetterFacts } from "../letter.ts";
import { quotedForRoom } from "../reporter/quote.ts";
import { hidden } from "./agency.ts";

/**
 * Rings an operators' room: a report speaks of danger to life. Names the verifiers, so that their phones ring at night
 * too. Of a confidential case only the number.
 */
export function urgent(step: Step, { story }: LetterFacts): Message {
  const { after: current, event } = step;
  const { number } = current;
  if (hidden(step)) return { ...message(say("letters.operators.urgent.bare", { number })), calls: true };
  const report = story?.report ?? null;
  const text = event.text === "" ? (report?.words ?? "") : event.text;
  const place = report?.place ?? null;
  const lines = [
    say("letters.operators.urgent", { case: named(current, number) }),
    ...quotedForRoom({ text, files: event.files }, number),
    ...(place === null ? [] : [say("card.place", { place: placeForRoom(place) })]),
  ];
  return { ...message(lines, [say("letters.operators.urgent.how", { number })]), calls: true };
}
