import type { Secrets } from "../../ports/channelHost.ts";
import { kinds } from "./baileys/secrets.ts";
import type { Edits } from "./receive/edits/edits.ts";
import type { SentLog } from "./send/sentLog.ts";

/** Hours that plaintexts are kept for redeliveries, less than the inbox keeps its keys. */
const plaintextHours = 24;
const everyMs = 6 * 3_600_000;

export type PruneParts = {
  readonly secrets: Secrets;
  readonly sent: SentLog;
  readonly edits: Edits;
  /** Machine time in milliseconds. */
  readonly now: () => number;
};

/** Removes what is kept for a time only, when it is over; does nothing if that was done some hours ago. */
export function createPrune({ secrets, sent, edits, now }: PruneParts) {
  let last = Number.NEGATIVE_INFINITY;
  return async (): Promise<void> => {
    if (last + everyMs > now()) return;
    last = now();
    await secrets.prune(kinds.decrypted, plaintextHours);
    await sent.prune();
    await edits.prune();
  };
}
