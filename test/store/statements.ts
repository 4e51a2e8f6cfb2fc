import type { Pool, PoolClient } from "pg";
import { escapeLiteral } from "pg";

/** A statement as it went to the database. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] };

/** One step of a plan. */
export type PlanStep = {
  readonly type: string;
  /** The table it reads, where it reads one. */
  readonly table: string | null;
  readonly index: string | null;
  /** What it costs each time, in the planner's measure, in which reading a page in its order is 1. */
  readonly cost: number;
};

type PlanNode = {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly "Total Cost": number;
  readonly Plans?: readonly PlanNode[];
};

/** Keeps what runs on the pool's connections from now on, and is run while `work` runs. */
export function recordingOf(pool: Pool) {
  let kept: Statement[] | null = null;
  // The pool's connections are made when they are first needed.
  pool.on("connect", (client: PoolClient) => {
    const query = client.query.bind(client) as (...given: readonly unknown[]) => unknown;
    const watched = (...given: readonly unknown[]): unknown => {
      const [first, values] = given;
      const { text, values: inside } =
        typeof first === "string"
          ? { text: first, values: undefined }
          : (first as { text: string; values?: unknown });
      const all = (inside ?? values ?? []) as readonly unknown[];
      if (kept !== null && /^\s*(select|insert|update|delete|with)\b/i.test(text))
        kept.push({ text, values: all });
      return query(...given);
    };
    client.query = watched as typeof client.query;
  });
  return {
    async during(work: () => Promise<unknown>): Promise<readonly Statement[]> {
      const statements: Statement[] = [];
      kept = statements;
      try {
        await work();
      } finally {
        kept = null;
      }
      return statements;
    },
  };
}

/**
 * The steps of a statement's plans, without running it: of the plan that is made for these values, and of the one for
 * any values if that may be taken. A statement that is run often is answered by the latter if it isn't dearer.
 */
export async function plansOf(client: PoolClient, { text, values }: Statement): Promise<readonly PlanStep[]> {
  const given = values.length === 0 ? "" : `(${values.map(literal).join(", ")})`;
  const planFor = async (mode: string): Promise<PlanNode> => {
    await client.query(`set local plan_cache_mode = ${mode}`);
    const { rows } = await client.query<{ "QUERY PLAN": unknown }>(
      `explain (format json) execute planned${given}`,
    );
    const found = rows[0]?.["QUERY PLAN"];
    const [plan] = (typeof found === "string" ? JSON.parse(found) : found) as readonly { Plan: PlanNode }[];
    if (plan === undefined) throw new Error("no plan");
    return plan.Plan;
  };
  await client.query(`prepare planned as ${text}`);
  try {
    const custom = await planFor("force_custom_plan");
    const generic = await planFor("force_generic_plan");
    const taken = generic["Total Cost"] <= custom["Total Cost"] + planning ? [custom, generic] : [custom];
    return taken.flatMap(stepsOf);
  } finally {
    await client.query("deallocate planned");
  }
}

/** What making a plan counts for when the two are compared; the server's own figure depends on the tables. */
const planning = 50;

function stepsOf(node: PlanNode): readonly PlanStep[] {
  const own = {
    type: node["Node Type"],
    table: node["Relation Name"] ?? null,
    index: node["Index Name"] ?? null,
    cost: node["Total Cost"],
  };
  return [own, ...(node.Plans ?? []).flatMap(stepsOf)];
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (value instanceof Date) return escapeLiteral(value.toISOString());
  if (Array.isArray(value)) return escapeLiteral(`{${value.map((one) => JSON.stringify(one)).join()}}`);
  if (value instanceof Uint8Array) return escapeLiteral(`\\x${Buffer.from(value).toString("hex")}`);
  return escapeLiteral(String(value));
}
