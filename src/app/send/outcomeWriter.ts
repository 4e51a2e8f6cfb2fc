import type { ClaimedLetter } from "../../ports/letter.ts";
import type { Outcome } from "../../ports/outbox.ts";
import type { Store, Tx } from "../../ports/store.ts";
import { retryWrite } from "../handle/retryWrite.ts";

type Waiting = {
  readonly letter: ClaimedLetter;
  readonly outcome: Outcome;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
};

/**
 * Records what became of letters. Outcomes that arrive while a transaction is under way share the next one,
 * so that many cost one commit. The promise resolves once its letter is written. `follow` writes the
 * consequences in the same transaction.
 */
export function createRecorder(
  store: Store,
  follow: (tx: Tx, letter: ClaimedLetter, outcome: Outcome) => Promise<void>,
): (letter: ClaimedLetter, outcome: Outcome) => Promise<void> {
  const write = async (batch: readonly Waiting[]): Promise<void> => {
    await retryWrite(store, async (tx) => {
      await Promise.all(batch.map(({ letter, outcome }) => tx.outbox.record(letter, outcome)));
      for (const { letter, outcome } of batch) await follow(tx, letter, outcome);
    });
  };

  let waiting: Waiting[] = [];
  let writing = false;

  const writeAll = async (): Promise<void> => {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting.sort(byLane);
      waiting = [];
      try {
        await write(batch);
        for (const { done } of batch) done();
      } catch {
        // One by one, so that one that can't be written doesn't fail the others.
        for (const one of batch) await write([one]).then(one.done, one.failed);
      }
    }
    writing = false;
  };

  return (letter, outcome) =>
    new Promise((done, failed) => {
      waiting.push({ letter, outcome, done, failed });
      if (!writing) void writeAll();
    });
}

/** By lane, the order in which all processes lock them, to avoid deadlocks. */
function byLane({ letter: a }: Waiting, { letter: b }: Waiting): number {
  return a.chat - b.chat || (a.class < b.class ? -1 : 1);
}
