import type { ConnectionState } from "@whiskeysockets/baileys";
import type { Logger } from "pino";
import { forgetCreds, isPaired, openAuth } from "../baileys/auth.ts";
import { type Baileys, loadBaileys, trustOwnRoot } from "../baileys/load.ts";
import { retryingKeys } from "../baileys/retryingKeys.ts";
import type { Me } from "../jid.ts";
import type { WhatsAppAlert, WhatsAppOptions } from "../options.ts";
import { whatsappUrl } from "../options.ts";
import type { Receiver } from "../receive/receive.ts";
import { type ConnectionTimes, createConnection, type Ended } from "./connect.ts";
import type { createPairing } from "./pairing.ts";
import { holdSession, type SessionTimes } from "./session.ts";
import { isLoopback, newerVersion, openSocket, type Socket, type SocketOptions } from "./socket.ts";
import type { Next } from "./status.ts";

export type LinkParts = {
  readonly options: Omit<WhatsAppOptions, "times" | "random" | "machineNow">;
  readonly log: Logger;
  readonly times: ConnectionTimes & SessionTimes & { readonly ping: number };
  /** Machine time in milliseconds. */
  readonly machineNow: () => number;
  readonly random: () => number;
  readonly pairing: ReturnType<typeof createPairing>;
  /** Called with each new connection before it is used. */
  readonly onSocket: (socket: Socket) => void;
  readonly onStanza: Parameters<typeof holdSession>[0]["onStanza"];
  readonly onOpen: () => void;
  /** Called when the server says whether the number may write to people first. */
  readonly onRestriction: (active: boolean, until?: Date) => void;
  readonly onClosed: () => void;
  readonly alert: (type: WhatsAppAlert["type"], reason: string) => void;
  readonly getMessage: SocketOptions["getMessage"];
  readonly cachedGroupMetadata: SocketOptions["cachedGroupMetadata"];
};

/** The number's link to WhatsApp: its successive connections and their state. */
export function createLink(parts: LinkParts) {
  const { options, log, times, machineNow, random, pairing, alert } = parts;
  const { secrets } = options;
  let { url = whatsappUrl, trustRoot } = options;
  let version = options.version ?? null;
  let baileys: Baileys | null = null;
  let socket: Socket | null = null;
  let receiver: Receiver | null = null;
  let isOpen = false;

  const onUpdate = ({ connection: state, reachoutTimeLock }: Partial<ConnectionState>): void => {
    if (state === "close") isOpen = false;
    if (reachoutTimeLock?.isActive === true) parts.onRestriction(true, reachoutTimeLock.timeEnforcementEnds);
    else if (reachoutTimeLock?.isActive === false) parts.onRestriction(false);
  };

  const hold = async (signal: AbortSignal): Promise<Ended> => {
    const taking = receiver;
    if (taking === null) throw new Error("Nobody takes what comes");
    if (options.server !== undefined) ({ url, trustRoot } = await options.server());
    if (signal.aborted) return { status: null, openMs: 0 };
    baileys ??= await loadBaileys({
      curveRepair: options.curveRepair ?? true,
      trustRoot: isLoopback(url) ? (trustRoot ?? null) : null,
    });
    const steady = retryingKeys(secrets, log, random);
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
      getMessage: parts.getMessage,
      cachedGroupMetadata: parts.cachedGroupMetadata,
      pingMs: times.ping,
    });
    socket = opened;
    parts.onSocket(opened);
    const session = {
      socket: opened,
      auth,
      steady,
      pairing,
      times,
      log,
      now: machineNow,
      report: connection.report,
      onStanza: parts.onStanza,
      onOpen() {
        isOpen = true;
        parts.onOpen();
      },
      onUpdate,
    };
    const ended = await holdSession(session, signal);
    isOpen = false;
    socket = null;
    parts.onClosed();
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

  const connection = createConnection({ hold, onEnd, log, times, random });

  return {
    start(taking: Receiver): void {
      receiver = taking;
      connection.start();
    },
    async stop(): Promise<void> {
      const taking = receiver;
      const ending = connection.stop();
      await taking?.stop();
      await ending;
      receiver = null;
      if (baileys !== null) trustOwnRoot(baileys);
      baileys = null;
    },
    again: (): void => connection.again(),
    /** Unlinks the number, so that another can be linked; keeps a copy of its credentials. */
    async relink(): Promise<void> {
      await connection.stop();
      await forgetCreds(secrets, new Date(machineNow()));
      connection.start();
    },
    health: connection.health,
    receiver: () => receiver,
    url: () => url,
    library: () => baileys,
    socket: () => socket,
    /** The connection if it can send; else null. */
    open: () => (socket === null || baileys === null || !isOpen ? null : { socket, baileys }),
    /** Our number; null until it is linked. */
    me(): Me | null {
      const creds = socket?.authState.creds;
      if (creds?.me === undefined || !isPaired(creds)) return null;
      return { number: creds.me.id, lid: creds.me.lid ?? null };
    },
  };
}
