import { agencyName, named } from "../../../letters/case/naming.ts";
import { say } from "../../../message/message.ts";
import { refuse, take } from "../../take.ts";
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
    const { designated = [], office } = turn.facts;
    const { agency, stage, number } = current;
    const theirs = designated.find((one) => one.agency === agency);
    if (stage === "forwarded" && agency !== null && theirs?.hears !== true) {
      const why = theirs === undefined ? "no_group" : "silent";
      const called = named(current, number);
      const name = agencyName(agency, office);
      return refuse(turn, current, [
        say(`operators.remind.${why}`, { case: called, agency: name }),
        say(`operators.remind.${why}.how`, { code: agency, number }),
      ]);
    }
    return take(turn, { current, commands: [{ type: "remind", note: words }] });
  },
});
