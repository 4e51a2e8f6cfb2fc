import type { Fault } from "../../config/errors.ts";
import { optional, variable } from "../../config/readers.ts";
import { channelModule, type Environment } from "../shared/module.ts";
import { readApiRoot, readToken, readWebhookSecret, readWebhookUrl } from "./readers.ts";

/** Telegram's bot: its variables, and how it is opened. */
export const telegram = channelModule({
  id: "telegram",
  name: "Telegram",
  switch: {
    variable: "TELEGRAM_BOT_TOKEN",
    how: "TELEGRAM_BOT_TOKEN to the token that @BotFather gave you",
  },
  variables: {
    TELEGRAM_BOT_TOKEN: optional(readToken),
    TELEGRAM_API_ROOT: variable("https://api.telegram.org", readApiRoot),
    TELEGRAM_WEBHOOK_URL: optional(readWebhookUrl),
    TELEGRAM_WEBHOOK_SECRET: optional(readWebhookSecret),
  },
  settings: (values) =>
    values.TELEGRAM_BOT_TOKEN === null
      ? null
      : {
          token: values.TELEGRAM_BOT_TOKEN,
          apiRoot: values.TELEGRAM_API_ROOT,
          webhook:
            values.TELEGRAM_WEBHOOK_URL === null
              ? null
              : { url: values.TELEGRAM_WEBHOOK_URL, secret: values.TELEGRAM_WEBHOOK_SECRET },
        },
  faults: webhookFaults,
  open: async (settings, host) => (await import("./open.ts")).openTelegram(settings, host),
});

function webhookFaults(given: Environment): readonly Fault[] {
  const address = given["TELEGRAM_WEBHOOK_URL"];
  if (address === undefined) {
    if (given["TELEGRAM_WEBHOOK_SECRET"] === undefined) return [];
    const message = "It is of no use without TELEGRAM_WEBHOOK_URL. Set that, or leave both out to poll.";
    return [{ variable: "TELEGRAM_WEBHOOK_SECRET", message }];
  }
  if (given["TELEGRAM_BOT_TOKEN"] === undefined) {
    const message = "Nothing comes to a webhook without TELEGRAM_BOT_TOKEN. Set that, or leave this out.";
    return [{ variable: "TELEGRAM_WEBHOOK_URL", message }];
  }
  const port = URL.canParse(address) ? new URL(address).port : "";
  // A Bot API server of one's own calls any port.
  if (port === "" || telegramPorts.has(port) || given["TELEGRAM_API_ROOT"] !== undefined) return [];
  const message = `Telegram calls the ports 443, 80, 88 and 8443 only, not ${port}. Put a reverse proxy there.`;
  return [{ variable: "TELEGRAM_WEBHOOK_URL", message }];
}

const telegramPorts: ReadonlySet<string> = new Set(["443", "80", "88", "8443"]);
