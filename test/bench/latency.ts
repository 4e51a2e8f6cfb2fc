import { setTimeout as pause } from "node:timers/promises";
import { Bot } from "grammy";
import { Pool } from "pg";
import type { BotApi } from "../../src/playground/telegram/server.ts";
import { type Bench, type Db, quantile, type Report } from "./bench.ts";
import { type Ground, grounds, postgresGround } from "./databases.ts";
import { openOffice, startServer, token } from "./office.ts";

const rates: readonly { readonly perSecond: number; readonly limits: boolean }[] = [
  { perSecond: 1, limits: true },
  { perSecond: 15, limits: true },
  { perSecond: 30, limits: false },
  { perSecond: 100, limits: false },
];

/** In words alone: the answer to a photo waits on purpose for the rest of its album. */
const dialogue = ["jalan depan pasar kliwon rusak parah", "tidak ada foto", "depan pasar kliwon", "Kirim"];

/** Seconds between a person's messages, at least. */
const breath = 3;

export const latency: Bench = {
  name: "latency",
  about:
    "From a message written by a person to the bot's request with the answer arriving at the server: the long poll, filing, handling and sending, over HTTP on loopback. Messages come one by one at an even rate.",
  async run({ quick }, report) {
    const seconds = quick ? 4 : 20;
    const makers = await grounds(report);
    const served = makers.length > 1;
    for (const { perSecond, limits } of rates) {
      const subjects = makers.map((ground) => async () => await aduan(await ground(), limits));
      for (const open of served ? [...subjects, () => plainBot(limits)] : subjects) {
        const running = await open();
        await show(running, { perSecond, limits, seconds }, report);
        await running.close();
      }
    }
    report.note(
      "The plain bot is grammY's own `bot.start()` with a handler that writes one row and replies: no inbox, dialogue or outbox, and an update whose handler fails is lost.",
    );
  },
};

type Running = {
  readonly name: string;
  readonly db: Db;
  readonly api: BotApi;
  readonly close: () => Promise<void>;
};

async function aduan(ground: Ground, limits: boolean): Promise<Running> {
  const { api, close } = await openOffice(ground, { limits });
  return { name: "Aduan", db: ground.db, api, close };
}

async function plainBot(limits: boolean): Promise<Running> {
  const ground = await postgresGround();
  const pool = new Pool({ connectionString: ground.place.url });
  await pool.query("create table message (id serial primary key, chat bigint not null, text text)");
  const api = await startServer({ limits });
  const bot = new Bot(token, { client: { apiRoot: api.url } });
  bot.on("message", async (ctx) => {
    await pool.query({
      name: "write",
      text: "insert into message (chat, text) values ($1, $2)",
      values: [ctx.chat.id, ctx.message.text ?? ""],
    });
    await ctx.reply("Sudah dicatat.\nAda foto? Kirim sekarang, boleh lebih dari satu.");
  });
  const polling = bot.start();
  return {
    name: "plain grammY bot, one row",
    db: "postgres",
    api,
    async close() {
      await bot.stop();
      await polling;
      await pool.end();
      await api.stop();
      await ground.remove();
    },
  };
}

type Load = { readonly perSecond: number; readonly limits: boolean; readonly seconds: number };

async function show({ name, db, api }: Running, load: Load, report: Report): Promise<void> {
  const delays = await measure(api, load);
  const which = `${load.perSecond}/s, ${load.limits ? "legal limits" : "limits off"}`;
  for (const [label, share] of [
    ["p50", 0.5],
    ["p95", 0.95],
    ["p99", 0.99],
  ] as const) {
    report.figure({
      subject: name,
      db,
      measure: `${which}, ${label}`,
      value: quantile(delays, share),
      unit: "ms",
    });
  }
}

/** Writes at an even rate and returns the milliseconds until each answer; those of the first two seconds warm up. */
async function measure(api: BotApi, { perSecond, seconds }: Load): Promise<readonly number[]> {
  const bot = api.world.bots()[0]?.user.id ?? 0;
  const warmUp = perSecond * 2;
  const people = Array.from({ length: perSecond * breath + 1 }, (_, n) => ({
    id: api.world.addPerson({ first_name: `Warga ${n}`, known: true }).id,
    said: 0,
    wrote: [] as number[],
  }));
  const byId = new Map(people.map((person) => [person.id, person]));
  const delays: number[] = [];
  let writing = false;
  const stopListening = api.world.on("change", ({ type, chatId }) => {
    // What isn't written here is the bot's, told as its request is taken.
    if (type !== "message" || writing) return;
    const wrote = byId.get(chatId)?.wrote.shift();
    if (wrote !== undefined) delays.push(performance.now() - wrote);
  });
  const began = performance.now();
  const count = warmUp + perSecond * seconds;
  for (let n = 0; n < count; n += 1) {
    const wait = began + (n * 1_000) / perSecond - performance.now();
    if (wait > 0) await pause(wait);
    const person = people[n % people.length];
    if (person === undefined) continue;
    person.wrote.push(performance.now());
    writing = true;
    api.world.send(person.id, bot, { text: dialogue[person.said % dialogue.length] ?? "" });
    writing = false;
    person.said += 1;
  }
  for (let tries = 0; tries < 500 && delays.length < count; tries += 1) await pause(10);
  stopListening();
  if (delays.length < count) throw new Error(`${count - delays.length} of ${count} messages had no answer`);
  return delays.slice(warmUp);
}
