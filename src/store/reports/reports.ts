import type { Pool } from "pg";
import type { FiledCase } from "../../core/figures/filed.ts";
import { classifications, outcomes, stages } from "../../core/procedure/case.ts";
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
      const reader = await client();
      for (let after = ""; ; ) {
        const found = await reader.case.findMany(sliceOf(period, after));
        const last = found.at(-1);
        if (last === undefined) return;
        const [judged, told] = await partsOf(
          reader,
          found.map(({ id }) => id),
        );
        yield found.flatMap((row) => filedOf(row, judged.get(row.id), told));
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
  events: {
    select: { id: true, type: true, fromStage: true, toStage: true, at: true },
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

type Judged = {
  readonly id: string;
  readonly policy: number;
  readonly classification: string;
  readonly urgentAt: Date | null;
  readonly actedAt: Date | null;
};
type Told = { readonly id: string; readonly undid: string | null; readonly was: string | null };

/** What is counted of these cases' documents and of what happened to them; nothing else of either is read. */
async function partsOf(reader: PrismaClient, ids: readonly string[]) {
  const judged = await reader.$queryRaw<readonly Judged[]>`
    select c.id, (data ->> 'policy')::int as policy, data ->> 'classification' as classification,
           u.at as "urgentAt",
           (select min(e.at) from event e
             where case_id = c.id and by ->> 'type' = 'operator' and e.at >= u.at) as "actedAt"
      from cases c
           cross join lateral (select coalesce((data ->> 'urgentAt')::timestamptz,
                                               case when urgent and stage <> 'closed' then filed_at end) as at) u
     where c.id = any(${ids}::text[])`;
  const told = await reader.$queryRaw<readonly Told[]>`
    select id, happening ->> 'undid' as undid, happening ->> 'was' as was
      from event where case_id = any(${ids}::text[]) and type in ('undone', 'changed')`;
  return [byId(judged), byId(told)] as const;
}

function byId<T extends { readonly id: string }>(found: readonly T[]): ReadonlyMap<string, T> {
  return new Map(found.map((one) => [one.id, one]));
}

type Row = Prisma.CaseGetPayload<{ select: typeof columns }>;

function filedOf(
  { stage, outcome, agency, filedAt, events }: Row,
  judged: Judged | undefined,
  told: ReadonlyMap<string, Told>,
): FiledCase | readonly [] {
  // Gone since the slice was read.
  if (judged === undefined) return [];
  return {
    policy: judged.policy,
    classification: wordOf(classifications, judged.classification),
    stage: wordOf(stages, stage),
    outcome: outcome === null ? null : wordOf(outcomes, outcome),
    agency,
    filedAt,
    urgentAt: judged.urgentAt,
    actedAt: judged.actedAt,
    events: events.map(({ id: event, type, fromStage, toStage, at }) => {
      const { undid = null, was = null } = told.get(event) ?? {};
      return {
        id: event,
        // Unchecked: the core wrote it, and has no list of types.
        type: type as EventType,
        from: fromStage === null ? null : wordOf(stages, fromStage),
        to: wordOf(stages, toStage),
        at,
        undid,
        was: was === null ? null : wordOf(classifications, was),
      };
    }),
  };
}

/** Checks that a column's text is one of the known words. */
function wordOf<T extends string>(known: readonly T[], text: string): T {
  const word = known.find((one) => one === text);
  if (word === undefined) throw new Error(`a column holds none of ${known.join(", ")}`);
  return word;
}
