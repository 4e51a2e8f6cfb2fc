import { setTimeout as pause } from "node:timers/promises";
import { autoRetry } from "@grammyjs/auto-retry";
import { apiThrottler } from "@grammyjs/transformer-throttler";
import { Api } from "grammy";
import { createTranslate } from "../../src/adapters/i18n.ts";
import { plainLetter } from "../../src/app/handle/letter.ts";
import { startLoop } from "../../src/app/loops/loop.ts";
import { createLetterSender } from "../../src/app/send/letters.ts";
import { createPacer, telegramWindows } from "../../src/channels/telegram/send/pace.ts";
import { createTelegram } from "../../src/channels/telegram/telegram.ts";
import { message, say } from "../../src/core/message/message.ts";
import type { BotApi } from "../../src/playground/telegram/server.ts";
import { projectPath } from "../../src/projectPath.ts";
import { openAduan } from "./aduan.ts";
import { attempt } from "./attempt.ts";
import type { Bench, Report, Who } from "./bench.ts";
import { type Grounds, grounds } from "./databases.ts";
import { startServer, token } from "./office.ts";

export const drain: Bench = {
  name: "drain",
  about:
    "470 letters, 450 to 225 private chats and 20 to one group, against sliding windows of 30 a second, 3 in 3 seconds per chat and 20 a minute per group; from the start until the last has arrived.",
  async run({ quick }, report) {
    const chats = quick ? 20 : 225;
    const aduan = (await grounds(report)).map(ours);
    for (const sender of [...aduan, bareLimiter, withAutoRetry, withThrottler]) {
      await attempt(report, sender, () => measure(sender, { chats, group: "last" }, report));
    }
    for (const sender of [...aduan, bareLimiter]) {
      await attempt(report, sender, () => measure(sender, { chats, group: "among" }, report));
    }
    report.note("The group takes 18 seconds by itself, so the rate depends on how early its letters begin.");
    report.note(
      "Aduan claims each letter from its outbox and records each outcome; the others send from memory.",
    );
    report.note("The bare limiter is a loop over queues per chat with the windows and nothing else.");
    report.note("auto-retry and transformer-throttler get all letters at once, each chat's in order.");
  },
};

type Letter = { readonly chat: number; readonly text: string };

type Opened = {
  readonly api: BotApi;
  /** What has to be ready before the clock starts. */
  readonly prepare: (letters: readonly Letter[]) => Promise<void>;
  /** Sends all; resolves when nothing is left to try, with the number that was given up. */
  readonly drain: (letters: readonly Letter[]) => Promise<number>;
  readonly close: () => Promise<void>;
};
type Sender = Who & { readonly open: () => Promise<Opened> };

/** Milliseconds after which a sender is taken to have failed. */
const longestMs = 240_000;

type Order = { readonly chats: number; readonly group: "last" | "among" };

async function measure(sender: Sender, order: Order, report: Report): Promise<void> {
  const opened = await sender.open();
  try {
    await show(sender, opened, order, report);
  } finally {
    await opened.close();
  }
}

async function show(
  { name, db }: Who,
  { api, prepare, drain: send }: Opened,
  order: Order,
  report: Report,
): Promise<void> {
  const letters = lettersFor(api, order);
  await prepare(letters);
  const began = performance.now();
  const failed = await send(letters);
  const ms = performance.now() - began;
  const sends = api.requests.filter(({ method }) => method === "sendMessage");
  const texts = new Map<number, string[]>();
  for (const { parameters, code } of sends) {
    const chat = Number(parameters["chat_id"]);
    if (code === 200) texts.set(chat, [...(texts.get(chat) ?? []), String(parameters["text"])]);
  }
  const there = [...texts.values()].reduce((sum, { length }) => sum + length, 0);
  const figure = (measured: string, value: number, unit: string): void =>
    report.figure({ subject: name, db, measure: `group ${order.group}: ${measured}`, value, unit });
  figure("rate", (there * 1_000) / ms, "msg/s");
  figure("refused with 429", sends.filter(({ code }) => code === 429).length, "");
  figure("failed", failed + Math.max(0, letters.length - there - failed), "");
  figure(
    "reordered",
    [...texts.values()].reduce((sum, list) => sum + reordered(list), 0),
    "",
  );
}

const groupLetters = 20;

/** Chat after chat, then again: as a digest for everybody comes about. */
function lettersFor(api: BotApi, { chats, group: place }: Order): readonly Letter[] {
  const people = Array.from(
    { length: chats },
    (_, n) => api.world.addPerson({ first_name: `Warga ${n}`, known: true }).id,
  );
  const group = api.world.addGroup({ title: "Petugas", kind: "group", creator: people[0] ?? 0 });
  api.world.addBot(group, people[0] ?? 0);
  const letters = [1, 2].flatMap((time) => people.map((chat) => ({ chat, text: `Kabar ${time}` })));
  const toGroup = Array.from({ length: groupLetters }, (_, n) => ({ chat: group, text: `Kabar ${n + 1}` }));
  if (place === "last") return [...letters, ...toGroup];
  const among = Math.ceil(letters.length / groupLetters);
  return letters.flatMap((letter, n) =>
    n % among === 0 ? [...toGroup.slice(n / among, n / among + 1), letter] : [letter],
  );
}

/** Letters that arrived after one that was written later. */
function reordered(texts: readonly string[]): number {
  const numbers = texts.map((text) => Number(/Kabar (\d+)/.exec(text)?.[1]));
  return numbers.filter((number, at) => numbers.slice(0, at).some((earlier) => earlier > number)).length;
}

function ours({ db, make }: Grounds): Sender {
  const open = async (): Promise<Opened> => {
    const aduan = await openAduan(await make());
    const { store, offices, logger } = aduan;
    const api = await startServer({ limits: true });
    const channel = createTelegram({ token, apiRoot: api.url, logger, now: () => new Date() });
    const translate = createTranslate({
      locales: projectPath("locales"),
      zoneName: "WIB",
      today: () => "2026-11-26",
    });
    const epoch = await store.transaction((tx) => tx.leases.hold("telegram", "bench", 600));
    return {
      api,
      async prepare(letters) {
        await putOnFile(aduan, letters);
      },
      async drain() {
        let ring = (): void => undefined;
        const deliver = createLetterSender({
          store,
          offices,
          channel,
          clock: { now: () => new Date() },
          translate,
          logger,
          epoch: () => epoch,
          recallPace: async () => undefined,
          pathOf: (path) => path,
          draw: async () => new Uint8Array(),
          wake: () => ring(),
        });
        const loop = startLoop({ name: "deliver", logger, turn: deliver.turn, idleMs: 1_000 });
        ring = loop.wake;
        const left = async (): Promise<number> =>
          (await store.transaction((tx) => tx.backlog(new Date()))).letters;
        const end = performance.now() + longestMs;
        while ((await left()) > 0 && performance.now() < end) await pause(20);
        await loop.stop();
        await deliver.finish();
        return await left();
      },
      async close() {
        await channel.stop();
        await api.stop();
        await aduan.close();
      },
    };
  };
  return { name: "Aduan", db, open };
}

/** The people write first, as they do; what that brings is taken off again, and then come the letters. */
async function putOnFile(
  { store, receive, pump, database }: Awaited<ReturnType<typeof openAduan>>,
  letters: readonly Letter[],
) {
  const chats = [...new Set(letters.map(({ chat }) => chat))];
  await receive(
    chats.map((chat) => ({
      from: { channel: "telegram", chat: String(chat), kind: chat < 0 ? "group" : "private" },
      sender: { id: String(Math.abs(chat)), name: "Warga", anonymous: false, language: "id" },
      externalId: `bench:${chat}`,
      ref: String(chat),
      on: null,
      sentAt: new Date(),
      forwardedOften: false,
      input: { type: "text", text: "halo", quoted: null },
    })),
  );
  const { rows } = await database.pool.query<{ chat: number }>("select chat from inbox order by seq");
  const contacts = new Map(rows.map(({ chat }, n) => [chats[n], chat]));
  await pump();
  await database.pool.query("delete from letter");
  await database.pool.query("delete from outlane");
  await store.transaction((tx) =>
    tx.outbox.put(
      letters.map(({ chat, text }, n) => ({
        ...plainLetter(contacts.get(chat) ?? 0, `bench:${n}`),
        class: "notice",
        body: { type: "message", message: message(say("trouble.no_private_chat", { who: text })) },
      })),
    ),
  );
}

const bareLimiter = inMemory("bare limiter", (bot) => async (letters) => {
  const pacer = createPacer(telegramWindows, () => performance.now());
  const queues = queuesOf(letters);
  const busy = new Set<number>();
  let failed = 0;
  const sendNext = async (chat: number, text: string): Promise<void> => {
    busy.add(chat);
    const release = pacer.take(String(chat));
    await bot.sendMessage(chat, text).catch(() => {
      failed += 1;
    });
    release();
    busy.delete(chat);
  };
  const under: Promise<void>[] = [];
  while (queues.size > 0) {
    for (const [chat, queue] of queues) {
      if (busy.has(chat) || pacer.waitInChat(String(chat)) > 0) continue;
      if (pacer.waitOverall() > 0) break;
      const text = queue.shift();
      if (queue.length === 0) queues.delete(chat);
      if (text !== undefined) under.push(sendNext(chat, text));
    }
    await pause(Math.max(1, Math.min(pacer.waitOverall(), 20)));
  }
  await Promise.all(under);
  return failed;
});

const withAutoRetry = inMemory("auto-retry", (bot) => {
  bot.config.use(autoRetry());
  return (letters) => sendAll(bot, letters);
});

const withThrottler = inMemory("transformer-throttler", (bot) => {
  bot.config.use(apiThrottler());
  return (letters) => sendAll(bot, letters);
});

/** One that has no database. */
function inMemory(name: string, drainBy: (bot: Api) => Opened["drain"]): Sender {
  const open = async (): Promise<Opened> => {
    const api = await startServer({ limits: true });
    const drain = drainBy(new Api(token, { apiRoot: api.url }));
    return { api, prepare: async () => undefined, drain, close: () => api.stop() };
  };
  return { name, db: "none", open };
}

/** All at once, in the order of the letters: the transformers decide when each leaves. */
async function sendAll(bot: Api, letters: readonly Letter[]): Promise<number> {
  const outcomes = await Promise.allSettled(letters.map(({ chat, text }) => bot.sendMessage(chat, text)));
  return outcomes.filter(({ status }) => status === "rejected").length;
}

function queuesOf(letters: readonly Letter[]): Map<number, string[]> {
  const queues = new Map<number, string[]>();
  for (const { chat, text } of letters) queues.set(chat, [...(queues.get(chat) ?? []), text]);
  return queues;
}
