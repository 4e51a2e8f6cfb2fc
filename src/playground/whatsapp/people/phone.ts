import {
  addTransactionCapability,
  Curve,
  DEFAULT_CONNECTION_CONFIG,
  initAuthCreds,
  type SignalDataSet,
  type SignalDataTypeMap,
  type SignalKeyStore,
} from "@whiskeysockets/baileys";
import { type Bundle, sessionOf } from "./keys.ts";

/** A simulated phone: keys of its own and a real Signal store. */
export type Phone = ReturnType<typeof createPhone>;

export function createPhone() {
  const creds = initAuthCreds();
  const logger = silent;
  const store = memoryStore();
  const keys = addTransactionCapability(store, logger, DEFAULT_CONNECTION_CONFIG.transactionOpts);
  const signal = DEFAULT_CONNECTION_CONFIG.makeSignalRepository({ creds, keys }, logger);
  let lastPreKey = 0;

  return {
    signal,
    identity: creds.signedIdentityKey,
    registrationId: creds.registrationId,
    /** A bundle with a one-time key that nobody else gets. */
    async bundle(): Promise<Bundle> {
      lastPreKey += 1;
      const keyId = lastPreKey;
      const pair = Curve.generateKeyPair();
      await keys.set({ "pre-key": { [keyId]: pair } });
      const { keyPair, ...signed } = creds.signedPreKey;
      return {
        registrationId: creds.registrationId,
        identity: creds.signedIdentityKey.public,
        signedPreKey: { ...signed, publicKey: keyPair.public },
        preKey: { keyId, publicKey: pair.public },
      };
    },
    /** Begins a session, unless there is one and `bundle` isn't wanted. */
    async begin(jid: string, bundle: () => Bundle): Promise<void> {
      const { exists } = await signal.validateSession(jid);
      if (!exists) await signal.injectE2ESession({ jid, session: sessionOf(bundle()) });
    },
    /**
     * Loses its sessions and group keys, as after restoring a backup: it can't decrypt the client's messages
     * then.
     */
    forget: (): void => store.forget(),
  };
}

function memoryStore(): SignalKeyStore & { readonly forget: () => void } {
  const all = new Map<string, unknown>();
  return {
    forget: () => {
      for (const key of all.keys()) {
        if (/^(session|sender-key) /.test(key)) all.delete(key);
      }
    },
    get<T extends keyof SignalDataTypeMap>(type: T, ids: string[]) {
      const found: { [id: string]: SignalDataTypeMap[T] } = {};
      for (const id of ids) {
        const value = all.get(`${type} ${id}`);
        // Only what was set under this type lies under its key.
        if (value !== undefined) found[id] = value as SignalDataTypeMap[T];
      }
      return found;
    },
    set(data: SignalDataSet) {
      for (const [type, values] of Object.entries(data)) {
        for (const [id, value] of Object.entries(values)) {
          if (value === null) all.delete(`${type} ${id}`);
          else all.set(`${type} ${id}`, value);
        }
      }
    },
  };
}

const nothing = (): void => undefined;
const silent = {
  level: "silent",
  child: () => silent,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
};
