import { beforeAll, describe, expect, test } from "vitest";
import { message, say } from "../../src/core/message/message.ts";
import type { Store } from "../../src/ports/store.ts";
import type { Database } from "../../src/store/open.ts";
import { forEachDatabase } from "./databases.ts";
import { contactOf, letter } from "./filed.ts";
import { storeOver } from "./storeOver.ts";

/** Half an emoji, as a cut leaves it, and the character that no text in PostgreSQL holds. */
const half = "jalan \ud83d";
const nul = "jalan\u0000 rusak";

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let sari: number;

  describe("what no database takes", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      sari = await contactOf(store, "101");
    });

    test("in a letter's words is left out of them, and the letter is written", async () => {
      const lines = [half, nul, "menulis \\u0000 sendiri"].map((note) =>
        say("letters.words", { words: note }),
      );
      const body = { type: "message" as const, message: message(...lines) };
      await store.transaction((tx) => tx.outbox.put([letter(sari, "words", { body })]));
      const { rows } = await database.pool.query<{ body: unknown }>(
        "select body from letter where key = 'words'",
      );
      const kept = JSON.stringify(rows[0]?.body);
      for (const words of ["jalan \uFFFD", "jalan rusak", "menulis \\\\u0000 sendiri"])
        expect(kept).toContain(words);
    });

    test("in what a server says of a failure is left out, and the failure is written", async () => {
      await store.transaction((tx) => tx.outbox.put([letter(sari, "failing")]));
      const claimed = await store.transaction((tx) => tx.outbox.claim("telegram", "1", 10, []));
      for (const one of claimed) {
        const outcome = { type: "failed", why: nul, trouble: "refused" } as const;
        await store.transaction((tx) => tx.outbox.record(one, outcome));
      }
      const { rows } = await database.pool.query<{ why: string }>(
        "select why from letter where state = 'failed'",
      );
      expect(rows.map(({ why }) => why)).toContain("jalan rusak");
    });

    test("in what is looked for finds nothing, and breaks nothing", async () => {
      const found = await store.transaction((tx) => tx.secrets.get("whatsapp", "sent", [nul, half]));
      expect(found.size).toBe(0);
    });
  });
});
