import { readdirSync } from "node:fs";
import fc from "fast-check";
import type { Update } from "grammy/types";
import { describe, expect, it, test } from "vitest";
import { createHeldParts } from "../../../../src/channels/shared/heldParts.ts";
import type { Me } from "../../../../src/channels/telegram/receive/addressed.ts";
import { parse } from "../../../../src/channels/telegram/receive/parse.ts";
import { albumMs, createUpdateReader } from "../../../../src/channels/telegram/receive/updates.ts";
import type { Inbound, RawInput } from "../../../../src/ports/inbound.ts";
import { cantBeFiled } from "../../fileable.ts";
import { fixture } from "../fixture.ts";

const me: Me = { id: 7012345678, username: "lapor_maju_bot" };
const receivedAt = new Date("2026-11-26T12:12:05.250Z");

function inboundOf(name: string): Inbound {
  const parsed = parse(fixture(name), me, receivedAt);
  if (parsed.type !== "inbound") throw new Error(`${name} was skipped: ${parsed.why}`);
  return parsed.inbound;
}

function media(kind: string, remote: string, bytes: number, mime: string | null, name: string | null) {
  return { kind, media: { kind, remote, bytes, mime, name } };
}

const inputs: readonly [string, RawInput][] = [
  ["text", { type: "text", text: "min jalan depan pasar kliwon rusak parah udh 3 bln", quoted: null }],
  ["reply", { type: "text", text: "depan nomor 12", quoted: "39" }],
  ["start", { type: "start", payload: "k-7QX2" }],
  ["location", { type: "place", latitude: -6.805812, longitude: 110.841034, label: "", quoted: null }],
  [
    "venue",
    {
      type: "place",
      latitude: -6.805812,
      longitude: 110.841034,
      label: "Pasar Kliwon, Jl. Jend. Sudirman",
      quoted: null,
    },
  ],
  ["contact", { type: "unknown", what: "contact", kind: "contact" }],
  ["rich-message", { type: "text", text: "Jalan rusak\ndi depan pasar kliwon", quoted: null }],
  ["sticker", { type: "noise" }],
  ["animation", { type: "noise" }],
  ["edited", { type: "amended", message: "41", text: "min jalan depan pasar legi rusak parah" }],
  ["press", { type: "choice", id: "desk.forward", arg: "9HT2.3", message: "900" }],
  ["press-inaccessible", { type: "choice", id: "forged", arg: "", message: "12" }],
  ["blocked", { type: "reachable", reachable: false }],
  ["unblocked", { type: "reachable", reachable: true }],
  ["added-to-group", { type: "group", change: "added" }],
  ["removed-from-group", { type: "group", change: "removed" }],
  ["promoted-in-group", { type: "group", change: "rights" }],
  ["member-kicked", { type: "left" }],
  ["member-joined", { type: "joined" }],
  ["member-restricted-outside", { type: "left" }],
  ["member-left-news", { type: "left" }],
  ["reaction", { type: "reacted", emoji: "👍", message: "39" }],
  ["migrated-to", { type: "moved", to: "-1002233445566" }],
  ["migrated-from", { type: "moved", to: "-1002233445566" }],
  ["group-command", { type: "text", text: "/teruskan K7M4 PUPR", quoted: null }],
  ["group-reply-to-us", { type: "text", text: "Dishub", quoted: "900" }],
  ["poll", { type: "unknown", what: "poll", kind: "poll" }],
  ["unclean", { type: "text", text: "rusak parah \uFFFD sekali", quoted: null }],
];

test.each(inputs)("%s is read for what it says", (name, input) => {
  expect(inboundOf(name).input).toEqual(input);
});

const pdf = "application/pdf";
const files: readonly [string, object, string][] = [
  ["photo", media("photo", "AgACAgUAAxkBAAIBpKY", 184_211, "image/jpeg", null), "jalan rusak"],
  ["voice", media("voice", "AwACAgUAAxkBAAIBvo", 27_810, "audio/ogg", null), ""],
  ["audio", media("audio", "CQACAgUAAxkBAAIBau", 510_233, "audio/mp4", "rekaman.m4a"), ""],
  ["video", media("video", "BAACAgUAAxkBAAIBvi", 31_457_280, "video/mp4", "VID_20261126.mp4"), ""],
  ["video-note", media("video", "DQACAgUAAxkBAAIBvn", 410_233, null, null), ""],
  ["document", media("document", "BQACAgUAAxkBAAIBdo", 90_210, pdf, "surat keberatan.pdf"), ""],
  [
    "animation-with-caption",
    media("video", "CgACAgQAAxkBAAIBan", 88_123, "video/mp4", "giphy.mp4"),
    "lubangnya sedalam ini",
  ],
];

test.each(files)("%s is taken with its caption", (name, file, caption) => {
  expect(inboundOf(name).input).toMatchObject({ type: "media", ...file, caption, album: null, quoted: null });
});

describe("an edit", () => {
  const edited = (name: string, change: object) => {
    const { message, ...update } = fixture(name);
    const now = { ...message, edit_date: 1_795_695_180, ...change };
    return parse({ ...update, edited_message: now } as unknown as Update, me, receivedAt);
  };

  it("says what the message says now, and which photo it shows", () => {
    expect(edited("photo", { caption: "trotoar rusak" })).toMatchObject({
      inbound: {
        input: {
          type: "amended",
          text: "trotoar rusak",
          media: { kind: "photo", remote: "AgACAgUAAxkBAAIBpKY", mark: expect.any(String) },
        },
      },
    });
  });

  it.each([
    ["photo", undefined],
    ["photo", ""],
    ["document", undefined],
  ])("takes the caption off a %s", (name, caption) => {
    expect(edited(name, { caption })).toMatchObject({ inbound: { input: { type: "amended", text: "" } } });
  });

  it("of a place is left unread, as it is made by itself", () => {
    expect(edited("location", {})).toEqual({ type: "skipped", why: "edited without words" });
  });
});

test("a photo has one mark, in whatever message it comes", () => {
  const marks = ["photo", "photo"].map((name) => {
    const { input } = inboundOf(name);
    return input.type === "media" && "media" in input ? input.media.mark : undefined;
  });
  expect(marks[0]).toEqual(expect.any(String));
  expect(new Set(marks).size).toBe(1);
});

test("people who came by one message are told apart, and bots among them left out", () => {
  const { message } = fixture("group-talk");
  if (message === undefined) throw new Error("no message");
  const come = (id: number, is_bot: boolean) => ({ id, is_bot, first_name: `N${id}` });
  const { text: _, entities: __, ...rest } = message;
  const parsed = parse(
    {
      update_id: 9,
      message: { ...rest, new_chat_members: [come(1, false), come(2, true), come(3, false)] },
    } as Update,
    me,
    receivedAt,
  );
  if (parsed.type !== "inbound") throw new Error(parsed.type);
  const all = [parsed.inbound, ...(parsed.others ?? [])];
  expect(all.map(({ sender, input }) => [sender.id, input.type])).toEqual([
    ["1", "joined"],
    ["3", "joined"],
  ]);
  expect(new Set(all.map(({ externalId }) => externalId)).size).toBe(2);
});

const skips: readonly [string, string][] = [
  ["edited-live-location", "edited without words"],
  ["reaction-taken-back", "a reaction without emoji"],
  ["group-command-other-bot", "a command for another bot"],
  ["group-talk", "talk in a group"],
  ["group-topic-talk", "talk in a group"],
  ["pinned", "chat news"],
  ["unknown-update", "purchased_paid_media"],
];

test.each(skips)("%s is left unread", (name, why) => {
  expect(parse(fixture(name), me, receivedAt)).toEqual({ type: "skipped", why });
});

describe("what surrounds a message", () => {
  it("names chat, person, message and time", () => {
    expect(inboundOf("reply")).toMatchObject({
      from: { channel: "telegram", chat: "611223344", kind: "private" },
      sender: { id: "611223344", name: "Ani Wulandari", anonymous: false, language: "id" },
      externalId: "7012345678:584120002",
      ref: "41",
      on: "39",
      sentAt: new Date(1_795_695_120_000),
      forwardedOften: false,
    });
  });

  it("dates a press, which has no time of its own, by its arrival", () => {
    expect(inboundOf("press")).toMatchObject({
      from: { chat: "-1002233445566", kind: "group" },
      sender: { id: "722334455", name: "Rina" },
      ref: null,
      on: "900",
      sentAt: receivedAt,
    });
  });

  it("dates an edit by when it was made", () => {
    expect(inboundOf("edited").sentAt).toEqual(new Date(1_795_695_180_000));
  });

  it("says that an anonymous administrator is anonymous", () => {
    expect(inboundOf("group-anonymous-command")).toMatchObject({
      sender: { id: "-1002233445566", anonymous: true },
      input: { text: "/antrean" },
    });
  });

  it("moves a group from its old address to the new one, whichever of the two messages says so", () => {
    const from = { channel: "telegram", chat: "-4123456789", kind: "group" };
    expect(inboundOf("migrated-to").from).toEqual(from);
    expect(inboundOf("migrated-from").from).toEqual(from);
  });

  it("takes a text from a channel for one that makes the rounds, and a person's for their own", () => {
    expect(inboundOf("forward-channel").forwardedOften).toBe(true);
    expect(inboundOf("forward-person").forwardedOften).toBe(false);
  });

  describe("words that aren't the sender's own", () => {
    const date = 1_795_695_000;
    const user = { id: 5, is_bot: false, first_name: "Budi" } as const;
    const channel = { id: -1001, type: "channel", title: "Kanal" } as const;
    const group = { id: -1002, type: "supergroup", title: "Grup" } as const;
    const ways: readonly [string, object][] = [
      ["a person", { forward_origin: { type: "user", date, sender_user: user } }],
      ["somebody who hides", { forward_origin: { type: "hidden_user", date, sender_user_name: "Budi" } }],
      ["a group", { forward_origin: { type: "chat", date, sender_chat: group } }],
      ["a channel", { forward_origin: { type: "channel", date, chat: channel, message_id: 3 } }],
      ["the linked channel", { is_automatic_forward: true, sender_chat: channel }],
      ["another bot's list", { via_bot: { id: 9, is_bot: true, first_name: "Bot", username: "lain_bot" } }],
    ];

    it.each(ways)("come from %s", (_from, more) => {
      for (const name of ["group-command", "text"]) {
        const update = fixture(name);
        const message = { ...update.message, ...more } as typeof update.message;
        const parsed = parse({ ...update, ...(message && { message }) }, me, receivedAt);
        expect(parsed).toMatchObject({ inbound: { secondHand: true } });
      }
    });

    it("don't come from a reply or a quote", () => {
      const names = ["group-command", "text", "reply", "group-reply-to-us"];
      for (const name of names) expect(inboundOf(name)).not.toHaveProperty("secondHand");
    });
  });

  it("keeps the parts of an album together", () => {
    const albums = ["album-1", "album-2"].map((name) => inboundOf(name).input);
    expect(albums.map((input) => input.type === "media" && input.album)).toEqual([
      "13862459109253817",
      "13862459109253817",
    ]);
  });
});

test.each(["jawab K7M4 selesai sudah", "Jawab 3 sudah", "K7M4 sudah ditambal"])(
  "talk in a group that is meant for us without a slash is heard: %s",
  (text) => {
    const update = fixture("group-talk");
    const meant = { ...update, message: { ...update.message, text } } as typeof update;
    const { batch } = createUpdateReader()([meant], me, receivedAt);
    expect(batch).toMatchObject([{ input: { type: "text", text } }]);
  },
);

describe("a group's album", () => {
  it("is taken whole when one photo carries the command, also over two polls", () => {
    const readUpdates = createUpdateReader();
    const first = readUpdates([fixture("group-album-command")], me, receivedAt);
    const second = readUpdates([fixture("group-album-sibling"), fixture("group-talk")], me, receivedAt);
    expect([...first.batch, ...second.batch].map(({ ref }) => ref)).toEqual(["907", "908"]);
    expect(second.skipped).toEqual([{ update: fixture("group-talk").update_id, why: "talk in a group" }]);
  });

  it("is taken whole when the command is on its last photo, after which the others come", () => {
    const readUpdates = createUpdateReader();
    const first = readUpdates([fixture("group-album-sibling"), fixture("group-talk")], me, receivedAt);
    expect(first.batch).toEqual([]);
    const second = readUpdates([fixture("group-album-command")], me, receivedAt);
    expect(second.batch.map(({ ref }) => ref)).toEqual(["907", "908"]);
    // As when it couldn't be filed and comes again.
    expect(readUpdates([fixture("group-album-command")], me, receivedAt).batch).toEqual(second.batch);
  });

  it("is forgotten when no command came in time", () => {
    let at = 0;
    const readUpdates = createUpdateReader(
      new Set(),
      createHeldParts(albumMs, () => at),
    );
    readUpdates([fixture("group-album-sibling")], me, receivedAt);
    at = albumMs;
    const { batch } = readUpdates([fixture("group-album-command")], me, receivedAt);
    expect(batch.map(({ ref }) => ref)).toEqual(["907"]);
  });

  it("without a command is left unread", () => {
    expect(createUpdateReader()([fixture("group-album-sibling")], me, receivedAt).batch).toEqual([]);
  });
});

describe("updates of any shape", () => {
  it("are read or skipped, never thrown at", () => {
    const names = readdirSync(new URL("../updates/", import.meta.url));
    const bodies = names.map((name) => fixture(name.replace(".json", "")));
    // Any part of a real update replaced by anything: what a later version of the Bot API might bring.
    const changed = fc
      .tuple(fc.constantFrom(...bodies), fc.nat(), fc.jsonValue())
      .map(([body, at, value]) => {
        const copy = structuredClone(body);
        replaceAt(copy, at, value);
        return copy;
      });
    fc.assert(
      fc.property(changed, (update) => {
        const parsed = parse(update, me, receivedAt);
        if (parsed.type === "inbound") expect(cantBeFiled(parsed.inbound)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("are skipped when they are nothing at all", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (body) => {
        const update: Update = { ...body, update_id: 1 };
        expect(["inbound", "skipped", "unreadable"]).toContain(parse(update, me, receivedAt).type);
      }),
    );
  });
});

/** Puts a value in place of one of the leaves or branches, the `at`-th in order. */
function replaceAt(root: object, at: number, value: unknown): void {
  const places: [object, string][] = [];
  const walk = (node: object) => {
    for (const [key, child] of Object.entries(node)) {
      places.push([node, key]);
      if (typeof child === "object" && child !== null) walk(child);
    }
  };
  walk(root);
  const place = places[at % places.length];
  if (place !== undefined) Object.assign(place[0], { [place[1]]: value });
}
