import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type BotApi, startBotApi } from "../../../src/playground/telegram/server.ts";
import { token } from "../office.ts";
import { type Bundle, bundle, type Child, startChild } from "./child.ts";

let main: Bundle;
let api: BotApi;
let folder: string;
let bot: number;
let people: readonly number[];

beforeAll(async () => {
  main = await bundle("src/main.ts");
});
afterAll(() => main.remove());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "aduan-stop-"));
  api = await startBotApi({
    bots: [{ token, username: "lapor_maju_bot", name: "Lapor Maju" }],
    polling: { conflictHold: 0 },
  });
  bot = api.world.bots()[0]?.user.id ?? 0;
  people = ["Sari", "Tono", "Wati"].map((name) => api.world.addPerson({ first_name: name }).id);
  return async () => {
    await api.stop();
    await rm(folder, { recursive: true, force: true });
  };
});

const start = (): Child =>
  startChild(main.file, { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: api.url, LOG_LEVEL: "info" }, folder);

const heard = (person: number): readonly string[] =>
  api.world
    .view(bot, person)
    .messages.filter(({ from }) => from.bot)
    .map(({ text }) => text);

/** Has everybody write, and stops the program once each answer has arrived and none has been confirmed. */
async function stopsAmidAnswers(child: Child, ms: number): Promise<string> {
  api.faults.next({ kind: "slow", method: "sendMessage", ms, times: people.length });
  for (const person of people) api.world.send(person, bot, { text: "jalan rusak parah di depan pasar" });
  await api.world.waitFor(() => people.every((person) => heard(person).length === 1), 90_000, "the answers");
  const before = child.said().length;
  child.kill("SIGTERM");
  expect(await child.ended).toEqual({ code: 0, signal: null });
  return child.said().slice(before);
}

const named = (said: string): number => said.match(/"letter":"\d+".*may have arrived/g)?.length ?? 0;

async function servesAgain(): Promise<void> {
  const child = start();
  const [sari = 0] = people;
  api.world.send(sari, bot, { text: "Tidak ada foto" });
  await api.world.waitFor(
    () => heard(sari).some((text) => text.includes("Di mana")),
    90_000,
    "the next answer",
  );
  child.kill("SIGTERM");
  expect(await child.ended).toEqual({ code: 0, signal: null });
}

test("answers that take a while when the program is stopped are finished: each comes once, and nothing is said", async () => {
  expect(named(await stopsAmidAnswers(start(), 1_500))).toBe(0);
  await servesAgain();
  for (const person of people.slice(1)) expect(heard(person)).toHaveLength(1);
}, 300_000);

test("answers that take too long are cut off: each is named, and comes again at the next start", async () => {
  expect(named(await stopsAmidAnswers(start(), 60_000))).toBe(people.length);
  api.faults.clear();
  await servesAgain();
  for (const person of people.slice(1)) {
    expect(heard(person)).toHaveLength(2);
    expect(new Set(heard(person)).size).toBe(1);
  }
}, 300_000);
