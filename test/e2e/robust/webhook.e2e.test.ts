import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import type { Database } from "../../../src/store/open.ts";
import { emptyServedDatabase, forEachDatabase, served } from "../../store/databases.ts";
import { until } from "../../until.ts";
import { openOffice, type TestOffice } from "../office.ts";
import { freePort } from "./port.ts";
import { startProxy, type Way } from "./proxy.ts";

const secret = "rahasia-untuk-uji";
const key = Buffer.alloc(32, 3).toString("base64");

let office: TestOffice;
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await office.close();
  for (const close of closing.splice(0)) await close();
});

async function openHooked(
  environment: Readonly<Record<string, string>>,
  database?: Database,
): Promise<string> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/telegram`;
  office = await openOffice({
    ...(database !== undefined && { database }),
    environment: {
      TELEGRAM_WEBHOOK_URL: url,
      TELEGRAM_WEBHOOK_SECRET: secret,
      PORT: String(port),
      ...environment,
    },
  });
  return url;
}

/** Files a report, and returns what was heard. */
async function fileReport(before: (step: number) => void = () => undefined): Promise<readonly string[]> {
  const { world } = office.api;
  const person = world.addPerson({ first_name: "Sari", language_code: "id" }).id;
  const steps = ["jalan rusak parah di depan pasar", "Tidak ada foto", "Jalan Merdeka 12", "Kirim"];
  for (const [step, text] of steps.entries()) {
    before(step);
    world.send(person, office.bot, { text });
    await quiet();
  }
  const seen = world.view(office.bot, person).messages;
  return seen.filter(({ from }) => from.bot).map(({ text }) => text);
}

/** The database may be away while it is asked whether all is done. */
async function quiet(): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await office.quiet();
    } catch (error) {
      if (tries === 300) throw error;
      await pause(200);
    }
  }
}

async function onPostgres(through: (url: string) => Promise<string>): Promise<Record<string, string>> {
  const { url, drop } = await emptyServedDatabase();
  closing.push(drop);
  return { DATABASE_URL: await through(url), SECRET_KEY: key };
}

forEachDatabase((open) => {
  test("a report that comes by webhook is filed", async () => {
    await openHooked({}, await open());
    const heard = await fileReport();
    expect(heard).toHaveLength(4);
    expect(heard[3]).toContain("Nomornya");
    expect(office.api.requests.some(({ method }) => method === "getUpdates")).toBe(false);
  });

  test("what comes twice by webhook is handled once", async () => {
    const hook = await openHooked({}, await open());
    const { world } = office.api;
    const sari = world.addPerson({ first_name: "Sari", language_code: "id" }).id;
    const from = { id: sari, is_bot: false, first_name: "Sari", language_code: "id" };
    const update = {
      update_id: 7,
      message: {
        message_id: 1,
        date: 1_795_000_000,
        chat: { id: sari, type: "private" },
        from,
        text: "jalan rusak parah",
      },
    };
    world.start(sari);
    await office.quiet();
    const before = world.view(office.bot, sari).messages.length;
    const bring = async () =>
      await fetch(hook, {
        method: "POST",
        headers: { "X-Telegram-Bot-Api-Secret-Token": secret },
        body: JSON.stringify(update),
      });
    const answers = await Promise.all([bring(), bring(), bring()]);
    answers.push(await bring());
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await office.quiet();
    expect(world.view(office.bot, sari).messages.length).toBe(before + 1);
  });
});

describe("a report by webhook", () => {
  test.skipIf(!served)("is filed though the database is away in the middle of it", async () => {
    let proxy: Way | undefined;
    const hook = await openHooked(
      await onPostgres(async (url) => {
        const way = await startProxy(url);
        closing.unshift(way.close);
        proxy = way;
        return way.url;
      }),
    );
    let direct: Promise<Response> | undefined;
    const told = () => office.api.world.bots()[0]?.webhook?.lastError?.message;
    const heard = await fileReport((step) => {
      if (step !== 2) return;
      proxy?.cut();
      direct = fetch(hook, {
        method: "POST",
        headers: { "X-Telegram-Bot-Api-Secret-Token": secret },
        body: JSON.stringify({ update_id: 1, message: {} }),
      });
      // Away until it was refused to both that bring something meanwhile, however long that takes.
      const both = [direct, until(() => told() !== undefined, "the server's own refusal")];
      void Promise.allSettled(both).then(() => proxy?.mend());
    });
    const refused = await direct;
    expect(refused?.status).toBe(503);
    expect(refused?.headers.get("Retry-After")).toBe("2");
    expect(heard).toHaveLength(4);
    expect(heard[3]).toContain("Nomornya");
    expect(told()).toMatch(/503/);
    const left = await office.program().store.transaction((tx) => tx.backlog(office.clock.now()));
    expect(left).toMatchObject({ inbox: 0, letters: 0, setAside: 0 });
  });
});
