import type { ConnectionState } from "@whiskeysockets/baileys";
import type { Logger } from "pino";
import type { Capabilities, Channel, ChannelHealth } from "../../ports/channel.ts";
import type { Secrets } from "../../ports/channelHost.ts";
import type { Address } from "../../ports/inbound.ts";
import { lru } from "../shared/lru.ts";
import { forgetCreds, isPaired, openAuth } from "./baileys/auth.ts";
import { type Baileys, loadBaileys, trustOwnRoot } from "./baileys/load.ts";
import { scrubbed } from "./baileys/redact.ts";
import { catchRejections } from "./baileys/rejections.ts";
import { steadily } from "./baileys/retryingKeys.ts";
import { kinds } from "./baileys/secrets.ts";
import { createCalls } from "./connection/calls.ts";
import {
  type ConnectionTimes,
  createConnection,
  type Ended,
  usualConnectionTimes,
} from "./connection/connect.ts";
import { createPairing, type Pairing } from "./connection/pairing.ts";
import { type HoldingTimes, holdSession, usualHoldingTimes } from "./connection/session.ts";
import { isLoopback, openSocket, type Socket, type Version } from "./connection/socket.ts";
import type { Next } from "./connection/status.ts";
import { newerVersion } from "./connection/versions.ts";
import { createContacts } from "./contacts.ts";
import type { Me } from "./jid.ts";
import { createGroups } from "./receive/groups.ts";
import { openMedia } from "./receive/media.ts";
import { type Accept, type Came, createReceiver, type Receiver } from "./receive/receive.ts";
import { standingIn } from "./receive/standing.ts";
import { createAcks } from "./send/acks.ts";
import { createActor } from "./send/act.ts";
import { downMs } from "./send/errors.ts";
import { createFirstContacts } from "./send/firstContacts.ts";
import { createPacer, type Pacing, usualPacing } from "./send/pace.ts";
import { createSender } from "./send/send.ts";
import { createSentLog } from "./send/sentLog.ts";
import { createTransmit, type TransmitTimes, usualTransmitTimes } from "./send/transmit.ts";
import { whatsappUrl } from "./url.ts";

/** What an administrator has to hear of. */
export type WhatsAppAlert = {
  readonly type: "unlinked" | "banned" | "rival" | "outdated" | "restricted" | "connected";
  readonly reason: string;
};

export type WhatsAppOptions = {
  /** WhatsApp Web's address; another one only for a server on loopback. */
  readonly url?: string;
  /** The web client's version to claim; by default the one that Baileys came with. */
  readonly version?: Version;
  readonly pacing?: Pacing;
  /** The number to link by a code, digits only with the country's; null to link by a picture. */
  readonly pairingNumber: string | null;
  /** What the phone's list of linked devices shows. */
  readonly deviceName: string;
  readonly logger: Logger;
  /** Business time: dates what WhatsApp leaves undated. */
  readonly now: () => Date;
  readonly secrets: Secrets;
  readonly onQr: (qr: string) => void;
  readonly onPairingCode: (code: string) => void;
  readonly onAlert: (alert: WhatsAppAlert) => void;
  /** What somebody who calls is told. */
  readonly callAnswer: () => string;
  /** The root of a loopback server's certificates, 32 bytes; ignored for any other server. */
  readonly trustRoot?: Uint8Array;
  /** Where a loopback server stands that is still coming up: nothing is connected before. */
  readonly server?: () => Promise<{ readonly url: string; readonly trustRoot: Uint8Array }>;
  /** See baileys.ts. */
  readonly curveRepair?: boolean;
  readonly times?: Partial<ConnectionTimes & HoldingTimes & TransmitTimes & { readonly ping: number }>;
  readonly random?: () => number;
  /** Machine time in milliseconds since 1970. */
  readonly machineNow?: () => number;
};

/** The WhatsApp channel, and what only WhatsApp has. */
export type WhatsApp = Omit<Channel, "pairing" | "again" | "wait" | "free"> & {
  readonly wait: (to: Address) => number;
  readonly free: () => number;
  /** How the number can be linked now; null if it is, or can't be. */
  readonly pairing: () => Pairing | null;
  /**
   * Connects again after an end that needs a person (unlinked, banned, used elsewhere); an unlinked number then shows
   * how to link it. Does nothing while the channel goes on by itself.
   */
  readonly again: (newNumber: boolean) => void;
};

export const whatsappCapabilities: Capabilities = {
  buttons: false,
  askPlace: false,
  unasked: 4,
  deletes: { member: 47 * 3_600_000, administrator: 47 * 3_600_000 },
  keepsPeople: true,
};

/** How long plaintexts are kept for redeliveries, less than the inbox keeps its keys. */
const plaintextHours = 24;
const pruneMs = 6 * 3_600_000;
const usualPingMs = 30_000;

/** Machine time that goes on from the process's start: a clock that is set, ahead or back, moves no wait and no watchdog. */
const unsteppedNow = (): number => Math.round(performance.timeOrigin + performance.now());

/** Makes the channel; nothing is loaded or connected before `start`. */
export function createWhatsApp(options: WhatsAppOptions): WhatsApp {
  const { secrets, now, random = Math.random, machineNow = unsteppedNow } = options;
  let { url = whatsappUrl, trustRoot } = options;
  const log = options.logger.child({ channel: "whatsapp" });
  const times = {
    ...usualConnectionTimes,
    ...usualHoldingTimes,
    ...usualTransmitTimes,
    ping: usualPingMs,
    ...options.times,
  };
  let baileys: Baileys | null = null;
  let socket: Socket | null = null;
  let intake: Receiver | null = null;
  let isOpen = false;
  let lastHeard: number | null = null;
  let version = options.version ?? null;
  let pruned = Number.NEGATIVE_INFINITY;
  let unguard = (): void => undefined;

  const me = (): Me | null => {
    const creds = socket?.authState.creds;
    if (creds?.me === undefined || !isPaired(creds)) return null;
    return { number: creds.me.id, lid: creds.me.lid ?? null };
  };
  const alert = (type: WhatsAppAlert["type"], reason: string): void => options.onAlert({ type, reason });

  const came = lru<Came>(1_000);
  const sent = createSentLog(secrets, () => baileys);
  const acks = createAcks();
  const groups = createGroups(() => socket, machineNow);
  const pacer = createPacer(options.pacing ?? usualPacing, machineNow, random);
  const firstContacts = createFirstContacts(machineNow);
  const people = createContacts({
    mapping: () => (socket === null || !isOpen ? null : socket.signalRepository.lidMapping),
    secrets,
    log,
  });
  const restrict = (until?: Date): void => {
    if (!firstContacts.restricted()) {
      alert("restricted", "WhatsApp lets the number answer, but not write to people first (463).");
    }
    firstContacts.restrict(until);
  };
  const transmit = createTransmit({ acks, groups, log, times, onRestricted: () => restrict() });
  const sender = createSender({
    connected: () => (socket === null || baileys === null || !isOpen ? null : { socket, baileys }),
    transmit,
    sent,
    came,
    people,
    pacer,
    firstContacts,
    log,
    now,
    machineNow,
  });
  const actor = createActor({ sender, sent, came, transmit, secrets, machineNow });
  const pairing = createPairing({
    number: options.pairingNumber,
    onQr: options.onQr,
    onCode: options.onPairingCode,
    log,
    now: machineNow,
  });
  const calls = createCalls<Socket>({
    reject: (current, call, caller) => current.rejectCall(call, caller),
    tell: async (chat, key) => {
      await sender.send({ channel: "whatsapp", chat, kind: "private" }, plain(options.callAnswer()), key);
    },
    failed: (error) => log.warn({ err: scrubbed(error) }, "A call couldn't be rejected"),
    now: machineNow,
  });

  const prune = async (): Promise<void> => {
    if (pruned + pruneMs > machineNow()) return;
    pruned = machineNow();
    await secrets.prune(kinds.decrypted, plaintextHours);
    await sent.prune();
  };
  const later = (work: Promise<void>, what: string): void => {
    work.catch((error: unknown) => log.warn({ err: error }, what));
  };

  const onUpdate = ({ connection: state, reachoutTimeLock }: Partial<ConnectionState>): void => {
    if (state === "close") isOpen = false;
    if (reachoutTimeLock?.isActive === true) restrict(reachoutTimeLock.timeEnforcementEnds);
    else if (reachoutTimeLock?.isActive === false) firstContacts.lift();
  };
  const onOpen = (): void => {
    isOpen = true;
    alert("connected", "WhatsApp is connected.");
    later(prune(), "What is old wasn't pruned");
  };

  const hold = async (signal: AbortSignal): Promise<Ended> => {
    const taking = intake;
    if (taking === null) throw new Error("Nobody takes what comes");
    if (options.server !== undefined) ({ url, trustRoot } = await options.server());
    if (signal.aborted) return { status: null, openMs: 0 };
    baileys ??= await loadBaileys({
      curveRepair: options.curveRepair ?? true,
      trustRoot: isLoopback(url) ? (trustRoot ?? null) : null,
    });
    const steady = steadily(secrets, log, random);
    const auth = await openAuth(baileys, steady);
    const opened = openSocket({
      baileys,
      url,
      version,
      deviceName: options.deviceName,
      byCode: options.pairingNumber !== null,
      auth,
      log,
      guard: {
        onPlaintext: (ciphertext, plaintext) => taking.plaintext(ciphertext, plaintext),
        onUnreadable: (ciphertext) => taking.unreadable(ciphertext),
      },
      getMessage: async ({ id }) => (id ? await sent.content(id) : undefined),
      cachedGroupMetadata: (group) => groups.metadata(group),
      pingMs: times.ping,
    });
    socket = opened;
    groups.attach(opened);
    opened.ev.on("messages.upsert", ({ messages }) =>
      later(taking.upserted(messages), "Messages weren't taken"),
    );
    opened.ev.on("call", (made) => later(calls(opened, made), "A call wasn't rejected"));
    const ended = await holdSession(
      {
        socket: opened,
        auth,
        steady,
        pairing,
        times,
        log,
        now: machineNow,
        report: connection.report,
        onStanza: (stanza, caughtUp) => {
          acks.stanza(stanza);
          taking.stanza(stanza, machineNow());
          if (caughtUp && taking.settled(machineNow()) && taking.trouble() === null) lastHeard = machineNow();
        },
        onOpen,
        onUpdate,
      },
      signal,
    );
    isOpen = false;
    socket = null;
    acks.lose();
    return ended;
  };

  const onEnd = async (next: Next): Promise<void> => {
    switch (next.type) {
      case "at_once":
      case "backoff":
        return;
      case "stand_by":
        return alert("rival", next.reason);
      case "banned":
        return alert("banned", next.reason);
      case "pair":
        await forgetCreds(secrets, new Date(machineNow()));
        return alert("unlinked", next.reason);
      case "outdated":
        version = await newerVersion(baileys, version, isLoopback(url));
        return alert("outdated", next.reason);
    }
  };

  /** Another number from now on: the one that was is forgotten, but for a copy of its credentials. */
  const relink = async (): Promise<void> => {
    await connection.stop();
    await forgetCreds(secrets, new Date(machineNow()));
    connection.start();
  };

  const connection = createConnection({ hold, onEnd, log, times, random });

  const health = (): ChannelHealth => {
    const trouble = intake?.trouble() ?? null;
    const state = connection.health();
    if (state.state !== "ready") return state;
    if (trouble !== null) return { state: "waiting", reason: trouble };
    if (!firstContacts.restricted()) return state;
    return { state: "waiting", reason: "WhatsApp lets the number answer, but not write to people first." };
  };

  return {
    id: "whatsapp",
    name: "WhatsApp",
    capabilities: whatsappCapabilities,
    async start(accept: Accept) {
      unguard = catchRejections(log);
      const parts = { accept, me, now, log, random, people, sent, came };
      intake = createReceiver({
        ...parts,
        library: () => baileys,
        onHeard: ({ from }) => pacer.heard(from.chat),
      });
      connection.start();
    },
    send: (to, message, key) => sender.send(to, message, key),
    edit: (to, message, content, how) => actor.edit(to, message, content, how),
    act: (to, act) => actor.act(to, act),
    fetch: (media, until) => openMedia(media, { socket: () => socket, url, ...(until && { until }) }),
    standing: (group, person) => standingIn(groups, me(), group.chat, person),
    wait: (to) => (isOpen ? pacer.wait(to.chat) : downMs),
    // Only what we start has to wait, which `wait` says chat by chat: answers go at any time.
    free: () => (isOpen ? Number.POSITIVE_INFINITY : 0),
    recall(to, { agoMs, answer }) {
      if (!answer) pacer.take(to.chat, agoMs);
    },
    health,
    heardAgo: () => (lastHeard === null ? null : machineNow() - lastHeard),
    pairing: () => pairing.current(),
    again(newNumber) {
      if (newNumber) later(relink(), "The number can't be given up");
      else connection.again();
    },
    identity() {
      const number = me()?.number.split(/[:@]/)[0];
      const text = number === undefined ? "no number is linked." : `this is the number +${number}.`;
      return { known: number !== undefined || pairing.current() !== null, text };
    },
    async stop() {
      const taking = intake;
      const ending = connection.stop();
      await taking?.stop();
      await ending;
      intake = null;
      unguard();
      if (baileys !== null) trustOwnRoot(baileys);
      baileys = null;
    },
  };
}

function plain(text: string) {
  return { text, buttons: [], keyboard: [], clearsKeyboard: false, guarded: false, files: [], replyTo: null };
}
