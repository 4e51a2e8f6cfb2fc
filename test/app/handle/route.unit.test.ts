import { describe, expect, test } from "vitest";
import { route } from "../../../src/app/handle/route.ts";
import type { InboxMessage, Payload } from "../../../src/ports/inbox.ts";

const payload: Omit<Payload, "input"> = {
  ref: "41",
  on: null,
  repliedTo: null,
  forwardedOften: false,
  name: "Sari",
  anonymous: false,
};

function message(input: Payload["input"]): InboxMessage {
  return {
    seq: "1",
    chat: 1,
    chatKind: "person",
    channel: "telegram",
    sender: 1,
    sentAt: new Date("2026-11-26T12:12:00Z"),
    payload: { ...payload, input },
    attempts: 0,
    state: null,
    aside: null,
    language: "id",
    reachable: true,
    room: null,
    roles: [],
    memberOf: null,
    colleague: false,
    age: 0,
  };
}

const media = {
  kind: "photo",
  remote: "AgAC",
  bytes: 9,
  mime: "image/jpeg",
  name: null,
  mark: "AQAD",
} as const;

describe("an edit", () => {
  test("that shows a file brings it with an id and its mark, in case it is another", () => {
    const edit = { type: "amended", message: "41", text: "rusak", media } as const;
    expect(route(message(edit), () => "f1", String)).toMatchObject({
      to: { heard: { input: { type: "amended", file: { id: "f1", kind: "photo", mark: "AQAD" } } } },
      wanted: { id: "f1", ref: media },
    });
  });

  test.each([
    ["edit", { type: "room", heard: { input: { type: "unread_edit" } } }],
    // Somebody may have meant it as an answer to a card.
    ["poll", { type: "room", heard: { input: { type: "unusable", what: "other" } } }],
  ] as const)("that can't be read is heard in a group as what it is (%s)", (kind, to) => {
    const inGroup = { ...message({ type: "unknown", what: "sealed", kind }), chatKind: "group" } as const;
    expect(route(inGroup, () => "f1", String).to).toMatchObject(to);
  });

  test("of words alone wants no file", () => {
    const routed = route(message({ type: "amended", message: "41", text: "rusak" }), () => "f1", String);
    expect(routed.wanted).toBeNull();
    expect(routed.to).not.toHaveProperty("heard.input.file");
  });
});

test("a file comes with its mark, and without what only fetching needs", () => {
  const photo = { type: "media", kind: "photo", media, caption: "", album: null, quoted: null } as const;
  const { to } = route(message(photo), () => "f1", String);
  expect(to).toMatchObject({ heard: { input: { file: "f1", mark: "AQAD" } } });
  expect(to).not.toHaveProperty("heard.input.media");
});
