import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Logger } from "pino";
import qrcode from "qrcode";
import { plainLetter } from "../app/handle/letter.ts";
import { pairingPicture } from "../app/pairingPicture.ts";
import type { WhatsApp, WhatsAppAlert, WhatsAppOptions } from "../channels/whatsapp/whatsapp.ts";
import { message, say } from "../core/message/message.ts";
import type { Store, Tx } from "../ports/store.ts";
import type { Clock, Translate } from "../ports/translate.ts";

export type OfficeWhatsApp = {
  readonly store: Store;
  readonly clock: Clock;
  readonly translate: Translate;
  readonly logger: Logger;
  readonly filesDir: string;
  readonly service: string;
  readonly pairingNumber: string | null;
  readonly url: string;
  /** Writes at a person's pace. */
  readonly pacing: boolean;
  /** Shows what a person at the terminal can link the number with. */
  readonly show: (text: string) => void;
  /** What tests and the playground set. */
  readonly more?: Partial<WhatsAppOptions>;
};

const atOnce = { typing: [0, 0], startedPerMinute: 100_000, answerWithin: 120_000 } as const;

/** Makes the office's WhatsApp channel: its secrets in the database, its troubles told in the operators' rooms. */
export async function openWhatsApp(office: OfficeWhatsApp): Promise<WhatsApp> {
  const { store, logger } = office;
  const { createWhatsApp } = await import("../channels/whatsapp/whatsapp.ts");
  const later = (work: Promise<unknown>, what: string): void => {
    work.catch((error: unknown) => logger.error({ err: error }, what));
  };
  const alerts = createAlerts(office);
  /** The picture that is on file now. */
  let drawn: string | null = null;
  const whatsapp = createWhatsApp({
    url: office.url,
    pairingNumber: office.pairingNumber,
    deviceName: office.service,
    logger,
    now: () => office.clock.now(),
    secrets: secretsOf(store),
    onQr: (qr) =>
      later(
        showQr(office, qr).then(() => {
          drawn = qr;
        }),
        "the pairing picture can't be drawn",
      ),
    onPairingCode: (code) => office.show(`Type this code on the phone, under linked devices: ${code}`),
    onAlert: (alert) => later(alerts(alert), "an alert wasn't put on file"),
    callAnswer: () => office.translate(say("channel.no_calls"), "id"),
    ...(office.pacing ? {} : { pacing: atOnce }),
    ...office.more,
  });
  return {
    ...whatsapp,
    // What can't be shown yet isn't offered: an administrator would get the words without the picture.
    pairing() {
      const offered = whatsapp.pairing();
      return offered !== null && offered.qr !== null && offered.qr !== drawn ? null : offered;
    },
  };
}

/**
 * The channel's secrets in the database. Only the holder of the lease writes: keys as they were before a process froze,
 * written over those of the process that followed it, would make people's messages unreadable.
 */
export function secretsOf(store: Store): WhatsAppOptions["secrets"] {
  const write = (work: (tx: Tx) => Promise<void>): Promise<void> =>
    store.transaction(async (tx) => {
      if (!(await tx.leases.isOurs("whatsapp"))) throw new Error("another process serves the number now");
      await work(tx);
    });
  return {
    get: (kind, ids) => store.transaction((tx) => tx.secrets.get("whatsapp", kind, ids)),
    set: (secrets) => write((tx) => tx.secrets.set("whatsapp", secrets)),
    prune: (kind, hours) => write((tx) => tx.secrets.prune("whatsapp", kind, hours)),
    clear: (keep) => write((tx) => tx.secrets.clear("whatsapp", keep)),
  };
}

async function showQr({ show, filesDir, store }: OfficeWhatsApp, qr: string): Promise<void> {
  show(
    `Scan this with the phone of the office's number, under linked devices:\n${await qrcode.toString(qr, { type: "terminal", small: true })}`,
  );
  const picture = pairingPicture("whatsapp");
  const name = `${picture}.png`;
  // No file may have come before the number is linked.
  await mkdir(filesDir, { recursive: true });
  await qrcode.toFile(join(filesDir, name), qr, { width: 512 });
  await store.transaction((tx) => tx.attachments.keep(picture, { path: name, mime: "image/png" }));
}

/** The alert that was told last, on file: a trouble may end only after the program was started anew. */
const toldKey = "whatsapp.told";

/** Says a trouble once until the number is connected again. */
function createAlerts({ store, logger }: OfficeWhatsApp) {
  return async ({ type, reason }: WhatsAppAlert): Promise<void> => {
    logger[type === "connected" ? "info" : "warn"]({ channel: "whatsapp", alert: type }, reason);
    await store.transaction(async (tx) => {
      if (type === ((await tx.settings.get(toldKey)) ?? "connected")) return;
      await tx.settings.set(toldKey, type);
      const rooms = (await tx.rooms.all()).filter((room) => room.type === "operators");
      const at = Date.now();
      await tx.outbox.put(
        rooms.map(({ contact }) => ({
          ...plainLetter(contact, `whatsapp:${type}:${contact}:${at}`),
          class: "notice",
          body: { type: "message", message: message(say(`channel.whatsapp.${type}`)) },
        })),
      );
    });
  };
}
