import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type BotApi, startBotApi } from "../../../src/playground/telegram/server.ts";
import { emptyServedDatabase, served } from "../../store/databases.ts";
import { overtakenIn } from "../../store/filedOrder.ts";
import { until } from "../../until.ts";
import { token } from "../office.ts";
import { type Balancer, startBalancer } from "./balancer.ts";
import { type Bundle, bundle, type Child, startChild } from "./child.ts";
import { freePort } from "./port.ts";

/**
 * Milliseconds within which another process takes over: from one that was killed, long before the ten seconds after
 * which it takes over from one that froze.
 */
const afterKill = 8_000;
const afterFreeze = 40_000;

/** What a person does, and what shows that it was understood. */
const deeds = [
  { say: "jalan rusak parah di depan pasar, banyak motor jatuh", until: /foto/i },
  { say: "Tidak ada foto", until: /lokasi|di mana/i },
  { say: "Jalan Merdeka 12", until: /Sudah benar\?/ },
  { say: "Kirim", until: /Nomornya/ },
];

/** What seals the database; the processes share it. */
const secret = Buffer.alloc(32, 5);

let victim: Bundle;
beforeAll(async () => {
  victim = await bundle("test/e2e/victim.ts");
});
afterAll(() => victim.remove());

describe.skipIf(!served).each(["polling", "webhook"] as const)(
  "three processes on one database, by %s",
  (way) => {
    let api: BotApi;
    let balancer: Balancer | null = null;
    let folder: string;
    let database: { readonly url: string; readonly drop: () => Promise<void> };
    let ports: readonly number[] = [];
    let children: Child[] = [];

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), "aduan-processes-"));
      database = await emptyServedDatabase();
      api = await startBotApi({
        bots: [{ token, username: "lapor_maju_bot", name: "Lapor Maju" }],
        windows: { overall: null, chat: null, group: null },
        polling: { sameOffsetWait: 0, sameOffsetSingle: 0, conflictHold: 0 },
      });
      ports = await Promise.all([freePort(), freePort(), freePort()]);
      balancer = way === "webhook" ? await startBalancer(ports) : null;
      children = [];
    });
    afterEach(async () => {
      for (const child of children) child.kill("SIGKILL");
      await Promise.all(children.map(({ ended }) => ended));
      await balancer?.close();
      await api.stop();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    });

    const start = async (place: number, death = ""): Promise<Child> => {
      const child = startChild(
        victim.file,
        {
          TELEGRAM_BOT_TOKEN: token,
          TELEGRAM_API_ROOT: api.url,
          LOG_LEVEL: "info",
          VICTIM: death,
          DATABASE_URL: database.url,
          SECRET_KEY: secret.toString("base64"),
          ...(balancer !== null && { TELEGRAM_WEBHOOK_URL: balancer.url, PORT: String(ports[place]) }),
        },
        folder,
      );
      children[place] = child;
      await child.says(/it runs/);
      return child;
    };

    const holds = (child: Child | undefined): boolean => {
      const last = child
        ?.said()
        .split("\n")
        .filter((line) => line.includes("has the lease"))
        .at(-1);
      return last?.includes("this process has the lease") ?? false;
    };

    /** How many milliseconds it takes until another process has the lease. */
    const takenOver = async (from: Child, most: number): Promise<number> => {
      const began = performance.now();
      const others = children.filter((child) => child !== from && !holds(child));
      const before = others.map((child) => child.said().length);
      await until(
        () =>
          others.some((child, at) => child.said().slice(before[at]).includes("this process has the lease")),
        "a new holder",
        most,
      );
      return performance.now() - began;
    };

    const newPerson = (name: string): number =>
      api.world.addPerson({ first_name: name, language_code: "id" }).id;
    const bot = (): number => api.world.bots()[0]?.user.id ?? 0;
    const said = (person: number): readonly string[] =>
      api.world
        .view(bot(), person)
        .messages.filter(({ from }) => from.bot)
        .map(({ text }) => text);

    /** Nothing but repeats of what was said just before: at most one for each time that a process ended in this chat. */
    const expectOnce = (person: number, ends: number): void => {
      const heard = said(person);
      const once = heard.filter((text, index) => text !== heard[index - 1]);
      expect(once).toHaveLength(deeds.length);
      expect(heard.length - once.length).toBeLessThanOrEqual(ends);
    };

    const doDeed = async (person: number, index: number): Promise<void> => {
      const deed = deeds[index];
      if (deed === undefined) throw new Error(`there is no deed ${index}`);
      api.world.send(person, bot(), { text: deed.say });
      await api.world.waitFor(
        () =>
          said(person)
            .slice(index)
            .some((text) => deed.until.test(text)),
        60_000,
        `the answer to "${deed.say}"`,
      );
    };

    const doAll = async (person: number): Promise<void> => {
      for (const index of deeds.keys()) await doDeed(person, index);
    };

    const unsent = "select 1 from letter where state <> 'sent'";

    /** Every letter is on record as sent: else the next holder sends it again, as it should. */
    const allSent = async (): Promise<void> => {
      const client = new Client({ connectionString: database.url });
      await client.connect();
      await until(async () => (await client.query(unsent)).rows.length === 0, "the last letter");
      await client.end();
    };

    /** Each person's report is one case, every message was handled in the order of its number, every letter left. */
    const judge = async (people: number): Promise<void> => {
      const client = new Client({ connectionString: database.url });
      await client.connect();
      const count = async (sql: string): Promise<number> => (await client.query(sql)).rows.length;
      try {
        await until(async () => (await count(unsent)) === 0, "the last letter");
        const [bot] = api.world.bots();
        if (bot === undefined) throw new Error("the server has no bot");
        expect(await count("select 1 from cases")).toBe(people);
        expect(await count("select 1 from event")).toBe(people);
        expect(await count("select 1 from inbox where state = 'done'")).toBe(people * deeds.length);
        expect(await count("select 1 from inbox where state <> 'done'")).toBe(0);
        expect(await count("select 1 from letter")).toBe(people * deeds.length);
        expect(await overtakenIn(client, secret, { bot: bot.user.id, ...bot.queue.numbers() })).toBe(0);
      } finally {
        await client.end();
      }
    };

    test("pass on at once when the one that serves is killed", async () => {
      const holder = await start(0);
      await Promise.all([start(1), start(2)]);
      const sari = newPerson("Sari");
      await doDeed(sari, 0);
      holder.kill("SIGKILL");
      const first = await takenOver(holder, afterKill);
      await doDeed(sari, 1);
      const next = children.find((child) => child !== holder && holds(child));
      if (next === undefined) throw new Error("nobody else holds");
      next.kill("SIGKILL");
      const second = await takenOver(next, afterKill);
      await doDeed(sari, 2);
      await doDeed(sari, 3);
      process.stdout.write(
        `${way}: taken over ${Math.round(first)} and ${Math.round(second)} ms after a kill\n`,
      );
      await judge(1);
      expectOnce(sari, 2);
    });

    test("pass on when the one that serves freezes; when it wakes it neither polls nor sends", async () => {
      const holder = await start(0);
      await Promise.all([start(1), start(2)]);
      const sari = newPerson("Sari");
      await doDeed(sari, 0);
      await allSent();
      holder.kill("SIGSTOP");
      const ms = await takenOver(holder, afterFreeze);
      process.stdout.write(`${way}: taken over ${Math.round(ms)} ms after a freeze\n`);
      await doDeed(sari, 1);
      const woken = api.requests.length;
      holder.kill("SIGCONT");
      await holder.says(/standing by/);
      await doDeed(sari, 2);
      await doDeed(sari, 3);
      // A second poll would have ended the other's with 409.
      expect(api.requests.slice(woken).filter(({ code }) => code === 409)).toEqual([]);
      expect(said(sari)).toHaveLength(deeds.length);
      await judge(1);
    });

    test("handle a message once whose handler froze in the middle of its transaction", async () => {
      const holder = await start(0, "batch:1:freeze");
      const sari = newPerson("Sari");
      api.world.send(sari, bot(), { text: deeds[0]?.say ?? "" });
      await pause(1_500);
      await Promise.all([start(1), start(2)]);
      await api.world.waitFor(() => said(sari).length > 0, 30_000, "an answer");
      holder.kill("SIGCONT");
      await pause(2_000);
      for (const index of [1, 2, 3]) await doDeed(sari, index);
      expectOnce(sari, 1);
      await judge(1);
    });

    test("lose nothing and do nothing twice while one after the other is killed or frozen", async () => {
      await Promise.all([start(0), start(1), start(2)]);
      const people = ["Sari", "Tono", "Dewi", "Budi", "Ani", "Joko"].map(newPerson);
      let over = false;
      const churn = async (): Promise<number> => {
        let disturbed = 0;
        for (; !over && disturbed < 12; disturbed += 1) {
          const place = disturbed % 3;
          const child = children[place];
          if (disturbed % 2 === 0) {
            child?.kill("SIGKILL");
            await child?.ended;
            await start(place);
          } else {
            child?.kill("SIGSTOP");
            await pause(11_500);
            child?.kill("SIGCONT");
          }
          await pause(700);
        }
        return disturbed;
      };
      const churning = churn();
      // One person after the other begins, so that somebody is always in the middle of it.
      await Promise.all(
        people.map(async (person, at) => {
          await pause(at * 4_000);
          for (const index of deeds.keys()) {
            await doDeed(person, index);
            await pause(1_500);
          }
        }),
      );
      over = true;
      const disturbed = await churning;
      process.stdout.write(`${way}: ${disturbed} times killed or frozen\n`);
      for (const person of people) expectOnce(person, disturbed);
      await judge(people.length);
      if (balancer !== null) expect(balancer.answered.size).toBe(3);
    });

    test("file and answer together when nothing is wrong", async () => {
      await Promise.all([start(0), start(1), start(2)]);
      const people = ["Sari", "Tono", "Dewi"].map(newPerson);
      await Promise.all(people.map(doAll));
      await judge(people.length);
      for (const person of people) expect(said(person)).toHaveLength(deeds.length);
      if (balancer !== null) expect(balancer.answered.size).toBe(3);
    });
  },
);
