import {
  type AuthenticationCreds,
  BufferJSON,
  initAuthCreds,
  makeWASocket,
  type SignalDataSet,
  type SignalDataTypeMap,
  type UserFacingSocketConfig,
  WA_CERT_DETAILS,
  type WAMessage,
  type WASocket,
} from "@whiskeysockets/baileys";
import type { WhatsAppWeb } from "../../../src/playground/whatsapp/server.ts";

/** What a client keeps between its connections: credentials and keys, here in memory. */
export type Kept = ReturnType<typeof keep>;

/** Keeps seeded credentials, or those of a client that was never linked. */
export function keep(seeded?: string) {
  const creds: AuthenticationCreds =
    seeded === undefined ? initAuthCreds() : JSON.parse(seeded, BufferJSON.reviver);
  const all = new Map<string, string>();
  return {
    creds,
    keys: {
      get<T extends keyof SignalDataTypeMap>(type: T, ids: string[]) {
        const found: { [id: string]: SignalDataTypeMap[T] } = {};
        for (const id of ids) {
          const json = all.get(`${type} ${id}`);
          if (json !== undefined) found[id] = JSON.parse(json, BufferJSON.reviver);
        }
        return found;
      },
      set(data: SignalDataSet) {
        for (const [type, values] of Object.entries(data)) {
          for (const [id, value] of Object.entries(values)) {
            if (value === null) all.delete(`${type} ${id}`);
            else all.set(`${type} ${id}`, JSON.stringify(value, BufferJSON.replacer));
          }
        }
      },
    },
  };
}

const nothing = (): void => undefined;
// libsignal writes whole sessions to the console, private keys and all.
Object.assign(console, { info: nothing, warn: nothing, error: nothing });
const silent = {
  level: "silent",
  child: () => silent,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
};

export type Client = ReturnType<typeof connect>;

/** A stock Baileys socket against a server, with what it has told so far. */
export function connect(server: WhatsAppWeb, kept: Kept, config: Partial<UserFacingSocketConfig> = {}) {
  WA_CERT_DETAILS.PUBLIC_KEY = Buffer.from(server.rootPublicKey);
  const socket: WASocket = makeWASocket({
    auth: kept,
    waWebSocketUrl: server.url,
    logger: silent,
    getMessage: async () => undefined,
    ...config,
  });
  const told = {
    messages: [] as { readonly type: string; readonly message: WAMessage }[],
    qrs: [] as string[],
    updates: [] as { readonly id: string; readonly status: number | null }[],
    events: [] as { readonly name: string; readonly data: unknown }[],
    open: false,
    status: null as number | null,
  };
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  socket.ev.on("creds.update", (update) => void Object.assign(kept.creds, update));
  socket.ev.on("messages.upsert", ({ type, messages }) => {
    for (const message of messages) told.messages.push({ type, message });
    changed();
  });
  socket.ev.on("messages.update", (updates) => {
    for (const { key, update } of updates)
      told.updates.push({ id: key.id ?? "", status: update.status ?? null });
    changed();
  });
  for (const name of ["call", "groups.upsert", "group-participants.update", "presence.update"] as const) {
    socket.ev.on(name, (data: unknown) => {
      told.events.push({ name, data });
      changed();
    });
  }
  socket.ev.on("connection.update", ({ connection, qr, lastDisconnect }) => {
    if (qr !== undefined) told.qrs.push(qr);
    if (connection === "open") told.open = true;
    if (connection === "close") {
      told.open = false;
      told.status = statusOf(lastDisconnect?.error);
    }
    changed();
  });

  const until = <T>(look: () => T | undefined | null | false, what = "the awaited", ms = 30_000) =>
    new Promise<T>((resolve, reject) => {
      const finish = () => {
        clearTimeout(timer);
        listeners.delete(attempt);
      };
      const attempt = () => {
        const found = look();
        if (found === undefined || found === null || found === false) return;
        finish();
        resolve(found);
      };
      const timer = setTimeout(() => {
        finish();
        reject(new Error(`${what} didn't come within ${ms} ms`));
      }, ms);
      listeners.add(attempt);
      attempt();
    });

  return {
    socket,
    told,
    until,
    opened: () => until(() => told.open, "the connection"),
    closed: () => until(() => told.status, "the end of the connection"),
    /** The first message from somebody else with this text, and how it came. */
    text: (text: string) =>
      until(
        () => told.messages.find(({ message }) => !message.key.fromMe && textOf(message) === text),
        `"${text}"`,
      ),
    end: () => socket.end(undefined),
  };
}

function textOf(message: WAMessage): string {
  const content = message.message;
  return content?.conversation ?? content?.extendedTextMessage?.text ?? content?.imageMessage?.caption ?? "";
}

function statusOf(error: Error | undefined): number {
  const { output } = (error ?? {}) as { output?: { statusCode?: number } };
  return output?.statusCode ?? 0;
}
