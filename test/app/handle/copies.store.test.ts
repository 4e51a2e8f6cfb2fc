import { beforeAll, describe, expect, test } from "vitest";
import { readCopies } from "../../../src/app/handle/copies.ts";
import type { Store } from "../../../src/ports/store.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { inbound } from "../../store/filed.ts";
import { storeOver } from "../../store/storeOver.ts";

const media = { kind: "photo", remote: "r", bytes: 9, mime: "image/jpeg", name: null } as const;
const said = { media, kind: "photo", caption: "lubang", album: "together", quoted: null } as const;
const twin = (chat: string) => ({ ...said, type: "twin", of: "3A01", parent: `3A01 ${chat}` }) as const;

forEachDatabase((open) => {
  let store: Store;
  const handled = (chat: string) =>
    store.transaction(async (tx) => {
      const waiting = await tx.inbox.claim(10);
      const { messages, needless } = await readCopies(tx, waiting);
      await tx.inbox.finish(waiting);
      expect(waiting.length, chat).toBe(1);
      return messages.map((message) => [message.payload.input, needless.has(message)]);
    });
  const file = (chat: string, more: Parameters<typeof inbound>[2]) =>
    store.transaction((tx) => tx.inbox.file([inbound(chat, "", more)]));

  describe("a better copy of a photo", () => {
    beforeAll(async () => {
      store = storeOver(await open());
    });

    test("is the photo itself, with its words, where that one never came", async () => {
      await file("501", { input: twin("501") });
      expect(await handled("501")).toEqual([[{ ...said, type: "media" }, false]]);
    });

    test("is a copy in a group, and where the photo came or waits behind it", async () => {
      await file("-502", { input: twin("-502") });
      expect(await handled("-502")).toEqual([[twin("-502"), false]]);
      await file("503", { input: twin("503") });
      await file("503", { externalId: "3A01 503", input: { ...said, type: "media" } });
      expect(await handled("503")).toEqual([[twin("503"), false]]);
      expect(await handled("503")).toMatchObject([[{ type: "media" }, false]]);
    });

    test("isn't fetched where the photo was dropped before it", async () => {
      await file("504", { externalId: "3A01 504" });
      await handled("504");
      await file("504", { input: twin("504") });
      expect(await handled("504")).toEqual([[twin("504"), true]]);
    });
  });
});
