import type { FiledCase } from "../../../src/core/figures/filed.ts";
import type { Case } from "../../../src/core/procedure/case.ts";
import type { Step } from "../../../src/core/procedure/event.ts";

/** A case as figures get it, of the steps that it has taken. */
export function filedAs(current: Case, taken: readonly Step[]): FiledCase {
  const { stage, outcome, agency, policy, classification, filedAt, urgentAt } = current;
  const events = taken.map(({ event: { id, happening, from, to, at } }) => ({
    id,
    type: happening.type,
    from,
    to,
    at,
    undid: happening.type === "undone" ? happening.undid : null,
    was: happening.type === "changed" ? (happening.was ?? null) : null,
  }));
  const acted = taken.find(
    ({ event: { by, at } }) => by.type === "operator" && urgentAt !== null && at >= urgentAt,
  );
  const actedAt = acted?.event.at ?? null;
  return { stage, outcome, agency, policy, classification, filedAt, urgentAt, actedAt, events };
}
