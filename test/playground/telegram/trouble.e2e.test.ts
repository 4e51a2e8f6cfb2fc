import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Update } from "@grammyjs/types";
import { Api, GrammyError, HttpError } from "grammy";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type BotApi, startBotApi } from "../../../src/playground/telegram/server.ts";

const token = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
let server: BotApi;
let api: Api;
let budi: number;
let machine: number;

beforeEach(async () => {
  machine = 1_000_000;
  server = await startBotApi({ bots: [{ token }], times: { machine: () => machine }, retryUnit: 5 });
  api = new Api(token, { apiRoot: server.url });
  budi = server.world.addPerson({ first_name: "Budi" }).id;
  server.world.start(budi);
});
afterEach(() => server.stop());

const failed = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => error,
  );
const received = () => server.world.view(budi, budi).messages.filter(({ from }) => from.bot).length;

describe("pace", () => {
  test("the fourth message to a chat in three seconds is told how long to wait", async () => {
    for (let n = 0; n < 3; n += 1) await api.sendMessage(budi, `${n}`);
    const error = await failed(api.sendMessage(budi, "terlalu cepat"));
    expect(error).toMatchObject({
      error_code: 429,
      description: "Too Many Requests: retry after 3",
      parameters: { retry_after: 3 },
    });
    machine += 3_000;
    await api.sendMessage(budi, "sudah boleh");
  });

  test("edits spend from the same budget", async () => {
    const { message_id } = await api.sendMessage(budi, "0");
    await api.editMessageText(budi, message_id, "1");
    await api.editMessageText(budi, message_id, "2");
    expect(await failed(api.editMessageText(budi, message_id, "3"))).toMatchObject({ error_code: 429 });
  });
});

describe("faults on demand", () => {
  test("a reset before acceptance leaves nothing behind", async () => {
    server.faults.next({ kind: "reset", method: "sendMessage" });
    expect(await failed(api.sendMessage(budi, "x"))).toBeInstanceOf(HttpError);
    expect(received()).toBe(0);
    await api.sendMessage(budi, "x");
    expect(received()).toBe(1);
  });

  test("an answer dropped after acceptance leaves the message", async () => {
    server.faults.next({ kind: "drop_after_accept", when: ({ text }) => text === "penting" });
    await api.sendMessage(budi, "biasa");
    expect(await failed(api.sendMessage(budi, "penting"))).toBeInstanceOf(HttpError);
    expect(received()).toBe(2);
    expect(server.faults.pending()).toBe(0);
  });

  test("a proxy answers with a page", async () => {
    server.faults.next({ kind: "html_502", times: 2 });
    const answer = await fetch(`${server.url}/bot${token}/sendMessage?chat_id=${budi}&text=x`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([502, "text/html"]);
    expect(await failed(api.sendMessage(budi, "x"))).toBeInstanceOf(HttpError);
    expect(received()).toBe(0);
  });

  test("a body may come in two halves, or an answer late", async () => {
    server.faults.next({ kind: "slow_body", ms: 30 });
    server.faults.next({ kind: "slow", ms: 30 });
    expect((await api.sendMessage(budi, "pelan")).text).toBe("pelan");
    expect((await api.sendMessage(budi, "lambat")).text).toBe("lambat");
  });

  test("any error in Telegram's words", async () => {
    server.faults.next({
      kind: "status",
      method: "getUpdates",
      code: 409,
      description: "Conflict: terminated by other getUpdates request",
    });
    expect(await failed(api.getUpdates())).toMatchObject({ error_code: 409 });
    expect(await api.getUpdates()).toHaveLength(1);
  });

  test("a server that is down refuses connections, and comes back where it was", async () => {
    const poll = failed(api.getUpdates({ offset: -1 }));
    await poll;
    await server.down();
    expect(await failed(api.getMe())).toBeInstanceOf(HttpError);
    await server.up();
    expect((await api.getMe()).is_bot).toBe(true);
  });
});

test("the log shows what was called, with what, and how it ended", async () => {
  await api.sendMessage(budi, "x");
  await failed(api.sendMessage(budi, ""));
  expect(server.requests.map(({ method, code, description }) => [method, code, description])).toEqual([
    ["sendMessage", 200, null],
    ["sendMessage", 400, "Bad Request: message text is empty"],
  ]);
  expect(server.requests[0]?.parameters).toMatchObject({ chat_id: budi, text: "x" });
});

describe("webhooks", () => {
  type Taken = { readonly update: Update; readonly secret: string | string[] | undefined };

  /** A bot's own web server that answers with the given statuses in turn, and then with 200. */
  async function webhook(statuses: readonly [number, Record<string, string>][], reply = "{}") {
    const taken: Taken[] = [];
    const rest = [...statuses];
    const http = createServer(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += String(chunk);
      taken.push({
        update: JSON.parse(body) as Update,
        secret: request.headers["x-telegram-bot-api-secret-token"],
      });
      const [status, headers] = rest.shift() ?? [200, {}];
      response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(reply);
    });
    await new Promise<void>((resolve) => {
      http.listen(0, "127.0.0.1", resolve);
    });
    const { port } = http.address() as AddressInfo;
    const stop = () =>
      new Promise<void>((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      });
    return { url: `http://127.0.0.1:${port}/hook`, taken, stop };
  }

  const until = async (condition: () => boolean) => {
    for (let n = 0; n < 300 && !condition(); n += 1) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(condition()).toBe(true);
  };

  test("updates go in order, the next only after a 2xx, with the secret", async () => {
    const hook = await webhook([
      [500, {}],
      [503, { "Retry-After": "3" }],
    ]);
    try {
      server.world.send(budi, budi, { text: "dua" });
      await api.setWebhook(hook.url, { secret_token: "rahasia-1" });
      await until(() => hook.taken.length >= 4);
      expect(hook.taken.map(({ update }) => update.message?.text)).toEqual([
        "/start",
        "/start",
        "/start",
        "dua",
      ]);
      expect(hook.taken.every(({ secret }) => secret === "rahasia-1")).toBe(true);
      await until(() => server.world.bots()[0]?.queue.pending(machine).length === 0);
      const info = await api.getWebhookInfo();
      expect(info).toMatchObject({ url: hook.url, last_error_message: expect.stringContaining("503") });
    } finally {
      await hook.stop();
    }
  });

  test("getUpdates is refused while one is set, and works again after deleteWebhook", async () => {
    const hook = await webhook([]);
    try {
      await api.setWebhook(hook.url, { drop_pending_updates: true });
      const error = await failed(api.getUpdates());
      expect(error).toBeInstanceOf(GrammyError);
      expect(error).toMatchObject({
        error_code: 409,
        description: expect.stringContaining("can't use getUpdates method while webhook is active"),
      });
      await api.deleteWebhook();
      expect(await api.getUpdates()).toEqual([]);
      expect(hook.taken).toEqual([]);
    } finally {
      await hook.stop();
    }
  });

  test("a webhook's answer may call a method itself", async () => {
    const hook = await webhook(
      [],
      JSON.stringify({ method: "sendMessage", chat_id: budi, text: "langsung" }),
    );
    try {
      await api.setWebhook(hook.url);
      await until(() => received() === 1);
    } finally {
      await hook.stop();
    }
  });

  test("addresses that aren't on this machine are never called", async () => {
    expect(await failed(api.setWebhook("https://example.com/hook"))).toMatchObject({ error_code: 400 });
    expect(await failed(api.setWebhook("http://127.0.0.1:1/", { secret_token: "a b" }))).toMatchObject({
      description: "Bad Request: secret token contains unallowed characters",
    });
  });
});
