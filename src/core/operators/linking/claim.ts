import { parseWatchCode } from "../../ids/watchCode.ts";
import { agencyName } from "../../letters/case/naming.ts";
import { secondAdministrator } from "../../letters/rooms/secondAdministrator.ts";
import { type Message, message, type Said, say } from "../../message/message.ts";
import type { ContactId } from "../../procedure/case.ts";
import { link } from "../commands/rooms/link.ts";
import type { RoomFacts } from "../facts.ts";
import type { RoomState } from "../state.ts";
import { answering, type Result, type RoomChance } from "../turn.ts";
import { firstRoles, linkAnswers } from "./linkAnswer.ts";

/** Wrong codes per group and hour that are answered: enough for typing errors, too few for guessing. */
const wrongCodesAnswered = 3;

/**
 * `/hubungkan CODE` in a group that isn't linked: the code decides what the group becomes. An agency's group
 * and the first operators' room are linked at once; a further operators' room waits until an administrator of
 * the first agrees, and nobody has a role there until then.
 */
export function claim(state: RoomState, facts: RoomFacts, words: string, chance: RoomChance): Result {
  const { invited, person, office, confirmIn } = facts;
  if (invited === null) return wrong(state, facts, say("operators.link.wrong"));
  if (invited.type === "operators" && confirmIn !== null)
    return ask(state, facts, words, { in: confirmIn, id: chance.id() });
  const said =
    invited.type === "operators"
      ? [
          say("operators.linked", { who: person.name }),
          say("operators.linked.next"),
          secondAdministrator(null),
        ]
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

/** Refuses a wrong code: after a few answers per hour, silently. */
export function wrong(state: RoomState, { wrongCodes }: RoomFacts, why: Said): Result {
  const refused = { type: "refused", command: link.name.id } as const;
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

function codeIn(words: string): string {
  return parseWatchCode(words) ?? words;
}
