import { openTelegram } from "../../src/channels/telegram/open.ts";
import type { TelegramOptions } from "../../src/channels/telegram/telegram.ts";
import { openWhatsApp, type WhatsAppSettings } from "../../src/channels/whatsapp/open.ts";
import type { WhatsAppOptions } from "../../src/channels/whatsapp/options.ts";
import type { Channel } from "../../src/ports/channel.ts";
import type { ConfiguredChannel } from "../../src/ports/channelHost.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The Telegram that an environment names, with what a test sets beside it. */
export function telegramOn(environment: Environment, more: Partial<TelegramOptions>): ConfiguredChannel {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot } = environment;
  const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret = null } = environment;
  if (token === undefined || apiRoot === undefined) throw new Error("the environment names no Telegram");
  const webhook = url === undefined ? null : { url, secret };
  return { id: "telegram", open: (host) => openTelegram({ token, apiRoot, webhook }, host, more) };
}

/** The WhatsApp of a test's own server. */
export function whatsappOn(
  { url, pairingNumber = null, pacing = false }: Partial<WhatsAppSettings> & { readonly url: string },
  more: Partial<WhatsAppOptions>,
): ConfiguredChannel {
  return { id: "whatsapp", open: (host) => openWhatsApp({ url, pairingNumber, pacing }, host, more) };
}

/** A program's channel, if it serves it. */
export function channelOf(
  { channels }: { readonly channels: readonly Channel[] },
  id: string,
): Channel | null {
  return channels.find((channel) => channel.id === id) ?? null;
}
