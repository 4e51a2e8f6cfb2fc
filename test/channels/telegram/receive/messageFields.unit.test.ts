import type { Message, Update } from "grammy/types";
import { describe, expect, test } from "vitest";
import { messageFields } from "../../../../src/channels/telegram/receive/messageFields.ts";
import { parse } from "../../../../src/channels/telegram/receive/parse.ts";
import type { Parsed } from "../../../../src/channels/telegram/receive/parsed.ts";
import { fixture } from "../fixture.ts";

const me = { id: 7012345678, username: "lapor_maju_bot" };

/** A person's message with this content instead of its text. */
function brings(content: object, kind: "message" | "edited_message" = "message") {
  const { update_id, message: given } = fixture("text");
  const { text: _, ...message } = given as Message.TextMessage;
  return parse({ update_id, [kind]: { ...message, ...content } } as Update, me, new Date(0));
}

const fields = Object.entries(messageFields);

describe("each field of a message", () => {
  const unread = fields.flatMap(([field, fate]) => (typeof fate === "object" ? [[field, fate.unread]] : []));

  test.each(unread)("%s can't be read, and is told of as %s", (field, kind) => {
    const named = kind === "other" ? {} : { kind };
    expect(brings({ [`${field}`]: {} })).toMatchObject({
      inbound: { input: { type: "unknown", what: field, ...named } },
    });
  });

  test.each(fields.flatMap(([field, fate]) => (fate === "news" ? [field] : [])))(
    "%s, by which nobody speaks to us, is left unread",
    (field) => {
      expect(brings({ [field]: {} })).toEqual({ type: "skipped", why: "chat news" });
    },
  );

  const around = fields.flatMap(([field, fate]) =>
    fate === "around" && !(field in (fixture("text").message ?? {})) ? [field] : [],
  );

  // These two say that it isn't for us.
  const notOurs = new Set(["business_connection_id", "guest_query_id"]);

  test.each(around.filter((field) => !notOurs.has(field) && field !== "sender_chat"))(
    "%s changes nothing of what is said",
    (field) => {
      expect(brings({ text: "jalan rusak", [field]: {} })).toMatchObject({
        inbound: { input: { type: "text", text: "jalan rusak" } },
      });
    },
  );

  test("a field of a later version is told of as unread, and news with one is still news", () => {
    expect(brings({ something_of_next_year: {} })).toMatchObject({
      inbound: { input: { type: "unknown", what: "something_of_next_year" } },
    });
    expect(brings({ some_mark: true, pinned_message: {} })).toMatchObject({ why: "chat news" });
    expect(brings({ text: "jalan rusak", some_mark: true })).toMatchObject({
      inbound: { input: { type: "text" } },
    });
  });
});

test.each([
  { business_connection_id: "b1", why: "written to somebody's own account" },
  { guest_query_id: "g1", why: "a chat that the bot isn't in" },
])("what isn't written to us is left unread: $why", ({ why, ...field }) => {
  expect(brings({ text: "halo", ...field })).toEqual({ type: "skipped", why });
});

describe("a checklist", () => {
  const task = (id: number, text: string, more = {}) => ({ id, text, ...more });
  const list = (...tasks: object[]) => ({ checklist: { title: "Jalan Melati", tasks } });
  const now = { edit_date: 1_795_695_180 };

  test("is words, a line each", () => {
    expect(brings(list(task(1, "lubang di depan nomor 5"), task(2, "lampu mati")))).toMatchObject({
      inbound: { input: { type: "text", text: "Jalan Melati\nlubang di depan nomor 5\nlampu mati" } },
    });
  });

  test("that was edited says what it says now, and one that was ticked still the same", () => {
    const edited = brings({ ...list(task(1, "lubang", { completion_date: 1 })), ...now }, "edited_message");
    expect(edited).toMatchObject({
      inbound: { input: { type: "amended", message: "41", text: "Jalan Melati\nlubang" } },
    });
  });

  test.each([
    ["are there already", [task(1, "lubang"), task(2, "lampu mati")]],
    ["aren't there yet", [task(1, "lubang")]],
  ])("has tasks that were added, whether they %s", (_, before) => {
    const checklist_message = { message_id: 40, ...list(...before) };
    expect(
      brings({ checklist_tasks_added: { checklist_message, tasks: [task(2, "lampu mati")] } }),
    ).toMatchObject({
      inbound: { input: { type: "amended", message: "40", text: "Jalan Melati\nlubang\nlampu mati" } },
    });
  });

  test("that isn't there any more leaves the added tasks as words", () => {
    expect(brings({ checklist_tasks_added: { tasks: [task(2, "lampu mati")] } })).toMatchObject({
      inbound: { input: { type: "text", text: "lampu mati" } },
    });
  });
});

describe("a live photo", () => {
  const still = { file_id: "still", file_unique_id: "s", width: 4, height: 3 };
  const clip = { file_id: "clip", file_unique_id: "c", width: 4, height: 3, duration: 2 };

  test.each([
    ["is taken for the photo that comes with it", { photo: [still], live_photo: clip }, "photo", "still"],
    ["is taken for the photo in it", { live_photo: { ...clip, photo: [still] } }, "photo", "still"],
    ["without any is taken for its clip", { live_photo: clip }, "video", "clip"],
  ])("%s", (_, content, kind, remote) => {
    expect(brings({ ...content, caption: "lubang" })).toMatchObject({
      inbound: { input: { type: "media", kind, caption: "lubang", media: { remote } } },
    });
    expect(brings({ ...content, caption: "lubang besar" }, "edited_message")).toMatchObject({
      inbound: { input: { type: "amended", text: "lubang besar", media: { kind, remote } } },
    });
  });
});

type Inbounds = Extract<Parsed, { type: "inbound" }>;

describe("a formatted message", () => {
  const rich = (...blocks: object[]) => ({ rich_message: { blocks } });
  const paragraph = (text: unknown) => ({ type: "paragraph", text });

  test.each<[string, object[], string]>([
    [
      "lines with formats in them",
      [
        paragraph(["Jalan ", { type: "bold", text: "rusak" }]),
        paragraph([
          { type: "italic", text: "di " },
          { type: "url", text: "Kliwon", url: "https://a.example" },
        ]),
      ],
      "Jalan rusak\ndi Kliwon",
    ],
    [
      "a list",
      [
        {
          type: "list",
          items: [
            { label: "1.", blocks: [paragraph("lubang")] },
            { label: "2.", blocks: [paragraph("lampu mati")] },
          ],
        },
      ],
      "lubang\nlampu mati",
    ],
    [
      "a quotation",
      [{ type: "blockquote", blocks: [paragraph("sudah beres")], credit: "Dinas" }, paragraph("belum")],
      "sudah beres\nDinas\nbelum",
    ],
    [
      "a part that folds",
      [{ type: "details", summary: "Keluhan", blocks: [paragraph("air mati")] }],
      "Keluhan\nair mati",
    ],
    [
      "a table",
      [{ type: "table", cells: [[{ text: "Senin" }, { text: "mati" }]], caption: "Air" }],
      "Senin\nmati\nAir",
    ],
  ])("is read with %s", (_, blocks, text) => {
    expect(brings(rich(...blocks))).toMatchObject({ inbound: { input: { type: "text", text } } });
    expect(brings(rich(...blocks), "edited_message")).toMatchObject({
      inbound: { input: { type: "amended", text } },
    });
  });

  test("brings its first file, with its words", () => {
    const photo = [{ file_id: "p", file_unique_id: "u", width: 4, height: 3 }];
    const shown = { type: "collage", blocks: [{ type: "photo", photo, caption: { text: "lubang" } }] };
    expect(brings(rich(paragraph("Jalan rusak"), shown))).toMatchObject({
      inbound: {
        input: { type: "media", kind: "photo", caption: "Jalan rusak\nlubang", media: { remote: "p" } },
      },
    });
  });

  test("brings all files as one album, those of lists too, and the places of maps", () => {
    const photo = (id: string) => ({
      type: "photo",
      photo: [{ file_id: id, file_unique_id: `u${id}`, width: 4, height: 3 }],
    });
    const list = { type: "list", items: [{ label: "1.", blocks: [paragraph("lampu"), photo("b")] }] };
    const map = { type: "map", location: spot, zoom: 15, width: 1, height: 1 };
    const all = () => brings(rich(paragraph("Jalan"), photo("a"), list, map)) as Inbounds;
    const { inbound: first, others = [] } = all();
    const album = expect.stringMatching(/^rich \d+$/);
    expect([first, ...others].map(({ input }) => input)).toMatchObject([
      { type: "media", media: { remote: "a" }, caption: "Jalan\nlampu", album },
      { type: "media", media: { remote: "b" }, caption: "", album },
      { type: "place", latitude: -6.8, longitude: 110.8 },
    ]);
    const keys = [first, ...others].map(({ externalId }) => externalId);
    expect(keys).toEqual([keys[0], `${keys[0]}:2`, `${keys[0]}:3`]);
    expect(all()).toEqual({ type: "inbound", inbound: first, others });
  });

  test("keeps the place of a map beside its words", () => {
    const map = { type: "map", location: spot, zoom: 15, width: 1, height: 1 };
    const { inbound: first, others = [] } = brings(rich(paragraph("Jalan rusak"), map)) as Inbounds;
    expect([first, ...others].map(({ input: { type } }) => type)).toEqual(["text", "place"]);
  });

  test("with nothing that can be read is told of", () => {
    expect(brings(rich({ type: "divider" }))).toMatchObject({ inbound: { input: { type: "unknown" } } });
  });
});

describe("a reply", () => {
  test.each([
    ["a part of a message of ours", { quote: { text: "Sudah beres?", position: 0, is_manual: true } }],
    [
      "a message in another chat",
      { external_reply: { origin: { type: "hidden_user", date: 1, sender_user_name: "Budi" } } },
    ],
    ["a story", { reply_to_story: { chat: { id: 5, type: "private", first_name: "Budi" }, id: 3 } }],
    ["a task", { reply_to_checklist_task_id: 2 }],
  ])("to %s says what was written with it", (_, around) => {
    expect(brings({ text: "belum pak", ...around })).toMatchObject({
      inbound: { input: { type: "text", text: "belum pak" } },
    });
  });
});

test.each(["/jawab: K7M4 sudah", "/jawab. sudah", "/jawab@lapor_maju_bot: K7M4 sudah"])(
  "a command with a slip beside its name counts in a group: %s",
  (text) => {
    const chat = { id: -1001234567890, type: "supergroup", title: "PUPR" };
    expect(brings({ text, chat })).toMatchObject({
      inbound: { input: { type: "text", text: text.replace("@lapor_maju_bot", "") } },
    });
  },
);

test("a message that only the bot and its sender see has no number to be quoted by", () => {
  expect(brings({ text: "halo", message_id: 0, ephemeral_message_id: 7 })).toMatchObject({
    inbound: { ref: null },
  });
});

const spot = { latitude: -6.8, longitude: 110.8 };

test.each(["location", "venue", "sticker", "pinned_message"])("an edited %s is left unread", (field) => {
  const content = field === "venue" ? { location: spot, title: "Pasar", address: "" } : spot;
  expect(brings({ [field]: content }, "edited_message")).toEqual({
    type: "skipped",
    why: "edited without words",
  });
});

test.each([
  ["contact", {}],
  ["poll", {}],
  ["paid_media", {}],
  ["rich_message", { blocks: [{ type: "map", location: spot }] }],
  ["rich_message", { blocks: [{ type: "divider" }] }],
])("an edit that leaves only a %s is told of", (field, content) => {
  expect(brings({ [field]: content }, "edited_message")).toMatchObject({
    inbound: { input: { type: "unknown", kind: "edit" } },
  });
});
