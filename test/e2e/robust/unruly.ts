import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectPath } from "../../../src/projectPath.ts";
import { type Child, startChild } from "./child.ts";

/** What a machine does to the program that runs on it. */
export type Machine = {
  /** Milliseconds by which its clock is ahead of the right time. */
  readonly aheadMs: number;
  /** What becomes of names that end in `.test`: they lead to this machine, or looking them up ends with this code. */
  readonly names: "found" | "ENOTFOUND" | "EAI_AGAIN";
};

/** A program on a machine whose clock can be set and whose name server can be taken away while it runs. */
export type Unruly = Child & {
  readonly set: (machine: Partial<Machine>) => void;
};

export function startUnruly(
  file: string,
  environment: Readonly<Record<string, string>>,
  folder: string,
  from: Partial<Machine> = {},
): Unruly {
  let machine: Machine = { aheadMs: 0, names: "found", ...from };
  const orders = join(folder, "machine.json");
  const order = (): void => writeFileSync(orders, JSON.stringify(machine));
  order();
  const preload = projectPath("test/e2e/robust/unruly.mjs");
  const child = startChild(
    file,
    { NODE_OPTIONS: `--import=${preload}`, UNRULY: orders, ...environment },
    folder,
  );
  return {
    ...child,
    set(changed) {
      machine = { ...machine, ...changed };
      order();
      child.kill("SIGUSR2");
    },
  };
}
