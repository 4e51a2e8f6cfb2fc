import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { FetchTimes, TakeUp } from "../../../src/app/loops/download.ts";
import { createFetch } from "../../../src/app/loops/fetch.ts";
import type { WantedFile } from "../../../src/ports/attachments.ts";
import { FetchError } from "../../../src/ports/failure.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { contactOf } from "../../store/filed.ts";
import { storeOver } from "../../store/storeOver.ts";
import { createFakeChannel } from "../channel.ts";
import { partsOver } from "../parts.ts";

const ref = { kind: "photo", remote: "r", bytes: 1, mime: "image/jpeg", name: null } as const;

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let parts: Awaited<ReturnType<typeof partsOver>>;
  let folder: string;
  let chat: number;

  type Ref = WantedFile["ref"];
  type More = {
    readonly open?: (ref: Ref, until: AbortSignal) => Promise<Readable>;
    readonly times?: FetchTimes;
    readonly epoch?: () => string;
  };
  const fetchWith = (fetched: (id: string) => Promise<void>, { open: opens, times, epoch }: More = {}) => {
    const fake = createFakeChannel();
    const takeUp: TakeUp = async ({ id, source }) => {
      await fetched(id);
      for await (const _ of source);
      await writeFile(join(folder, id), "bytes");
      const hashes = { hashOriginal: id, hashStripped: id };
      return { state: "stored", path: id, mime: "image/jpeg", bytes: 5, ...hashes, metadata: "stripped" };
    };
    const channel = {
      ...fake.channel,
      ...(opens && { fetch: (of: Ref, until = new AbortController().signal) => opens(of, until) }),
    };
    const fetch = createFetch({
      ...parts,
      channel,
      takeUp,
      wakePump: () => undefined,
      epoch: epoch ?? (() => "1"),
      wake: () => undefined,
      pathOf: (path) => join(folder, path),
      ...(times && { times }),
    });
    return {
      ...fetch,
      /** A turn, and what it began to its end. */
      async round() {
        await fetch.turn();
        await soonOrNever(() => fetch.busy().length === 0);
      },
    };
  };
  const soonOrNever = async (look: () => boolean | Promise<boolean>) => {
    for (let tries = 0; !(await look()); tries += 1) {
      if (tries > 1_000) throw new Error("it never came to that");
      await pause(10);
    }
  };
  const states = async () =>
    (await database.pool.query<{ state: string }>("select state from attachment")).rows.map(
      ({ state }) => state,
    );
  const want = (id: string, contact = chat) =>
    store.transaction((tx) =>
      tx.attachments.want([{ id, contact, channel: "telegram", ref: { ...ref, remote: id } }]),
    );
  const soon = () =>
    database.pool.query("update attachment set next_at = clock_timestamp() where next_at is not null");

  describe("attachments", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      parts = await partsOver(store);
      folder = await mkdtemp(join(tmpdir(), "aduan-fetch-"));
      chat = await contactOf(store, "901");
    });
    beforeEach(async () => {
      await database.pool.query("truncate attachment, inbox");
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    test("are fetched although the platform is away for a long time", async () => {
      let failures = 20;
      const fetch = fetchWith(async () => {
        failures -= 1;
        if (failures >= 0) throw new FetchError(null, "no answer");
      });
      await want("patient");
      for (let turns = 0; turns < 25; turns += 1) {
        await fetch.round();
        await soon();
      }
      expect(await states()).toEqual(["stored"]);
    });

    test("that are gone for good are said to be, once", async () => {
      const fetch = fetchWith(async () => {
        throw new FetchError("lost", "expired");
      });
      await want("lost");
      await fetch.round();
      await fetch.round();
      expect(await states()).toEqual(["lost"]);
      const [note] = await store.transaction((tx) => tx.inbox.claim(10));
      expect(note?.payload.input).toEqual({ type: "file_refused", file: "lost", why: "lost" });
    });

    test("of a draft that was dropped leave no file behind", async () => {
      const fetch = fetchWith(async () => undefined);
      await want("dropped");
      await fetch.round();
      expect(await readdir(folder)).toContain("dropped");
      await store.transaction((tx) => tx.attachments.forget(["dropped"]));
      await fetch.round();
      expect(await readdir(folder)).not.toContain("dropped");
      expect(await states()).toEqual([]);
    });

    test("of a draft that was dropped while they were fetched leave no file and no word behind", async () => {
      const fetch = fetchWith(() => store.transaction((tx) => tx.attachments.forget(["late"])));
      await want("late");
      await fetch.round();
      await fetch.round();
      expect(await readdir(folder)).not.toContain("late");
      expect(await states()).toEqual([]);
      expect(await store.transaction((tx) => tx.inbox.claim(10))).toEqual([]);
    });

    /** A stream that gives nothing until it is given up. */
    const hanging = async (): Promise<Readable> => new Readable({ read: () => undefined });
    const hangs = ({ remote }: Ref) =>
      remote.startsWith("hung") ? hanging() : Promise.resolve(Readable.from([]));
    const stateOf = async (id: string) => {
      const found = await database.pool.query<{ state: string; attempts: number; wait: number }>(
        `select state, attempts, extract(epoch from next_at - clock_timestamp())::float8 as wait
           from attachment where id = $1`,
        [id],
      );
      return found.rows[0];
    };
    const stored = async (id: string) => (await stateOf(id))?.state === "stored";

    test("that hang hold up nobody else's, however many a person sent", async () => {
      const fetch = fetchWith(async () => undefined, { open: hangs });
      const other = await contactOf(store, "902");
      for (let n = 0; n < 30; n += 1) await want(`hung ${n}`);
      await fetch.turn();
      expect(fetch.busy()).toHaveLength(4);
      await want("theirs", other);
      await fetch.turn();
      await soonOrNever(() => stored("theirs"));
      expect(fetch.busy()).toHaveLength(4);
      await fetch.finish();
    });

    test("that hung before leave room for those that were never tried", async () => {
      const fetch = fetchWith(async () => undefined, { open: hangs });
      for (let n = 0; n < 20; n += 1) await want(`hung ${n}`, await contactOf(store, `91${n}`));
      await database.pool.query("update attachment set attempts = 3");
      await fetch.turn();
      expect(fetch.busy()).toHaveLength(12);
      await want("fresh");
      await fetch.turn();
      await soonOrNever(() => stored("fresh"));
      await fetch.finish();
    });

    test("take the place of those that are done at once", async () => {
      let most = 0;
      let now = 0;
      const fetch = fetchWith(async () => {
        now += 1;
        most = Math.max(most, now);
        await pause(5);
        now -= 1;
      });
      for (let n = 0; n < 40; n += 1) await want(`one of many ${n}`, await contactOf(store, `92${n % 20}`));
      await soonOrNever(async () => {
        await fetch.turn();
        return (await states()).every((state) => state === "stored");
      });
      expect(most).toBeLessThanOrEqual(16);
      expect(most).toBeGreaterThan(4);
    });

    test.each(["open", "whole"] as const)(
      "that hang are given up in time (%s) and tried again later",
      async (limit) => {
        const times = { open: 60_000, whole: 60_000, [limit]: 50 };
        const open = (_: Ref, until: AbortSignal) =>
          limit === "whole"
            ? hanging()
            : new Promise<Readable>((_resolve, reject) => {
                until.addEventListener("abort", () => reject(new FetchError(null, "no answer")));
              });
        const fetch = fetchWith(async () => undefined, { open, times });
        await want("hung");
        await fetch.round();
        expect(await stateOf("hung")).toMatchObject({ state: "wanted", attempts: 1 });
        expect((await stateOf("hung"))?.wait).toBeLessThan(3);
      },
    );

    test("that are being fetched are claimed for longer than that may take", async () => {
      const fetch = fetchWith(async () => undefined, { open: hangs });
      await want("hung");
      await fetch.turn();
      expect((await stateOf("hung"))?.wait).toBeGreaterThan(180 + 60);
      await fetch.finish();
    });

    test("under way when the program ends are let go of at once, and fetched by the next", async () => {
      const fetch = fetchWith(async () => undefined, { open: hangs });
      await want("hung");
      await fetch.turn();
      await fetch.finish();
      expect(fetch.busy()).toEqual([]);
      expect(await fetch.turn()).toBeNull();
      const next = fetchWith(async () => undefined);
      await next.round();
      expect(await stored("hung")).toBe(true);
    });

    test("that a process claimed which is no more are fetched by whoever takes its place", async () => {
      await want("left behind");
      const wish = { limit: 4, again: 4, perPerson: 4, underWay: [], seconds: 900 };
      await store.transaction((tx) => tx.attachments.claim("telegram", wish));
      const fetch = fetchWith(async () => undefined, { epoch: () => "2" });
      await fetch.round();
      expect(await stored("left behind")).toBe(true);
    });

    test("that two processes stored, one of which had frozen, keep their file", async () => {
      let wake = (): void => undefined;
      const frozen = fetchWith(
        () =>
          new Promise((resolve) => {
            wake = resolve;
          }),
      );
      await want("both");
      await frozen.turn();
      await soonOrNever(() => frozen.busy().length > 0);
      await fetchWith(async () => undefined, { epoch: () => "2" }).round();
      expect(await stored("both")).toBe(true);
      wake();
      await soonOrNever(() => frozen.busy().length === 0);
      expect(await readdir(folder)).toContain("both");
    });
  });
});
