import { setTimeout as pause } from "node:timers/promises";
import { startWhatsAppWeb, type WhatsAppWeb } from "../../src/playground/whatsapp/server.ts";
import { attempt } from "./attempt.ts";
import type { Bench, Report } from "./bench.ts";
import { type Build, builds } from "./build.ts";
import { type Ground, grounds, pgliteGround } from "./databases.ts";
import { prepareServing, type Served, type Serving } from "./served.ts";

export const memory: Bench = {
  name: "memory",
  about:
    "Resident memory of the program in a process of its own, at its second start, while people file reports: after it is ready, after 400 messages, and the most there was.",
  async run({ quick }, report) {
    if (process.platform !== "linux") {
      report.note("memory was skipped: it is read from /proc, which is Linux's.");
      return;
    }
    const people = quick ? 10 : 100;
    const ours = await builds(report);
    for (const { db, make } of await grounds(report)) {
      for (const build of ours) {
        const weighed = async () => await withTelegram(build, await make(), people, report);
        await attempt(report, { name: build.name, db }, weighed);
      }
    }
    for (const build of ours) {
      const weighed = () => withWhatsApp(build, people, report);
      await attempt(report, { name: build.name, db: "pglite" }, weighed);
    }
  },
};

async function withTelegram(build: Build, ground: Ground, people: number, report: Report): Promise<void> {
  const serving = await prepareServing(ground, { limits: false, build });
  try {
    await (await serving.start()).stop();
    const which = { subject: build.name, db: ground.db, channels: "Telegram" };
    const served = await serving.start();
    await pause(1_000);
    await weigh(serving, served, people, which, report);
  } finally {
    await serving.close();
  }
}

/** The same with a WhatsApp number linked and connected, embedded. */
async function withWhatsApp(build: Build, people: number, report: Report): Promise<void> {
  const ground = await pgliteGround();
  const serving = await prepareServing(ground, { limits: false, build });
  const web = await startWhatsAppWeb();
  const environment = { WHATSAPP_ENABLED: "1", WHATSAPP_WEB_URL: web.url, WHATSAPP_PACING: "0" };
  const key = Buffer.from(web.rootPublicKey).toString("hex");
  const start = (): Promise<Served> => serving.start({ file: build.serveFile, words: [key], environment });
  try {
    // The first start makes the database.
    await (await serving.start()).stop();
    await build.link(ground, await web.seededCredentials());
    const first = await start();
    await connected(web, 1);
    await first.stop();
    const served = await start();
    await connected(web, 2);
    await pause(2_000);
    const which = { subject: build.name, db: ground.db, channels: "Telegram and WhatsApp" };
    await weigh(serving, served, people, which, report);
  } finally {
    await web.stop();
    await serving.close();
  }
}

/** Until the number is connected: until somebody new who wrote to it has an answer. */
async function connected(web: WhatsAppWeb, n: number): Promise<void> {
  const lid = `${200_000_000_000_000 + n}`;
  const person = await web.addPerson({ name: `Warga ${n}`, phone: `62812345600${n}`, lid });
  await web.say(person, person, { type: "text", text: "halo" });
  const answered = async (): Promise<boolean> =>
    (await web.view(person, person)).messages.some(({ from }) => from.bot);
  for (let tries = 0; tries < 300; tries += 1) {
    if (await answered()) return;
    await pause(100);
  }
  throw new Error("the number doesn't connect");
}

const dialogue = ["jalan depan pasar kliwon rusak parah", "tidak ada foto", "depan pasar kliwon", "Kirim"];

type Which = { readonly subject: string; readonly db: Ground["db"]; readonly channels: string };

async function weigh(
  { api }: Serving,
  served: Served,
  people: number,
  { subject, db, channels }: Which,
  report: Report,
): Promise<void> {
  const figure = (measure: string, bytes: number): void =>
    report.figure({ subject, db, measure: `${channels}, ${measure}`, value: bytes / 2 ** 20, unit: "MB" });
  figure("ready", (await served.resident()).now);
  const bot = api.world.bots()[0]?.user.id ?? 0;
  const ids = Array.from(
    { length: people },
    (_, n) => api.world.addPerson({ first_name: `Warga ${n}`, known: true }).id,
  );
  for (const text of dialogue) {
    const before = sends(api);
    for (const id of ids) api.world.send(id, bot, { text });
    for (let tries = 0; tries < 600 && sends(api) < before + people; tries += 1) await pause(100);
    if (sends(api) < before + people) throw new Error("answers are missing");
  }
  const { now, peak } = await served.resident();
  figure(`after ${people * dialogue.length} messages`, now);
  figure("peak", peak);
}

function sends(api: Serving["api"]): number {
  return api.requests.filter(({ method, code }) => method === "sendMessage" && code === 200).length;
}
