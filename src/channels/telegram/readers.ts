import { fault, type Reading, urlOf, value } from "../../config/readers.ts";

/** Reads a bot's token. It is a secret, so the fault doesn't repeat it. */
export function readToken(text: string): Reading<string> {
  return /^\d+:[\w-]+$/.test(text)
    ? value(text)
    : fault("This isn't a bot's token. Copy it whole from @BotFather; it looks like 123456789:AAE….");
}

/** Reads what Telegram shows at the webhook. A secret too. */
export function readWebhookSecret(text: string): Reading<string> {
  return /^[\w-]{1,256}$/.test(text)
    ? value(text)
    : fault("This can't be a webhook's secret. Use 1 to 256 of A–Z, a–z, 0–9, _ and -, or leave it out.");
}

/** Reads the address of a Bot API server, without a slash at its end. */
export function readApiRoot(text: string): Reading<string> {
  const url = urlOf(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "") {
    return fault(
      `"${text}" isn't a web address. Set one like https://api.telegram.org or http://127.0.0.1:8081.`,
    );
  }
  return value(url.href.replace(/\/+$/, ""));
}

/** Reads the address that Telegram is to bring updates to. Without TLS only this machine may be named. */
export function readWebhookUrl(text: string): Reading<string> {
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
