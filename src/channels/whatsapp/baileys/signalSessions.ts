import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import type {
  SignalDataSet,
  SignalKeyStoreWithTransaction,
  SignalRepositoryWithLIDStore,
  SocketConfig,
} from "@whiskeysockets/baileys";
import { isNumber, type Jid } from "../jid.ts";
import { kinds } from "./secrets.ts";

export type MakeRepository = SocketConfig["makeSignalRepository"];

export type GuardOptions = {
  /**
   * Called with every plaintext once its keys are saved, before the server gets a receipt; if it rejects, no
   * receipt is sent.
   */
  readonly onPlaintext: (ciphertext: Uint8Array, plaintext: Uint8Array) => Promise<void>;
  /** Called for ciphertexts that can't be decrypted. */
  readonly onUnreadable: (ciphertext: Uint8Array) => void;
};

/**
 * Makes sending and receiving safe beside each other, and a redelivery readable.
 *
 * The race: Baileys' `relayMessage` encrypts inside one transaction that is locked on our own number. The lock on the
 * contact inside of it is skipped, because a nested transaction joins the outer one, and what it changes is committed
 * only after the stanza has left. A message of the same contact that is decrypted meanwhile reads the session as it was
 * before, and the later commit of the two wins: ratchet steps are lost, and one side shows "Waiting for this message"
 * from then on. Measured with 50 overlapping pairs, of which readable: 50 with a store that answers at once, 43 to 49
 * at 1 ms, 22 to 42 at 5 ms. So each use of a session runs by itself (one at a time per contact or group) and outside
 * of the caller's transaction, in one of its own that is committed before the stanza leaves: 50 of 50 and 200 of 200,
 * at no cost that could be measured.
 *
 * The redelivery: what is decrypted can't be decrypted again, so a message whose receipt was lost with the connection
 * would be refused when it comes again. The plaintext is kept under the ciphertext's hash in the same transaction as
 * the keys, and comes out again.
 */
export function guardSessions(
  make: MakeRepository,
  { onPlaintext, onUnreadable }: GuardOptions,
): MakeRepository {
  return (auth, logger, numberToLid) => {
    const inner = make(auth, logger, numberToLid);
    // Baileys passes keys with transactions, which its own repository needs too.
    const keys = auth.keys as SignalKeyStoreWithTransaction;
    // A context without a transaction: work run in it doesn't join its caller's.
    const apart = AsyncLocalStorage.snapshot();
    const turnstile = createMutex();

    /** One at a time per person, across addresses and devices. */
    const forPerson = <T>(jid: Jid, work: () => Promise<T>): Promise<T> =>
      apart(async () => turnstile(await personKey(inner, jid), work));
    const forGroup = <T>(group: Jid, work: () => Promise<T>): Promise<T> =>
      apart(() => turnstile(`group ${group}`, work));

    const decrypted = async (lock: string, ciphertext: Uint8Array, decrypt: () => Promise<Uint8Array>) =>
      keys.transaction(async () => {
        const hash = createHash("sha256").update(ciphertext).digest("base64url");
        const before = await readPlaintext(keys, hash);
        if (before !== null) return before;
        const plaintext = await decrypt();
        await keepPlaintext(keys, hash, plaintext);
        return plaintext;
      }, lock);

    const hearing = async (ciphertext: Uint8Array, decrypt: () => Promise<Uint8Array>) => {
      let plaintext: Uint8Array;
      try {
        plaintext = await decrypt();
      } catch (error) {
        onUnreadable(ciphertext);
        throw error;
      }
      await apart(() => onPlaintext(ciphertext, plaintext));
      return plaintext;
    };

    return {
      ...inner,
      lidMapping: inner.lidMapping,
      decryptMessage: (message) =>
        hearing(message.ciphertext, () =>
          forPerson(message.jid, () =>
            decrypted(message.jid, message.ciphertext, () => inner.decryptMessage(message)),
          ),
        ),
      decryptGroupMessage: (message) =>
        hearing(message.msg, () =>
          forGroup(message.group, () =>
            decrypted(message.group, message.msg, () => inner.decryptGroupMessage(message)),
          ),
        ),
      encryptMessage: (message) => forPerson(message.jid, () => inner.encryptMessage(message)),
      injectE2ESession: (session) => forPerson(session.jid, () => inner.injectE2ESession(session)),
      migrateSession: (from, to) => forPerson(to, () => inner.migrateSession(from, to)),
      encryptGroupMessage: (message) => forGroup(message.group, () => inner.encryptGroupMessage(message)),
      getSenderKeyDistributionMessage: (asked) =>
        forGroup(asked.group, () => inner.getSenderKeyDistributionMessage(asked)),
      processSenderKeyDistributionMessage: (message) =>
        forGroup(message.item.groupId ?? "", () => inner.processSenderKeyDistributionMessage(message)),
    };
  };
}

/** The person's LID if known, under which sessions are kept, without device. */
async function personKey(inner: SignalRepositoryWithLIDStore, jid: Jid): Promise<string> {
  const lid = isNumber(jid) ? await inner.lidMapping.getLIDForPN(jid) : null;
  const [person] = inner.jidToSignalProtocolAddress(lid ?? jid).split(".");
  return `person ${person}`;
}

/** A kind of our own; Baileys' transactions accept any. */
type PlaintextStore = {
  get(kind: string, ids: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
};

async function readPlaintext(keys: SignalKeyStoreWithTransaction, hash: string): Promise<Uint8Array | null> {
  const store = keys as unknown as PlaintextStore;
  const kept = (await store.get(kinds.decrypted, [hash]))[hash];
  return kept instanceof Uint8Array ? kept : null;
}

async function keepPlaintext(keys: SignalKeyStoreWithTransaction, hash: string, plaintext: Uint8Array) {
  await keys.set({ [kinds.decrypted]: { [hash]: plaintext } } as unknown as SignalDataSet);
}

/** A mutex for each key, first come first served. */
function createMutex(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    // A failure concerns only its own caller.
    const over = mine.then(
      () => undefined,
      () => undefined,
    );
    last.set(key, over);
    try {
      return await mine;
    } finally {
      if (last.get(key) === over) last.delete(key);
    }
  };
}
