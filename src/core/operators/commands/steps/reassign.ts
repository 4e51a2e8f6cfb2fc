import { findAgency, unknownAgency } from "../../find/findAgency.ts";
import { openerSaid } from "../../say/opener.ts";
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
    if (!agency.ok) return tell(turn, unknownAgency(words, agency.near));
    const { code } = agency.agency;
    const also = openerSaid(found.case, code, turn);
    return take(turn, { current: found.case, commands: [{ type: "reassign", agency: code }], also });
  },
});
