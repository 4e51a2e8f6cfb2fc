import type { RoomKind } from "../effect.ts";
import { parseWatchCode } from "../ids/watchCode.ts";
import { agencyName } from "../letters/naming.ts";
import type { Role } from "../procedure/command.ts";
import { message, say } from "../words/message.ts";
import type { RoomFacts } from "./facts.ts";
import { findAgency } from "./findAgency.ts";
import type { RoomState } from "./state.ts";
import { unknownAgency } from "./steps.ts";
import { answering, type Result, type Turn, tell } from "./turn.ts";

/** Who links a room has these roles there from then on. */
const firstRoles: Readonly<Record<RoomKind["type"], readonly Role[]>> = {
  operators: ["administrator", "supervisor", "verifier"],
  agency: ["officer", "designated"],
};

/**
 * `/hubungkan CODE` in a group that isn't linked yet: the code decides what the group becomes. A wrong code gets no
 * answer, so that nobody learns what could be opened here.
 */
export function claim(state: RoomState, facts: RoomFacts, words: string): Result {
  const { invited, person, office } = facts;
  if (invited === null || facts.private === true)
    return { state, effects: [{ type: "refused", command: "hubungkan" }] };
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
      { type: "link_room", as: invited, code: parseWatchCode(words) ?? words },
      { type: "grant", person: person.contact, roles: firstRoles[invited.type] },
      answering(message(said)),
    ],
  };
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
