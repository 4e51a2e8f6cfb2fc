import { readdirSync } from "node:fs";
import type { WAMessage } from "@whiskeysockets/baileys";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parse } from "../../../../../src/channels/whatsapp/receive/reading/parse.ts";
import type { Inbound, RawInput } from "../../../../../src/ports/inbound.ts";
import { cantBeFiled } from "../../../fileable.ts";
import { fixture } from "../../fixture.ts";

const me = { number: "6281100000001:7@s.whatsapp.net", lid: "100000000000001:7@lid" };
const receivedAt = new Date("2026-11-26T12:12:05.250Z");
const lid = "200000000000001@lid";
const group = "120363025246125486@g.us";

function inboundOf(name: string): Inbound {
  const parsed = parse(fixture(name), me, receivedAt);
  if (parsed.type !== "inbound")
    throw new Error(`${name} was skipped: ${parsed.type === "skipped" ? parsed.why : ""}`);
  return parsed.inbound;
}

const place = { type: "place", latitude: -8.172357, longitude: 113.699997, quoted: null } as const;

const inputs: readonly [string, RawInput][] = [
  ["text", { type: "text", text: "min jalan depan pasar kliwon rusak parah udh 3 bln", quoted: null }],
  ["extended-text", { type: "text", text: "lihat https://contoh.id/foto", quoted: null }],
  ["reply", { type: "text", text: "depan nomor 12", quoted: "3EB0A1B2C3D4E5F6A7B8C9" }],
  ["location", { ...place, label: "" }],
  ["live-location", { ...place, label: "" }],
  ["venue", { ...place, label: "Pasar Tanjung, Jl. Samanhudi, Jember" }],
  ["location-broken", { type: "unknown", what: "locationMessage", kind: "place" }],
  ["contact", { type: "unknown", what: "contactMessage", kind: "contact" }],
  ["contacts", { type: "unknown", what: "contactsArrayMessage", kind: "contact" }],
  ["sticker", { type: "noise" }],
  ["gif", { type: "noise" }],
  ["reaction", { type: "reacted", emoji: "👍", message: "3EB0A1B2C3D4E5F6A7B8C9" }],
  ["edited", { type: "amended", message: "3A41", text: "min jalan depan pasar legi rusak parah" }],
  ["edited-caption", { type: "amended", message: "3A41", text: "jalan pasar legi" }],
  ["deleted", { type: "deleted", message: "3A41" }],
  ["list-choice", { type: "text", text: "Kirim", quoted: null }],
  ["poll", { type: "unknown", what: "pollCreationMessageV3", kind: "poll" }],
  ["unclean", { type: "text", text: "rusak parah \uFFFD sekali", quoted: null }],
  ["group-command", { type: "text", text: "/teruskan K7M4 PUPR", quoted: null }],
  ["group-number", { type: "text", text: "1", quoted: null }],
  ["group-edited", { type: "amended", message: "3A41", text: "/antrean" }],
  ["group-reply-to-us", { type: "text", text: "Dishub", quoted: "3EB0CARD" }],
  ["group-added", { type: "group", change: "added" }],
  ["group-created-with-us", { type: "group", change: "added" }],
  ["group-removed", { type: "group", change: "removed" }],
];

test.each(inputs)("%s is read for what it says", (name, input) => {
  expect(inboundOf(name).input).toEqual(input);
});

test.each(["imageMessage", "videoMessage", "documentMessage"])("a caption can be taken off (%s)", (kind) => {
  const { message: _, ...edited } = fixture("edited-caption");
  const protocolMessage = { type: 14, key: { id: "3A41" }, editedMessage: { [kind]: {} } };
  const taken = { ...edited, message: { protocolMessage } } as unknown as WAMessage;
  expect(parse(taken, me, receivedAt)).toMatchObject({
    inbound: { input: { type: "amended", message: "3A41", text: "" } },
  });
});

test.each([
  ["group-member-removed", "left", ["200000000000002@lid", "6281234560003@s.whatsapp.net"]],
  ["group-member-left", "left", ["200000000000001@lid"]],
  ["group-another-added", "joined", ["200000000000009@lid"]],
])("%s says who has %s, each by the address that counts", (name, type, people) => {
  const parsed = parse(fixture(name), me, receivedAt);
  if (parsed.type !== "came_or_went") throw new Error(parsed.type);
  const inbounds = parsed.people.map(({ inbound }) => inbound);
  expect(inbounds.map(({ sender }) => sender.id)).toEqual(people);
  expect(inbounds.map(({ from, input }) => [from.chat, input.type])).toEqual(people.map(() => [group, type]));
  expect(new Set(inbounds.map(({ externalId }) => externalId)).size).toBe(people.length);
});

const files: readonly [string, string, number, string, string | null, string][] = [
  ["image", "photo", 184_211, "image/jpeg", null, "jalan rusak"],
  ["image-view-once", "photo", 184_211, "image/jpeg", null, ""],
  ["image-disappearing", "photo", 184_211, "image/jpeg", null, "jalan rusak"],
  ["voice", "voice", 27_810, "audio/ogg; codecs=opus", null, ""],
  ["audio", "audio", 510_233, "audio/mp4", null, ""],
  ["video", "video", 3_145_728, "video/mp4", null, ""],
  ["video-note", "video", 410_233, "video/mp4", null, ""],
  ["document", "document", 90_210, "application/pdf", "surat keberatan.pdf", "surat dari RT"],
  ["group-photo-command", "photo", 184_211, "image/jpeg", null, "/jawab K7M4 selesai Sudah ditambal."],
];

test.each(files)("%s is taken with its caption", (name, kind, bytes, mime, fileName, caption) => {
  expect(inboundOf(name).input).toMatchObject({
    type: "media",
    kind,
    media: { kind, bytes, mime, name: fileName },
    caption,
    // Pictures that come together in a private chat are answered together.
    album: /^(image|video)/.test(name) ? "together" : null,
    quoted: null,
  });
});

test("a file is kept with what opens it, what proves it, and whom to ask for it again", () => {
  const { input } = inboundOf("image");
  if (input.type !== "media" || !("media" in input)) throw new Error("That isn't media");
  expect(JSON.parse(input.media.remote)).toEqual({
    type: "image",
    url: expect.stringContaining("https://mmg.whatsapp.net/"),
    path: expect.stringContaining("/v/t62"),
    key: expect.stringMatching(/^.{43}=$/),
    hash: expect.stringMatching(/^.{43}=$/),
    message: { id: "3A5F0C9E1B7D42A68E11", chat: lid, participant: null },
  });
});

test.each(["album-part", "album-part-wrapped"])("%s belongs to its album", (name) => {
  expect(inboundOf(name).input).toMatchObject({ type: "media", album: "3AALBUM0000000000001" });
});

test.each([
  ["own-echo", "our own echo"],
  ["status", "a status or channel"],
  ["channel", "a status or channel"],
  ["not-decrypted", "not decrypted"],
  ["keys-only", "talk in a group"],
  ["album-news", "chat news"],
  ["disappearing-setting", "between devices"],
  ["reaction-taken-back", "a reaction taken back"],
  ["group-talk", "talk in a group"],
  ["group-reply-to-another", "talk in a group"],
  ["group-subject", "chat news"],
])("%s is skipped: %s", (name, why) => {
  expect(parse(fixture(name), me, receivedAt)).toEqual({ type: "skipped", why });
});

describe("the envelope", () => {
  it("of a private chat names the person by their LID, whichever address they wrote from", () => {
    for (const name of ["text", "number-with-lid"]) {
      expect(inboundOf(name)).toMatchObject({
        from: { channel: "whatsapp", chat: lid, kind: "private" },
        sender: { id: lid, name: "Budi", anonymous: false, language: null },
        ref: "3A5F0C9E1B7D42A68E11",
        sentAt: new Date(1_795_695_120_000),
      });
    }
  });

  it("names them by their number where nobody knows the LID", () => {
    expect(inboundOf("number-only").from.chat).toBe("6281234560001@s.whatsapp.net");
  });

  it("of a group names the group and the member, without the device", () => {
    expect(inboundOf("group-command")).toMatchObject({
      from: { chat: group, kind: "group" },
      sender: { id: lid },
      externalId: `3A5F0C9E1B7D42A68E11 ${group} ${lid}`,
    });
  });

  it("takes the server's date in any form, and ours where there is none", () => {
    expect(inboundOf("long-date").sentAt).toEqual(new Date(1_795_695_120_000));
    expect(inboundOf("undated").sentAt).toEqual(receivedAt);
  });

  it("says what is replied to", () => {
    expect(inboundOf("reply").on).toBe("3EB0A1B2C3D4E5F6A7B8C9");
    expect(inboundOf("text").on).toBeNull();
  });

  it("calls often forwarded what was passed on five times", () => {
    expect(inboundOf("forwarded-often").forwardedOften).toBe(true);
    expect(inboundOf("forwarded-once").forwardedOften).toBe(false);
  });
});

it.each([[{ isForwarded: true }], [{ forwardingScore: 1 }], [{ isForwarded: true, forwardingScore: 127 }]])(
  "says of what was passed on that it isn't the sender's own: %j",
  (contextInfo) => {
    const text = "/tutup K7M4";
    for (const content of [
      { extendedTextMessage: { text, contextInfo } },
      { imageMessage: { caption: text, contextInfo } },
      { ephemeralMessage: { message: { extendedTextMessage: { text, contextInfo } } } },
    ]) {
      const parsed = parse({ ...fixture("group-command"), message: content }, me, receivedAt);
      expect(parsed).toMatchObject({ inbound: { secondHand: true } });
    }
  },
);

it("says of nothing else that it isn't the sender's own", () => {
  const names = ["group-command", "text", "reply", "image"];
  for (const name of names) expect(inboundOf(name)).not.toHaveProperty("secondHand");
});

describe("an edit in a group", () => {
  const talk = (text: string): WAMessage => {
    const { message: _, ...edited } = fixture("group-edited");
    const protocolMessage = { type: 14, key: { id: "3A41" }, editedMessage: { conversation: text } };
    return { ...edited, message: { protocolMessage } } as unknown as WAMessage;
  };
  const editsOurs = { counted: new Set<string>(), editsOurs: true };

  it("of talk is skipped, unless it makes a command of it", () => {
    expect(parse(talk("besok saja"), me, receivedAt)).toEqual({ type: "skipped", why: "talk in a group" });
    expect(parse(talk("/antrean"), me, receivedAt)).toMatchObject({ inbound: { ref: expect.anything() } });
  });

  it.each(["jawab K7M4 selesai sudah", "Jawab 3 sudah", "proses k7m4 tim berangkat", "K7M4 sudah ditambal"])(
    "that is meant for us without a slash is taken: %s",
    (text) => {
      expect(parse(talk(text), me, receivedAt)).toMatchObject({ inbound: { ref: expect.anything() } });
    },
  );

  it.each(["jawab dong", "proses pengaspalan besok", "K7M4", "jam 3 kumpul", "RT05 banjir", "1 truk datang"])(
    "that only sounds so is talk: %s",
    (text) => {
      expect(parse(talk(text), me, receivedAt)).toEqual({ type: "skipped", why: "talk in a group" });
    },
  );

  it("of a command is taken whatever it says now", () => {
    const { inbound } = { inbound: null, ...parse(talk("besok saja"), me, receivedAt, editsOurs) };
    expect(inbound).toMatchObject({ input: { type: "amended", message: "3A41", text: "besok saja" } });
  });

  it("that takes a message back is a deletion where that was for us, and else nothing", () => {
    const { message: _, ...edited } = fixture("group-edited");
    const taken = { ...edited, message: { protocolMessage: { type: 0, key: { id: "3A41" } } } };
    expect(parse(taken as WAMessage, me, receivedAt).type).toBe("skipped");
    const { inbound } = { inbound: null, ...parse(taken as WAMessage, me, receivedAt, editsOurs) };
    expect(inbound).toMatchObject({ input: { type: "deleted", message: "3A41" } });
  });
});

describe("what is sealed and can't be opened", () => {
  const sealed = (name: string, secretEncType: number): WAMessage => ({
    ...fixture(name),
    message: { secretEncryptedMessage: { secretEncType, targetMessageKey: { id: "3A41" } } } as never,
  });
  const edit = { type: "unknown", what: "secretEncryptedMessage", kind: "edit" };

  it("is an edit that can't be read", () => {
    expect(parse(sealed("text", 2), me, receivedAt)).toMatchObject({ inbound: { input: edit } });
  });

  it.each([1, 3, 4, 5])("is news of a poll, an event or a plan (%i)", (kind) => {
    expect(parse(sealed("text", kind), me, receivedAt)).toEqual({ type: "skipped", why: "chat news" });
  });

  it.each([0, 6])("is of a kind that nobody knows (%i)", (kind) => {
    const input = { type: "unknown", what: "secretEncryptedMessage" };
    expect(parse(sealed("text", kind), me, receivedAt)).toMatchObject({ inbound: { input } });
  });

  it("counts in a group only where it changes a command", () => {
    expect(parse(sealed("group-talk", 2), me, receivedAt).type).toBe("skipped");
    const ofOurs = parse(sealed("group-talk", 2), me, receivedAt, { counted: new Set(), editsOurs: true });
    expect(ofOurs).toMatchObject({ inbound: { from: { kind: "group" }, input: edit } });
  });
});

it("takes an album's other photos in a group once one carried the command", () => {
  const part = fixture("album-part");
  const inGroup = { ...part, key: fixture("group-talk").key };
  expect(parse(inGroup, me, receivedAt).type).toBe("skipped");
  expect(
    parse(inGroup, me, receivedAt, { counted: new Set(["3AALBUM0000000000001"]), editsOurs: false }).type,
  ).toBe("inbound");
});

it("reads anything without throwing", () => {
  const names = readdirSync(new URL("../../messages", import.meta.url)).map((file) =>
    file.replace(".json", ""),
  );
  expect(names.length).toBeGreaterThan(50);
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.func(fc.jsonValue()),
      fc.nat({ max: 40 }),
      (name, broken, at) => {
        const message = fixture(name);
        const damaged: unknown = damage(message, broken, at);
        // Whatever the damage, the types call it a message.
        const parsed = parse(damaged as WAMessage, me, receivedAt);
        expect(["inbound", "came_or_went", "skipped", "unreadable"]).toContain(parsed.type);
        if (parsed.type === "inbound") expect(cantBeFiled(parsed.inbound)).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});

/** Replaces the part that is met as number `at` on a walk through the message. */
function damage(value: unknown, broken: (key: string) => unknown, at: number): unknown {
  let left = at;
  const walk = (part: unknown): unknown => {
    if (typeof part !== "object" || part === null) return part;
    const entries = Object.entries(part).map(([key, inner]) => {
      left -= 1;
      return [key, left === 0 ? broken(key) : walk(inner)];
    });
    return Array.isArray(part) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
  };
  return walk(value);
}
