import { randomBytes } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createReceive } from "../../../src/app/loops/receive.ts";
import type { Inbound } from "../../../src/ports/inbound.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { inbound } from "../../store/filed.ts";
import { storeOver } from "../../store/storeOver.ts";
import { breakable } from "../breakable.ts";
import { partsOver } from "../parts.ts";

const unfileable = { type: "unknown", what: "unfileable" };

const isUnfileable = (input: unknown): boolean =>
  typeof input === "object" && input !== null && "what" in input && input.what === "unfileable";

/** A message that no channel should hand over: its time is none. */
function undated(words: string): Inbound {
  return inbound("101", words, { sentAt: new Date(Number.NaN) });
}

const randomText = randomBytes(100_000).toString("base64");
const endless: { self?: unknown } = {};
endless.self = endless;

/** What a channel might hand over that has read a platform's field too trustingly. */
const spoiled: Readonly<Record<string, object>> = {
  "a time that is none": { sentAt: new Date(Number.NaN) },
  "a time before year 1": { sentAt: new Date(-1e14) },
  "a time after year 9999": { sentAt: new Date(8.64e15) },
  "a time that is a text": { sentAt: "2026-11-26" },
  "no time": { sentAt: undefined },
  "a key with U+0000": { externalId: "AB\u0000C 6281234560001@s.whatsapp.net", sentAt: new Date(Number.NaN) },
  "a key that is an object": { externalId: { id: "6281234560001" }, sentAt: new Date(Number.NaN) },
  "a key of 100 kB": { externalId: randomText, sentAt: new Date(Number.NaN) },
  "no key": { externalId: null },
  "a chat with U+0000": { from: { channel: "telegram", chat: "10\u00001", kind: "private" } },
  "a chat that is an object": { from: { channel: "telegram", chat: { id: 101 }, kind: "private" } },
  "no chat": { from: null },
  "a sender with U+0000": { sender: { id: "1\u00001", name: "", anonymous: false, language: null } },
  "no sender": { sender: null },
  "a name that is a number": { sender: { id: "101", name: 5, anonymous: false, language: 7 } },
  "an input that never ends": { input: { type: "text", text: endless, quoted: null } },
  "an input that no JSON holds": { input: { type: "text", text: 10n, quoted: null } },
  "no input": { input: null },
};

forEachDatabase((open) => {
  describe("receiving", () => {
    let broken: ReturnType<typeof breakable>;
    let database: Database;
    let parts: Awaited<ReturnType<typeof partsOver>>;
    let store: Store;
    let logged: readonly string[];
    let rung: number;
    let receive: (batch: readonly Inbound[]) => Promise<void>;

    beforeAll(async () => {
      database = await open();
      parts = await partsOver(storeOver(database));
      logged = parts.logged;
    });
    beforeEach(async () => {
      await database.pool.query("truncate inbox, conversation");
      parts.logged.length = 0;
      broken = breakable(parts.store);
      store = broken.store;
      rung = 0;
      receive = createReceive({
        store,
        logger: parts.logger,
        channel: "telegram",
        now: parts.clock.now,
        wakePump: () => {
          rung += 1;
        },
      });
    });

    /** What is on file, in its order. */
    async function onFile(): Promise<readonly unknown[]> {
      const inputs: unknown[] = [];
      for (let turns = 0; turns < 20; turns += 1) {
        const waiting = await store.transaction(async (tx) => {
          const claimed = await tx.inbox.claim(1);
          await tx.inbox.finish(claimed);
          return claimed;
        });
        if (waiting.length === 0) return inputs;
        inputs.push(...waiting.map(({ payload: { input } }) => (input.type === "text" ? input.text : input)));
      }
      throw new Error("it never ends");
    }

    test("puts a batch on file and says that there is something to do", async () => {
      await receive([inbound("101", "satu"), inbound("101", "dua")]);
      expect(rung).toBe(1);
      expect(await onFile()).toEqual(["satu", "dua"]);
    });

    test("of nothing does nothing", async () => {
      await receive([]);
      expect(rung).toBe(0);
    });

    test("keeps words that hold what no database takes, without that", async () => {
      const spoilt = inbound("101", "jalan\u0000 rusak \ud800");
      await receive([inbound("101", "satu"), spoilt, inbound("101", "tiga")]);
      expect(await onFile()).toEqual(["satu", "jalan rusak \uFFFD", "tiga"]);
    });

    test("keeps the others and their order when one can't be put on file as it is", async () => {
      await receive([inbound("101", "satu"), undated("dua"), inbound("101", "tiga")]);
      expect(await onFile()).toEqual(["satu", unfileable, "tiga"]);
      expect(logged.join("\n")).toContain("a message can't be filed as it is");
      expect(logged.join("\n")).not.toContain("dua");
    });

    test("takes what was refused once for known when it comes again", async () => {
      const spoilt = undated("dua");
      await receive([spoilt]);
      await receive([spoilt, inbound("101", "tiga")]);
      expect(await onFile()).toEqual([unfileable, "tiga"]);
    });

    test.each(Object.entries(spoiled))("of %s stands in nobody's way", async (_, broken) => {
      const spoilt = { ...inbound("101", "rahasia"), ...broken } as Inbound;
      await receive([inbound("101", "satu"), spoilt, inbound("102", "tiga")]);
      await receive([spoilt, inbound("102", "empat")]);
      const filed = await onFile();
      expect(filed.filter((one) => one !== "rahasia" && !isUnfileable(one))).toEqual([
        "satu",
        "tiga",
        "empat",
      ]);
      expect(filed.length).toBeLessThanOrEqual(4);
      const asItIs = filed.includes("rahasia");
      expect(logged.some((line) => line.includes("can't be filed"))).toBe(!asItIs);
      expect(logged.join("\n")).not.toMatch(/rahasia|6281234560001/);
    });

    test("rejects while the database is away, so that the batch comes again, and nothing is filed by half", async () => {
      const batch = [inbound("101", "satu"), inbound("101", "dua")];
      broken.breakBefore(1);
      await expect(receive(batch)).rejects.toThrow("ECONNREFUSED");
      expect(rung).toBe(0);
      await receive(batch);
      expect(await onFile()).toEqual(["satu", "dua"]);
    });

    test("files nothing twice that was written and not heard of", async () => {
      const batch = [inbound("101", "satu")];
      broken.breakAfter(1);
      await expect(receive(batch)).rejects.toThrow("ECONNREFUSED");
      await receive(batch);
      expect(await onFile()).toEqual(["satu"]);
    });
  });
});
