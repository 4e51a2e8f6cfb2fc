import { pino } from "pino";
import type { WhatsApp, WhatsAppAlert, WhatsAppOptions } from "../../../src/channels/whatsapp/options.ts";
import { createWhatsApp } from "../../../src/channels/whatsapp/whatsapp.ts";
import { startWhatsAppWeb, type WhatsAppWebOptions } from "../../../src/playground/whatsapp/server.ts";
import type { Outgoing } from "../../../src/ports/channel.ts";
import type { Address, Inbound } from "../../../src/ports/inbound.ts";
import { until } from "../../until.ts";
import { type Memory, memory } from "./memory.ts";

export type Bench = Awaited<ReturnType<typeof openBench>>;

/** Waits that a test can bear. */
export const quick = {
  backoffFirst: 50,
  backoffMost: 200,
  steady: 1_000,
  outdated: 100,
  connect: 20_000,
  silence: 60_000,
  check: 100,
  handOver: 10_000,
  ack: 2_000,
};

export type BenchOptions = {
  readonly server?: WhatsAppWebOptions;
  readonly channel?: Partial<WhatsAppOptions>;
  /** Whether the number is linked from the start. */
  readonly linked?: boolean;
  /** Milliseconds that each access to the store takes. */
  readonly latency?: number;
};

/** A channel against a server on loopback. */
export async function openBench({
  server = {},
  channel = {},
  linked = true,
  latency = 0,
}: BenchOptions = {}) {
  const web = await startWhatsAppWeb(server);
  const secrets: Memory = memory(latency);
  if (linked) secrets.kept.set("creds current", await web.seededCredentials());
  const received: Inbound[] = [];
  const batches: (readonly Inbound[])[] = [];
  const alerts: WhatsAppAlert[] = [];
  const logged: string[] = [];
  const qrs: string[] = [];
  const codes: string[] = [];
  const make = (more: Partial<WhatsAppOptions> = {}): WhatsApp =>
    createWhatsApp({
      url: web.url,
      trustRoot: web.rootPublicKey,
      pairingNumber: null,
      deviceName: "Aduan",
      logger: pino({ level: "debug" }, { write: (line: string) => logged.push(line) }),
      now: () => new Date(),
      secrets,
      pacing: { typing: [0, 0], startedPerMinute: 1_000, answerWithin: 120_000 },
      onQr: (qr) => qrs.push(qr),
      onPairingCode: (code) => codes.push(code),
      onAlert: (alert) => alerts.push(alert),
      someone: () => "seseorang",
      callAnswer: () => "Nomor ini tidak menerima telepon. Tulis atau kirim pesan suara di sini.",
      times: quick,
      ...channel,
      ...more,
    });
  let whatsapp = make();
  const accept = async (batch: readonly Inbound[]) => {
    batches.push(batch);
    // As the inbox: what is on file is left alone.
    for (const one of batch) {
      if (!received.some(({ externalId }) => externalId === one.externalId)) received.push(one);
    }
  };
  return {
    web,
    secrets,
    received,
    batches,
    alerts,
    logged,
    qrs,
    codes,
    get whatsapp() {
      return whatsapp;
    },
    accept,
    /** Begins to receive and waits until the number is connected. */
    async ready(): Promise<void> {
      await whatsapp.start(accept);
      await until(
        () => whatsapp.health().state === "ready" && whatsapp.heardAgo() !== null,
        "the connection",
        20_000,
      );
    },
    /** As another process that starts with what is on file. */
    async restart(more: Partial<WhatsAppOptions> = {}): Promise<void> {
      await whatsapp.stop();
      whatsapp = make(more);
    },
    person: (name: string, n: number) =>
      web.addPerson({
        name,
        phone: `628123456${n.toString().padStart(4, "0")}`,
        lid: `${200_000_000_000_000 + n}`,
      }),
    texts: () => received.flatMap(({ input }) => (input.type === "text" ? [input.text] : [])),
    /** What the person sees that we wrote. */
    async answers(person: string, chat = person) {
      return (await web.view(person, chat)).messages.filter(({ from }) => from.bot);
    },
    async close(): Promise<void> {
      await whatsapp.stop();
      await web.stop();
    },
  };
}

export function privately(chat: string): Address {
  return { channel: "whatsapp", chat, kind: "private" };
}

export function toGroup(chat: string): Address {
  return { channel: "whatsapp", chat, kind: "group" };
}

export function letter(text: string, more: Partial<Outgoing> = {}): Outgoing {
  return {
    text,
    buttons: [],
    keyboard: [],
    clearsKeyboard: false,
    guarded: false,
    files: [],
    replyTo: null,
    ...more,
  };
}
