import type { BinaryNode } from "@whiskeysockets/baileys";
import type { Inbound } from "../../../ports/inbound.ts";
import { insist } from "../../shared/insist.ts";
import type { Baileys } from "../baileys/load.ts";
import { scrubbed } from "../baileys/redact.ts";
import { createLookUp } from "./lookUp.ts";
import { createTake, type TakeParts } from "./take.ts";
import { createUnderWay } from "./underWay.ts";
import { contentIn, type WAMessage } from "./wire.ts";
import { envelopeIn, withheldIn } from "./withheld.ts";

export type Accept = (batch: readonly Inbound[]) => Promise<void>;

export type ReceiverParts = TakeParts & {
  readonly library: () => Baileys | null;
  readonly accept: Accept;
  readonly random: () => number;
};

export type Receiver = ReturnType<typeof createReceiver>;

const times = { backoffFirst: 500, backoffMost: 10_000 };

/**
 * Files messages. Baileys sends the receipt after decrypting and passes the message on afterwards; here it is
 * filed in between, once its keys are saved, so that after a crash it is either on file or delivered again.
 * Messages that come in another way (service messages of groups, repeats from the phone) are filed when the
 * library reports them.
 */
export function createReceiver(parts: ReceiverParts) {
  const { library, accept, me, log, random, edits } = parts;
  const stopping = new AbortController();
  const underWay = createUnderWay();
  let queue: Promise<void> = Promise.resolve();
  let trouble: string | null = null;

  /** Retries until the batch is on file: nothing may overtake it, and no receipt is sent before. */
  const file = (batch: readonly Inbound[]): Promise<void> =>
    insist(
      async () => {
        await accept(batch);
        trouble = null;
      },
      {
        times,
        random,
        signal: stopping.signal,
        ended: "Receiving was ended",
        onFailure(error, failures) {
          trouble = "Received messages can't be put on file; see the log.";
          log.error({ err: error, failures }, "A message couldn't be filed; trying again");
        },
      },
    );

  const orWithout = createLookUp({ log, random, times, signal: stopping.signal });
  const { take, missed, late } = createTake(parts, orWithout, file);

  /** Runs work one at a time, in order. */
  const inOrder = (work: () => Promise<void>): Promise<void> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };

  /** The same for what nobody waits for. */
  const aside = async (work: () => Promise<void>): Promise<void> => {
    try {
      await inOrder(work);
    } catch (error) {
      if (!stopping.signal.aborted) log.error({ err: scrubbed(error) }, "A message couldn't be read");
    }
  };

  return {
    /** Notes a stanza before the library handles it. `at` is machine time. */
    stanza(stanza: BinaryNode, at: number): void {
      underWay.note(stanza, at);
      const withheld = withheldIn(stanza, library(), me());
      if (withheld.length > 0) void this.upserted(withheld);
      for (const person of edits.overdue()) void aside(() => late(person));
    },

    /** Files a message that was just decrypted; resolves once it is on file and may be acknowledged. */
    async plaintext(ciphertext: Uint8Array, plaintext: Uint8Array): Promise<void> {
      const stanza = underWay.of(ciphertext);
      const [own, baileys] = [me(), library()];
      if (stanza === undefined || own === null || baileys === null) return;
      const { fullMessage } = baileys.decodeMessageNode(stanza, own.number, own.lid ?? "");
      const content = contentIn(baileys, plaintext);
      if (content === null) return;
      await inOrder(() => take({ ...fullMessage, message: content }));
      underWay.over(fullMessage.key.id);
    },

    /** The message can't be decrypted: the library asks its sender for it again. */
    unreadable(ciphertext: Uint8Array): void {
      const stanza = underWay.of(ciphertext);
      underWay.over(stanza?.attrs["id"]);
      const [own, baileys] = [me(), library()];
      if (stanza === undefined || own === null || baileys === null) return;
      const message = envelopeIn(stanza, baileys, own);
      if (message !== null) void aside(() => missed(message));
    },

    /** Files messages reported by the library that weren't filed before. */
    async upserted(messages: readonly WAMessage[]): Promise<void> {
      for (const message of messages) {
        await aside(() => take(message));
        if (stopping.signal.aborted) return;
        underWay.over(message.key?.id);
      }
    },

    settled: underWay.settled,

    trouble: (): string | null => trouble,

    /** Stops retries, and waits for what is being filed. */
    async stop(): Promise<void> {
      stopping.abort();
      await queue;
    },
  };
}
