import { type Message, message, say } from "../../message/message.ts";
import type { Step } from "../../procedure/event.ts";
import { named } from "../case/naming.ts";
import { placeForRoom } from "../case/place.ts";
import type { LetterFacts } from "../letter.ts";
import { quotedForRoom } from "../reporter/quote.ts";
import { hidden } from "./hidden.ts";

/**
 * Rings an operators' room: a report speaks of danger to life. Names the verifiers, so that their phones alert them at
 * night too. Says so if the office had marked it as not urgent. Of a confidential case only the number.
 */
export function urgent(step: Step, { story }: LetterFacts): Message {
  const { after: current, event } = step;
  const { number } = current;
  const doubted = !current.urgent;
  const closed = current.stage === "closed" ? [say("letters.operators.urgent.closed", { number })] : [];
  if (hidden(step)) {
    const bare = doubted ? "letters.operators.urgent.bare.doubted" : "letters.operators.urgent.bare";
    return { ...message([say(bare, { number }), ...closed]), calls: true };
  }
  const report = story?.report ?? null;
  const text = event.text === "" ? (report?.words ?? "") : event.text;
  const place = report?.place ?? null;
  const head = doubted ? "letters.operators.urgent.doubted" : "letters.operators.urgent";
  const how = doubted ? "letters.operators.urgent.doubted.how" : "letters.operators.urgent.how";
  const lines = [
    say(head, { case: named(current, number) }),
    ...quotedForRoom({ text, files: event.files }, number),
    ...(place === null ? [] : [say("card.place", { place: placeForRoom(place) })]),
  ];
  return { ...message(lines, [say(how, { number }), ...closed]), calls: true };
}
