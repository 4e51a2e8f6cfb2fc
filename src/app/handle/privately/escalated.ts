import type { NamedSuperior } from "../../../core/office.ts";
import type { Case, CaseId } from "../../../core/procedure/case.ts";
import { type Rung, rungs } from "../../../core/procedure/time/escalation.ts";

/** Key of what somebody above is told on a day; `only`: the case that it is about, if it is one. */
export function keyOf(rung: Rung, day: string, who: NamedSuperior, only: Case | null): string {
  const of = who.role === "head" ? who.agency : "";
  return `escalated:${rung}:${of}:${day}:${only === null ? "" : only.id}`;
}

/** The case that a waiting letter of this key tells of alone; null for others. */
export function escalatedIn(key: string): { readonly rung: Rung; readonly case: CaseId } | null {
  const [, typed, id] = /^escalated:(\w+):[^:]*:[^:]*:([^:]+):/.exec(key) ?? [];
  const rung = rungs.find((one) => one === typed);
  return id === undefined || rung === undefined ? null : { rung, case: id };
}
