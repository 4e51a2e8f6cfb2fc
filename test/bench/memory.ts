import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createSeal } from "../../src/adapters/seal.ts";
import { startWhatsAppWeb, type WhatsAppWeb } from "../../src/playground/whatsapp/server.ts";
import { noSession } from "../../src/store/db/session.ts";
import { openDatabase } from "../../src/store/open.ts";
import { createStore } from "../../src/store/store.ts";
import type { Bench, Report } from "./bench.ts";
import { type Ground, grounds, pgliteGround } from "./databases.ts";
import { secretKey } from "./office.ts";
import { prepareServing, type Served, type Serving, serveFile } from "./served.ts";

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
    for (const ground of await grounds(report)) {
      const one = await ground();
      const serving = await prepareServing(one, { limits: false });
      await (await serving.start()).stop();
      await weigh(
        serving,
        await serving.start(),
        people,
        { subject: "Telegram", db: one.db, settle: 1_000 },
        report,
      );
      await serving.close();
    }
    await withWhatsApp(people, report);
  },
};

/** The same with a WhatsApp number linked and connected, embedded. */
async function withWhatsApp(people: number, report: Report): Promise<void> {
  const ground = await pgliteGround();
  const serving = await prepareServing(ground, { limits: false });
  const web = await startWhatsAppWeb();
  const environment = { WHATSAPP_ENABLED: "1", WHATSAPP_WEB_URL: web.url, WHATSAPP_PACING: "0" };
  const key = Buffer.from(web.rootPublicKey).toString("hex");
  // The first start makes the database.
  await (await serving.start()).stop();
  await link(ground, web);
  const start = (): Promise<Served> => serving.start({ file: serveFile, words: [key], environment });
  const first = await start();
  await connected(web, 1);
  await first.stop();
  const served = await start();
  await connected(web, 2);
  await weigh(
    serving,
    served,
    people,
    { subject: "Telegram and WhatsApp", db: "pglite", settle: 2_000 },
    report,
  );
  await web.stop();
  await serving.close();
}

async function link({ place }: Ground, web: WhatsAppWeb): Promise<void> {
  if (place.type !== "embedded") throw new Error("only embedded");
  const database = await openDatabase({ type: "embedded", dir: join(place.dir, "database") });
  const store = createStore({
    database,
    sealing: createSeal(secretKey),
    session: noSession,
    close: () => database.close(),
  });
  const value = await web.seededCredentials();
  await store.transaction((tx) => tx.secrets.set("whatsapp", [{ kind: "creds", id: "current", value }]));
  await store.close();
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

type Which = { readonly subject: string; readonly db: Ground["db"]; readonly settle: number };

async function weigh(
  { api }: Serving,
  served: Served,
  people: number,
  { subject, db, settle }: Which,
  report: Report,
): Promise<void> {
  const figure = (measure: string, bytes: number): void =>
    report.figure({ subject, db, measure, value: bytes / 2 ** 20, unit: "MB" });
  await pause(settle);
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
  await served.stop();
}

function sends(api: Serving["api"]): number {
  return api.requests.filter(({ method, code }) => method === "sendMessage" && code === 200).length;
}
