import { describe, expect, test } from "vitest";
import { ledByCommand } from "../../../src/app/handle/privately/leading.ts";
import { route } from "../../../src/app/handle/route.ts";
import { firstState } from "../../../src/core/operators/state.ts";
import type { InboxMessage } from "../../../src/ports/inbox.ts";
import type { Tx } from "../../../src/ports/store.ts";

const room = {
  type: "agency",
  agency: "PUPR",
  contact: 9,
  roles: ["officer", "designated"],
  confirmed: true,
  watched: true,
  unsure: false,
} as const;

type Photo = Partial<InboxMessage> & { readonly caption?: string; readonly album?: string | null };

function photo({ caption = "", album = "a", ...more }: Photo = {}): InboxMessage {
  const media = { kind: "photo", remote: "AgAC", bytes: 9, mime: "image/jpeg", name: null } as const;
  return {
    seq: "1",
    chat: 1,
    chatKind: "person",
    channel: "telegram",
    sender: 1,
    sentAt: new Date("2026-11-26T12:12:00Z"),
    payload: {
      ref: "41",
      on: null,
      repliedTo: null,
      forwardedOften: false,
      name: "Tini",
      anonymous: false,
      input: { type: "media", kind: "photo", media, caption, album, quoted: null },
    },
    attempts: 0,
    state: null,
    aside: null,
    language: "id",
    reachable: true,
    room: null,
    roles: [],
    memberOf: room,
    colleague: true,
    age: 0,
    ...more,
  };
}

/** What is known of the album whose command has come. */
const albumOf = (number: string | null) => ({ ...firstState, album: { id: "a", number } });

describe("a photo in private", () => {
  test.each<[string, Photo, "room" | "citizen" | "quiet"]>([
    ["of the album of a step", { aside: albumOf("P3XR-9TK") }, "room"],
    ["of it, with words of its own", { aside: albumOf("P3XR-9TK"), caption: "bukti" }, "room"],
    ["of the album of a command that wasn't taken", { aside: albumOf(null) }, "quiet"],
    ["of an album whose sender has lost the role", { aside: albumOf(null), memberOf: null }, "quiet"],
    ["of another album", { aside: albumOf("P3XR-9TK"), album: "b" }, "citizen"],
    ["by itself", { aside: albumOf("P3XR-9TK"), album: null }, "citizen"],
    ["of somebody who never was in a room", { memberOf: null, colleague: false }, "citizen"],
  ])("%s", (_, said, to) => {
    const { to: taken, wanted } = route(photo(said), () => "f1", String);
    expect([taken.type, wanted === null]).toEqual([to, to === "quiet"]);
  });
});

describe("news of a file that can't be used", () => {
  const news = (more: object, change: Partial<InboxMessage> = {}): InboxMessage => {
    const message = photo();
    const input = { type: "file_refused", file: "f1", why: "too_big", ...more } as const;
    return { ...message, payload: { ...message.payload, name: "", input }, ...change };
  };

  test.each<[string, InboxMessage, "room" | "citizen"]>([
    ["for a case goes to the room's dialogue", news({ forRoom: true }), "room"],
    ["of a report of their own doesn't", news({}), "citizen"],
    ["goes to their own once the role is lost", news({ forRoom: true }, { memberOf: null }), "citizen"],
  ])("%s", (_, message, to) => {
    expect(route(message, () => "f2", String).to.type).toBe(to);
  });
});

describe("the first photo of a colleague's album", () => {
  const command = "/jawab P3XR selesai Sudah.";

  async function ledOf(waiting: readonly InboxMessage[]) {
    const later: number[] = [];
    const inbox: Pick<Tx["inbox"], "waiting" | "putOff"> = {
      waiting: async () => waiting,
      putOff: async (_message, seconds) => void later.push(seconds),
    };
    const now = await ledByCommand({ inbox }, waiting.slice(0, 1));
    return { now: now.map(({ seq }) => seq), later: later.length };
  }

  test.each<[string, readonly Photo[], string | null]>([
    ["waits for a further one", [{}, {}], null],
    ["gives way to the one with the command", [{}, { caption: command }], "2"],
    ["gives way to it also after one with words", [{ caption: "bukti" }, {}, { caption: command }], "3"],
    ["is the person's own once words say so", [{}, { caption: "jalan rusak" }], "1"],
    ["is the person's own if no further one came for long", [{ age: 16 }, { age: 15 }], "1"],
    ["waits as long as further ones come", [{ age: 40 }, { age: 3 }], null],
    ["has nothing to do with a command beside it", [{ age: 16 }, { album: null, caption: command }], "1"],
    ["waits for nothing by itself", [{ album: null }, {}], "1"],
    ["waits for nothing where nobody was in a room", [{ colleague: false, memberOf: null }, {}], "1"],
    [
      "of somebody who lost the role gives way too",
      [{ memberOf: null }, { memberOf: null, caption: command }],
      "2",
    ],
    ["waits for nothing once the command has come", [{ aside: albumOf("P3XR-9TK") }, {}], "1"],
  ])("%s", async (_, photos, seq) => {
    const waiting = photos.map((one, index) => photo({ seq: String(index + 1), ...one }));
    expect(await ledOf(waiting)).toEqual({ now: seq === null ? [] : [seq], later: seq === null ? 1 : 0 });
  });
});
