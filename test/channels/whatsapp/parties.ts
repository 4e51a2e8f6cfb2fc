import { setTimeout as sleep } from "node:timers/promises";
import {
  addTransactionCapability,
  BufferJSON,
  DEFAULT_CONNECTION_CONFIG,
  generateSignalPubKey,
  initAuthCreds,
  type SignalDataSet,
  type SignalKeyStore,
} from "@whiskeysockets/baileys";
import { pino } from "pino";
import { libraryLog } from "../../../src/channels/whatsapp/baileys/redact.ts";
import type { MakeRepository } from "../../../src/channels/whatsapp/baileys/signalSessions.ts";

export type Party = ReturnType<typeof party>;

const logger = libraryLog(pino({ level: "silent" }));
export const stock: MakeRepository = DEFAULT_CONNECTION_CONFIG.makeSignalRepository;

/** Somebody with keys of their own, whose store takes `latency` milliseconds; `make` makes what encrypts. */
export function party(jid: string, latency: number, make: MakeRepository = stock) {
  const creds = initAuthCreds();
  const kept = new Map<string, string>();
  const sets: SignalDataSet[] = [];
  // Keys come by many types, and go through JSON as in the database.
  const store: SignalKeyStore = {
    async get(type, ids) {
      await sleep(latency);
      const found = ids.flatMap((id) => {
        const text = kept.get(`${type} ${id}`);
        return text === undefined ? [] : [[id, JSON.parse(text, BufferJSON.reviver)]];
      });
      return Object.fromEntries(found);
    },
    async set(data) {
      await sleep(latency);
      sets.push(data);
      for (const [type, values] of Object.entries(data)) {
        for (const [id, value] of Object.entries(values)) {
          if (value === null) kept.delete(`${type} ${id}`);
          else kept.set(`${type} ${id}`, JSON.stringify(value, BufferJSON.replacer));
        }
      }
    },
  };
  const keys = addTransactionCapability(store, logger, { maxCommitRetries: 1, delayBetweenTriesMs: 1 });
  const repository = make({ creds, keys }, logger, async () => []);
  return {
    jid,
    creds,
    keys,
    repository,
    kept,
    sets,
    encrypt: (to: string, text: string) => repository.encryptMessage({ jid: to, data: Buffer.from(text) }),
    async decrypt(from: string, sealed: { type: "pkmsg" | "msg"; ciphertext: Uint8Array }): Promise<string> {
      return Buffer.from(await repository.decryptMessage({ jid: from, ...sealed })).toString();
    },
  };
}

/** What a server would hand out of somebody's keys. */
function bundleOf({ creds }: Party) {
  const { signedPreKey, signedIdentityKey, registrationId } = creds;
  return {
    registrationId,
    identityKey: generateSignalPubKey(signedIdentityKey.public),
    signedPreKey: {
      keyId: signedPreKey.keyId,
      publicKey: generateSignalPubKey(signedPreKey.keyPair.public),
      signature: signedPreKey.signature,
    },
  };
}

/** Two who have written to each other once. */
export async function acquaint(us: Party, them: Party): Promise<void> {
  await us.repository.injectE2ESession({ jid: them.jid, session: bundleOf(them) });
  await them.decrypt(us.jid, await us.encrypt(them.jid, "halo"));
  await us.decrypt(them.jid, await them.encrypt(us.jid, "halo juga"));
}
