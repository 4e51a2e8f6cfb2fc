import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createAlbums } from "../../../../../src/channels/whatsapp/receive/albums/albums.ts";
import { parse } from "../../../../../src/channels/whatsapp/receive/reading/parse.ts";
import type { WAMessage } from "../../../../../src/channels/whatsapp/receive/wire.ts";
import { projectPath } from "../../../../../src/projectPath.ts";

const read = (name: string): WAMessage =>
  JSON.parse(readFileSync(projectPath(`test/channels/whatsapp/messages/${name}.json`), "utf8"));
const plain = read("album-part");
const wrapped = read("album-part-wrapped");

test("the parts of an album that came before the one with the command are given with it", () => {
  const albums = createAlbums(() => 0);
  albums.hold(plain);
  expect(albums.before(wrapped)).toEqual([plain]);
});

test("an album without a command is forgotten", () => {
  let at = 0;
  const albums = createAlbums(() => at);
  albums.hold(plain);
  at = 120_000;
  expect(albums.before(wrapped)).toEqual([]);
});

test("what belongs to no album isn't held", () => {
  const albums = createAlbums(() => 0);
  albums.hold({ ...plain, message: { imageMessage: {} } });
  expect(albums.before({ ...plain, message: { imageMessage: {} } })).toEqual([]);
});

describe("what an album replies to", () => {
  const quote = { stanzaId: "3EB0CARD", participant: "100000000000001@lid" };
  const announcement: WAMessage = {
    ...plain,
    key: { ...plain.key, id: "3AALBUM0000000000001" },
    message: { albumMessage: { expectedImageCount: 2, contextInfo: quote } },
  };

  test("is known from its announcement", () => {
    const albums = createAlbums(() => 0);
    albums.announce(announcement);
    expect([albums.quotedBy(plain), albums.quotedBy(wrapped)]).toEqual([quote, quote]);
  });

  test("isn't, if that came from another chat or names nothing", () => {
    const albums = createAlbums(() => 0);
    const elsewhere = { ...announcement.key, remoteJid: "200000000000009@lid" };
    albums.announce({ ...announcement, key: elsewhere });
    expect(albums.quotedBy(plain)).toBeNull();
    albums.announce({ ...announcement, message: { albumMessage: { contextInfo: { mentionedJid: [] } } } });
    expect(albums.quotedBy(plain)).toBeNull();
  });

  test.each([plain, wrapped])("counts for a photo that names none itself", (photo) => {
    const me = { number: "6281100000001:7@s.whatsapp.net", lid: "100000000000001:7@lid" };
    expect(parse(photo, me, new Date(0), { quote })).toMatchObject({
      inbound: { on: "3EB0CARD", input: { type: "media", quoted: "3EB0CARD" } },
    });
  });
});
