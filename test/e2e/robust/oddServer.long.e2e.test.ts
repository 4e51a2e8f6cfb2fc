import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BotApi, startBotApi } from "../../../src/playground/telegram/server.ts";
import { oddAnswers } from "../../channels/telegram/oddAnswers.ts";
import { token } from "../office.ts";
import { type Bundle, bundle, startChild } from "./child.ts";

let main: Bundle;
let api: BotApi;
let folder: string;

beforeAll(async () => {
  main = await bundle("src/main.ts");
  folder = await mkdtemp(join(tmpdir(), "aduan-odd-"));
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

/** These shapes, of which each makes the pause before the next call longer. */
const some = (...shapes: readonly string[]) => oddAnswers.filter(([what]) => shapes.includes(what));

test("whatever the server says, to whatever it is asked, the program goes on and serves once it is sane", async () => {
  const bot = api.world.bots()[0]?.user.id ?? 0;
  const sari = api.world.addPerson({ first_name: "Sari", language_code: "id" }).id;
  const heard = (): readonly string[] =>
    api.world
      .view(bot, sari)
      .messages.filter(({ from }) => from.bot)
      .map(({ text }) => text);
  // At its start it asks for all that it needs to know of the bot.
  for (const method of ["getMe", "getWebhookInfo", "setMyCommands"])
    for (const [, status, body] of some("a text", "a refusal without a reason"))
      api.faults.next({ kind: "says", method, status, body });
  const child = startChild(
    main.file,
    { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: api.url, LOG_LEVEL: "info" },
    folder,
  );
  api.world.send(sari, bot, { text: "jalan rusak parah di depan pasar" });
  await api.world.waitFor(() => heard().length >= 1, 180_000, "the first answer");
  for (const [, status, body] of some(
    "null",
    "a list",
    "a refusal whose reason is null",
    "success with nothing",
  ))
    api.faults.next({ kind: "says", method: "getUpdates", status, body });
  // Taken or not, the letter goes again until the server says in its own words that it has it.
  for (const [, status, body] of some("a number", "a refusal with a code that decides, alone"))
    api.faults.next({ kind: "says", method: "sendMessage", status, body });
  api.world.send(sari, bot, { text: "Tidak ada foto" });
  await api.world.waitFor(() => heard().length >= 2, 180_000, "the second answer");
  expect(new Set(heard()).size).toBe(2);
  expect(child.said()).toMatch(/isn't a Bot API server.*getMe was answered with/);
  expect(child.said()).not.toContain(token);
  child.kill("SIGTERM");
  expect(await child.ended).toEqual({ code: 0, signal: null });
}, 400_000);
