import { say } from "../../core/message/message.ts";
import type { ChannelHost } from "../../ports/channelHost.ts";
import type { WhatsApp, WhatsAppOptions } from "./options.ts";
import { createWhatsApp } from "./whatsapp.ts";

export type WhatsAppSettings = {
  readonly url: string;
  /** Digits; null to pair by QR. */
  readonly pairingNumber: string | null;
  /** Types and waits as a person would. */
  readonly pacing: boolean;
};

const atOnce = { typing: [0, 0], startedPerMinute: 100_000, answerWithin: 120_000 } as const;

/** Opens the channel. `more`: options that only tests and the playground set. */
export async function openWhatsApp(
  { url, pairingNumber, pacing }: WhatsAppSettings,
  host: ChannelHost,
  more: Partial<WhatsAppOptions> = {},
): Promise<WhatsApp> {
  /** The QR code whose picture is stored. */
  let drawn: string | null = null;
  const draw = async (qr: string): Promise<void> => {
    await host.showPicture("Scan this with the phone of the office's number, under linked devices:", qr);
    drawn = qr;
  };
  const whatsapp = createWhatsApp({
    url,
    pairingNumber,
    deviceName: host.service,
    logger: host.logger,
    now: host.now,
    secrets: host.secrets,
    onQr: (qr) => {
      draw(qr).catch((error: unknown) =>
        host.logger.error({ err: error }, "the pairing picture can't be drawn"),
      );
    },
    onPairingCode: (code) => host.show(`Type this code on the phone, under linked devices: ${code}`),
    onAlert: ({ type, reason }) =>
      host.alert({ type, ready: type === "connected", said: say(`channel.whatsapp.${type}`), reason }),
    someone: () => host.translate(say("channel.someone"), "id"),
    callAnswer: () => host.translate(say("channel.no_calls"), "id"),
    ...(pacing ? {} : { pacing: atOnce }),
    ...more,
  });
  return {
    ...whatsapp,
    // A QR code without a stored picture isn't offered yet: an administrator would get the text without it.
    pairing() {
      const offered = whatsapp.pairing();
      return offered !== null && offered.qr !== null && offered.qr !== drawn ? null : offered;
    },
  };
}
