import { describe, expect, test } from "vitest";
import { inGroup } from "../../../../src/channels/whatsapp/send/mentions.ts";
import { mentioning, partsOf, wordedAs } from "../../../../src/channels/whatsapp/send/parts.ts";
import type { Outgoing } from "../../../../src/ports/channel.ts";

const plain: Outgoing = {
  text: "DARURAT",
  buttons: [],
  keyboard: [],
  clearsKeyboard: false,
  guarded: false,
  files: [],
  replyTo: null,
};

test("mentions people on a last line, by LID or number", () => {
  const [part] = partsOf(plain);
  if (part === undefined) throw new Error("no part");
  const people = ["12345@lid", "628111:3@s.whatsapp.net"];
  expect(wordedAs(mentioning(part, people, "dan 2 petugas lainnya"))).toMatchObject({
    text: "DARURAT\n\n@12345 @628111 dan 2 petugas lainnya",
    mentions: people,
  });
  expect(wordedAs(mentioning(part, people, ""))).toMatchObject({ text: "DARURAT\n\n@12345 @628111" });
  expect(wordedAs(mentioning(part, [], ""))).toEqual({ text: "DARURAT", linkPreview: null });
});

describe("in a group a person is mentioned by", () => {
  const lid = "200000000000001@lid";
  const number = "6281234560001@s.whatsapp.net";
  const other = { id: "200000000000009@lid" };

  test.each([
    ["their LID where the group goes by LIDs", { id: lid, phoneNumber: number }, lid],
    ["their number where the group goes by numbers", { id: number, lid }, number],
    ["the number under which they are on file where their LID is hidden", { id: number }, number],
  ])("%s", (_, member, address) => {
    expect(inGroup({ participants: [other, member] }, [lid, number])).toBe(address);
  });

  test("their LID where the group doesn't name them, or isn't known", () => {
    expect(inGroup({ participants: [other] }, [lid, lid])).toBe(lid);
    expect(inGroup(undefined, [lid, number])).toBe(lid);
  });
});
