import type { Logger } from "pino";
import { scrubbed } from "../baileys/redact.ts";
import type { Socket } from "./socket.ts";

/** How the number can be linked now: a QR code to scan, or a code to type on the phone. */
export type Pairing = {
  readonly qr: string | null;
  readonly code: string | null;
  /** Machine time until which it is valid. */
  readonly until: Date;
};

export type PairingParts = {
  /** Number to link by a typed code, digits only; null for QR codes only. */
  readonly number: string | null;
  readonly onQr: (qr: string) => void;
  readonly onCode: (code: string) => void;
  readonly log: Logger;
  /** Machine time in milliseconds. */
  readonly now: () => number;
};

/** WhatsApp's first QR code is valid for a minute, the next five for 20 seconds each. */
const firstMs = 60_000;
const nextMs = 20_000;
const codeMs = 160_000;

/** Tracks how the number can be linked over one connection. */
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
      // When linking by code, a QR code only shows that the server is ready.
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
