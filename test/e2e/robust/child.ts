import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { onTestFinished } from "vitest";
import { projectPath } from "../../../src/projectPath.ts";
import { until } from "../../until.ts";

/** How a child ended: its exit code, or the signal that ended it. */
type End = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

export type Child = {
  readonly pid: number;
  /** Everything that it wrote so far. */
  readonly said: () => string;
  /** Waits until it has written this. */
  readonly says: (words: RegExp, ms?: number) => Promise<void>;
  readonly ended: Promise<End>;
  readonly kill: (signal: NodeJS.Signals) => void;
};

export type Bundle = { readonly file: string; readonly remove: () => Promise<void> };

/** Bundles an entry as the program itself is bundled, one folder deep, where it finds locales and migrations. */
export async function bundle(entry: string): Promise<Bundle> {
  const name = `.robust-${randomBytes(6).toString("hex")}`;
  const outdir = projectPath("node_modules");
  await build({
    entryPoints: [projectPath(entry)],
    outdir,
    entryNames: name,
    chunkNames: `${name}-[hash]`,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20.19",
    logLevel: "error",
  });
  return {
    file: join(outdir, `${name}.mjs`),
    async remove() {
      const made = (await readdir(outdir)).filter((file) => file.startsWith(name));
      await Promise.all(made.map((file) => rm(join(outdir, file), { force: true })));
    },
  };
}

/**
 * Runs a bundle with these variables and nothing of the test's own environment but the path; `through` is a command that
 * becomes the program in the end, and `given` is its command.
 */
export function startChild(
  file: string,
  environment: Readonly<Record<string, string>>,
  folder: string,
  through: readonly string[] = [],
  given: readonly string[] = [],
): Child {
  const { PATH = "" } = process.env;
  const [command = process.execPath, ...rest] = [...through, process.execPath, file, ...given];
  const child = spawn(command, rest, {
    cwd: folder,
    env: { PATH, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const ended = new Promise<End>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal }));
  });
  onTestFinished(() => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
  });
  return {
    pid: child.pid ?? 0,
    said: () => said,
    async says(words, ms) {
      await until(() => words.test(said), `that it says ${words}`, ms).catch((cause: unknown) => {
        throw new Error(`It never said ${words}: ${said}`, { cause });
      });
    },
    ended,
    kill: (signal) => {
      child.kill(signal);
    },
  };
}
