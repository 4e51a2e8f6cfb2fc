import { beforeAll, describe, expect, test } from "vitest";
import type { Inbound } from "../../../src/ports/inbound.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../databases.ts";
import { textsOf } from "../dump.ts";
import { storeOver } from "../storeOver.ts";

let update = 0;

function text(chat: string, words: string, more: Partial<Inbound> = {}): Inbound {
  update += 1;
  return {
    from: { channel: "telegram", chat, kind: "private" },
    sender: { id: chat, name: "Sari", anonymous: false, language: "id" },
    externalId: `t:${update}`,
    ref: String(update),
    on: null,
    sentAt: new Date("2026-11-26T12:12:00Z"),
    forwardedOften: false,
    input: { type: "text", text: words, quoted: null },
    ...more,
  };
}

/** Handles everything that waits, in batches, and returns the words per chat in the order in which they came. */
async function drain(store: Store, limit: number): Promise<ReadonlyMap<number, readonly string[]>> {
  const heard = new Map<number, string[]>();
  for (let batches = 0; batches < 200; batches += 1) {
    const claimed = await store.transaction(async (tx) => {
      const waiting = await tx.inbox.claim(limit);
      await tx.inbox.finish(waiting);
      return waiting;
    });
    if (claimed.length === 0) return heard;
    for (const { chat, payload } of claimed) {
      const words = payload.input.type === "text" ? payload.input.text : "";
      heard.set(chat, [...(heard.get(chat) ?? []), words]);
    }
  }
  throw new Error("it never ends");
}

forEachDatabase((open) => {
  describe("the inbox", () => {
    let database: Database;
    let store: Store;
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
    });

    test("files a message once, however often it comes", async () => {
      const message = text("1001", "satu");
      expect(await store.transaction((tx) => tx.inbox.file([message]))).toBe(1);
      expect(await store.transaction((tx) => tx.inbox.file([message, text("1001", "dua")]))).toBe(1);
      expect([...(await drain(store, 10)).values()]).toEqual([["satu", "dua"]]);
    });

    test("names nobody while a message waits, nor afterwards", async () => {
      const lid = "200000000000002@lid";
      const message = text(lid, "rahasia sekali", {
        from: { channel: "whatsapp", chat: lid, kind: "private" },
        sender: { id: lid, name: "Srikandi", anonymous: false, language: "id" },
        externalId: `3EB0AA ${lid}`,
      });
      await store.transaction((tx) => tx.inbox.file([message]));
      const clear = async () =>
        (await textsOf(database)).filter((one) => /200000000000002|Srikandi|rahasia sekali/.test(one));
      expect(await clear()).toEqual([]);
      expect([...(await drain(store, 10)).values()]).toEqual([["rahasia sekali"]]);
      expect(await clear()).toEqual([]);
    });

    test("keeps the order of each chat, over batches and chats", async () => {
      const chats = ["2001", "2002", "2003"];
      const all = Array.from({ length: 30 }, (_, n) => text(chats[n % 3] ?? "", String(n)));
      await store.transaction((tx) => tx.inbox.file(all.slice(0, 17)));
      await store.transaction((tx) => tx.inbox.file(all.slice(17)));
      const heard = [...(await drain(store, 2)).values()];
      expect(heard).toHaveLength(3);
      for (const words of heard) expect(words).toEqual([...words].sort((a, b) => Number(a) - Number(b)));
      expect(heard.flat()).toHaveLength(30);
    });

    test("lets nothing overtake a message that has to wait", async () => {
      await store.transaction((tx) => tx.inbox.file([text("3001", "gagal"), text("3001", "berikut")]));
      await store.transaction(async (tx) => {
        const [first] = await tx.inbox.claim(1);
        if (first !== undefined) await tx.inbox.retryLater(first, 3600);
      });
      await store.transaction((tx) => tx.inbox.file([text("3001", "ketiga")]));
      expect((await drain(store, 5)).size).toBe(0);
    });

    test("blanks what has been handled and keeps its key", async () => {
      const message = text("4001", "rahasia sekali");
      await store.transaction((tx) => tx.inbox.file([message]));
      await drain(store, 5);
      expect(await store.transaction((tx) => tx.inbox.file([message]))).toBe(0);
    });

    test("knows one person in a private chat and in a group", async () => {
      const group = text("-500", "/antrean", {
        from: { channel: "telegram", chat: "-500", kind: "group" },
        sender: { id: "5001", name: "Rina", anonymous: false, language: "id" },
      });
      await store.transaction((tx) => tx.inbox.file([group, text("5001", "halo")]));
      const claimed = await store.transaction((tx) => tx.inbox.claim(10));
      const inGroup = claimed.find(({ chatKind }) => chatKind === "group");
      const alone = claimed.find(({ chatKind, payload }) => chatKind === "person" && payload.name === "Sari");
      expect(inGroup?.sender).toBe(alone?.chat);
      await store.transaction(async (tx) => tx.inbox.finish(await tx.inbox.claim(10)));
    });

    test("refuses nothing that a channel has cleaned: emoji, long text, quotes", async () => {
      const words = `${"a".repeat(100_000)} 😀 " ' \\ \u0001`;
      await store.transaction((tx) => tx.inbox.file([text("6001", words)]));
      expect([...(await drain(store, 5)).values()]).toEqual([[words]]);
    });
  });
});
