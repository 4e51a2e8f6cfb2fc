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
  /** Puts the credentials on file as they are now, whole: the library reports only what changed. */
  readonly saveCreds: () => Promise<void>;
};

const current = "current";

/** Baileys' credentials and keys in the database. Each of its transactions is one of the database's. */
export async function openAuth(baileys: Baileys, steady: RetryingKeys): Promise<Auth> {
  const { BufferJSON, initAuthCreds, proto } = baileys;
  const write = (value: unknown): string => JSON.stringify(value, BufferJSON.replacer);
  const read = (text: string): unknown => JSON.parse(text, BufferJSON.reviver);

  const kept = (await steady.get(kinds.creds, [current])).get(current);
  // Only `saveCreds` writes these.
  const creds = kept === undefined ? initAuthCreds() : (read(kept) as AuthenticationCreds);
  // Asking for a pairing code names the number at once; unless the phone agreed, logging in with it would be refused.
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

/** Whether a phone has agreed that we are one of its devices. */
export function isPaired(creds: AuthenticationCreds): boolean {
  return creds.account !== undefined && creds.me !== undefined;
}

/** Forgets who we are, so that the number can be paired again; a copy of the credentials is kept. */
export async function forgetCreds(secrets: Secrets, at: Date): Promise<void> {
  const creds = (await secrets.get(kinds.creds, [current])).get(current);
  if (creds !== undefined) await secrets.set([{ kind: kinds.keptCreds, id: at.toISOString(), value: creds }]);
  await secrets.clear([kinds.keptCreds, kinds.byNumber]);
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
