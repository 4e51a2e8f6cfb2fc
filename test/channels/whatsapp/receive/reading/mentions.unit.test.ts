import type { WAMessage } from "@whiskeysockets/baileys";
import { describe, expect, test } from "vitest";
import { parse } from "../../../../../src/channels/whatsapp/receive/reading/parse.ts";
import { mentionOf } from "../../../../../src/core/message/mention.ts";
import { fixture } from "../../fixture.ts";

const me = { number: "6281100000001:7@s.whatsapp.net", lid: "100000000000001:7@lid" };
const rina = "200000000000007@lid";
const mentioned = mentionOf("Rina");
const names = new Map([
  [rina, "Rina"],
  ["200000000000008@lid", "0812-3456-7890"],
]);
const naming = {
  service: "Lapor Maju",
  someone: "seseorang",
  nameOf: (person: string) => names.get(person) ?? null,
};

/** What a message says that mentions these. */
function says(message: object, from = fixture("text")): unknown {
  const parsed = parse({ ...from, message } as WAMessage, me, new Date(0), { naming, counted: new Set() });
  if (parsed.type !== "inbound") return parsed.type;
  const { input } = parsed.inbound;
  return input.type === "media" ? input.caption : "text" in input ? input.text : input.type;
}
const text = (words: string, mentionedJid: readonly string[], more: object = {}) => ({
  extendedTextMessage: { text: words, contextInfo: { mentionedJid, ...more } },
});

describe("who is mentioned", () => {
  test.each([
    ["by the name they have in this chat", "tanya @200000000000007 saja", [rina], `tanya ${mentioned} saja`],
    [
      "by no name that only we know",
      "kata @6281234567890, rusak",
      ["6281234567890@s.whatsapp.net"],
      "kata @seseorang, rusak",
    ],
    ["by no name that is a number", "kata @200000000000008", ["200000000000008@lid"], "kata @seseorang"],
    [
      "with a device at the address",
      "@200000000000007 tolong",
      ["200000000000007:12@lid"],
      `${mentioned} tolong`,
    ],
    ["by their other address", "kata @6281234567890", [rina], "kata @seseorang"],
    [
      "each",
      "@200000000000007 dan @6281234567890",
      [rina, "6281234567890@s.whatsapp.net"],
      `${mentioned} dan @seseorang`,
    ],
    [
      "we ourselves by the service's name",
      "halo @6281100000001",
      ["6281100000001@s.whatsapp.net"],
      "halo @Lapor Maju",
    ],
    ["and by our other address", "halo @100000000000001", ["100000000000001@lid"], "halo @Lapor Maju"],
  ])("is named: %s", (_how, words, whom, said) => {
    expect(says(text(words, whom))).toBe(said);
  });

  test("is named in captions, edits, and what is wrapped", () => {
    const contextInfo = { mentionedJid: [rina] };
    const words = "kata @200000000000007";
    const content = { imageMessage: { caption: words, mediaKey: "a2V5", contextInfo } };
    expect(says(content)).toBe(`kata ${mentioned}`);
    expect(says({ ephemeralMessage: { message: text(words, [rina]) } })).toBe(`kata ${mentioned}`);
    const protocolMessage = { type: 14, key: { id: "3A41" }, editedMessage: text(words, [rina]) };
    expect(says({ editedMessage: { message: { protocolMessage } } })).toBe(`kata ${mentioned}`);
  });

  test("is a group by what the message calls it, and nobody's number", () => {
    const groupMentions = [{ groupJid: "120363018200000003@g.us", groupSubject: "Warga RW 5" }];
    const words = "lihat @120363018200000003@g.us";
    expect(says(text(words, [], { groupMentions }))).toBe("lihat @Warga RW 5");
    expect(says(text(words, [rina]))).toBe("lihat @seseorang");
    expect(says({ groupMentionedMessage: { message: text(words, [], { groupMentions }) } })).toBe(
      "lihat @Warga RW 5",
    );
  });

  test("is nobody where the message mentions nobody: a number that somebody wrote is their word", () => {
    expect(says({ conversation: "hubungi @081234567890 saja" })).toBe("hubungi @081234567890 saja");
  });

  test("is nobody by a price or a year beside them", () => {
    expect(says(text("@200000000000007 semen @15000, pasir @250000", [rina]))).toBe(
      `${mentioned} semen @15000, pasir @250000`,
    );
  });

  test("is told by no number in an edit that brings no list", () => {
    const edit = (words: string) => ({
      protocolMessage: { type: 14, key: { id: "3A41" }, editedMessage: { conversation: words } },
    });
    expect(says(edit("kata @200000000000007 dan @6281234567890"))).toBe("kata @seseorang dan @seseorang");
    expect(says(edit("semen @15000, hubungi @081234567890"))).toBe("semen @15000, hubungi @081234567890");
  });

  test("is the one whom a group's command is for", () => {
    const inGroup = fixture("group-command");
    const own = ["100000000000001@lid"];
    expect(says(text("@100000000000001 /antrean", own), inGroup)).toBe("/antrean");
    expect(says(text("@100000000000001 apa kabar", own), inGroup)).toBe("skipped");
    expect(says(text("/peran @200000000000007 petugas", [rina]), inGroup)).toBe(
      `/peran ${mentioned} petugas`,
    );
  });
});
