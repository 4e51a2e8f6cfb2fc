import { beforeAll, describe, expect, test } from "vitest";
import { createPump } from "../../../src/app/loops/pump.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { inbound } from "../../store/filed.ts";
import { storeOver } from "../../store/storeOver.ts";
import { createFakeChannel } from "../channel.ts";
import { partsOver } from "../parts.ts";

/** So many people at once, and one of them so many messages. */
const people = 120;
const messages = 40;

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let parts: Awaited<ReturnType<typeof partsOver>>;

  describe("a flood", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      parts = await partsOver(store);
    });

    test("is queued and not refused: everybody is answered, nobody is sent away, and no word is lost", async () => {
      const pump = createPump({
        ...parts,
        capabilitiesOf: () => createFakeChannel().channel.capabilities,
        asksMembers: () => false,
        width: 10,
        wakeSenders: () => undefined,
        suspectUpTo: "0",
      });
      const many = Array.from({ length: people }, (_, n) =>
        inbound(`${7_000 + n}`, `selokan mampet di gang ${n}`),
      );
      const one = Array.from({ length: messages }, (_, n) => inbound("7000", `kata-${n} lagi`));
      await store.transaction((tx) => tx.inbox.file([...many, ...one]));
      const waiting = async () => {
        const { rows } = await database.pool.query<{ n: number }>(
          "select count(*)::int as n from inbox where state = 'waiting'",
        );
        return rows[0]?.n ?? 0;
      };
      for (let turns = 0; turns < 2_000 && (await waiting()) > 0; turns += 1) await pump.turn();
      expect(await waiting()).toBe(0);
      const { rows } = await database.pool.query<{ chats: number; said: string }>(
        "select count(distinct chat)::int as chats, string_agg(distinct body::text, ' ') as said from letter where class = 'answer'",
      );
      expect(rows[0]?.chats).toBe(people);
      expect(rows[0]?.said).not.toMatch(/trouble\.|try again|coba lagi/u);
      const { rows: states } = await database.pool.query<{ said: string }>(
        "select string_agg(state::text, ' ') as said from conversation",
      );
      for (let n = 0; n < people; n += 1) expect(states[0]?.said).toContain(`selokan mampet di gang ${n}`);
      for (let n = 0; n < messages; n += 1) expect(states[0]?.said).toContain(`kata-${n} lagi`);
    });
  });
});
