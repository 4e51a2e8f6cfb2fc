import { parseWatchCode } from "../../../ids/watchCode.ts";
import { wordSet } from "../../../lexicon/entry.ts";
import { ownRoom, topicWords } from "../../../lexicon/operators.ts";
import { message, say } from "../../../message/message.ts";
import { findAgency, unknownAgency } from "../../find/findAgency.ts";
import { answer, has, type Result, type Turn, tell } from "../../turn.ts";
import type { Command } from "../command.ts";
import { administrators, nobody, officers } from "../row.ts";

/**
 * `/hubungkan`: in a linked operators' room it makes a code; in a group that isn't linked it uses one, see
 * `linking/`. By itself it has the room told what we may not do in it, an agency's room too.
 */
export const link: Command = {
  name: { id: "hubungkan", en: "link" },
  group: "office",
  roles: { operators: administrators, agency: nobody },
  words: "optional",
  needs: ({ words }) => [{ type: "invited", code: parseWatchCode(words) ?? words }, { type: "rooms" }],
  run: (turn, { words }) => {
    if (words === "") return check(turn);
    return turn.facts.invited === null
      ? (chooseTopic(turn, words) ?? invite(turn, words))
      : answer(turn, message(say("operators.linked.already")));
  },
  beforeRoles: (turn, { words }) =>
    words === "" && turn.room.type === "agency" && turn.facts.private !== true && has(turn, ...officers)
      ? check(turn)
      : null,
};

/** The room is told once the platform has said. */
function check({ state }: Turn): Result {
  return { state, effects: [{ type: "check_rights" }] };
}

const topics = (["desk", "news"] as const).map((of) => ({ of, words: wordSet(topicWords[of]) }));

/**
 * `/hubungkan meja` and `/hubungkan kabar` in a topic of the group: there the desk shows, or what comes unasked.
 * Outside a topic they go back to the general one. Null for other words.
 */
function chooseTopic(turn: Turn, words: string): Result | null {
  const chosen = topics.find((topic) => topic.words.has(words.trim().toLowerCase()));
  if (chosen === undefined) return null;
  const { of } = chosen;
  const result = tell(
    turn,
    say(turn.heard.inTopic === true ? `operators.topic.${of}` : `operators.topic.${of}.general`),
  );
  return { ...result, effects: [{ type: "choose_topic", of }, ...result.effects] };
}

const ofOperators = wordSet(ownRoom);

/**
 * Makes a one-time code to type in another group: `/hubungkan PUPR` for that agency's, `/hubungkan petugas`
 * for a further operators' group, such as one on another channel.
 */
function invite(turn: Turn, words: string): Result {
  if (ofOperators.has(words.trim().toLowerCase())) return inviteOperators(turn);
  const agency = findAgency(words, turn.facts.office);
  if (!agency.ok) return tell(turn, unknownAgency(words, agency.near));
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
