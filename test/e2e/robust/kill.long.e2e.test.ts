import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BotApi, startBotApi } from "../../../src/playground/telegram/server.ts";
import { openDatabase } from "../../../src/store/open.ts";
import { emptyServedDatabase, served } from "../../store/databases.ts";
import { token } from "../office.ts";
import { type Bundle, bundle, type Child, startChild } from "./child.ts";

let victim: Bundle;
beforeAll(async () => {
  victim = await bundle("test/e2e/victim.ts");
});
afterAll(() => victim.remove());

/** Where the program dies, one after the other, each time while people are writing; then it lives. */
const deaths = ["filed:1", "batch:2", "sent:2"];

/** What a person does, and what shows that it was understood. */
const deeds = [
  { say: "jalan rusak parah di depan pasar, banyak motor jatuh", until: /foto/i },
  { say: "Tidak ada foto", until: /lokasi|di mana/i },
  { say: "Jalan Merdeka 12", until: /Sudah benar\?/ },
  { say: "Kirim", until: /Nomornya/ },
];

describe("a program that is killed", () => {
  test("on PGlite loses nothing and does nothing twice", async () => {
    const folder = await mkdtemp(join(tmpdir(), "aduan-kill-"));
    try {
      await survives(folder, {});
      const database = await openDatabase({ type: "embedded", dir: join(folder, "data", "database") });
      await judge((sql) => database.pool.query(sql));
      await database.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test.skipIf(!served)("on PostgreSQL loses nothing and does nothing twice", async () => {
    const folder = await mkdtemp(join(tmpdir(), "aduan-kill-"));
    const { url, drop } = await emptyServedDatabase();
    try {
      await survives(folder, { DATABASE_URL: url, SECRET_KEY: Buffer.alloc(32, 5).toString("base64") });
      const database = await openDatabase({ type: "served", url });
      await judge((sql) => database.pool.query(sql));
      await database.close();
    } finally {
      await drop();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** Three people file a report each, whatever happens to the program meanwhile. */
async function survives(folder: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const api = await startBotApi({
    bots: [{ token, username: "lapor_maju_bot", name: "Lapor Maju" }],
    windows: { overall: null, chat: null, group: null },
    polling: { sameOffsetWait: 0, sameOffsetSingle: 0, conflictHold: 0 },
  });
  const start = (death: string): Child =>
    startChild(
      victim.file,
      {
        TELEGRAM_BOT_TOKEN: token,
        TELEGRAM_API_ROOT: api.url,
        LOG_LEVEL: "warn",
        VICTIM: death,
        ...environment,
      },
      folder,
    );
  const killed = async (): Promise<Child> => {
    for (const death of deaths) {
      const child = start(death);
      const end = await child.ended;
      if (end.signal !== "SIGKILL") throw new Error(`it ended by itself (${end.code}): ${child.said()}`);
    }
    return start("");
  };
  const last = killed();
  const bot = api.world.bots()[0]?.user.id ?? 0;
  const people = ["Sari", "Tono", "Dewi"].map(
    (first_name) => api.world.addPerson({ first_name, language_code: "id" }).id,
  );
  await Promise.all(people.map((person) => file(api, bot, person)));
  const child = await last;
  // It ends in order, so that what it has sent is on file.
  child.kill("SIGTERM");
  expect(await child.ended).toEqual({ code: 0, signal: null });
  for (const person of people) {
    const heard = said(api, bot, person);
    // Nothing but repeats of what was said just before: at most one for each time it died in this chat.
    const once = heard.filter((text, index) => text !== heard[index - 1]);
    expect(once).toHaveLength(new Set(once).size);
    expect(once).toHaveLength(deeds.length);
    expect(heard.length - once.length).toBeLessThanOrEqual(deaths.length);
    expect(new Set(heard.join("\n").match(/[2-9A-Z]{4}-[2-9A-Z]{3}/g))).toHaveProperty("size", 1);
  }
  await api.stop();
}

async function file(api: BotApi, bot: number, person: number): Promise<void> {
  for (const [index, deed] of deeds.entries()) {
    api.world.send(person, bot, { text: deed.say });
    await api.world.waitFor(
      () =>
        said(api, bot, person)
          .slice(index)
          .some((text) => deed.until.test(text)),
      100_000,
      `the answer to "${deed.say}"`,
    );
  }
}

function said(api: BotApi, bot: number, person: number): readonly string[] {
  return api.world
    .view(bot, person)
    .messages.filter(({ from }) => from.bot)
    .map(({ text }) => text);
}

type Query = (sql: string) => Promise<{ readonly rows: readonly unknown[] }>;

/** One case and one event for each person, every message handled, every letter sent, no lane left half way. */
async function judge(query: Query): Promise<void> {
  const count = async (sql: string): Promise<number> => (await query(sql)).rows.length;
  expect(await count("select 1 from cases")).toBe(3);
  expect(await count("select 1 from event")).toBe(3);
  expect(await count("select 1 from inbox where state = 'done'")).toBe(3 * deeds.length);
  expect(await count("select 1 from inbox where state <> 'done'")).toBe(0);
  expect(await count("select 1 from letter where state = 'sent'")).toBe(3 * deeds.length);
  expect(await count("select 1 from letter where state <> 'sent'")).toBe(0);
  expect(await count("select 1 from outlane where sending_epoch is not null or next_at is not null")).toBe(0);
}
