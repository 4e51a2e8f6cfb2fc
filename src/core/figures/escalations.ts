import { type Said, say } from "../message/message.ts";
import { standing } from "../procedure/standing.ts";
import type { FiledCase } from "./filed.ts";

/** How often agencies were reminded by hand, and of how many cases those above heard that they were late. */
export type Escalations = { readonly reminded: number; readonly heads: number; readonly overseer: number };

/** Counts what was told above the agencies' officers, case by case; what was undone doesn't count. */
export function createEscalationTally(): {
  readonly add: (filed: Pick<FiledCase, "events">) => void;
  readonly figures: () => Escalations;
} {
  const all = { reminded: 0, heads: 0, overseer: 0 };
  return {
    add({ events }) {
      const passed = standing(events, ({ undid }) => undid).map(({ type }) => type);
      all.reminded += passed.filter((type) => type === "nudged").length;
      if (passed.includes("head_told")) all.heads += 1;
      if (passed.includes("overseer_told")) all.overseer += 1;
    },
    figures: () => ({ ...all }),
  };
}

/** What was told, as far as anything was. */
export function escalationsSaid({ reminded, heads, overseer }: Escalations): readonly Said[] {
  return [
    ...(reminded === 0 ? [] : [say("figures.reminded", { count: reminded })]),
    ...(heads === 0 ? [] : [say("figures.heads", { count: heads })]),
    ...(overseer === 0 ? [] : [say("figures.overseer", { count: overseer })]),
  ];
}
