import { message, say } from "../../message/message.ts";
import { type Asked, nameOf } from "../asked.ts";
import { link } from "../commands/rooms/link.ts";
import type { CommandRow } from "../commands/row.ts";
import type { RoomFacts, RoomHeard } from "../facts.ts";
import type { RoomState } from "../state.ts";
import { answering, type Result, type RoomChance, type Turn } from "../turn.ts";
import { claim, wrong } from "./claim.ts";

/** Seconds in which an administrator has to type the code after we were added. */
const linkingTime = 600;

/** Tells a group that it isn't linked, and leaves it unless it is linked in time. */
export function strange(state: RoomState): Result {
  const minutes = linkingTime / 60;
  return {
    state,
    effects: [
      answering(message(say("operators.strange", { minutes }))),
      { type: "leave", afterSeconds: linkingTime },
    ],
  };
}

/** Handles a message in a group that isn't linked: only one-time codes are answered. */
export function unlinked(
  state: RoomState,
  heard: RoomHeard,
  { facts, chance }: { readonly facts: RoomFacts; readonly chance: RoomChance },
  asked: Asked,
): Result {
  if (asked.type === "command" && asked.command === link && facts.private !== true) {
    if (facts.person.anonymous) return wrong(state, facts, say("operators.anonymous"));
    return heard.secondHand === true
      ? wrong(state, facts, say("operators.second_hand"))
      : claim(state, facts, asked.words, chance);
  }
  return { state, effects: [{ type: "refused", command: nameOf(asked) }] };
}

/**
 * Whether it is a code typed in a room that has nobody who could give roles. If no operators' room has an
 * administrator any more, whoever can read the program's own code becomes one; else the first room's
 * administrators decide. An agency's room may have lost its officers: a new code of its agency makes a new one.
 */
export function isClaim({ facts, heard, room }: Turn, command: CommandRow): boolean {
  const { invited } = facts;
  const fits =
    room.type === "operators"
      ? invited?.type === "operators" && facts.confirmIn !== room.contact
      : invited?.type === "agency" && invited.agency === room.agency;
  return (
    command === link && fits && facts.private !== true && heard.secondHand !== true && !facts.person.anonymous
  );
}
