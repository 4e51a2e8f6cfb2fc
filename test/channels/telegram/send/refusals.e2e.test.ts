import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { usualPermissions } from "../../../../src/playground/telegram/chats/permissions.ts";
import type { Outgoing, OutgoingFile } from "../../../../src/ports/channel.ts";
import { SendError } from "../../../../src/ports/failure.ts";
import { png } from "../../../playground/telegram/picture.ts";
import { type Bench, letter, openBench, toGroup } from "../bench.ts";

let bench: Bench;
let folder: string;
let rina: number;
afterEach(async () => {
  await bench.close();
  await rm(folder, { recursive: true });
});

/** A group with the bot in it as a plain member. */
async function group(forum = false): Promise<number> {
  bench = await openBench();
  folder = await mkdtemp(join(tmpdir(), "aduan-"));
  const { world } = bench.api;
  rina = world.addPerson({ first_name: "Rina" }).id;
  const made = world.addGroup({ title: "Ruang Petugas", kind: "supergroup", creator: rina, forum });
  world.addBot(made, rina);
  return made;
}

/** What the bot has written in the group. */
const seen = (chat: number) =>
  bench.api.world
    .view(chat, rina)
    .messages.filter(({ from, kind }) => from.bot && kind !== "service")
    .map(({ kind, text, topic }) => [kind, text, topic]);

const without = (count: number) => `(${count} tidak bisa)`;

async function file(kind: OutgoingFile["kind"], name: string): Promise<OutgoingFile> {
  const path = join(folder, name);
  await writeFile(path, kind === "photo" ? png(20, 20) : Buffer.from("isi"));
  return { kind, path, mime: "application/octet-stream", name };
}

const send = (chat: number, message: Outgoing, key = "1") => bench.telegram.send(toGroup(chat), message, key);

async function failureOf(sending: Promise<unknown>): Promise<SendError> {
  const error: unknown = await sending.catch((thrown: unknown) => thrown);
  if (!(error instanceof SendError)) throw new Error(`No SendError: ${String(error)}`);
  return error;
}

describe("a group that takes no photos", () => {
  it("gets the words of one, which were to be its caption, and what is missing", async () => {
    const room = await group();
    bench.api.world.permit(room, { can_send_photos: false });
    const sent = await send(room, letter("Jalan rusak.", { files: [await file("photo", "a.png")], without }));
    expect(seen(room)).toEqual([["text", "Jalan rusak.\n\n(1 tidak bisa)", null]]);
    expect(sent).toMatchObject({ withheld: ["photo"] });
  });

  it("gets the other files of an album, once, and is asked for photos no more often than needed", async () => {
    const room = await group();
    bench.api.world.permit(room, { can_send_photos: false });
    const files = [
      await file("photo", "a.png"),
      await file("video", "b.mp4"),
      await file("document", "c.pdf"),
      await file("photo", "d.png"),
    ];
    const sent = await send(room, letter("Jalan rusak.", { files, without }));
    expect(seen(room)).toEqual([
      ["video", "", null],
      ["document", "", null],
      ["text", "Jalan rusak.\n\n(2 tidak bisa)", null],
    ]);
    expect(sent.withheld).toEqual(["photo", "photo"]);
    expect(bench.api.requests.filter(({ code }) => code === 400)).toHaveLength(1);
  });

  it("gets them again once they are allowed", async () => {
    const room = await group();
    bench.api.world.permit(room, { can_send_photos: false });
    const message = letter("Jalan rusak.", { files: [await file("photo", "a.png")], without });
    await send(room, message, "1");
    bench.api.world.permit(room, usualPermissions);
    expect(await send(room, message, "2")).not.toHaveProperty("withheld");
    expect(seen(room).at(-1)).toEqual(["photo", "Jalan rusak.", null]);
  });
});

it.each([
  ["document", "can_send_documents"],
  ["voice", "can_send_voice_notes"],
  ["video", "can_send_videos"],
  ["audio", "can_send_audios"],
] as const)("a group that takes no %s gets the words", async (kind, right) => {
  const room = await group();
  bench.api.world.permit(room, { [right]: false });
  const sent = await send(room, letter("Jalan rusak.", { files: [await file(kind, "a.bin")], without }));
  expect(seen(room)).toEqual([["text", "Jalan rusak.\n\n(1 tidak bisa)", null]]);
  expect(sent.withheld).toEqual([kind]);
});

it("a group that takes no media at all gets the words, and which of its files is no matter", async () => {
  const room = await group();
  const refusal = "Bad Request: CHAT_SEND_MEDIA_FORBIDDEN";
  bench.api.faults.next({ kind: "status", code: 400, description: refusal, times: 1 });
  const files = [await file("photo", "a.png"), await file("document", "b.pdf")];
  const sent = await send(room, letter("Jalan rusak.", { files, without }));
  expect(seen(room)).toEqual([["text", "Jalan rusak.\n\n(2 tidak bisa)", null]]);
  expect(sent.withheld).toEqual(["files", "files"]);
});

describe("a message in parts", () => {
  it("whose words were refused after its photo arrived brings only the words the next time", async () => {
    const room = await group();
    const long = "a".repeat(1_100);
    const message = letter(long, { files: [await file("photo", "a.png")], without });
    bench.api.world.permit(room, { can_send_messages: false });
    expect(await failureOf(send(room, message))).toMatchObject({ failure: "gone", obstacle: "writing" });
    bench.api.world.permit(room, usualPermissions);
    const sent = await send(room, message);
    expect(seen(room).map(([kind]) => kind)).toEqual(["photo", "text"]);
    expect(sent.parts).toHaveLength(2);
  });

  it("goes without a file that is lost, or that Telegram doesn't want", async () => {
    const room = await group();
    const lost = { ...(await file("photo", "a.png")), path: join(folder, "nowhere.png") };
    const sent = await send(room, letter("Jalan rusak.", { files: [lost], without }));
    expect(seen(room)).toEqual([["text", "Jalan rusak.\n\n(1 tidak bisa)", null]]);
    expect(sent.withheld).toEqual([null]);
  });
});

describe("a group where nothing may be written", () => {
  it.each([
    [
      "the right to write is taken from all",
      (room: number) => bench.api.world.permit(room, { can_send_messages: false }),
    ],
    ["the bot alone is restricted", (room: number) => bench.api.world.restrict(7012345678, room, rina)],
  ])("%s: it waits", async (_, lose) => {
    const room = await group();
    lose(room);
    expect(await failureOf(send(room, letter("Kabar")))).toMatchObject({
      failure: "gone",
      obstacle: "writing",
    });
  });

  it("that is in slow mode is written to when its time has come, and no administrator has to wait", async () => {
    const room = await group();
    bench.api.world.slowDown(room, 900);
    await send(room, letter("satu"), "1");
    const failure = await failureOf(send(room, letter("dua"), "2"));
    expect(failure).toMatchObject({ failure: "retry", obstacle: "slow" });
    expect(failure.retryAfterMs).toBeGreaterThan(890_000);
    bench.api.world.promote(7012345678, room, rina);
    const another = bench.another();
    await another.send(toGroup(room), letter("dua"), "2");
    expect(seen(room).map(([, text]) => text)).toEqual(["satu", "dua"]);
  });

  it("that is in slow mode gets the words of an album", async () => {
    const room = await group();
    bench.api.world.slowDown(room, 900);
    const files = [await file("photo", "a.png"), await file("photo", "b.png")];
    const sent = await send(room, letter("Jalan rusak.", { files, without }));
    expect(seen(room)).toEqual([["text", "Jalan rusak.\n\n(2 tidak bisa)", null]]);
    expect(sent.withheld).toEqual(["slow", "slow"]);
  });
});

describe("a topic", () => {
  it("gets what is for it", async () => {
    const room = await group(true);
    const topic = bench.api.world.createTopic(rina, room, "Meja");
    await send(room, letter("di topik", { topic: String(topic) }), "1");
    await send(room, letter("di umum"), "2");
    expect(seen(room)).toEqual([
      ["text", "di topik", topic],
      ["text", "di umum", null],
    ]);
  });

  it.each([
    [
      "closed",
      "topic_closed",
      (room: number, topic: number) => bench.api.world.closeTopic(rina, room, topic),
    ],
    [
      "deleted",
      "topic_gone",
      (room: number, topic: number) => bench.api.world.deleteTopic(rina, room, topic),
    ],
  ] as const)("that is %s leaves it to General", async (_, strayed, end) => {
    const room = await group(true);
    const topic = bench.api.world.createTopic(rina, room, "Meja");
    const asked = bench.api.world.send(rina, room, { text: "/bantuan@lapor_maju_bot" }, { topic });
    end(room, topic);
    const message = letter("Kabar", { topic: String(topic), replyTo: String(asked.message_id) });
    expect(await send(room, message)).toMatchObject({ strayed });
    expect(seen(room)).toEqual([["text", "Kabar", null]]);
  });

  it("General that is closed as well: it waits", async () => {
    const room = await group(true);
    const topic = bench.api.world.createTopic(rina, room, "Meja");
    bench.api.world.closeTopic(rina, room, topic);
    bench.api.world.closeTopic(rina, room, null);
    expect(await failureOf(send(room, letter("Kabar", { topic: String(topic) })))).toMatchObject({
      failure: "gone",
      obstacle: "topic_closed",
    });
  });

  it("that takes no edit closes the group to nothing else", async () => {
    const room = await group(true);
    const topic = bench.api.world.createTopic(rina, room, "Meja");
    const { externalId } = await send(room, letter("satu", { topic: String(topic) }), "1");
    const refusal = "Bad Request: TOPIC_CLOSED";
    bench.api.faults.next({ kind: "status", code: 400, description: refusal, times: 1 });
    expect(await failureOf(bench.telegram.edit(toGroup(room), externalId, letter("dua")))).toMatchObject({
      failure: "refused",
      obstacle: "topic_closed",
    });
    await send(room, letter("tiga"), "2");
    expect(seen(room).at(-1)).toEqual(["text", "tiga", null]);
  });

  it("in a group without topics is no matter", async () => {
    const room = await group();
    await send(room, letter("Kabar", { topic: "77" }));
    expect(seen(room)).toEqual([["text", "Kabar", null]]);
  });
});
