import type { Calendar } from "../../calendar/calendar.ts";
import { dayOf } from "../../calendar/day.ts";
import { timeOf } from "../../letters/case/dates.ts";
import { type Message, message, type Said, say } from "../../message/message.ts";
import type { Role } from "../../procedure/command.ts";
import { rolesSaid } from "./roles.ts";

/** Somebody with roles who is out of a room. */
export type Departed = {
  readonly who: string;
  readonly roles: readonly Role[];
  /** Business time at which they left, or at which that was found out. */
  readonly at: Date;
  /** The platform reported it; else it was found out later. */
  readonly reported: boolean;
  readonly calendar: Calendar;
};

/** What the room lacks since: nobody who gives roles, reads confidential reports, or answers for the agency. */
export type Bereft = "administrator" | "designated" | "officer";

/** For the room that they left. */
export function departedHere(departed: Departed, bereft: readonly Bereft[]): Message {
  const facts = factsOf(departed);
  const head = departed.reported ? say("operators.left.here", facts) : say("operators.left.found", facts);
  return message([head, say("operators.left.ended")], bereft.map(bereftSaid));
}

/** For the first operators' room, of an agency's. */
export function departedAgency(
  departed: Departed,
  agency: { readonly code: string; readonly name: string },
  bereft: readonly Bereft[],
): Message {
  const { code, name } = agency;
  const lines = [say("operators.left.agency", { ...factsOf(departed), agency: name })];
  const next = bereft.includes("officer") ? [say("operators.left.agency.no_officer", { code })] : [];
  return message([...lines, ...next]);
}

/** For the first operators' room, of another that has nobody left who gives roles. */
export function departedElsewhere(departed: Departed): Message {
  return message([say("operators.left.operators", factsOf(departed)), say("operators.left.operators.how")]);
}

function factsOf({ who, roles, at, calendar }: Departed) {
  return { who, roles: rolesSaid(roles), day: dayOf(at, calendar), time: timeOf(at, calendar) };
}

function bereftSaid(role: Bereft): Said {
  switch (role) {
    case "administrator":
      return say("operators.left.no_administrator");
    case "designated":
      return say("operators.left.no_designated");
    case "officer":
      return say("operators.left.no_officer");
  }
}
