import type {
  AuthenticationCreds,
  AuthenticationState,
  SignalDataSet,
  SignalKeyStore,
} from "@whiskeysockets/baileys";
import type { Secret, Secrets } from "../../../ports/channelHost.ts";
import type { Baileys } from "./load.ts";
import type { RetryingKeys } from "./retryingKeys.ts";
import { kinds } from "./secrets.ts";

export type Auth = {
  readonly state: AuthenticationState;
  /** Saves all credentials; the library only reports what changed. */
  readonly saveCreds: () => Promise<void>;
};

const current = "current";

/** Baileys' credentials and keys in the database. Each of its transactions is one of the database. */
export async function openAuth(baileys: Baileys, steady: RetryingKeys): Promise<Auth> {
  const { BufferJSON, initAuthCreds, proto } = baileys;
  const write = (value: unknown): string => JSON.stringify(value, BufferJSON.replacer);
  const read = (text: string): unknown => JSON.parse(text, BufferJSON.reviver);

  const kept = (await steady.get(kinds.creds, [current])).get(current);
  // Only `saveCreds` writes these.
  const creds = kept === undefined ? initAuthCreds() : (read(kept) as AuthenticationCreds);
  // Asking for a pairing code already sets the number; logging in with it before the phone has agreed would
  // be refused.
  if (!isPaired(creds)) delete creds.me;

  const keys: SignalKeyStore = {
    async get(type, ids) {
      const found = await steady.get(type, [...new Set(ids)]);
      const values = [...found].map(([id, text]) => {
        const value = read(text);
        const isSyncKey = type === "app-state-sync-key" && typeof value === "object" && value !== null;
        return [id, isSyncKey ? proto.Message.AppStateSyncKeyData.fromObject(value) : value];
      });
      return Object.fromEntries(values);
    },
    async set(data) {
      const secrets = secretsOf(data, write);
      if (secrets.length > 0) await steady.set(secrets);
    },
  };
  return {
    state: { creds, keys },
    saveCreds: () => steady.set([{ kind: kinds.creds, id: current, value: write(creds) }]),
  };
}

/** Whether a phone has linked us as a device. */
export function isPaired(creds: AuthenticationCreds): boolean {
  return creds.account !== undefined && creds.me !== undefined;
}

/** Deletes the credentials, so that a number can be linked again; keeps a copy. */
export async function forgetCreds(secrets: Secrets, at: Date): Promise<void> {
  const creds = (await secrets.get(kinds.creds, [current])).get(current);
  if (creds !== undefined) await secrets.set([{ kind: kinds.keptCreds, id: at.toISOString(), value: creds }]);
  // The rest is of no use to another login, but these aren't keys of ours.
  await secrets.clear([kinds.keptCreds, kinds.byNumber, kinds.edits, kinds.timers]);
}

function secretsOf(data: SignalDataSet, write: (value: unknown) => string): readonly Secret[] {
  return Object.entries(data).flatMap(([kind, values]) =>
    Object.entries(values ?? {}).map(([id, value]) => ({
      kind,
      id,
      value: value === null || value === undefined ? null : write(value),
    })),
  );
}
