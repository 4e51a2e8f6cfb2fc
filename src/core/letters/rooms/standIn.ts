import { type Message, message, say } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import type { Step } from "../../procedure/event.ts";
import type { AgencyLetter } from "../../procedure/notices/letterNames.ts";
import { agencyName, named } from "../case/naming.ts";
import { type DigestFacts, listLines } from "./digests.ts";
import { forRoom } from "./forRoom.ts";
import { hidden } from "./hidden.ts";

/** Why the operators hear what is for an agency: it has no group, or none of its groups takes messages now. */
export type Unheard = "no_group" | "silent";

/**
 * To the room that forwarded a case to an agency that doesn't hear us: one line that somebody has to pass it on, since
 * the card would be the agency's. Of a confidential case only the number.
 */
export function passOn(step: Step, why: Unheard, { office }: DigestFacts): Message {
  const { after: current } = step;
  const { number } = current;
  if (hidden(step)) return message(say(`letters.operators.pass_on.bare.${why}`, { number }));
  const agency = agencyName(current.agency, office);
  const called = named(current, number);
  const said =
    why === "silent"
      ? say("letters.operators.pass_on.silent", { case: called, agency, number })
      : say("letters.operators.pass_on", { case: called, agency, number, code: current.agency ?? "" });
  return forRoom(message(said), office);
}

/**
 * What the clock tells agencies that don't hear us is told the operators together: which letters, or why not.
 * The morning's digest lists every case whose limit has passed.
 */
export function stoodIn(letter: AgencyLetter): "listed" | "alone" {
  switch (letter) {
    case "agency_lapsed":
    case "agency_due_moved":
      return "listed";
    case "agency_forwarded":
    case "agency_added":
    case "agency_amended":
    case "agency_joined":
    case "agency_disagreed":
    case "agency_replied":
    case "agency_accepted":
    case "agency_reopened":
    case "agency_ended":
    case "agency_taken_away":
    case "agency_undone":
    case "agency_approved":
    case "agency_sent_back":
    case "agency_check_ended":
    case "agency_nudged":
      return "alone";
  }
}

/** One message on all the cases of which agencies that don't hear us would have been told. */
export function standInDigest(cases: readonly Case[], facts: DigestFacts): Message {
  const head = say("letters.operators.stand_in", { count: cases.length });
  return forRoom(message([head, ...listLines(cases, facts)]), facts.office);
}
