import { expect, test } from "vitest";
import { telegram } from "../../../src/channels/telegram/module.ts";
import { createHost } from "../host.ts";

const token = "123456789:AAE-token_of_a_test";
const url = "https://lapor.example.go.id/telegram";

async function opened(more: Readonly<Record<string, string>>) {
  const { faults, channel } = telegram.configure({ TELEGRAM_BOT_TOKEN: token, ...more });
  expect(faults).toEqual([]);
  const { host, seen } = createHost();
  return { channel: await channel?.open(host), seen };
}

test("without a token there is no Telegram", () => {
  expect(telegram.configure({})).toEqual({ faults: [], channel: null });
});

test("updates are polled for, unless a webhook has an address", async () => {
  const polled = await opened({});
  expect([polled.channel?.webhook, polled.channel?.attend]).toEqual([null, undefined]);
  expect((await opened({ TELEGRAM_WEBHOOK_URL: url })).channel?.webhook?.path).toBe("/telegram");
  const local = {
    TELEGRAM_WEBHOOK_URL: "http://127.0.0.1:8090/a",
    TELEGRAM_API_ROOT: "http://127.0.0.1:8081",
  };
  expect((await opened(local)).channel?.webhook?.path).toBe("/a");
});

test("a webhook's secret is the one that is set, or else every process derives the same", async () => {
  const derived = await opened({ TELEGRAM_WEBHOOK_URL: url });
  expect(derived.seen.derived).toEqual([`webhook\0${token}`]);
  const set = await opened({ TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: "a_B-9" });
  expect(set.seen.derived).toEqual([]);
});

test.each([
  ["http://lapor.example.go.id/telegram", {}, /without https only this machine/],
  ["lapor.example.go.id", {}, /isn't an address/],
  ["https://lapor.example.go.id/telegram?key=1", {}, /isn't an address/],
  ["https://lapor.example.go.id:8088/telegram", {}, /443, 80, 88 and 8443 only/],
  [url, { TELEGRAM_BOT_TOKEN: undefined, WHATSAPP_ENABLED: "1" }, /without TELEGRAM_BOT_TOKEN/],
  [undefined, { TELEGRAM_WEBHOOK_SECRET: "abc" }, /without TELEGRAM_WEBHOOK_URL/],
  [url, { TELEGRAM_WEBHOOK_SECRET: "rahasia kita" }, /1 to 256/],
])("a webhook at %s with %o is refused", (address, more, words) => {
  const given = { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_URL: address, ...more };
  const faults = telegram.configure(given).faults.map(({ message }) => message);
  expect(faults).toEqual([expect.stringMatching(words)]);
  expect(faults.join()).not.toContain("rahasia kita");
});
