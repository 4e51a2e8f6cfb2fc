import { createHmac } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Logger } from "pino";
import { message } from "../../core/message/message.ts";
import type { ChannelAlert, ChannelHost, Secrets, SharedMemory } from "../../ports/channelHost.ts";
import type { ChannelId } from "../../ports/inbound.ts";
import type { Store, Tx } from "../../ports/store.ts";
import type { Clock, Translate } from "../../ports/translate.ts";
import { plainLetter } from "../handle/letter.ts";
import { pairingPicture } from "../pairingPicture.ts";

export type HostParts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly translate: Translate;
  readonly logger: Logger;
  readonly key: Uint8Array;
  readonly filesDir: string;
  readonly service: string;
  readonly show: (text: string) => void;
  readonly draw: Draw;
};

/** Draws the QR code that a phone scans: for a terminal, and as a PNG. */
export type Draw = (content: string) => Promise<{ readonly terminal: string; readonly png: Uint8Array }>;

/** What the program provides to a channel: its part of the database, and alerts to the operators' rooms. */
export function hostOf(channel: ChannelId, parts: HostParts): ChannelHost {
  const { store, clock, translate, logger, key, service, show } = parts;
  return {
    logger,
    now: () => clock.now(),
    service,
    translate,
    derive: (purpose) => createHmac("sha256", key).update(purpose).digest("hex"),
    secrets: secretsOf(store, channel),
    memory: (name) => sharedMemory(store, `${channel} ${name}`),
    show,
    async showPicture(caption, content) {
      const { terminal, png } = await parts.draw(content);
      show(`${caption}\n${terminal}`);
      await keepPicture(channel, png, parts);
    },
    alert(alert) {
      tellOperators(channel, alert, parts).catch((error: unknown) =>
        logger.error({ err: error, channel }, "an alert wasn't put on file"),
      );
    },
  };
}

/**
 * A channel's secrets in the database. Only the holder of the channel's lease may write: session keys from
 * before a process froze, written over newer ones, would make messages unreadable.
 */
export function secretsOf(store: Store, channel: ChannelId): Secrets {
  const write = (work: (tx: Tx) => Promise<void>): Promise<void> =>
    store.transaction(async (tx) => {
      if (!(await tx.leases.isOurs(channel))) throw new Error("another process serves the number now");
      await work(tx);
    });
  return {
    get: (kind, ids) => store.transaction((tx) => tx.secrets.get(channel, kind, ids)),
    set: (secrets) => write((tx) => tx.secrets.set(channel, secrets)),
    prune: (kind, hours) => write((tx) => tx.secrets.prune(channel, kind, hours)),
    clear: (keep) => write((tx) => tx.secrets.clear(channel, keep)),
  };
}

function sharedMemory(store: Store, key: string): SharedMemory {
  return {
    read: () => store.transaction((tx) => tx.settings.get(key)),
    update: (change) =>
      store.transaction(async (tx) => {
        await tx.settings.set(key, change(await tx.settings.get(key)));
      }),
  };
}

async function keepPicture(
  channel: ChannelId,
  png: Uint8Array,
  { store, filesDir }: HostParts,
): Promise<void> {
  const picture = pairingPicture(channel);
  const name = `${picture}.png`;
  // The folder may not exist yet when the number is linked.
  await mkdir(filesDir, { recursive: true });
  await writeFile(join(filesDir, name), png);
  await store.transaction((tx) => tx.attachments.keep(picture, { path: name, mime: "image/png" }));
}

/**
 * Tells the operators of a trouble once, until the channel is well again. What was told last is kept in the
 * database, since it may end after a restart.
 */
async function tellOperators(
  channel: ChannelId,
  { type, ready, said, reason }: ChannelAlert,
  { store, logger }: HostParts,
): Promise<void> {
  logger[ready ? "info" : "warn"]({ channel, alert: type }, reason);
  const toldKey = `${channel}.told`;
  await store.transaction(async (tx) => {
    const told = await tx.settings.get(toldKey);
    if (told === null ? ready : told === type) return;
    await tx.settings.set(toldKey, type);
    const rooms = (await tx.rooms.all()).filter((room) => room.type === "operators");
    const at = Date.now();
    await tx.outbox.put(
      rooms.map(({ contact }) => ({
        ...plainLetter(contact, `${channel}:${type}:${contact}:${at}`),
        class: "notice",
        body: { type: "message", message: message(said) },
      })),
    );
  });
}
