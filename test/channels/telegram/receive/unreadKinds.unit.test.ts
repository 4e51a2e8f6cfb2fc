import type { Message, Update } from "grammy/types";
import { describe, expect, test } from "vitest";
import { parse } from "../../../../src/channels/telegram/receive/parse.ts";
import { fixture } from "../fixture.ts";

const me = { id: 7012345678, username: "lapor_maju_bot" };

/** A person's message with this content instead of its text. */
function brings(content: object) {
  const update = fixture("text");
  const { text: _, ...message } = update.message as Message.TextMessage;
  return parse({ ...update, message: { ...message, ...content } } as Update, me, new Date(0));
}

describe("what can't be read", () => {
  test.each([
    ["poll", "poll"],
    ["checklist", "checklist"],
    ["contact", "contact"],
    ["story", "story"],
    ["paid_media", "paid"],
    ["dice", "game"],
    ["game", "game"],
    ["giveaway", "giveaway"],
    ["invoice", "payment"],
  ])("%s has a name for people", (what, kind) => {
    expect(brings({ [what]: {} })).toMatchObject({ inbound: { input: { type: "unknown", what, kind } } });
  });

  test.each(["gift", "something_of_next_year"])("%s is on file without one", (what) => {
    expect(brings({ [what]: {} })).toMatchObject({ inbound: { input: { type: "unknown", what } } });
  });

  test("words beside it are read", () => {
    expect(brings({ text: "jalan rusak", dice: {} })).toMatchObject({ inbound: { input: { type: "text" } } });
  });
});

test.each(["pinned_message", "checklist_tasks_done", "chat_background_set", "boost_added"])(
  "%s, by which nobody speaks to us, is left unread",
  (what) => {
    expect(brings({ [what]: {} })).toEqual({ type: "skipped", why: "chat news" });
  },
);
