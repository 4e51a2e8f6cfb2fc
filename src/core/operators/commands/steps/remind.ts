import { agencyName, named } from "../../../letters/case/naming.ts";
import { type Said, say } from "../../../message/message.ts";
import type { Case } from "../../../procedure/case.ts";
import { refuse, take } from "../../take.ts";
import type { Turn } from "../../turn.ts";
import type { Command } from "../command.ts";
import { clerks, nobody } from "../row.ts";
import { step } from "./step.ts";

/** `/ingatkan`: the agency's room is reminded now, once a day, and its officers are called. */
export const remind: Command = step({
  name: { id: "ingatkan", en: "remind" },
  roles: { operators: clerks, agency: nobody },
  words: "optional",
  alsoNeeds: () => [{ type: "designated" }],
  take(turn, { found: { case: current }, words }) {
    const reminded = take(turn, { current, commands: [{ type: "remind", note: words }] });
    // Whoever may not remind hears why, and nothing of where the case is.
    if (!reminded.effects.some(({ type }) => type === "steps")) return reminded;
    const why = needless(turn, current);
    return why === null ? reminded : refuse(turn, current, why);
  },
});

/** Why the agency can't be reminded now or needn't be; of a confidential case without the agency's name. */
function needless({ facts }: Turn, current: Case): readonly Said[] | null {
  const { designated = [], office } = facts;
  const { agency, number, privacy, waiting } = current;
  const called = named(current, number);
  if (waiting != null) return [say("operators.remind.waiting", { case: called })];
  const theirs = designated.find((one) => one.agency === agency);
  if (agency === null || theirs?.hears === true) return null;
  if (privacy === "confidential") return [say("operators.remind.bare", { number })];
  const why = theirs === undefined ? "no_group" : "silent";
  return [
    say(`operators.remind.${why}`, { case: called, agency: agencyName(agency, office) }),
    say(`operators.remind.${why}.how`, { code: agency, number }),
  ];
}
