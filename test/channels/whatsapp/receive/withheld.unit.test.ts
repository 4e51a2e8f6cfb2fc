import * as baileys from "@whiskeysockets/baileys";
import { expect, test } from "vitest";
import { withheldIn } from "../../../../src/channels/whatsapp/receive/withheld.ts";

const me = { number: "6281100000001:7@s.whatsapp.net", lid: "100000000000001:7@lid" };
const stanza = (attrs: Record<string, string>): baileys.BinaryNode => ({
  tag: "message",
  attrs,
  content: [{ tag: "unavailable", attrs: { type: "view_once_unavailable_fanout" } }],
});

test("what the server keeps to be seen once is told of", () => {
  const from = { id: "3A41", from: "200000000000001@lid", t: "1795695120", notify: "Sari" };
  expect(withheldIn(stanza(from), baileys, me)).toMatchObject([{ key: { id: "3A41", isViewOnce: true } }]);
});

test("a malformed stanza is left to the library, and throws nothing in its way", () => {
  expect(withheldIn(stanza({ id: "3A41" }), baileys, me)).toEqual([]);
  expect(withheldIn(stanza({ id: "3A41", from: "what@ever" }), baileys, me)).toEqual([]);
});
