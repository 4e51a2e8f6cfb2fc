import { spawn } from "node:child_process";
import type { Point } from "./points.ts";

/** A program under test, in a process of its own. */
export type Child = {
  readonly pid: number;
  readonly said: () => string;
  /** Resolves once it serves, or has ended before. */
  readonly lives: Promise<void>;
  /** Resolves once its channel is connected, or it has ended before. */
  readonly ready: Promise<void>;
  readonly ended: Promise<void>;
  readonly running: () => boolean;
  /** Whether it serves, or did until it ended. */
  readonly serves: () => boolean;
  /** Whether it says that it has the channel's lease. */
  readonly holds: () => boolean;
  readonly wasKilled: () => boolean;
  /** When it died, as soon as that is known in any way: another may be at work before its end has been heard of. */
  readonly diedAt: () => number;
  /** How many chats have a message on its way, by its own last word. */
  readonly flight: () => number;
  /** Whether it was its own point that killed it. */
  readonly diedAtPoint: () => boolean;
  readonly signal: (signal: NodeJS.Signals) => void;
};

export type Death = { readonly point: Point; readonly times: number };

/** How much of what it says is kept, in characters. */
const kept = 20_000;

/** Starts the program in `folder` with these variables and nothing of the harness's own but the path. */
export function startChild(
  file: string,
  folder: string,
  environment: Readonly<Record<string, string>>,
  death: Death,
): Child {
  const process_ = spawn(process.execPath, [file], {
    cwd: folder,
    env: { PATH: process.env["PATH"], ...environment, CRASH_POINT: `${death.point}:${death.times}` },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const kill = (): void => void process_.kill("SIGKILL");
  // A harness that fails leaves nothing running.
  process.once("exit", kill);
  let said = "";
  let line = "";
  let flight = 0;
  let atPoint = false;
  let serves = false;
  let holds = false;
  let diedAt = Number.POSITIVE_INFINITY;
  const dies = (): void => {
    diedAt = Math.min(diedAt, Date.now());
  };
  let live = (): void => undefined;
  const lives = new Promise<void>((resolve) => {
    live = resolve;
  });
  let connected = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    connected = resolve;
  });
  const hear = (text: string): void => {
    if (text === "crash:ready") connected();
    if (text === "crash:lives") {
      serves = true;
      live();
    }
    if (text.includes("this process has the lease")) holds = true;
    if (text.includes("another process has the lease")) holds = false;
    if (text.startsWith("crash:dies")) {
      atPoint = true;
      dies();
    }
    const [, counted] = /^crash:flight (-?\d+)$/.exec(text) ?? [];
    if (counted === undefined) said = `${said}${text}\n`.slice(-kept);
    else flight = Number(counted);
  };
  process_.stdout.on("data", (chunk: Buffer) => {
    const lines = `${line}${chunk.toString()}`.split("\n");
    line = lines.pop() ?? "";
    for (const each of lines) hear(each);
  });
  process_.stderr.on("data", (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-kept);
  });
  const ended = new Promise<void>((resolve) => {
    process_.once("error", () => resolve());
    process_.once("exit", dies);
    process_.once("close", () => resolve());
  }).then(() => {
    process.off("exit", kill);
    live();
    connected();
  });
  return {
    pid: process_.pid ?? 0,
    said: () => said,
    lives,
    ready,
    ended,
    running: () => process_.exitCode === null && process_.signalCode === null,
    serves: () => serves,
    holds: () => holds,
    wasKilled: () => process_.signalCode === "SIGKILL",
    flight: () => flight,
    diedAtPoint: () => atPoint,
    diedAt: () => diedAt,
    signal(signal) {
      if (signal === "SIGKILL") dies();
      process_.kill(signal);
    },
  };
}
