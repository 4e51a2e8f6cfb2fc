import type { RoomKind } from "../../effect.ts";
import { say } from "../../message/message.ts";
import type { Role } from "../../procedure/command.ts";
import { administratorsOnly } from "../permit.ts";
import { has, type Result, type Turn, tell } from "../turn.ts";

export const linkAnswers = ["administrator", "verifier", "no"] as const;
export type LinkAnswer = (typeof linkAnswers)[number];

/** Roles that whoever links a room gets there. */
export const firstRoles: Readonly<Record<RoomKind["type"], readonly Role[]>> = {
  operators: ["administrator", "supervisor", "verifier"],
  agency: ["officer", "designated"],
};

/**
 * An administrator's answer to a group that asks to be let in: whoever typed its code gets the roles named.
 */
export function answerLink(turn: Turn, answer: LinkAnswer, id: string): Result {
  if (turn.room.contact !== turn.facts.confirmIn || !has(turn, "administrator")) {
    return administratorsOnly(turn, "link");
  }
  const { request } = turn.facts;
  if (request === null) return tell(turn, say("operators.link.over"));
  const roles = rolesBy[answer];
  const said = say(`operators.link.answered.${answer}`, { who: request.name });
  const result = tell(turn, said);
  return { ...result, effects: [{ type: "answer_link", id, roles }, ...result.effects] };
}

const rolesBy: Readonly<Record<LinkAnswer, readonly Role[] | null>> = {
  administrator: firstRoles.operators,
  verifier: ["verifier"],
  no: null,
};
