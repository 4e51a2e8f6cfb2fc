import { setTimeout as pause } from "node:timers/promises";
import { Bot } from "grammy";
import type { BotApi } from "../../src/playground/telegram/server.ts";
import { type Bench, quantile, type Report, type Who } from "./bench.ts";
import { builds } from "./build.ts";
import { grounds, openPool, postgresGround } from "./databases.ts";
import { inTurn } from "./inTurn.ts";
import { openOffice, startServer, token } from "./office.ts";
import { answers } from "./pipeline/dialogue.ts";

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
    // In turns of five seconds, so that what is measured side by side has the same minutes.
    const [turns, seconds] = quick ? [1, 4] : [4, 5];
    const ours = await builds(report);
    const places = await grounds(report);
    for (const load of rates) {
      const groups: (readonly Subject[])[] = places.map(({ db, make }) =>
        ours.map(({ name, begin }) => ({
          name,
          db,
          open: async () => await openOffice(await make(), { limits: load.limits, begin }),
        })),
      );
      if (places.length > 1) groups.push([{ ...plainBot, open: () => openPlainBot(load.limits) }]);
      for (const group of groups) {
        await inTurn(report, group, {
          count: turns,
          turn: ({ api }) => measure(api, { ...load, seconds }),
          finish: async (who, delays) => show(who, load, delays, report),
        });
      }
    }
    report.note(
      "The plain bot is grammY's own `bot.start()` with a handler that writes one row and replies: no inbox, dialogue or outbox, and an update whose handler fails is lost.",
    );
  },
};

type Running = { readonly api: BotApi; readonly close: () => Promise<void> };
type Subject = Who & { readonly open: () => Promise<Running> };

const plainBot = { name: "plain grammY bot, one row", db: "postgres" } as const;

async function openPlainBot(limits: boolean): Promise<Running> {
  const ground = await postgresGround();
  const pool = openPool(ground.place.url);
  await pool.query("create table message (id serial primary key, chat bigint not null, text text)");
  const api = await startServer({ limits });
  const bot = new Bot(token, { client: { apiRoot: api.url } });
  bot.on("message", async (ctx) => {
    await pool.query({
      name: "write",
      text: "insert into message (chat, text) values ($1, $2)",
      values: [ctx.chat.id, ctx.message.text ?? ""],
    });
    await ctx.reply(answers[0]);
  });
  const polling = bot.start();
  return {
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

type Load = { readonly perSecond: number; readonly limits: boolean };

function show(
  { name, db }: Who,
  { perSecond, limits }: Load,
  delays: readonly number[],
  report: Report,
): void {
  const which = `${perSecond}/s, ${limits ? "legal limits" : "limits off"}`;
  for (const [label, share] of [
    ["p50", 0.5],
    ["p95", 0.95],
    ["p99", 0.99],
  ] as const) {
    const value = quantile(delays, share);
    report.figure({ subject: name, db, measure: `${which}, ${label}`, value, unit: "ms" });
  }
}

type Turn = Load & { readonly seconds: number };

/** Writes at an even rate and returns the milliseconds until each answer; those of the first two seconds warm up. */
async function measure(api: BotApi, { perSecond, seconds }: Turn): Promise<readonly number[]> {
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
