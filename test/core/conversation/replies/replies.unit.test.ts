import { describe, expect, test } from "vitest";
import { hear } from "./came.ts";
import { outcome } from "./outcome.ts";
import { read } from "./rows.ts";
import { firstLines } from "./seen.ts";
import { settings } from "./steps.ts";
import { broken, right } from "./verdict.ts";

/*
 * What people type, row by row, and what has to come of it. The environment may name other tables and fewer steps:
 *
 *   REPLIES=path[,path]      tables instead of the project's own
 *   REPLIES_STEP=photo,place only these steps
 */
const own = ["rows.tsv", "more.tsv"].map((name) => new URL(name, import.meta.url).pathname);
const tables = process.env["REPLIES"]?.split(",") ?? own;
const only = process.env["REPLIES_STEP"]?.split(",");

/** The share of all rows that must be right, and of those of each step. */
const leastOfAll = 0.97;
const leastOfStep = 0.9;

type Tally = { right: number; total: number; broken: number; silent: number };

describe.each(tables)("%s", (table) => {
  test("what people type is understood", { timeout: 120_000 }, () => {
    const rows = read(table).filter(({ step }) => only?.includes(step) ?? true);
    expect(rows.length).toBeGreaterThan(0);
    const tallies = new Map<string, Tally>();
    const wrong: string[] = [];
    let alarms = 0;
    for (const row of rows) {
      const makes = settings[row.step];
      if (makes === undefined) throw new Error(`no such step: ${row.step}`);
      const results = makes.map((make) => hear(row, make));
      const faults = results.map((came) => broken(came, row.expect));
      const oks = results.map((came, index) => faults[index] === null && right(came, row.expect));
      const ok = oks.every((one) => one);
      const isAlarm = results.some((came) => /\b(11[0-9]|129)\b/u.test(firstLines(came)));
      if (isAlarm && !row.expect.includes("danger")) alarms += 1;
      const fault = faults.find((one) => one !== null) ?? "";
      const before = tallies.get(row.step) ?? { right: 0, total: 0, broken: 0, silent: 0 };
      tallies.set(row.step, {
        right: before.right + (ok ? 1 : 0),
        total: before.total + 1,
        broken: before.broken + (fault === "" ? 0 : 1),
        silent: before.silent + (!ok && results.some(({ silent }) => silent) ? 1 : 0),
      });
      if (ok) continue;
      const worst = results[Math.max(0, oks.indexOf(false))];
      const got = worst === undefined ? "" : outcome(worst);
      wrong.push(
        `${row.id}  ${JSON.stringify(row.text.slice(0, 160))}\n    want ${row.expect}\n    got  ${fault === "" ? "" : `[${fault}] `}${got}`,
      );
    }
    const sum = (of: keyof Tally) => [...tallies.values()].reduce((total, tally) => total + tally[of], 0);
    const lines = [...tallies].map(
      ([step, tally]) =>
        `${`${step}:`.padEnd(17)}${String(tally.right).padStart(3)}/${String(tally.total).padEnd(4)}` +
        `${tally.silent > 0 ? ` ${tally.silent} wrong in silence` : ""}${tally.broken > 0 ? ` ${tally.broken} against a rule` : ""}`,
    );
    lines.push(
      `${"all:".padEnd(17)}${String(sum("right")).padStart(3)}/${sum("total")}  ${sum("silent")} wrong in silence, ` +
        `${sum("broken")} against a rule, ${alarms} help lines where none is wanted`,
    );
    process.stdout.write(`${[...lines, "", ...wrong].join("\n")}\n`);
    expect([sum("silent"), sum("broken")], "wrong in silence, against a rule").toEqual([0, 0]);
    expect(sum("right") / sum("total")).toBeGreaterThanOrEqual(leastOfAll);
    for (const [step, tally] of tallies)
      expect(tally.right / tally.total, step).toBeGreaterThanOrEqual(leastOfStep);
  });
});
