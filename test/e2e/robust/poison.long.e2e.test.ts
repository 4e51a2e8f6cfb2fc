import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BotApi, startBotApi } from "../../../src/playground/telegram/server.ts";
import { openDatabase } from "../../../src/store/open.ts";
import { token } from "../office.ts";
import { type Bundle, bundle, type Child, startChild } from "./child.ts";

/** Starts after which a message that kills the program is expected to be out of the way. */
const mostStarts = 8;

let program: Bundle;
let api: BotApi;
let folder: string;

beforeAll(async () => {
  program = await bundle("test/e2e/robust/deadly.ts");
  folder = await mkdtemp(join(tmpdir(), "aduan-poison-"));
  api = await startBotApi({
    bots: [{ token, username: "lapor_maju_bot", name: "Lapor Maju" }],
    polling: { sameOffsetWait: 0, sameOffsetSingle: 0, conflictHold: 0 },
  });
});
afterAll(async () => {
  await api.stop();
  await program.remove();
  await rm(folder, { recursive: true, force: true });
});

const start = (): Child =>
  startChild(
    program.file,
    { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: api.url, LOG_LEVEL: "warn", DEADLY: "racun" },
    folder,
  );

test("a message that kills the program each time is set aside, its sender told, and others are served", async () => {
  const { world } = api;
  const bot = world.bots()[0]?.user.id ?? 0;
  const [sari = 0, tono = 0] = ["Sari", "Tono"].map(
    (first_name) => world.addPerson({ first_name, language_code: "id" }).id,
  );
  const heard = (person: number): readonly string[] =>
    world
      .view(bot, person)
      .messages.filter(({ from }) => from.bot)
      .map(({ text }) => text);
  world.send(sari, bot, { text: "racun" });
  world.send(sari, bot, { text: "jalan rusak parah di depan pasar" });
  world.send(tono, bot, { text: "lampu jalan mati di depan pasar" });

  const served = () => heard(sari).length >= 2 && heard(tono).length >= 1;
  let starts = 0;
  let last = start();
  for (; starts < mostStarts; starts += 1) {
    const lives = world.waitFor(served, 90_000, "the answers").then(() => null);
    const end = await Promise.race([last.ended, lives]);
    if (end === null) break;
    lives.catch(() => undefined);
    expect(end.signal).toBe("SIGKILL");
    last = start();
  }
  expect(starts).toBeLessThan(mostStarts);
  last.kill("SIGTERM");
  await last.ended;
  expect(heard(sari)).toHaveLength(2);
  expect(heard(tono)).toHaveLength(1);
  expect(last.said()).toContain("the program ended while it was handled");

  const database = await openDatabase({ type: "embedded", dir: join(folder, "data", "database") });
  const { rows } = await database.pool.query("select state, why from inbox where state <> 'done'");
  await database.close();
  expect(rows).toEqual([{ state: "set_aside", why: expect.stringContaining("ended while it was handled") }]);
});
