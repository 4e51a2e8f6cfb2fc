import type { Fault } from "../../config/errors.ts";
import { fault, optional, type Reading, urlOf, value, variable } from "../../config/readers.ts";
import { channelModule, type Environment } from "../shared/module.ts";

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
  // A Bot API server of one's own can call any port.
  if (port === "" || telegramPorts.has(port) || given["TELEGRAM_API_ROOT"] !== undefined) return [];
  const message = `Telegram calls the ports 443, 80, 88 and 8443 only, not ${port}. Put a reverse proxy there.`;
  return [{ variable: "TELEGRAM_WEBHOOK_URL", message }];
}

const telegramPorts: ReadonlySet<string> = new Set(["443", "80", "88", "8443"]);

/** Reads a bot's token. The fault doesn't repeat the secret. */
function readToken(text: string): Reading<string> {
  return /^\d+:[\w-]+$/.test(text)
    ? value(text)
    : fault("This isn't a bot's token. Copy it whole from @BotFather; it looks like 123456789:AAE….");
}

/** Reads the secret that Telegram sends to the webhook. The fault doesn't repeat it. */
function readWebhookSecret(text: string): Reading<string> {
  return /^[\w-]{1,256}$/.test(text)
    ? value(text)
    : fault("This can't be a webhook's secret. Use 1 to 256 of A–Z, a–z, 0–9, _ and -, or leave it out.");
}

/** Reads the address of a Bot API server, without a slash at its end. */
function readApiRoot(text: string): Reading<string> {
  const url = urlOf(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "") {
    return fault(
      `"${text}" isn't a web address. Set one like https://api.telegram.org or http://127.0.0.1:8081.`,
    );
  }
  return value(url.href.replace(/\/+$/, ""));
}

/** Reads the URL for Telegram's updates. Without TLS it must be on loopback. */
function readWebhookUrl(text: string): Reading<string> {
  const url = urlOf(text);
  const plain = url !== null && url.username === "" && url.search === "" && url.hash === "";
  if (plain && url.protocol === "https:") return value(url.href);
  if (plain && url.protocol === "http:" && loopback.has(url.hostname)) return value(url.href);
  return fault(
    `"${text}" isn't an address that Telegram can bring updates to. Set one like https://lapor.example.go.id/telegram; ` +
      "without https only this machine may be named.",
  );
}

const loopback: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);
