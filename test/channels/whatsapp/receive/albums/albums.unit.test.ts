import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createAlbums } from "../../../../../src/channels/whatsapp/receive/albums/albums.ts";
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
