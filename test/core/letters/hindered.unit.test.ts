import { expect, test } from "vitest";
import { hindered, overcome, without } from "../../../src/core/letters/rooms/hindered.ts";
import { message } from "../../../src/core/message/message.ts";
import { shown } from "../operators/room.ts";

const agency = { type: "agency", agency: "Dinas PUPR" } as const;

test("files that a group doesn't take are asked for in the group, where that works without being an administrator", () => {
  const over = overcome("photo", agency);
  if (over === null) throw new Error("nothing is said");
  for (const [said, there] of [
    [
      message(without(2, "group", "K7M4-2QX")),
      /(Kirim \/lihat K7M4-2QX di grup ini|Send \/look K7M4-2QX in this group)/,
    ],
    [over, /(kirim \/lihat dan nomornya di grup itu|send \/look and the number in that group)/],
  ] as const) {
    for (const language of ["id", "en"] as const) {
      const { text } = shown(said, language);
      expect(text).toMatch(there);
      expect(text).not.toMatch(/di chat pribadi dengan bot|in the private chat with the bot/);
    }
  }
});

test("who gives the permission is named", () => {
  const said = shown(hindered({ type: "files", kind: "photo" }, agency), "id").text;
  expect(said).toContain("menjadikan bot admin");
});
