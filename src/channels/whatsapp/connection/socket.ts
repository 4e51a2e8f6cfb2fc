import { Agent } from "node:https";
import type { BinaryNode, SocketConfig, WASocket } from "@whiskeysockets/baileys";
import type { Logger } from "pino";
import { within } from "../../shared/timeout.ts";
import type { Auth } from "../baileys/auth.ts";
import type { Baileys } from "../baileys/load.ts";
import { libraryLog } from "../baileys/redact.ts";
import { type GuardOptions, guardSessions } from "../baileys/signalSessions.ts";
import { isBroadcast } from "../jid.ts";

export type Socket = WASocket;
export type Version = readonly [number, number, number];

export type SocketOptions = {
  readonly baileys: Baileys;
  readonly url: string;
  readonly version: Version | null;
  /** What the person sees among the linked devices on the phone. */
  readonly deviceName: string;
  /** Whether the number is to be linked by a code instead of a picture. */
  readonly byCode: boolean;
  readonly auth: Auth;
  readonly log: Logger;
  readonly guard: GuardOptions;
  readonly getMessage: SocketConfig["getMessage"];
  readonly cachedGroupMetadata: SocketConfig["cachedGroupMetadata"];
  /** Milliseconds between pings; without an answer for five seconds more the connection counts as lost. */
  readonly pingMs: number;
};

/** Opens a connection of the stock library, with its defects guarded. */
export function openSocket(options: SocketOptions): Socket {
  const { baileys, url, version, auth, guard } = options;
  const { DEFAULT_CONNECTION_CONFIG: usual } = baileys;
  const socket = baileys.makeWASocket({
    waWebSocketUrl: url,
    ...(version !== null && { version: [...version] }),
    // Linking by a code takes only systems and browsers that WhatsApp knows.
    browser: options.byCode ? ["Ubuntu", "Chrome", "22.04.4"] : [options.deviceName, "Chrome", "1.0.0"],
    auth: auth.state,
    logger: libraryLog(options.log),
    makeSignalRepository: guardSessions(usual.makeSignalRepository, guard),
    // Its writes wait for the database by themselves.
    transactionOpts: { maxCommitRetries: 1, delayBetweenTriesMs: 1 },
    getMessage: options.getMessage,
    cachedGroupMetadata: options.cachedGroupMetadata,
    shouldIgnoreJid: isBroadcast,
    keepAliveIntervalMs: options.pingMs,
    // The phone keeps its own notifications.
    markOnlineOnConnect: false,
    syncFullHistory: false,
    emitOwnEvents: false,
    generateHighQualityLinkPreview: false,
    // Only a loopback server may prove itself with a certificate that nobody signed.
    ...(isLoopback(url) && { fetchAgent: looseAgent }),
  });
  // The library reads what was held back for it one after the other, and beside that at once what comes meanwhile, which
  // would overtake: every message queues.
  onStanza(socket, ({ tag, attrs }) => {
    if (tag === "message") attrs["offline"] ??= "1";
  });
  return socket;
}

/** Certificates on loopback are of the server's own making. */
export const looseAgent = new Agent({ rejectUnauthorized: false });

export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === "127.0.0.1" || hostname === "localhost" || hostname === "[::1]";
}

/** Milliseconds that the other side may take to close. */
const closingMs = 1_500;

/** Ends a connection for good: it is heard no more, and holds on to nothing. */
export async function closeSocket(socket: Socket): Promise<void> {
  try {
    await within(closingMs, Promise.resolve(socket.end(undefined)), () => new Error("It didn't close"));
  } catch {
    // The other side is gone or silent, and needn't agree.
  }
  socket.ev.removeAllListeners("connection.update");
  socket.ws.removeAllListeners();
  // The web socket below may still report how it ended; an error that nobody listens for ends the process.
  socket.ws.on("error", () => undefined);
}

/** Hears stanzas as they come in, before the library does anything with them. */
export function onStanza(socket: Socket, heard: (stanza: BinaryNode) => void): void {
  socket.ws.on("frame", (frame: BinaryNode | Uint8Array) => {
    if (!(frame instanceof Uint8Array)) heard(frame);
  });
}

const askMs = 15_000;
/** About a week of WhatsApp's releases. */
const step = 100_000;

/** A newer version of the web client than the one that was refused: WhatsApp's own word for it, else a step further. */
export async function newerVersion(
  baileys: Baileys | null,
  refused: Version | null,
  local: boolean,
): Promise<Version> {
  const [major, minor, last] = refused ?? baileys?.DEFAULT_CONNECTION_CONFIG.version ?? [2, 3000, 0];
  const further: Version = [major, minor, last + step];
  if (baileys === null || local) return further;
  try {
    const answer = baileys.fetchLatestWaWebVersion({ signal: AbortSignal.timeout(askMs) });
    const { version, isLatest } = await within(askMs, answer, () => new Error("No answer in time"));
    return isLatest && version[2] > last ? version : further;
  } catch {
    // Without an answer the guess has to do; it is tried slowly.
    return further;
  }
}
