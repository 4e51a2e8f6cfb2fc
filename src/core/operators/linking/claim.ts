import type { RoomKind } from "../../effect.ts";
import { parseWatchCode } from "../../ids/watchCode.ts";
import { agencyName } from "../../letters/case/naming.ts";
import { type Message, message, type Said, say } from "../../message/message.ts";
import type { ContactId } from "../../procedure/case.ts";
import type { Role } from "../../procedure/command.ts";
import { type LinkAnswer, linkAnswers } from "../asked.ts";
import { unknownAgency } from "../commands/steps/step.ts";
import type { RoomFacts } from "../facts.ts";
import { findAgency } from "../find/findAgency.ts";
import type { RoomState } from "../state.ts";
import { answering, has, type Result, type RoomChance, type Turn, tell } from "../turn.ts";

/** Who links a room has these roles there from then on. */
const firstRoles: Readonly<Record<RoomKind["type"], readonly Role[]>> = {
  operators: ["administrator", "supervisor", "verifier"],
  agency: ["officer", "designated"],
};

/** Codes that open nothing and are answered all the same, per group and hour: enough for slips, of no use for guessing. */
const wrongCodesAnswered = 3;

/**
 * `/hubungkan CODE` in a group that isn't linked yet: the code decides what the group becomes. An agency's group is
 * linked at once, and so is the first operators' room; a further one waits until an administrator of the first lets it
 * in, and until then nobody has a role there.
 */
export function claim(state: RoomState, facts: RoomFacts, words: string, chance: RoomChance): Result {
  const { invited, person, office, confirmIn } = facts;
  if (invited === null) return wrong(state, facts, say("operators.link.wrong"));
  if (invited.type === "operators" && confirmIn !== null)
    return ask(state, facts, words, { in: confirmIn, id: chance.id() });
  const said =
    invited.type === "operators"
      ? [say("operators.linked", { who: person.name }), say("operators.linked.next")]
      : [
          say("operators.linked.agency", { agency: agencyName(invited.agency, office), who: person.name }),
          say("operators.linked.agency.next"),
        ];
  return {
    state,
    effects: [
      { type: "link_room", as: invited, code: codeIn(words) },
      { type: "grant", person: person.contact, roles: firstRoles[invited.type] },
      answering(message(said)),
    ],
  };
}

/** A code that links nothing here, or that counts for nobody: a few are answered, then it is silent. */
export function wrong(state: RoomState, { wrongCodes }: RoomFacts, why: Said): Result {
  const refused = { type: "refused", command: "hubungkan" } as const;
  return { state, effects: wrongCodes < wrongCodesAnswered ? [refused, answering(message(why))] : [refused] };
}

function ask(
  state: RoomState,
  { person }: RoomFacts,
  words: string,
  { in: room, id }: { readonly in: ContactId; readonly id: string },
): Result {
  const who = person.name;
  const choices = linkAnswers.map((answer) => ({
    id: `link.${answer}`,
    arg: id,
    label:
      answer === "no" ? say("operators.button.link.no") : say(`operators.button.link.${answer}`, { who }),
  }));
  const asking: Message = {
    ...message([say("operators.link.asked", { who })], [say("operators.link.asked.how")]),
    menu: { style: "inline", choices },
  };
  return {
    state,
    effects: [
      { type: "ask_link", id, in: room, name: who, code: codeIn(words), asking },
      answering(message([say("operators.link.waiting")])),
    ],
  };
}

/** What an administrator says to a group that asks to be let in: whoever typed its code has the roles that they name. */
export function answerLink(turn: Turn, answer: LinkAnswer, id: string): Result {
  if (turn.room.contact !== turn.facts.confirmIn || !has(turn, "administrator")) {
    const refused = tell(turn, say("operators.administrators_only"));
    return { ...refused, effects: [{ type: "refused", command: "link" }, ...refused.effects] };
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

function codeIn(words: string): string {
  return parseWatchCode(words) ?? words;
}

/** What an administrator types for a further operators' room; no agency can be meant by it. */
const operatorsWords = ["petugas", "operators", "operator"];

/**
 * In the operators' room, a one-time code to type in another group: `/hubungkan PUPR` for that agency's,
 * `/hubungkan petugas` for a further group of operators, such as one on the other channel.
 */
export function invite(turn: Turn, words: string): Result {
  if (operatorsWords.includes(words.trim().toLowerCase())) return inviteOperators(turn);
  const agency = findAgency(words, turn.facts.office);
  if (!agency.ok) return tell(turn, ...unknownAgency(words, agency.near));
  const { code: agencyCode, name } = agency.agency;
  const code = turn.chance.code();
  const result = tell(
    turn,
    say("operators.invited", { agency: name, code }),
    say("operators.invited.how", { code }),
  );
  const as = { type: "agency", agency: agencyCode } as const;
  return { ...result, effects: [{ type: "invite", as, code }, ...result.effects] };
}

function inviteOperators(turn: Turn): Result {
  const code = turn.chance.code();
  const result = tell(
    turn,
    say("operators.invited.operators", { code }),
    say("operators.invited.operators.how", { code }),
  );
  return { ...result, effects: [{ type: "invite", as: { type: "operators" }, code }, ...result.effects] };
}
