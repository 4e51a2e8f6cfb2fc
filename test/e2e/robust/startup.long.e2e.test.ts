import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BotApi, startBotApi } from "../../../src/playground/telegram/server.ts";
import { emptyServedDatabase, served } from "../../store/databases.ts";
import { token } from "../office.ts";
import { type Bundle, bundle, type Child, startChild } from "./child.ts";

/** Exit code of a program that can't start until somebody has changed something. */
const cannotStart = 78;

let main: Bundle;
let api: BotApi;
let folder: string;

beforeAll(async () => {
  main = await bundle("src/main.ts");
  folder = await mkdtemp(join(tmpdir(), "aduan-start-"));
  api = await startBotApi({
    bots: [{ token, username: "lapor_maju_bot", name: "Lapor Maju" }],
    polling: { conflictHold: 0 },
  });
});
afterAll(async () => {
  await api.stop();
  await main.remove();
  await rm(folder, { recursive: true, force: true });
});

const start = (environment: Readonly<Record<string, string>>): Child =>
  startChild(main.file, { TELEGRAM_API_ROOT: api.url, LOG_LEVEL: "info", ...environment }, folder);

async function stops(child: Child): Promise<void> {
  const asked = performance.now();
  child.kill("SIGTERM");
  expect(await child.ended).toEqual({ code: 0, signal: null });
  expect(performance.now() - asked).toBeLessThan(15_000);
}

async function refuses(child: Child, words: RegExp): Promise<void> {
  expect(await child.ended).toEqual({ code: cannotStart, signal: null });
  expect(child.said()).toMatch(words);
  expect(child.said()).not.toContain("    at ");
}

describe("a production", () => {
  test("that lost its token ends with the remedy", async () => {
    await refuses(start({ NODE_ENV: "production" }), /TELEGRAM_BOT_TOKEN.*@BotFather/s);
  });

  test("whose database doesn't answer ends with the remedy", async () => {
    const child = start({
      TELEGRAM_BOT_TOKEN: token,
      DATABASE_URL: "postgres://nobody@127.0.0.1:1/nothing",
      SECRET_KEY: Buffer.alloc(32, 4).toString("base64"),
    });
    await refuses(child, /database at 127\.0\.0\.1:1 .*DATABASE_URL/s);
  });

  test.skipIf(!served)("whose database has a newer history ends with the remedy", async () => {
    const { url, drop } = await emptyServedDatabase();
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(
      `create table _prisma_migrations (id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz,
        migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
        started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`,
    );
    await client.query("insert into _prisma_migrations values ('1', 'x', now(), '29990101000000_later')");
    await client.end();
    const SECRET_KEY = Buffer.alloc(32, 4).toString("base64");
    await refuses(
      start({ TELEGRAM_BOT_TOKEN: token, DATABASE_URL: url, SECRET_KEY }),
      /29990101000000_later/,
    );
    await drop();
  });

  test("says which token is wrong, and ends when it is told to", async () => {
    const child = start({ TELEGRAM_BOT_TOKEN: "123456:WRONG-token", DATA_DIR: "serving" });
    await child.says(/doesn't know this bot.*TELEGRAM_BOT_TOKEN/s);
    expect(child.said()).not.toContain("WRONG-token");
    await stops(child);
    // Making a database takes seconds: the rival begins with a copy of this one.
    await cp(join(folder, "serving"), join(folder, "rival"), { recursive: true });
  });

  test("serves, alone in its folder, and stands by for another program with its token", async () => {
    await api.down();
    const child = start({ TELEGRAM_BOT_TOKEN: token, DATA_DIR: "serving" });
    await child.says(/can't be reached/);
    await api.up();
    await child.says(/Receiving again/);
    await refuses(
      start({ TELEGRAM_BOT_TOKEN: token, DATA_DIR: "serving" }),
      /Another process is using.*DATA_DIR/s,
    );
    const rival = start({ TELEGRAM_BOT_TOKEN: token, DATA_DIR: "rival" });
    await rival.says(/hubungkan/);
    await Promise.race([child.says(/Another program receives/), rival.says(/Another program receives/)]);
    await Promise.all([stops(child), stops(rival)]);
  });
});
