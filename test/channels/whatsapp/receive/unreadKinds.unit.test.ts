import type { WAMessage } from "@whiskeysockets/baileys";
import { describe, expect, test } from "vitest";
import { parse } from "../../../../src/channels/whatsapp/receive/parse.ts";
import { fixture } from "../fixture.ts";

const me = { number: "6281100000001:7@s.whatsapp.net", lid: "100000000000001:7@lid" };

/** A person's message with this content. */
function brings(content: object) {
  return parse({ ...fixture("text"), message: content } as WAMessage, me, new Date(0));
}

describe("what can't be read", () => {
  test.each([
    ["pollCreationMessage", "poll"],
    ["pollCreationMessageV5", "poll"],
    ["eventMessage", "event"],
    ["contactMessage", "contact"],
    ["contactsArrayMessage", "contact"],
    ["productMessage", "product"],
    ["orderMessage", "product"],
    ["requestPaymentMessage", "payment"],
    ["groupInviteMessage", "invite"],
    ["listResponseMessage", "choice"],
    ["interactiveResponseMessage", "choice"],
    ["callLogMesssage", "call"],
    ["scheduledCallCreationMessage", "call"],
    ["liveLocationMessage", "place"],
  ])("%s has a name for people", (what, kind) => {
    expect(brings({ [what]: {} })).toMatchObject({ inbound: { input: { type: "unknown", what, kind } } });
  });

  test("a kind of next year's is on file without one", () => {
    const what = "hologramMessage";
    expect(brings({ [what]: {} })).toMatchObject({ inbound: { input: { type: "unknown", what } } });
  });

  test("in a wrapper it is the same", () => {
    const wrapped = { ephemeralMessage: { message: { eventMessage: { name: "kerja bakti" } } } };
    expect(brings(wrapped)).toMatchObject({ inbound: { input: { kind: "event" } } });
  });

  test("a view-once message that the phone keeps to itself", () => {
    const { message: _, key, ...rest } = fixture("text");
    const once = { ...rest, key: { ...key, isViewOnce: true } } as WAMessage;
    expect(parse(once, me, new Date(0))).toMatchObject({
      inbound: { input: { type: "unknown", what: "viewOnce", kind: "once" } },
    });
  });
});

test.each([
  "statusMentionMessage",
  "groupStatusMentionMessage",
  "pollUpdateMessage",
  "encReactionMessage",
  "call",
])("%s, by which nobody speaks to us, is left unread", (what) => {
  expect(brings({ [what]: {} })).toEqual({ type: "skipped", why: "chat news" });
});

test.each(["stickerMessage", "lottieStickerMessage", "stickerPackMessage"])("%s stays noise", (what) => {
  expect(brings({ [what]: {} })).toMatchObject({ inbound: { input: { type: "noise" } } });
});
