import type { Logger } from "pino";
import { scrubbed } from "../baileys/redact.ts";
import type { Socket } from "./socket.ts";

/** How the number can be linked now: a picture to scan, or a code to type on the phone. */
export type Pairing = {
  readonly qr: string | null;
  readonly code: string | null;
  /** Until when it works, in machine time. */
  readonly until: Date;
};

export type PairingParts = {
  /** The number to link by a code, digits only; null for the picture alone. */
  readonly number: string | null;
  readonly onQr: (qr: string) => void;
  readonly onCode: (code: string) => void;
  readonly log: Logger;
  /** Machine time in milliseconds. */
  readonly now: () => number;
};

/** WhatsApp lets the first picture live for a minute and each of the next for 20 seconds, six of them in all. */
const firstMs = 60_000;
const nextMs = 20_000;
const codeMs = 160_000;

/** Follows how the number can be linked over one connection. */
export function createPairing({ number, onQr, onCode, log, now }: PairingParts) {
  let current: Pairing | null = null;

  const askForCode = async (socket: Socket, digits: string): Promise<void> => {
    try {
      const code = await socket.requestPairingCode(digits);
      current = { qr: null, code, until: new Date(now() + codeMs) };
      onCode(code);
    } catch (error) {
      log.warn({ err: scrubbed(error) }, "WhatsApp gives no pairing code now");
    }
  };

  return {
    async shown(socket: Socket, qr: string): Promise<void> {
      const isFirst = current === null;
      // By code the pictures are only a sign that the server is ready.
      if (number !== null) {
        if (isFirst) await askForCode(socket, number);
        return;
      }
      current = { qr, code: null, until: new Date(now() + (isFirst ? firstMs : nextMs)) };
      onQr(qr);
    },
    over(): void {
      current = null;
    },
    current: (): Pairing | null => current,
  };
}
