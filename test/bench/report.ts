import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { projectPath } from "../../src/projectPath.ts";
import type { Bench, BenchOptions, Figure } from "./bench.ts";

/** Runs a benchmark and prints its table for people and a JSON line for each figure. */
export async function runAndPrint(bench: Bench, options: BenchOptions): Promise<void> {
  const figures: Figure[] = [];
  const notes: string[] = [];
  console.log(
    `\n## ${bench.name}${options.quick ? " (quick: the figures say nothing)" : ""}\n${bench.about}\n`,
  );
  const load = loadavg()[0] ?? 0;
  await bench.run(options, {
    figure(figure) {
      figures.push(figure);
      // A run takes minutes: whoever waits sees that it goes on.
      const { subject, db, measure, value, unit } = figure;
      console.error(`  ${subject} (${db}), ${measure}: ${shown(value)} ${unit}`);
    },
    note: (text) => void notes.push(text),
  });
  printTable(figures);
  for (const note of notes) console.log(`- ${note}`);
  console.log(`- load when it began ${load.toFixed(1)}, when it ended ${(loadavg()[0] ?? 0).toFixed(1)}\n`);
  for (const { subject, db, measure, value, unit, spread } of figures) {
    const line = { bench: bench.name, subject, db, measure, value: rounded(value), unit };
    console.log(
      JSON.stringify(spread ? { ...line, low: rounded(spread[0]), high: rounded(spread[1]) } : line),
    );
  }
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

function printTable(figures: readonly Figure[]): void {
  const lines = figures.map(({ subject, db, measure, value, unit, spread }) => [
    subject,
    db === "none" ? "" : db,
    measure,
    `${shown(value)} ${unit}`,
    spread ? `${shown(spread[0])} to ${shown(spread[1])}` : "",
  ]);
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
