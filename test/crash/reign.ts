import { setTimeout as pause } from "node:timers/promises";
import type { Child, Death } from "./child.ts";
import type { Interruption } from "./compare.ts";
import type { Gate } from "./gate.ts";
import type { Options } from "./options.ts";
import type { Town } from "./town.ts";

/** What those who interrupt have in their hand. */
export type Hand = {
  readonly options: Options;
  readonly town: Town;
  /** Machine time at which all must be over. */
  readonly until: number;
  readonly note: (line: string) => void;
  readonly interruptions: Interruption[];
  readonly children: Child[];
  readonly points: Map<string, number>;
  /** Null on an embedded database. */
  readonly serverUrl: string | null;
  readonly gate: Gate;
  /** Starts a program; `place` says which of several it is. */
  readonly start: (death: Death, place?: number) => Child;
};

/** Milliseconds within which a program that is to die at a point comes there; after that it is killed where it is. */
const reachMs = 6_000;
const startMs = 60_000;

/** Starts a program that kills itself at a point, and waits until it has. */
export async function killAt(hand: Hand, death: Death): Promise<void> {
  const child = hand.start(death);
  await within(startMs, Promise.race([child.lives, child.ended]));
  await within(reachMs, child.ended);
  await fall(hand, child, child.diedAtPoint() ? death.point : "anywhere");
}

/** Kills the program if it still runs, and notes it. Throws if it had ended by itself. */
export async function fall(hand: Hand, child: Child, point: string): Promise<void> {
  const inTime = child.diedAtPoint();
  if (child.running()) child.signal("SIGKILL");
  else if (!inTime) throw new Error(`the program ended by itself: ${child.said().slice(-3_000)}`);
  await child.ended;
  noteFall(hand, child, point);
}

export function noteFall(hand: Hand, child: Child, point: string): void {
  hand.interruptions.push({ at: child.diedAt(), inFlight: Math.max(0, child.flight()) });
  count(hand, point);
  const kills = [...hand.points.values()].reduce((sum, each) => sum + each, 0);
  if (kills % 10 === 0) {
    const where = [...hand.points].map(([name, times]) => `${name} ${times}`).join(", ");
    hand.note(`${kills} of ${hand.options.kills} kills (${where})`);
  }
}

export function count(hand: Hand, point: string): void {
  hand.points.set(point, (hand.points.get(point) ?? 0) + 1);
}

/** Whether it came in time. */
export async function within(ms: number, what: Promise<unknown>): Promise<boolean> {
  const stop = new AbortController();
  const inTime = await Promise.race([
    what.then(() => true),
    pause(ms, false, { signal: stop.signal }).catch(() => false),
  ]);
  stop.abort();
  return inTime;
}
