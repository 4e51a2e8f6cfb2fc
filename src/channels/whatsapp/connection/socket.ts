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
  /** The name in the phone's list of linked devices. */
  readonly deviceName: string;
  /** Whether the number is linked by a code instead of a QR code. */
  readonly byCode: boolean;
  readonly auth: Auth;
  readonly log: Logger;
  readonly guard: GuardOptions;
  readonly getMessage: SocketConfig["getMessage"];
  readonly cachedGroupMetadata: SocketConfig["cachedGroupMetadata"];
  /** Milliseconds between pings; five seconds without an answer count as a lost connection. */
  readonly pingMs: number;
};

/** Opens a connection of the library, with its defects repaired. */
export function openSocket(options: SocketOptions): Socket {
  const { baileys, url, version, auth, guard } = options;
  const { DEFAULT_CONNECTION_CONFIG: usual } = baileys;
  const socket = baileys.makeWASocket({
    waWebSocketUrl: url,
    ...(version !== null && { version: [...version] }),
    // Linking by code only works with systems and browsers that WhatsApp knows.
    browser: options.byCode ? ["Ubuntu", "Chrome", "22.04.4"] : [options.deviceName, "Chrome", "1.0.0"],
    auth: auth.state,
    logger: libraryLog(options.log),
    makeSignalRepository: guardSessions(usual.makeSignalRepository, guard),
    // Our writes wait for the database, so the library needn't retry.
    transactionOpts: { maxCommitRetries: 1, delayBetweenTriesMs: 1 },
    getMessage: options.getMessage,
    cachedGroupMetadata: options.cachedGroupMetadata,
    shouldIgnoreJid: isBroadcast,
    keepAliveIntervalMs: options.pingMs,
    // Being "online" would silence the phone's notifications.
    markOnlineOnConnect: false,
    syncFullHistory: false,
    emitOwnEvents: false,
    generateHighQualityLinkPreview: false,
    // Self-signed certificates are accepted on loopback only.
    ...(isLoopback(url) && { fetchAgent: looseAgent }),
  });
  // The library processes stored ("offline") messages in order, but new ones in parallel, so they could
  // overtake: marking every message as offline puts all in one queue.
  onStanza(socket, ({ tag, attrs }) => {
    if (tag === "message") attrs["offline"] ??= "1";
  });
  return socket;
}

/** Loopback servers have self-signed certificates. */
export const looseAgent = new Agent({ rejectUnauthorized: false });

export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === "127.0.0.1" || hostname === "localhost" || hostname === "[::1]";
}

/** Milliseconds to wait for the other side to close. */
const closingMs = 1_500;

/** Closes a connection and removes its listeners. */
export async function closeSocket(socket: Socket): Promise<void> {
  try {
    await within(closingMs, Promise.resolve(socket.end(undefined)), () => new Error("It didn't close"));
  } catch {
    // The other side doesn't answer, which doesn't matter.
  }
  socket.ev.removeAllListeners("connection.update");
  socket.ws.removeAllListeners();
  // The underlying web socket may still emit an error, which without a listener would end the process.
  socket.ws.on("error", () => undefined);
}

/** Registers a listener for stanzas, called before the library. */
export function onStanza(socket: Socket, heard: (stanza: BinaryNode) => void): void {
  socket.ws.on("frame", (frame: BinaryNode | Uint8Array) => {
    if (!(frame instanceof Uint8Array)) heard(frame);
  });
}

const askMs = 15_000;
/** About one week of version numbers. */
const step = 100_000;

/**
 * A newer version of the web client than the refused one: as WhatsApp announces it, else the number increased
 * by `step`.
 */
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
    // If WhatsApp doesn't announce one, the guess is tried, slowly.
    return further;
  }
}
