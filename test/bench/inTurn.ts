import { setTimeout as pause } from "node:timers/promises";
import { attempt } from "./attempt.ts";
import type { Report, Who } from "./bench.ts";

type Opened = { readonly close: () => Promise<void> };
type Subject<T extends Opened> = Who & { readonly open: () => Promise<T> };

type Course<S, T> = {
  readonly count: number;
  /** One subject's turn; returns what it measured. */
  readonly turn: (opened: T, n: number) => Promise<readonly number[]>;
  /** Says what was measured in all turns, before the subject is closed. */
  readonly finish: (subject: S, values: readonly number[], opened: T) => Promise<void>;
};

/** Milliseconds after which a subject that failed is left as it is. */
const closingMs = 30_000;

/**
 * Opens these subjects, lets them have turns one after the other, every other time in reverse, and closes them: what
 * the machine does meanwhile, it does to each. One that fails has no more turns, and no figure.
 */
export async function inTurn<T extends Opened, S>(
  report: Report,
  subjects: readonly (S & Subject<T>)[],
  { count, turn, finish }: Course<S & Who, T>,
): Promise<void> {
  const opened: { readonly subject: S & Who; readonly it: T; readonly values: number[] }[] = [];
  for (const subject of subjects) {
    await attempt(report, subject, async () => {
      opened.push({ subject, it: await subject.open(), values: [] });
    });
  }
  let going = opened;
  for (let n = 0; n < count; n += 1) {
    const well = new Set<S & Who>();
    for (const { subject, it, values } of n % 2 === 0 ? going : going.toReversed()) {
      const work = async () => void values.push(...(await turn(it, n)));
      if (await attempt(report, subject, work)) well.add(subject);
    }
    going = going.filter(({ subject }) => well.has(subject));
  }
  for (const { subject, it, values } of going) {
    await attempt(report, subject, () => finish(subject, values, it));
  }
  for (const { subject, it } of opened) await attempt(report, subject, () => closed(it));
}

async function closed({ close }: Opened): Promise<void> {
  const late = pause(closingMs, undefined, { ref: false }).then(() => {
    throw new Error(`not closed within ${closingMs / 1_000} s`);
  });
  await Promise.race([close(), late]);
}
