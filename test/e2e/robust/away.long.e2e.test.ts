import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Store, Tx } from "../../../src/ports.store.ts";
import { emptyServedDatabase, served } from "../../store/databases.ts";
import { openOffice, type TestOffice } from "../office.ts";
import { startProxy, type Way } from "./proxy.ts";

/** Milliseconds for which the database is away. */
const awayMs = 1_500;

describe.skipIf(!served)("while the database is away", () => {
  let office: TestOffice;
  let proxy: Way;
  let drop: () => Promise<void>;
  /** What is to happen once, when the program gets to a point. */
  const at: { filing?: () => void; handling?: () => void; recording?: () => void } = {};

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
            async finish(done) {
              if (done.length > 0) once("handling");
              await tx.inbox.finish(done);
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
  }, 60_000);
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
        if (tries === 30) throw error;
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
});
