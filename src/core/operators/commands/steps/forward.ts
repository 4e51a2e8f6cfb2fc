import { say } from "../../../message/message.ts";
import type { Command as Decided } from "../../../procedure/command.ts";
import { propose } from "../../desk/proposal.ts";
import { findAgency, unknownAgency } from "../../find/findAgency.ts";
import { openerSaid } from "../../say/opener.ts";
import { usage } from "../../say/usage.ts";
import { take } from "../../take.ts";
import { type Result, type Turn, tell } from "../../turn.ts";
import type { Command } from "../command.ts";
import { clerks, nobody } from "../row.ts";
import { type On, step } from "./step.ts";

export const forward: Command = step({
  name: { id: "teruskan", en: "forward" },
  roles: { operators: clerks, agency: nobody },
  words: "optional",
  button: "desk.forward",
  insteadAs: "forward",
  handsOver: true,
  take: forwarded,
});

/**
 * Without an agency the proposed one is used; a guessed category is recorded too, so that habits can be
 * counted.
 */
function forwarded(turn: Turn, { found, words, asked }: On): Result {
  const { case: current, report } = found;
  const { office } = turn.facts;
  const proposal = propose(current, report, turn.facts);
  const chosen = words === "" ? (proposal.agency ?? null) : null;
  const named = words === "" ? null : findAgency(words, office);
  if (named !== null && !named.ok) return tell(turn, unknownAgency(words, named.near));
  const agency = named?.agency ?? chosen;
  if (agency === null)
    return tell(
      turn,
      say("operators.no_proposal", { number: current.number }),
      ...usage(turn, asked.command),
    );
  const { category } = proposal;
  const title = current.title === "" && category !== null ? { title: category.topic } : {};
  const noted: readonly Decided[] =
    category !== null && current.category === null
      ? [{ type: "change", fields: { category: category.code, ...title } }]
      : [];
  const also = openerSaid(current, agency.code, turn);
  return take(turn, { current, commands: [...noted, { type: "forward", agency: agency.code }], also });
}
