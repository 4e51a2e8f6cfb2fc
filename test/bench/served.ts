import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { BotApi } from "../../src/playground/telegram/server.ts";
import type { Build } from "./build.ts";
import type { Ground } from "./databases.ts";
import { environmentOf, startServer } from "./office.ts";

/** A program that runs in a process of its own, as it is served. */
export type Served = {
  /** Milliseconds from the process's start to its first `getUpdates` at the server. */
  readonly readyMs: number;
  /** Bytes resident now, and the most there have been. */
  readonly resident: () => Promise<{ readonly now: number; readonly peak: number }>;
  readonly stop: () => Promise<void>;
};

type How = {
  readonly file?: string;
  readonly words?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
};

export type Serving = {
  readonly api: BotApi;
  readonly start: (how?: How) => Promise<Served>;
  readonly close: () => Promise<void>;
};

/** A server on loopback and a database, on which a build of the program can be started again and again. */
export async function prepareServing(
  ground: Ground,
  { limits, build }: { readonly limits: boolean; readonly build: Build },
): Promise<Serving> {
  const api = await startServer({ limits });
  const own = await mkdtemp(join(tmpdir(), "aduan-bench-serve-"));
  const dir = ground.place.type === "embedded" ? ground.place.dir : own;
  const started: Served[] = [];
  return {
    api,
    async start({ file = build.mainFile, words = [], environment = {} } = {}) {
      const told = { ...environmentOf(ground, api.url, dir), ...environment };
      const served = await start(api, [file, ...words], told, own);
      started.push(served);
      return served;
    },
    async close() {
      for (const { stop } of started) await stop();
      await api.stop();
      await rm(own, { recursive: true, force: true });
      await ground.remove();
    },
  };
}

const longestMs = 180_000;

async function start(
  api: BotApi,
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
  cwd: string,
): Promise<Served> {
  // A long poll is on the server's record once it is answered: something waits for it, so that it is at once.
  const person = api.world.addPerson({ first_name: "Warga", known: true });
  api.world.send(person.id, api.world.bots()[0]?.user.id ?? 0, { text: "halo" });
  const before = polls(api);
  const began = performance.now();
  const child = spawn(process.execPath, ["--enable-source-maps", ...command], {
    cwd,
    env: { PATH: process.env["PATH"], ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const kill = (): void => void child.kill("SIGKILL");
  // A benchmark that fails leaves nothing running.
  process.once("exit", kill);
  while (polls(api) === before) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}`);
    if (performance.now() - began > longestMs) {
      kill();
      throw new Error("the program doesn't poll");
    }
    await pause(2);
  }
  return {
    readyMs: performance.now() - began,
    resident: () => residentOf(child),
    async stop() {
      child.kill("SIGTERM");
      for (let tries = 0; tries < 1_500 && child.exitCode === null && child.signalCode === null; tries += 1) {
        await pause(10);
      }
      kill();
      process.off("exit", kill);
    },
  };
}

function polls(api: BotApi): number {
  return api.requests.filter(({ method }) => method === "getUpdates").length;
}

async function residentOf({ pid }: ChildProcess): Promise<{ now: number; peak: number }> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const kilobytes = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) * 1_024;
  return { now: kilobytes("VmRSS"), peak: kilobytes("VmHWM") };
}
