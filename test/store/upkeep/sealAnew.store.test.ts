import { beforeAll, describe, expect, test } from "vitest";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { OlderVersionRuns, sealAnew } from "../../../src/store/upkeep/sealAnew.ts";
import { forEachDatabase } from "../databases.ts";
import { textsOf } from "../dump.ts";
import { contactOf, inbound } from "../filed.ts";
import { sealing, storeOver } from "../storeOver.ts";

const number = "628111222333";
const lid = "200000000000077";
const marks = [number, lid, "gaji kepala desa.pdf", "mediakey+/=", "Slamet Raharjo", "kata yang menunggu"];

/** Message ids as the WhatsApp channel makes them: `ID PERSON`. */
const externalId = (id: string): string => `${id} ${lid}@lid`;

const ref = {
  kind: "document",
  remote: JSON.stringify({ type: "document", key: "mediakey+/=", message: { id: "A1", chat: `${lid}@lid` } }),
  bytes: 10,
  mime: "application/pdf",
  name: "gaji kepala desa.pdf",
} as const;

const payload = {
  ref: "A2",
  on: null,
  repliedTo: null,
  forwardedOften: false,
  name: "Slamet Raharjo",
  anonymous: false,
  english: false,
  input: { type: "text", text: "kata yang menunggu", quoted: null },
};

forEachDatabase((open, type) => {
  describe("what an older version kept in clear", () => {
    let database: Database;
    let store: Store;
    let chat: number;

    const sql = (text: string, ...values: readonly unknown[]) => database.pool.query(text, [...values]);
    const waiting = (text: string, ...values: readonly unknown[]) =>
      sql(`insert into inbox (chat, sender, channel, external_id, sent_at, ${text}`, ...values);

    /** As that version wrote it. */
    async function fill(): Promise<void> {
      for (const [kind, id] of [
        ["lid-mapping", number],
        ["lid-mapping", `${lid}_reverse`],
        ["session", `${lid}_1.0`],
        ["identity-key", `${lid}_1.0`],
      ]) {
        await sql(
          `insert into secret (channel, kind, id, sealed, saved_at)
           values ('whatsapp', $1, $2, $3, clock_timestamp() - interval '2 days')`,
          kind,
          id,
          Buffer.from(sealing.seal(`value of ${id}`)),
        );
      }
      await waiting(
        "payload) values ($1, $1, 'whatsapp', $2, now(), $3)",
        chat,
        externalId("A2"),
        JSON.stringify(payload),
      );
      await waiting(
        "state, handled_at) values ($1, $1, 'whatsapp', $2, now(), 'done', now())",
        chat,
        externalId("A1"),
      );
      await waiting(
        "state, payload, why, handled_at) values ($1, $1, 'whatsapp', $2, now(), 'set_aside', $3, 'why', now())",
        chat,
        externalId("A0"),
        JSON.stringify(payload),
      );
      await sql("update conversation set next_at = clock_timestamp() where chat = $1", chat);
      for (const [id, state] of [
        ["wanted", "wanted"],
        ["stored", "stored"],
      ]) {
        await sql(
          `insert into attachment (id, contact, channel, ref, kind, state, next_at)
           values ($1, $2, 'whatsapp', $3, 'document', $4, case when $4 = 'wanted' then now() end)`,
          id,
          chat,
          JSON.stringify(ref),
          state,
        );
      }
    }

    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      chat = await contactOf(store, "101");
      await fill();
    });

    test("stays as it is, and the start is refused, while an older version serves a number", async (context) => {
      if (type === "embedded") return context.skip();
      await sql(
        `insert into lease (name, epoch, owner, pid, backend_start, expires_at)
         select 'whatsapp', 1, 'older', pid, backend_start::text, clock_timestamp() + interval '10 seconds'
           from pg_stat_activity where datname = current_database() and backend_type = 'client backend' limit 1`,
      );
      await expect(sealAnew(database.pool, sealing)).rejects.toThrow(OlderVersionRuns);
      expect(await textsOf(database)).toContainEqual(expect.stringContaining(number));
      await sql("delete from lease");
    });

    test("is nowhere in the database any more", async () => {
      expect(await textsOf(database)).toContainEqual(expect.stringContaining(number));
      // Two processes that start at once, and one that starts again.
      const done = await Promise.all([sealAnew(database.pool, sealing), sealAnew(database.pool, sealing)]);
      expect(done[0] + done[1]).toBe(9);
      expect(await sealAnew(database.pool, sealing)).toBe(0);
      const texts = await textsOf(database);
      for (const mark of marks) expect(texts, mark).not.toContainEqual(expect.stringContaining(mark));
    });

    test("secrets are found under their names, and keep their age", async () => {
      const found = await store.transaction((tx) =>
        tx.secrets.get("whatsapp", "lid-mapping", [number, `${lid}_reverse`, "nobody"]),
      );
      expect(Object.fromEntries(found)).toEqual({
        [number]: `value of ${number}`,
        [`${lid}_reverse`]: `value of ${lid}_reverse`,
      });
      await store.transaction((tx) => tx.secrets.prune("whatsapp", "identity-key", 24));
      expect(
        (await store.transaction((tx) => tx.secrets.get("whatsapp", "identity-key", [`${lid}_1.0`]))).size,
      ).toBe(0);
    });

    test("a message that comes again is known, whether it waits or was handled", async () => {
      const again = ["A0", "A1", "A2"].map((id) =>
        inbound("101", "lagi", {
          from: { channel: "whatsapp", chat: `${lid}@lid`, kind: "private" },
          externalId: externalId(id),
        }),
      );
      expect(await store.transaction((tx) => tx.inbox.file(again))).toBe(0);
    });

    test("a message that waited is handled as it was written", async () => {
      const [message] = await store.transaction((tx) => tx.inbox.claim(10));
      expect(message).toMatchObject({ chat, payload });
    });

    const wish = { limit: 10, again: 10, perPerson: 10, underWay: [], seconds: 60 };

    test("an attachment that was wanted is fetched from where it is, and then that is forgotten", async () => {
      const wanted = await store.transaction((tx) => tx.attachments.claim("whatsapp", wish));
      expect(wanted).toMatchObject([{ id: "wanted", contact: chat, ref }]);
      await store.transaction((tx) => tx.attachments.refused("wanted", "lost", "lost"));
      const { rows } = await sql("select ref, sealed from attachment");
      expect(rows).toEqual([
        { ref: null, sealed: null },
        { ref: null, sealed: null },
      ]);
    });

    test("a message that an older version files beside this one is handled, and sealed at the next start", async () => {
      const [before] = await store.transaction((tx) => tx.inbox.claim(10));
      if (before === undefined) throw new Error("nothing waits");
      await store.transaction((tx) => tx.inbox.finish([before]));
      await waiting(
        "payload) values ($1, $1, 'whatsapp', $2, now(), $3)",
        chat,
        externalId("A2"),
        JSON.stringify({ ...payload, ref: "A2 again" }),
      );
      await sql("update conversation set next_at = clock_timestamp() where chat = $1", chat);
      const [twice] = await store.transaction((tx) => tx.inbox.claim(10));
      expect(twice?.payload.ref).toBe("A2 again");
      expect(await sealAnew(database.pool, sealing)).toBe(1);
      const [sealed] = await store.transaction((tx) => tx.inbox.claim(10));
      expect(sealed?.payload.ref).toBe("A2 again");
      expect(await textsOf(database)).not.toContainEqual(expect.stringContaining(lid));
    });
  });
});
