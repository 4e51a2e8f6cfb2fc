import type { Calendar } from "../../calendar/calendar.ts";
import { dayOf } from "../../calendar/day.ts";
import { timeOf } from "../../letters/case/dates.ts";
import { type Message, message, type Said, say } from "../../message/message.ts";
import type { Role } from "../../procedure/command.ts";
import { givingRoles, givingRolesByReply, rolesSaid } from "./roles.ts";

/** Somebody whose roles in a room have ended, since they left it, or came in again and so had left it. */
export type RolesEnded = {
  readonly who: string;
  readonly roles: readonly Role[];
  /** Business time at which they left, or at which that came out. */
  readonly at: Date;
  /** The platform reported it, it was found out later, or they came in again and nobody had told that they went. */
  readonly how: "reported" | "found" | "back";
  readonly calendar: Calendar;
};

/** What the room lacks since: nobody who gives roles, reads confidential reports, or answers for the agency. */
export type Bereft = "administrator" | "designated" | "officer";

/** For the room that they left. `undoable`: what of their steps can still be undone there. */
export function endedHere(
  ended: RolesEnded,
  bereft: readonly Bereft[],
  where: "operators" | "agency",
  undoable: readonly Said[] = [],
): Message {
  const facts = factsOf(ended);
  const heads = {
    reported: say("operators.left.here", facts),
    found: say("operators.left.found", facts),
    back: say("operators.left.back", facts),
  };
  return message(
    [heads[ended.how], say("operators.left.ended")],
    undoable,
    bereft.map((one) => bereftSaid(one, where)),
  );
}

/** For the first operators' room, of an agency's. */
export function endedAtAgency(
  ended: RolesEnded,
  agency: { readonly code: string; readonly name: string },
  bereft: readonly Bereft[],
): Message {
  const { code, name } = agency;
  const facts = { ...factsOf(ended), agency: name };
  const head =
    ended.how === "back" ? say("operators.left.agency.back", facts) : say("operators.left.agency", facts);
  return message([
    head,
    ...(bereft.includes("officer") ? [say("operators.left.agency.no_officer", { code })] : []),
    ...(bereft.includes("designated") ? [say("operators.left.agency.no_designated")] : []),
  ]);
}

/** For the first operators' room, of another that has nobody left who gives roles. */
export function endedElsewhere(ended: RolesEnded): Message {
  const facts = factsOf(ended);
  const head =
    ended.how === "back"
      ? say("operators.left.operators.back", facts)
      : say("operators.left.operators", facts);
  return message([head, say("operators.left.operators.how")]);
}

/** For the room in which somebody is again who had roles there. */
export function cameBack(who: string, former: readonly Role[]): Message {
  const command = givingRoles(who, former);
  if (command !== null) return message([say("operators.back", { who, command })]);
  return message([say("operators.back.reply", { who, command: givingRolesByReply(former) })]);
}

function factsOf({ who, roles, at, calendar }: RolesEnded) {
  return { who, roles: rolesSaid(roles), day: dayOf(at, calendar), time: timeOf(at, calendar) };
}

function bereftSaid(role: Bereft, where: "operators" | "agency"): Said {
  switch (role) {
    case "administrator":
      return say("operators.left.no_administrator");
    case "designated":
      return where === "agency"
        ? say("operators.left.no_designated.agency")
        : say("operators.left.no_designated");
    case "officer":
      return say("operators.left.no_officer");
  }
}
