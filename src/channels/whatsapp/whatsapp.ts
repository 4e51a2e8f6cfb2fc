import type { ChannelHealth } from "../../ports/channel.ts";
import type { Inbound } from "../../ports/inbound.ts";
import { lru } from "../shared/lru.ts";
import { catchRejections } from "./baileys/leaks.ts";
import { scrubbed } from "./baileys/redact.ts";
import { createCalls } from "./connection/calls.ts";
import { usualConnectionTimes } from "./connection/connect.ts";
import { createLink } from "./connection/link.ts";
import { createPairing } from "./connection/pairing.ts";
import { usualSessionTimes } from "./connection/session.ts";
import type { Socket } from "./connection/socket.ts";
import { createContacts } from "./contacts.ts";
import { doorOf } from "./door.ts";
import { type WhatsApp, type WhatsAppAlert, type WhatsAppOptions, whatsappCapabilities } from "./options.ts";
import { createPrune } from "./prune.ts";
import { createEdits } from "./receive/edits/edits.ts";
import { createGroups } from "./receive/groups/groups.ts";
import { rightsIn, standingIn } from "./receive/groups/standing.ts";
import { openMedia } from "./receive/media/media.ts";
import { type Accept, createReceiver } from "./receive/receive.ts";
import type { Came } from "./receive/take.ts";
import { createAcks } from "./send/acks.ts";
import { createActor } from "./send/act.ts";
import { downMs } from "./send/errors.ts";
import { createFirstContacts } from "./send/firstContacts.ts";
import { createPacer, usualPacing } from "./send/pace.ts";
import { plain } from "./send/parts.ts";
import { createSender } from "./send/send.ts";
import { createSentLog } from "./send/sentLog.ts";
import { createTransmit, usualTransmitTimes } from "./send/transmit.ts";
import { createTimers } from "./timers.ts";

const usualPingMs = 30_000;

/** Monotonic machine time since 1970: setting the clock affects neither waits nor watchdogs. */
const unsteppedNow = (): number => Math.round(performance.timeOrigin + performance.now());

/** Makes the channel; nothing is loaded or connected before `start`. */
export function createWhatsApp(options: WhatsAppOptions): WhatsApp {
  const { secrets, now, random = Math.random, machineNow = unsteppedNow } = options;
  const log = options.logger.child({ channel: "whatsapp" });
  const times = {
    ...usualConnectionTimes,
    ...usualSessionTimes,
    ...usualTransmitTimes,
    ping: usualPingMs,
    ...options.times,
  };
  let lastHeard: number | null = null;
  let unguard = (): void => undefined;

  const alert = (type: WhatsAppAlert["type"], reason: string): void => options.onAlert({ type, reason });
  const later = (work: Promise<void>, what: string): void => {
    work.catch((error: unknown) => log.warn({ err: error }, what));
  };
  const isOpen = (): boolean => link.open() !== null;

  const came = lru<Came>(1_000);
  const sent = createSentLog(secrets, () => link.library());
  const acks = createAcks();
  const groups = createGroups(() => link.socket(), machineNow);
  const timers = createTimers({ secrets, ofGroup: groups.timer, onGroup: groups.changed });
  const edits = createEdits({ library: () => link.library(), secrets, came, sent, now: machineNow });
  const pacer = createPacer(options.pacing ?? usualPacing, machineNow, random);
  const firstContacts = createFirstContacts(machineNow);
  const people = createContacts({
    mapping: () => link.open()?.socket.signalRepository.lidMapping ?? null,
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
    connected: () => link.open(),
    transmit,
    sent,
    came,
    people,
    groups,
    timers,
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

  const prune = createPrune({ secrets, sent, edits, now: machineNow });

  const link = createLink({
    options,
    log,
    times,
    machineNow,
    random,
    pairing,
    alert,
    onSocket(socket) {
      groups.attach(socket);
      const taking = link.receiver();
      if (taking === null) throw new Error("Nobody takes what comes");
      socket.ev.on("messages.upsert", ({ messages }) =>
        later(taking.upserted(messages), "Messages weren't taken"),
      );
      socket.ev.on("call", (made) => later(calls(socket, made), "A call wasn't rejected"));
    },
    onStanza(stanza, caughtUp) {
      acks.stanza(stanza);
      // A connection may hold for weeks, with a stanza at every ping.
      later(prune(), "What is old wasn't pruned");
      const taking = link.receiver();
      if (taking === null) return;
      taking.stanza(stanza, machineNow());
      if (caughtUp && taking.settled(machineNow()) && taking.trouble() === null) lastHeard = machineNow();
    },
    onOpen: () => alert("connected", "WhatsApp is connected."),
    onRestriction(active, until) {
      if (active) restrict(until);
      else firstContacts.lift();
    },
    onClosed: () => acks.lose(),
    getMessage: async ({ id }) => (id ? await sent.content(id) : undefined),
    cachedGroupMetadata: (group) => groups.metadata(group),
  });

  const health = (): ChannelHealth => {
    const trouble = link.receiver()?.trouble() ?? null;
    const state = link.health();
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
      const { me, library } = link;
      const onHeard = ({ from }: Inbound): void => pacer.heard(from.chat);
      const naming = { service: options.deviceName, someone: options.someone() };
      const known = { people, naming, sent, came, edits, timers };
      link.start(createReceiver({ ...known, accept, me, now, log, random, library, onHeard }));
    },
    send: (to, message, key) => sender.send(to, message, key),
    edit: (to, message, content, how) => actor.edit(to, message, content, how),
    act: (to, act) => actor.act(to, act),
    fetch: (media, until) =>
      openMedia(media, { socket: link.socket, url: link.url(), ...(until && { until }) }),
    standing: (group, person) => standingIn(groups, link.me(), group.chat, person),
    rights: (group) => rightsIn(groups, link.me(), group.chat),
    wait: (to) => (isOpen() ? pacer.wait(to.chat) : downMs),
    spare: () => pacer.spare(),
    // Only messages that we start are limited, by `wait` for each chat; answers never are.
    free: () => (isOpen() ? Number.POSITIVE_INFINITY : 0),
    recall(to, { agoMs, answer }) {
      if (!answer) pacer.take(to.chat, agoMs);
    },
    health,
    heardAgo: () => (lastHeard === null ? null : machineNow() - lastHeard),
    pairing: () => pairing.current(),
    again(newNumber) {
      if (newNumber) later(link.relink(), "The number can't be given up");
      else link.again();
    },
    door: () => doorOf(link.me()?.number),
    identity() {
      const number = link.me()?.number.split(/[:@]/)[0];
      const text = number === undefined ? "no number is linked." : `this is the number +${number}.`;
      return { known: number !== undefined || pairing.current() !== null, text };
    },
    async stop() {
      await link.stop();
      unguard();
    },
  };
}
