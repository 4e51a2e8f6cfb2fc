import type { BinaryNode, ConnectionState } from "@whiskeysockets/baileys";
import type { Logger } from "pino";
import type { ChannelHealth } from "../../../ports/channel.ts";
import { within } from "../../shared/timeout.ts";
import type { Auth } from "../baileys/auth.ts";
import { scrubbed } from "../baileys/redact.ts";
import type { RetryingKeys } from "../baileys/retryingKeys.ts";
import type { Ended } from "./connect.ts";
import type { createPairing } from "./pairing.ts";
import { closeSocket, onStanza, type Socket } from "./socket.ts";
import { statusOf } from "./status.ts";

/** All in milliseconds. */
export type SessionTimes = {
  /** Until the connection must be open, without the time for linking. */
  readonly connect: number;
  /** Without data from the server for this long the connection counts as dead. */
  readonly silence: number;
  /** Between checks for silence. */
  readonly check: number;
};

export const usualSessionTimes: SessionTimes = { connect: 90_000, silence: 90_000, check: 5_000 };

export type HoldingParts = {
  readonly socket: Socket;
  readonly auth: Auth;
  readonly steady: RetryingKeys;
  readonly pairing: ReturnType<typeof createPairing>;
  readonly times: SessionTimes;
  readonly log: Logger;
  /** Machine time in milliseconds. */
  readonly now: () => number;
  readonly report: (health: ChannelHealth) => void;
  /** Called with every stanza before the library. */
  readonly onStanza: (stanza: BinaryNode, caughtUp: boolean) => void;
  readonly onOpen: () => void;
  readonly onUpdate: (update: Partial<ConnectionState>) => void;
};

/** Milliseconds for the last writes to reach the database before the connection is closed. */
const flushMs = 5_000;

/** Runs one connection until it ends, and cleans up. */
export async function holdSession(parts: HoldingParts, signal: AbortSignal): Promise<Ended> {
  const { socket, auth, steady, pairing, times, log, now, report } = parts;
  const began = now();
  let opened: number | null = null;
  let lastWord = began;
  let caughtUp = false;

  const status = await new Promise<number | null>((end) => {
    const watchdog = setInterval(() => {
      const waited = pairing.current() === null && opened === null && now() - began > times.connect;
      if (waited || (pairing.current() === null && now() - lastWord > times.silence)) finish(408);
    }, times.check);
    const stopped = () => finish(null);
    const finish = (code: number | null) => {
      clearInterval(watchdog);
      signal.removeEventListener("abort", stopped);
      end(code);
    };
    signal.addEventListener("abort", stopped, { once: true });
    if (signal.aborted) finish(null);

    onStanza(socket, (stanza) => {
      lastWord = now();
      parts.onStanza(stanza, caughtUp);
    });
    socket.ev.on("creds.update", () => {
      // Waits for the database; fails only when the connection is given up.
      auth
        .saveCreds()
        .catch((error: unknown) => log.warn({ err: scrubbed(error) }, "Credentials weren't kept"));
    });
    socket.ev.on("connection.update", (update) => {
      parts.onUpdate(update);
      if (update.qr !== undefined) {
        report({
          state: "waiting",
          reason: "The number isn't linked: scan the picture or type the code on the phone.",
        });
        pairing
          .shown(socket, update.qr)
          .catch((error: unknown) => log.warn({ err: scrubbed(error) }, "No pairing"));
      }
      if (update.isNewLogin === true) pairing.over();
      if (update.receivedPendingNotifications === true) caughtUp = true;
      if (update.connection === "open") {
        opened = now();
        pairing.over();
        report({ state: "ready" });
        parts.onOpen();
      }
      if (update.connection === "close") finish(statusOf(update.lastDisconnect?.error));
    });
  });

  const openMs = opened === null ? 0 : now() - opened;
  pairing.over();
  await closeSocket(socket);
  try {
    await within(flushMs, steady.idle(), () => new Error("The database doesn't answer"));
  } catch (error) {
    log.warn({ err: scrubbed(error) }, "What WhatsApp's keys became last wasn't kept; messages come again");
  }
  steady.close();
  return { status, openMs };
}
