import { beforeEach, describe, expect, test } from "vitest";
import { createReceive } from "../../src/app/receive.ts";
import type { Store } from "../../src/ports.store.ts";
import type { Inbound } from "../../src/ports.ts";
import { forEachDatabase } from "../store/databases.ts";
import { inbound } from "../store/filed.ts";
import { storeOver } from "../store/storeOver.ts";
import { breakable } from "./breakable.ts";
import { partsOver } from "./parts.ts";

forEachDatabase((open) => {
  describe("receiving", () => {
    let broken: ReturnType<typeof breakable>;
    let store: Store;
    let logged: readonly string[];
    let rung: number;
    let receive: (batch: readonly Inbound[]) => Promise<void>;

    beforeEach(async () => {
      broken = breakable(storeOver(await open()));
      store = broken.store;
      const parts = await partsOver(store);
      logged = parts.logged;
      rung = 0;
      receive = createReceive({
        store,
        logger: parts.logger,
        filed: () => {
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

    test("keeps the others and their order when one can't be put on file as it is", async () => {
      const spoilt = inbound("101", "nama\u0000 dengan nol");
      await receive([inbound("101", "satu"), spoilt, inbound("101", "tiga")]);
      expect(await onFile()).toEqual(["satu", { type: "unknown", what: "unfileable" }, "tiga"]);
      expect(logged.join("\n")).toContain("a message can't be filed as it is");
      expect(logged.join("\n")).not.toContain("dengan nol");
    });

    test("takes what was refused once for known when it comes again", async () => {
      const spoilt = inbound("101", "nama\u0000 dengan nol");
      await receive([spoilt]);
      await receive([spoilt, inbound("101", "dua")]);
      expect(await onFile()).toEqual([{ type: "unknown", what: "unfileable" }, "dua"]);
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
