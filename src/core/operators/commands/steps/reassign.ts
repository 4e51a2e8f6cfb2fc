import { findAgency, unknownAgency } from "../../find/findAgency.ts";
import { take } from "../../take.ts";
import { tell } from "../../turn.ts";
import type { Command } from "../command.ts";
import { clerks, nobody } from "../row.ts";
import { step } from "./step.ts";

export const reassign: Command = step({
  name: { id: "alihkan", en: "reassign" },
  roles: { operators: clerks, agency: nobody },
  words: "required",
  insteadAs: "reassign",
  handsOver: true,
  take(turn, { found, words }) {
    const agency = findAgency(words, turn.facts.office);
    return agency.ok
      ? take(turn, { current: found.case, commands: [{ type: "reassign", agency: agency.agency.code }] })
      : tell(turn, unknownAgency(words, agency.near));
  },
});
