import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type BotApi, startBotApi } from "../../../src/playground/telegram/server.ts";
import { token } from "../office.ts";
import { type Bundle, bundle } from "./child.ts";
import { type Machine, startUnruly, type Unruly } from "./unruly.ts";

const hour = 3_600_000;

let main: Bundle;
let api: BotApi;
let folder: string;
let bot: number;
let person: number;

beforeAll(async () => {
  main = await bundle("src/main.ts");
});
afterAll(() => main.remove());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "aduan-machine-"));
  api = await startBotApi({
    bots: [{ token, username: "lapor_maju_bot", name: "Lapor Maju" }],
    polling: { conflictHold: 0 },
  });
  bot = api.world.bots()[0]?.user.id ?? 0;
  person = api.world.addPerson({ first_name: "Sari", language_code: "id" }).id;
  return async () => {
    await api.stop();
    await rm(folder, { recursive: true, force: true });
  };
});

const start = (machine: Partial<Machine>, environment: Readonly<Record<string, string>> = {}): Unruly =>
  startUnruly(
    main.file,
    { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: api.url, LOG_LEVEL: "info", ...environment },
    folder,
    machine,
  );

const heard = (): readonly string[] =>
  api.world
    .view(bot, person)
    .messages.filter(({ from }) => from.bot)
    .map(({ text }) => text);

/** Says something and waits for so many answers in all. */
async function say(text: string, answers: number, ms = 120_000): Promise<void> {
  api.world.send(person, bot, { text });
  await api.world.waitFor(() => heard().length >= answers, ms, `answer ${answers}`);
}

async function stops(child: Unruly): Promise<void> {
  child.kill("SIGTERM");
  expect(await child.ended).toEqual({ code: 0, signal: null });
}

describe("a machine whose clock", () => {
  test("steps back by hours: what waited leaves within minutes, and people are answered at once", async () => {
    const child = start({ aheadMs: 6 * hour });
    await child.says(/hubungkan/);
    await say("jalan rusak parah di depan pasar", 1);
    // A letter that has to be tried again, at a time that is hours away once the clock is right.
    api.faults.next({
      kind: "status",
      code: 500,
      description: "Internal Server Error",
      method: "sendMessage",
    });
    api.world.send(person, bot, { text: "Tidak ada foto" });
    await child.says(/a letter wasn't sent/);
    child.set({ aheadMs: 0 });
    await api.world.waitFor(() => heard().length >= 2, 100_000, "the letter that waited");
    await say("Jalan Merdeka 12", 3);
    await say("Kirim", 4);
    expect(heard()).toHaveLength(4);
    expect(heard()[3]).toContain("Nomornya");
    await stops(child);
  });

  test("steps ahead by days: people are answered, and nothing is said twice", async () => {
    const child = start({});
    await child.says(/hubungkan/);
    await say("jalan rusak parah di depan pasar", 1);
    child.set({ aheadMs: 50 * hour });
    await say("Tidak ada foto", 2);
    await say("Jalan Merdeka 12", 3);
    child.set({ aheadMs: 0 });
    await say("Kirim", 4);
    child.set({ aheadMs: 50 * hour });
    await say("/status", 5);
    expect(new Set(heard()).size).toBe(heard().length);
    expect(heard()).toHaveLength(5);
    expect(child.said()).not.toContain("standing by");
    await stops(child);
  });
});

describe("a machine whose name server", () => {
  test.each(["ENOTFOUND", "EAI_AGAIN"] as const)(
    "is gone (%s): what is written meanwhile is answered once it is back",
    async (code) => {
      const root = `http://bot-api.test:${api.port}`;
      const child = start({}, { TELEGRAM_API_ROOT: root });
      await child.says(/hubungkan/);
      await say("jalan rusak parah di depan pasar", 1);
      child.set({ names: code });
      // Connections that are open need no name.
      await api.down();
      await child.says(new RegExp(`bot-api\\.test:\\d+ can't be reached \\(${code}\\)`));
      api.world.send(person, bot, { text: "Tidak ada foto" });
      await api.up();
      child.set({ names: "found" });
      await child.says(/Receiving again/);
      await api.world.waitFor(() => heard().length >= 2, 120_000, "the answer");
      expect(heard()).toHaveLength(2);
      await stops(child);
    },
  );
});
