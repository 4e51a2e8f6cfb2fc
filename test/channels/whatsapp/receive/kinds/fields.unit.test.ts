import { proto, type WAMessage } from "@whiskeysockets/baileys";
import { describe, expect, test } from "vitest";
import { fields } from "../../../../../src/channels/whatsapp/receive/kinds/fields.ts";
import { parse } from "../../../../../src/channels/whatsapp/receive/reading/parse.ts";
import { fixture } from "../../fixture.ts";

const me = { number: "6281100000001:7@s.whatsapp.net", lid: "100000000000001:7@lid" };

/** A person's message with this content. */
function brings(content: object) {
  return parse({ ...fixture("text"), message: content } as WAMessage, me, new Date(0));
}

const fated = (...fates: readonly string[]) =>
  Object.entries(fields).flatMap(([name, fate]) => (fates.includes(fate) ? [name] : []));

/** The name of the type that a field of the library's message has. */
function typeOf(name: string): string {
  const made = proto.Message.fromObject({ [name]: {} });
  return String(Reflect.get(made, name)?.constructor?.getTypeUrl?.("") ?? "");
}

const known = Object.keys(proto.Message.prototype).filter((name) => name !== "toJSON");

test("every field of the library's message is decided on, and no other", () => {
  expect(Object.keys(fields).sort()).toEqual([...known].sort());
});

test("every field whose content is a message again is opened, or by it nobody speaks to us", () => {
  const again = Object.keys(proto.Message.prototype).filter((name) =>
    typeOf(name).endsWith("FutureProofMessage"),
  );
  expect(again.length).toBeGreaterThan(20);
  const news = ["statusMentionMessage", "groupStatusMentionMessage", "limitSharingMessage"];
  expect(again.filter((name) => !fated("wrapper").includes(name)).sort()).toEqual(news.sort());
});

describe("what can't be read", () => {
  test.each(fated("poll", "event", "contact", "product", "payment", "invite", "choice", "call", "place"))(
    "%s has a name for people",
    (what) => {
      const kind = Reflect.get(fields, what);
      expect(brings({ [what]: {} })).toMatchObject({ inbound: { input: { type: "unknown", what, kind } } });
    },
  );

  test("a kind of next year's is on file without one", () => {
    const what = "hologramMessage";
    expect(brings({ [what]: {} })).toMatchObject({ inbound: { input: { type: "unknown", what } } });
  });

  test.each(fated("wrapper").filter((name) => !name.startsWith("viewOnce")))(
    "%s with nothing in it is answered all the same",
    (what) => {
      expect(brings({ [what]: {} })).toMatchObject({ inbound: { input: { type: "unknown", what } } });
    },
  );
});

test.each(fated("wrapper"))("what is in %s is read: words, a photo, and what can't be", (wrapper) => {
  const within = (message: object) => brings({ [wrapper]: { message } });
  const words = { extendedTextMessage: { text: "lampu mati" } };
  expect(within(words)).toMatchObject({ inbound: { input: { type: "text", text: "lampu mati" } } });
  expect(within({ ephemeralMessage: { message: words } })).toMatchObject({
    inbound: { input: { type: "text" } },
  });
  const imageMessage = { caption: "jalan rusak", mediaKey: "a2V5", url: "https://mmg.whatsapp.net/1" };
  const photo = { type: "media", kind: "photo", caption: "jalan rusak" };
  expect(within({ imageMessage })).toMatchObject({ inbound: { input: photo } });
  const pollCreationMessageV3 = { name: "Kapan?" };
  expect(within({ pollCreationMessageV3 })).toMatchObject({ inbound: { input: { kind: "poll" } } });
});

test.each(fated("news").filter((name) => name !== "protocolMessage" && name !== "reactionMessage"))(
  "%s, by which nobody speaks to us, is left unread",
  (what) => {
    const key = { remoteJid: "status@broadcast", id: "S1" };
    for (const content of [{}, { message: { protocolMessage: { type: 25, key } } }])
      expect(brings({ [what]: content })).toEqual({ type: "skipped", why: "chat news" });
  },
);

test.each([
  [
    "a mention in somebody's status",
    { statusMentionMessage: { message: { protocolMessage: { type: 25 } } } },
  ],
  ["one of our group's", { groupStatusMentionMessage: { message: { protocolMessage: { type: 25 } } } }],
  ["the switch against passing on", { limitSharingMessage: { message: { protocolMessage: { type: 27 } } } }],
  ["coming to an event", { encEventResponseMessage: { encPayload: "eA==" } }],
  ["a sticker on a status", { statusStickerInteractionMessage: { stickerKey: "s" } }],
  ["the wish for a number", { ephemeralMessage: { message: { requestPhoneNumberMessage: {} } } }],
])("%s is no message to us", (_what, content) => {
  expect(brings(content)).toEqual({ type: "skipped", why: "chat news" });
});

test.each([
  { stickerMessage: {} },
  { lottieStickerMessage: { message: { stickerMessage: { isLottie: true } } } },
  { stickerPackMessage: {} },
])("a sticker stays noise: %o", (content) => {
  expect(brings(content)).toMatchObject({ inbound: { input: { type: "noise" } } });
});

describe("words that a program wrote and a person passes on", () => {
  test.each([
    [
      "an answer of Meta AI's",
      {
        botForwardedMessage: {
          message: {
            richResponseMessage: {
              submessages: [
                { messageText: "Lubang di jalan bisa dilaporkan." },
                { codeMetadata: { codeBlocks: [{ codeContent: "a = " }, { codeContent: "1" }] } },
                {
                  tableMetadata: {
                    title: "Jadwal",
                    rows: [{ items: ["Senin", "08.00"] }, { items: ["Selasa", "09.00"] }],
                  },
                },
                { mapMetadata: { annotations: [{ title: "Pasar Kliwon", body: "Jl. Raya 1" }] } },
              ],
            },
          },
        },
      },
      "Lubang di jalan bisa dilaporkan.\na = 1\nJadwal\nSenin | 08.00\nSelasa | 09.00\nPasar Kliwon\nJl. Raya 1",
    ],
    [
      "a business's template",
      {
        templateMessage: {
          hydratedTemplate: { hydratedContentText: "Tagihan air bulan ini", hydratedFooterText: "PDAM" },
        },
      },
      "Tagihan air bulan ini\nPDAM",
    ],
    ["its buttons", { buttonsMessage: { contentText: "Pilih loket", buttons: [] } }, "Pilih loket"],
    ["its list", { listMessage: { title: "Loket", description: "Pilih satu" } }, "Loket\nPilih satu"],
    [
      "its form",
      { interactiveMessage: { header: { title: "Air" }, body: { text: "mati sejak pagi" } } },
      "Air\nmati sejak pagi",
    ],
    ["an answer on a status", { statusQuestionAnswerMessage: { text: "di RW 5 belum" } }, "di RW 5 belum"],
    ["one to a channel's question", { questionResponseMessage: { text: "belum" } }, "belum"],
    ["a comment", { commentMessage: { message: { conversation: "masih mati" } } }, "masih mati"],
  ])("%s is read", (_what, content, text) => {
    expect(brings(content)).toMatchObject({ inbound: { input: { type: "text", text } } });
  });

  test("without any they can't be read", () => {
    const content = { richResponseMessage: { submessages: [{ imageMetadata: {} }] } };
    expect(brings(content)).toMatchObject({
      inbound: { input: { type: "unknown", what: "richResponseMessage" } },
    });
  });

  test("from a bot's chat they are nobody's own, so that no command counts", () => {
    const passed = { botForwardedMessage: { message: { conversation: "/tutup K7M4" } } };
    expect(brings({ ephemeralMessage: { message: passed } })).toMatchObject({
      inbound: { secondHand: true },
    });
  });
});

describe("what may be seen once", () => {
  const once = { type: "unknown", what: "viewOnceMessage", kind: "once" };
  const { message: _, key, ...rest } = fixture("text");

  test.each(["viewOnceMessage", "viewOnceMessageV2", "viewOnceMessageV2Extension"])(
    "is taken from %s",
    (wrapper) => {
      const imageMessage = { viewOnce: true, mediaKey: "a2V5", url: "https://mmg.whatsapp.net/1" };
      expect(brings({ [wrapper]: { message: { imageMessage } } })).toMatchObject({
        inbound: { input: { type: "media", kind: "photo" } },
      });
    },
  );

  test.each([
    ["a shell without its key", { viewOnceMessageV2: { message: { imageMessage: { viewOnce: true } } } }],
    [
      "a voice note's",
      { viewOnceMessageV2Extension: { message: { audioMessage: { viewOnce: true, ptt: true } } } },
    ],
  ])("and is asked for again where it isn't there: %s", (_what, content) => {
    expect(brings(content)).toMatchObject({ inbound: { input: once } });
  });

  test("and where the phone keeps it to itself", () => {
    const kept = { ...rest, key: { ...key, isViewOnce: true } } as WAMessage;
    expect(parse(kept, me, new Date(0))).toMatchObject({ inbound: { input: once } });
  });

  test("but not in a group, where it may be for anybody", () => {
    const kept = { ...rest, key: { ...fixture("group-talk").key, isViewOnce: true } } as WAMessage;
    expect(parse(kept, me, new Date(0))).toMatchObject({ type: "skipped" });
  });
});
