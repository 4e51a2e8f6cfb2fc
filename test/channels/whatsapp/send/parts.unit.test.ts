import { expect, test } from "vitest";
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
  expect(wordedAs(mentioning(part, people))).toMatchObject({
    text: "DARURAT\n\n@12345 @628111",
    mentions: people,
  });
  expect(wordedAs(mentioning(part, []))).toEqual({ text: "DARURAT", linkPreview: null });
});
