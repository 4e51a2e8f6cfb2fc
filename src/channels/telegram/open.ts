import type { ChannelHost } from "../../ports/channelHost.ts";
import { createTelegram, type Telegram, type TelegramOptions } from "./telegram.ts";

export type TelegramSettings = {
  readonly token: string;
  readonly apiRoot: string;
  /** Where Telegram delivers updates; null to poll. Without a secret one is derived. */
  readonly webhook?: { readonly url: string; readonly secret: string | null } | null;
};

/** Opens the channel. `more`: options that only tests and the playground set. */
export async function openTelegram(
  { token, apiRoot, webhook = null }: TelegramSettings,
  host: ChannelHost,
  more: Partial<TelegramOptions> = {},
): Promise<Telegram> {
  return createTelegram({
    token,
    apiRoot,
    logger: host.logger,
    now: host.now,
    webhook: webhook && {
      url: webhook.url,
      // All processes must have the same secret, so it is derived from what they share.
      secret: webhook.secret ?? host.derive(`webhook\0${token}`),
      memory: host.memory("webhook"),
    },
    ...more,
  });
}
