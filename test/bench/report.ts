import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { projectPath } from "../../src/projectPath.ts";
import type { Bench, BenchOptions, Db, Figure, Report } from "./bench.ts";

type Failure = { readonly subject: string; readonly db: Db; readonly failed: string };

/**
 * Runs a benchmark and prints its table for people and a JSON line for each figure and each subject that failed.
 * Returns whether none did.
 */
export async function runAndPrint(bench: Bench, options: BenchOptions): Promise<boolean> {
  const figures: Figure[] = [];
  const failures: Failure[] = [];
  const notes: string[] = [];
  console.log(
    `\n## ${bench.name}${options.quick ? " (quick: the figures say nothing)" : ""}\n${bench.about}\n`,
  );
  const load = loadavg()[0] ?? 0;
  const report: Report = {
    figure(figure) {
      figures.push(figure);
      // A run takes minutes: whoever waits sees that it goes on.
      const { subject, db, measure, value, unit } = figure;
      console.error(`  ${subject} (${db}), ${measure}: ${shown(value)} ${unit}`);
    },
    failed({ name, db }, error) {
      failures.push({ subject: name, db, failed: error instanceof Error ? error.message : String(error) });
      console.error(`  ${name} (${db}) failed:`, error instanceof Error ? error.stack : error);
    },
    note: (text) => void notes.push(text),
  };
  try {
    await bench.run(options, report);
  } catch (error) {
    report.failed({ name: "the rest of it", db: "none" }, error);
  }
  printTable([...figures.map(rowOf), ...failures.map(failedRow)]);
  for (const note of notes) console.log(`- ${note}`);
  console.log(`- load when it began ${load.toFixed(1)}, when it ended ${(loadavg()[0] ?? 0).toFixed(1)}\n`);
  for (const { subject, db, measure, value, unit, spread } of figures) {
    const line = { bench: bench.name, subject, db, measure, value: rounded(value), unit };
    console.log(
      JSON.stringify(spread ? { ...line, low: rounded(spread[0]), high: rounded(spread[1]) } : line),
    );
  }
  for (const failure of failures) console.log(JSON.stringify({ bench: bench.name, ...failure }));
  return failures.length === 0;
}

/** The machine, and the versions of what is measured. */
export function printMachine(): void {
  const [cpu] = cpus();
  const versions = [
    "@electric-sql/pglite",
    "@prisma/client",
    "pg",
    "grammy",
    "@grammyjs/conversations",
    "xstate",
    "pg-boss",
  ].map((name) => `${name} ${versionOf(name)}`);
  console.log(
    [
      `${new Date().toISOString()}, commit ${commit()}`,
      `${availableParallelism()} × ${cpu?.model ?? "?"}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}`,
      versions.join(", "),
    ].join("\n"),
  );
}

function rowOf({ subject, db, measure, value, unit, spread }: Figure): readonly string[] {
  const range = spread ? `${shown(spread[0])} to ${shown(spread[1])}` : "";
  return [subject, shownDb(db), measure, `${shown(value)} ${unit}`, range];
}

function failedRow({ subject, db, failed }: Failure): readonly string[] {
  return [subject, shownDb(db), "failed", failed.replaceAll(/\s+/g, " "), ""];
}

function shownDb(db: Db): string {
  return db === "none" ? "" : db;
}

function printTable(lines: readonly (readonly string[])[]): void {
  const header = ["subject", "database", "measure", "value", "rounds"];
  const widths = header.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => (line[column] ?? "").length)),
  );
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  console.log(row(header));
  console.log(row(widths.map((width) => "-".repeat(width))));
  for (const line of lines) console.log(row(line));
  console.log("");
}

function shown(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0 });
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}

function versionOf(name: string): string {
  const text = readFileSync(projectPath(`node_modules/${name}/package.json`), "utf8");
  return String((JSON.parse(text) as { readonly version: unknown }).version);
}

function commit(): string {
  try {
    return execFileSync("git", ["describe", "--always", "--dirty"], { encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
}
