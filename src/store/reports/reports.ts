import type { Pool } from "pg";
import type { FiledCase } from "../../core/figures/filed.ts";
import { type Case, outcomes, stages } from "../../core/procedure/case.ts";
import type { EventType } from "../../core/procedure/event.ts";
import type { Period, ReportStore } from "../../ports/reports.ts";
import { openClient } from "./client.ts";
import type { Prisma, PrismaClient } from "./generated/client.ts";

/** Cases read in one query; with their history it takes some tens of milliseconds. */
const slice = 100;

/** Reports over an open pool; Prisma is loaded when the first is asked for. */
export function createReportStore(pool: Pool): ReportStore {
  let opening: Promise<PrismaClient> | null = null;
  const client = (): Promise<PrismaClient> => {
    opening ??= openClient(pool);
    return opening;
  };
  return {
    async *filed(period) {
      const { case: cases } = await client();
      for (let after = ""; ; ) {
        const found = await cases.findMany(sliceOf(period, after));
        const last = found.at(-1);
        if (last === undefined) return;
        yield found.map(filedOf);
        after = last.id;
      }
    },
    async confidential(period) {
      const { case: cases } = await client();
      return await cases.count({ where: { ...within(period), privacy: "confidential" } });
    },
    async unsent() {
      const { conversation } = await client();
      const { _sum } = await conversation.aggregate({
        where: { expiresAt: { not: null } },
        _sum: { unsent: true },
      });
      return _sum.unsent ?? 0;
    },
    async close() {
      await (await opening)?.$disconnect();
    },
  };
}

const columns = {
  id: true,
  stage: true,
  outcome: true,
  agency: true,
  filedAt: true,
  data: true,
  events: {
    select: { id: true, type: true, fromStage: true, toStage: true, at: true, happening: true },
    orderBy: { version: "asc" },
  },
} as const satisfies Prisma.CaseSelect;

/** In the order of ids, which are indexed: all slices together read each case once. */
function sliceOf(period: Period, after: string) {
  return {
    where: { ...within(period), privacy: { not: "confidential" }, id: { gt: after } },
    orderBy: { id: "asc" },
    take: slice,
    select: columns,
  } as const satisfies Prisma.CaseFindManyArgs;
}

function within({ from, before }: Period) {
  return { filedAt: { gte: from, lt: before } } as const satisfies Prisma.CaseWhereInput;
}

type Row = Prisma.CaseGetPayload<{ select: typeof columns }>;

function filedOf({ stage, outcome, agency, filedAt, data, events }: Row): FiledCase {
  // Unchecked: the core wrote it, and `policyOf` refuses a version that isn't known.
  const { policy, classification } = data as Pick<Case, "policy" | "classification">;
  return {
    policy,
    classification,
    stage: wordOf(stages, stage),
    outcome: outcome === null ? null : wordOf(outcomes, outcome),
    agency,
    filedAt,
    events: events.map(({ id, type, fromStage, toStage, at, happening }) => ({
      id,
      // Unchecked: the core wrote it, and has no list of types.
      type: type as EventType,
      from: fromStage === null ? null : wordOf(stages, fromStage),
      to: wordOf(stages, toStage),
      at,
      undid: undidOf(happening),
    })),
  };
}

/** Checks that a column's text is one of the known words. */
function wordOf<T extends string>(known: readonly T[], text: string): T {
  const word = known.find((one) => one === text);
  if (word === undefined) throw new Error(`a column holds none of ${known.join(", ")}`);
  return word;
}

function undidOf(happening: Prisma.JsonValue): string | null {
  if (typeof happening !== "object" || happening === null || Array.isArray(happening)) return null;
  const { undid } = happening;
  return typeof undid === "string" ? undid : null;
}
