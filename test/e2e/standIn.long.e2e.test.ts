import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterEach, expect, type TestContext, test } from "vitest";
import { movableClock } from "../../src/clock.ts";
import { compose, type Program } from "../../src/compose.ts";
import { readConfig } from "../../src/config/config.ts";
import { onPGlite } from "../store/databases.ts";
import { until } from "../until.ts";
import { telegramOn } from "./channels.ts";
import { freePort } from "./robust/port.ts";

/**
 * The program with a Bot API server that isn't ours. It is installed for this test alone, not with the project: it
 * brings an outdated express and axios. It holds no poll and ignores offsets (an update is gone once it was given out),
 * dates its messages in milliseconds, answers edits with null, and knows neither files, members, menus, reactions nor
 * getWebhookInfo; for the last it has a way to add what it lacks. So a report by words and one press is what it can
 * carry: no photo, no room, no crash amid a batch.
 */
const standIn = "@vishtar/telegram-test-api@4.2.3";

type StandIn = {
  readonly config: { readonly apiURL: string };
  start(): Promise<void>;
  stop(): Promise<unknown>;
  getClient(token: string, person: object): Client;
  getUpdatesHistory(token: string): readonly { readonly messageId: number; readonly message?: Written }[];
};
type Written = {
  readonly text: string;
  /** Only what a bot wrote has it. */
  readonly chat_id?: string | number;
  readonly reply_markup?: {
    readonly inline_keyboard?: readonly (readonly {
      readonly text: string;
      readonly callback_data: string;
    }[])[];
  };
};
type Client = {
  makeMessage(text: string): object;
  makeCommand(text: string): object;
  makeCallbackQuery(data: string, more: object): object;
  sendMessage(message: object): Promise<unknown>;
  sendCommand(message: object): Promise<unknown>;
  sendCallback(query: object): Promise<unknown>;
};
type Route = (app: {
  all(path: string, handler: (request: unknown, response: { json(body: object): void }) => void): void;
}) => void;

const token = "123456:TEST-token-for-loopback-only-000000";

onPGlite((open) => {
  let folder: string | null = null;
  let server: StandIn | null = null;
  let program: Program | null = null;
  afterEach(async () => {
    await program?.stop();
    await server?.stop();
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  });

  test("a report is filed on another's Bot API server, and nothing is said twice", async (context) => {
    folder = await mkdtemp(join(tmpdir(), "aduan-stand-in-"));
    server = await start(context, folder);
    const { url } = { url: server.config.apiURL };
    const environment = {
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_API_ROOT: url,
      DATA_DIR: folder,
      UNDO_SECONDS: "0",
    };
    const database = await open();
    const clock = movableClock(0, { now: () => new Date("2026-11-26T19:12:00+07:00") });
    program = await compose(readConfig(environment, folder), {
      logger: pino({ level: process.env["TEST_LOG"] ?? "silent" }),
      clock: async () => clock,
      database: { ...database, close: async () => undefined },
      channels: [telegramOn(environment, {})],
    });
    const running = server;
    const person = running.getClient(token, { userId: 7001, chatId: 7001, firstName: "Ani" });
    const said = () =>
      running.getUpdatesHistory(token).flatMap(({ messageId, message }) =>
        // Presses have no message of their own.
        message !== undefined && String(message.chat_id) === "7001" ? [{ messageId, ...message }] : [],
      );
    const hears = (words: RegExp) =>
      until(() => said().find(({ text }) => words.test(text)), String(words), 60_000);
    const writes = async (text: string, words: RegExp) => {
      await person.sendMessage(person.makeMessage(text));
      return await hears(words);
    };

    await person.sendCommand(person.makeCommand("/start"));
    await hears(/Silakan|ceritakan|masalah/iu);
    const photo = await writes("jalan depan pasar kliwon rusak parah", /Ada foto\?/u);
    const button = photo.reply_markup?.inline_keyboard?.flat().find(({ text }) => text === "Tidak ada foto");
    expect(button?.callback_data).toBeTruthy();
    const on = { message: { message_id: photo.messageId } };
    await person.sendCallback(person.makeCallbackQuery(button?.callback_data ?? "", on));
    await hears(/Di mana tepatnya\?/u);
    await writes("depan pasar kliwon", /Sudah benar\?/u);
    await writes("Kirim", /Nomornya [2-9A-Z]{4}-[2-9A-Z]{3}/u);
    const texts = said().map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(program.channels[0]?.health()).toEqual({ state: "ready" });
  }, 240_000);
});

/** Installs the stand-in and starts it. Skips where there is no npm registry; where `npm ci` has run there is one. */
async function start(context: TestContext, folder: string): Promise<StandIn> {
  const npm = (...words: readonly string[]) =>
    spawnSync("npm", [...words, "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: folder,
      encoding: "utf8",
      timeout: 120_000,
    });
  if (npm("view", standIn, "version").status !== 0)
    context.skip(`${standIn} can't be installed: no npm registry answers`);
  const installed = npm("install", "--prefix", folder, standIn);
  expect(installed.stderr, "npm install").not.toMatch(/npm error/u);
  const Server = createRequire(join(folder, "here.js"))("@vishtar/telegram-test-api") as new (
    config: object,
    more: { routes: readonly Route[] },
  ) => StandIn;
  const noWebhook: Route = (app) =>
    app.all("/bot:token/getWebhookInfo", (_request, response) =>
      response.json({
        ok: true,
        result: { url: "", has_custom_certificate: false, pending_update_count: 0 },
      }),
    );
  const server = new Server({ port: await freePort(), host: "127.0.0.1" }, { routes: [noWebhook] });
  await server.start();
  return server;
}
