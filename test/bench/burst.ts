import { setTimeout as pause } from "node:timers/promises";
import { plainLetter } from "../../src/app/handle/letter.ts";
import { message, say } from "../../src/core/message/message.ts";
import { attempt } from "./attempt.ts";
import type { Bench, Report } from "./bench.ts";
import { type Ground, grounds } from "./databases.ts";
import { begin, openOffice } from "./office.ts";

const withinSeconds = 10;

export const burst: Bench = {
  name: "burst",
  about: `A quarter of a city is under water: 5,000 people write within ${withinSeconds} seconds, while a notice for each of 300 others waits to be sent. Server and program share one process; Telegram's limits hold.`,
  async run({ quick }, report) {
    for (const { db, make } of await grounds(report)) {
      const flooded = async () => await flood(await make(), quick ? 100 : 5_000, quick ? 20 : 300, report);
      await attempt(report, { name: "Aduan", db }, flooded);
    }
    report.note(
      "Memory is that of the whole process: the program, the server on loopback and, on PGlite, the database.",
    );
  },
};

/** Twice as long as the legal rate takes. */
const longestMs = 400_000;

async function flood(ground: Ground, people: number, notices: number, report: Report): Promise<void> {
  const office = await openOffice(ground, { limits: true, begin });
  try {
    await watch(office, ground, people, notices, report);
  } finally {
    await office.close();
  }
}

type Office = Awaited<ReturnType<typeof openOffice<Awaited<ReturnType<typeof begin>>>>>;

async function watch(
  { api, program }: Office,
  { db }: Ground,
  people: number,
  notices: number,
  report: Report,
): Promise<void> {
  const bot = api.world.bots()[0]?.user.id ?? 0;
  const addPeople = (count: number, name: string): readonly number[] =>
    Array.from(
      { length: count },
      (_, n) => api.world.addPerson({ first_name: `${name} ${n}`, known: true }).id,
    );
  const figure = (measure: string, value: number, unit: string): void =>
    report.figure({ subject: `Aduan, ${people} people`, db, measure, value, unit });

  const arrivals: { readonly chat: number; readonly at: number }[] = [];
  let writing = false;
  const stopListening = api.world.on("change", ({ type, chatId }) => {
    if (type === "message" && !writing) arrivals.push({ chat: chatId, at: performance.now() });
  });
  const write = (person: number, text: string): void => {
    writing = true;
    api.world.send(person, bot, { text });
    writing = false;
  };

  const others = addPeople(notices, "Tetangga");
  await greetAll(others, write, arrivals);
  const told = arrivals.length;
  const flooded = new Set(addPeople(people, "Warga"));
  const memory = watchMemory();
  const began = performance.now();
  const noticed = putNotices(program, notices);
  let n = 0;
  for (const person of flooded) {
    const wait = began + (n * withinSeconds * 1_000) / people - performance.now();
    if (wait > 1) await pause(wait);
    write(person, `banjir di gang ${n} rt 05 sejak subuh, air masuk rumah`);
    n += 1;
  }
  await noticed;

  const waiting = async (): Promise<number> => {
    const { inbox } = await program.store.transaction((tx) => tx.backlog(new Date()));
    return inbox + (api.world.bots()[0]?.queue.pending(Date.now()).length ?? 0);
  };
  while ((await waiting()) > 0 && performance.now() - began < longestMs) await pause(50);
  figure("all on file and handled after", (performance.now() - began) / 1_000, "s");

  const answersSince = () => arrivals.slice(told).filter(({ chat }) => flooded.has(chat));
  while (answersSince().length < people && performance.now() - began < longestMs) await pause(100);
  const answered = answersSince();
  const last = answered.at(-1)?.at ?? Number.NaN;
  figure("last answer after", (last - began) / 1_000, "s");
  figure("answers", answered.length / ((last - began) / 1_000), "/s");
  figure("people without an answer", people - new Set(answered.map(({ chat }) => chat)).size, "");
  const overtaken = arrivals.slice(told).filter(({ chat, at }) => !flooded.has(chat) && at < last);
  // Before the first answers were ready the road was free for notices.
  const ready = (answered[0]?.at ?? began) + 1_000;
  figure("notices sent while answers waited", overtaken.filter(({ at }) => at > ready).length, "");
  figure("peak memory", memory.stop() / 2 ** 20, "MB");
  stopListening();
}

type Arrivals = readonly { readonly chat: number; readonly at: number }[];

/** A notice goes to people whom the program knows. */
async function greetAll(
  people: readonly number[],
  write: (person: number, text: string) => void,
  arrivals: Arrivals,
): Promise<void> {
  for (const person of people) write(person, "halo");
  for (let tries = 0; tries < 1_000 && arrivals.length < people.length; tries += 1) await pause(100);
}

async function putNotices({ store }: Office["program"], notices: number): Promise<void> {
  const letters = Array.from({ length: notices }, (_, n) => ({
    ...plainLetter(n + 1, `bench:${n}`),
    class: "notice" as const,
    body: {
      type: "message" as const,
      message: message(say("trouble.no_private_chat", { who: `warga ${n}` })),
    },
  }));
  await store.transaction((tx) => tx.outbox.put(letters));
}

/** The most that this process has had resident since. */
function watchMemory() {
  let most = 0;
  const look = (): void => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 100);
  return {
    stop(): number {
      clearInterval(timer);
      look();
      return most;
    },
  };
}
