import { setTimeout as pause } from "node:timers/promises";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Store, Tx } from "../../../src/ports/store.ts";
import { emptyServedDatabase, served } from "../../store/databases.ts";
import { until } from "../../until.ts";
import { openOffice, type TestOffice } from "../office.ts";
import { startProxy, type Way } from "./proxy.ts";

/** Milliseconds for which the database is away. */
const awayMs = 1_500;

describe.skipIf(!served)("while the database is away", () => {
  let office: TestOffice;
  let proxy: Way;
  let drop: () => Promise<void>;
  /** What is to happen once, when the program gets to a point. */
  const at: Partial<Record<"filing" | "handling" | "recording" | "fetching" | "sweeping", () => void>> = {};

  const once = (point: keyof typeof at): void => {
    const deed = at[point];
    delete at[point];
    deed?.();
  };
  const around = (store: Store): Store => ({
    ...store,
    transaction: (work) =>
      store.transaction((tx) => {
        const watched: Tx = {
          ...tx,
          inbox: {
            ...tx.inbox,
            async file(batch) {
              once("filing");
              return await tx.inbox.file(batch);
            },
            async finish(done, states) {
              if (done.length > 0) once("handling");
              return await tx.inbox.finish(done, states);
            },
          },
          attachments: {
            ...tx.attachments,
            async stored(id, file) {
              once("fetching");
              return await tx.attachments.stored(id, file);
            },
          },
          cases: {
            ...tx.cases,
            async due(now, limit) {
              once("sweeping");
              return await tx.cases.due(now, limit);
            },
          },
          outbox: {
            ...tx.outbox,
            async record(letter, outcome) {
              once("recording");
              await tx.outbox.record(letter, outcome);
            },
          },
        };
        return work(watched);
      }),
  });
  const cutFor = (ms: number) => (): void => {
    proxy.cut();
    setTimeout(proxy.mend, ms);
  };

  beforeAll(async () => {
    const made = await emptyServedDatabase();
    drop = made.drop;
    proxy = await startProxy(made.url);
    office = await openOffice({
      around,
      environment: { DATABASE_URL: proxy.url, SECRET_KEY: Buffer.alloc(32, 3).toString("base64") },
    });
  });
  afterAll(async () => {
    await office.close();
    await proxy.close();
    await drop();
  });

  const quiet = async (): Promise<void> => {
    for (let tries = 0; ; tries += 1) {
      try {
        return await office.quiet();
      } catch (error) {
        if (tries === 300) throw error;
        await pause(200);
      }
    }
  };

  /** Files a report, with this happening on the way, and returns what was heard. */
  async function fileWith(name: string, point: keyof typeof at | null): Promise<readonly string[]> {
    const { world } = office.api;
    const person = world.addPerson({ first_name: name, language_code: "id" }).id;
    const say = async (text: string): Promise<void> => {
      world.send(person, office.bot, { text });
      await quiet();
    };
    await say("jalan rusak parah di depan pasar, banyak motor jatuh");
    if (point !== null) at[point] = cutFor(awayMs);
    await say("Tidak ada foto");
    if (point === null) {
      proxy.cut();
      setTimeout(proxy.mend, awayMs);
    }
    await say("Jalan Merdeka 12");
    await say("Kirim");
    const seen = world.view(office.bot, person).messages;
    return seen.filter(({ from }) => from.bot).map(({ text }) => text);
  }

  test.each([
    ["while a message is being put on file", "filing"],
    ["in the middle of a batch", "handling"],
    ["between sending a letter and writing that down", "recording"],
    ["between two messages", null],
  ] as const)("%s: nothing is lost, and nothing is done twice", async (_, point) => {
    const heard = await fileWith("Sari", point);
    expect(heard).toHaveLength(4);
    expect(heard[3]).toContain("Nomornya");
    const left = await office.program().store.transaction((tx) => tx.backlog(office.clock.now()));
    expect(left).toMatchObject({ inbox: 0, letters: 0, setAside: 0 });
  });

  /** What a person's chat shows that the program said. */
  const heardBy = (person: number): readonly string[] =>
    office.api.world
      .view(office.bot, person)
      .messages.filter(({ from }) => from.bot)
      .map(({ text }) => text);

  test.each(["fetching", "sweeping"] as const)(
    "while %s: it is done once the database is back",
    async (point) => {
      const { world } = office.api;
      const person = world.addPerson({ first_name: "Tono", language_code: "id" }).id;
      world.send(person, office.bot, { text: "lampu jalan mati di depan pasar" });
      await quiet();
      at[point] = cutFor(awayMs);
      world.send(person, office.bot, { photo: { bytes: await picture(), name: "foto.jpg" } });
      office.program().ring();
      await until(() => at[point] === undefined, point);
      await quiet();
      expect(heardBy(person)).toHaveLength(2);
      const left = await office.program().store.transaction((tx) => tx.backlog(office.clock.now()));
      expect(left).toMatchObject({ inbox: 0, letters: 0, attachments: 0, clocks: 0, setAside: 0 });
    },
  );

  test("for a minute, with something under way everywhere: all of it is done, and nothing twice", async () => {
    const { world } = office.api;
    const people = ["Dewi", "Agus", "Wati"].map(
      (first_name) => world.addPerson({ first_name, language_code: "id" }).id,
    );
    for (const person of people) world.send(person, office.bot, { text: "lampu jalan mati di depan pasar" });
    await quiet();
    const [dewi = 0, agus = 0, wati = 0] = people;
    at.recording = proxy.cut;
    world.send(dewi, office.bot, { photo: { bytes: await picture(), name: "foto.jpg" } });
    world.send(agus, office.bot, { text: "Tidak ada foto" });
    await until(() => at.recording === undefined, "the first answer");
    world.send(wati, office.bot, { text: "Tidak ada foto" });
    await pause(60_000);
    proxy.mend();
    await world.waitFor(() => people.every((person) => heardBy(person).length === 2), 60_000, "the answers");
    await quiet();
    for (const person of people) expect(heardBy(person)).toHaveLength(2);
    const left = await office.program().store.transaction((tx) => tx.backlog(office.clock.now()));
    expect(left).toMatchObject({ inbox: 0, letters: 0, attachments: 0, setAside: 0 });
  });
});

async function picture(): Promise<Buffer> {
  return await sharp({ create: { width: 64, height: 48, channels: 3, background: "#456" } })
    .jpeg()
    .toBuffer();
}
