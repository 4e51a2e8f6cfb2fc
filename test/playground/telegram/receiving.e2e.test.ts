import type { Update } from "@grammyjs/types";
import { Api, GrammyError } from "grammy";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type BotApi, startBotApi } from "../../../src/playground/telegram/server.ts";
import { png } from "./picture.ts";

const token = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
let server: BotApi;
let api: Api;
let budi: number;
let rina: number;
let machine: number;
let offset: number;

beforeEach(async () => {
  machine = 1_000_000;
  offset = 0;
  server = await startBotApi({
    bots: [{ token, username: "lapor_bot" }],
    times: { machine: () => machine },
    windows: { overall: null, chat: null, group: null },
    polling: { sameOffsetWait: 0, sameOffsetSingle: 0, conflictHold: 0 },
  });
  api = new Api(token, { apiRoot: server.url });
  budi = server.world.addPerson({ first_name: "Budi" }).id;
  rina = server.world.addPerson({ first_name: "Rina", username: "rina" }).id;
});
afterEach(() => server.stop());

const everything = [
  "message",
  "edited_message",
  "callback_query",
  "my_chat_member",
  "chat_member",
  "message_reaction",
];

/** Fetches what has come and confirms what was fetched before. */
async function fetched(timeout = 0): Promise<Update[]> {
  const allowed_updates = everything as never;
  const updates = await api.getUpdates({ offset, timeout, allowed_updates });
  offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
  return updates;
}
const kinds = (updates: readonly Update[]) =>
  updates.map((update) => Object.keys(update).find((key) => key !== "update_id"));
const words = (updates: readonly Update[]) => updates.flatMap(({ message }) => message?.text ?? []);

const groupOf = (kind: "group" | "supergroup") => {
  const group = server.world.addGroup({ title: "Petugas", kind, creator: rina, members: [budi] });
  server.world.addBot(group, rina);
  return group;
};

describe("long polls", () => {
  test("one that waits is answered as soon as somebody writes", async () => {
    const poll = fetched(20);
    server.world.start(budi);
    expect(words(await poll)).toEqual(["/start"]);
  });

  test("what isn't confirmed comes again", async () => {
    server.world.start(budi);
    server.world.send(budi, budi, { text: "jalan rusak" });
    expect(words(await api.getUpdates())).toEqual(["/start", "jalan rusak"]);
    const [first] = await api.getUpdates({ limit: 1 });
    expect(words(await api.getUpdates({ offset: (first?.update_id ?? 0) + 1 }))).toEqual(["jalan rusak"]);
    expect(words(await api.getUpdates())).toEqual(["jalan rusak"]);
  });

  test("a second one ends the first with 409", async () => {
    // Which of them arrives second is the network's affair.
    const polls = [api.getUpdates({ timeout: 20 }), api.getUpdates({ timeout: 20 })];
    const error = await Promise.race(polls).catch((ended: unknown) => ended);
    expect(error).toBeInstanceOf(GrammyError);
    expect((error as GrammyError).description).toBe(
      "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    );
    server.world.start(budi);
    expect(words(await Promise.any(polls))).toEqual(["/start"]);
  });

  test("messages live a day and presses 150 seconds", async () => {
    server.world.start(budi);
    const reply_markup = { inline_keyboard: [[{ text: "Ya", callback_data: "y" }]] };
    const { message_id } = await api.sendMessage(budi, "Benar?", { reply_markup });
    server.world.press(budi, budi, message_id, "Ya");
    machine += 151_000;
    expect(kinds(await api.getUpdates())).toEqual(["message"]);
    machine += 86_400_000;
    expect(await api.getUpdates()).toEqual([]);
  });

  test("what the bot didn't ask for isn't kept for it", async () => {
    await api.getUpdates({ allowed_updates: ["callback_query"] });
    server.world.start(budi);
    await api.getUpdates({ allowed_updates: [] });
    server.world.send(budi, budi, { text: "halo" });
    expect(words(await api.getUpdates())).toEqual(["halo"]);
  });
});

test("a press reaches the bot, its answer the person, and after 15 seconds none does", async () => {
  server.world.start(budi);
  const reply_markup = { inline_keyboard: [[{ text: "Ya", callback_data: "y:1" }]] };
  const { message_id } = await api.sendMessage(budi, "Benar?", { reply_markup });
  const press = server.world.press(budi, budi, message_id, "Ya");
  const query = (await fetched()).at(-1)?.callback_query;
  expect(query).toMatchObject({ id: press.id, data: "y:1", from: { id: budi }, message: { message_id } });
  await api.answerCallbackQuery(press.id, { text: "Dicatat" });
  expect(press.answer).toEqual({ text: "Dicatat" });
  machine += 15_001;
  await expect(api.answerCallbackQuery(press.id)).rejects.toThrow(
    "query is too old and response timeout expired",
  );
});

test("albums, places, edits, forwards and reactions come as Telegram sends them", async () => {
  const { message_id } = server.world.start(budi);
  const photo = { bytes: png(20, 10) };
  server.world.sendAlbum(budi, budi, [{ photo, caption: "dua foto" }, { photo }]);
  const venue = {
    location: { latitude: -6.2, longitude: 106.8 },
    title: "Pasar Kliwon",
    address: "Jl. Ahmad Yani",
  };
  server.world.send(budi, budi, { venue });
  server.world.send(budi, budi, { text: "kabar" }, { forwardedFrom: "Tetangga", replyTo: message_id });
  server.world.edit(budi, budi, message_id, { text: "/start lagi" });
  server.world.react(budi, budi, message_id, "👍");
  const [, first, second, place, forward, edit] = await fetched();
  expect(first?.message?.media_group_id).toBe(second?.message?.media_group_id);
  expect(first?.message).toMatchObject({ caption: "dua foto", photo: [{ width: 20, height: 10 }] });
  expect(place?.message).toMatchObject({ venue, location: venue.location });
  expect(forward?.message?.forward_origin).toMatchObject({
    type: "hidden_user",
    sender_user_name: "Tetangga",
  });
  expect(forward?.message?.reply_to_message?.message_id).toBe(message_id);
  expect(edit?.edited_message).toMatchObject({
    message_id,
    text: "/start lagi",
    edit_date: expect.any(Number),
  });
  server.world.react(budi, budi, message_id, null);
  const reaction = (await fetched()).at(-1)?.message_reaction;
  expect(reaction).toMatchObject({ old_reaction: [{ emoji: "👍" }], new_reaction: [] });
});

test("blocking and unblocking show as my_chat_member", async () => {
  server.world.start(budi);
  await fetched();
  server.world.block(budi);
  server.world.unblock(budi);
  const statuses = (await fetched()).map(({ my_chat_member: change }) => change?.new_chat_member.status);
  expect(statuses).toEqual(["kicked", "member"]);
});

describe("groups", () => {
  test("in privacy mode a bot hears commands, replies to it and mentions, and all as an administrator", async () => {
    const group = groupOf("supergroup");
    expect(kinds(await fetched())).toEqual(["my_chat_member", "message"]);
    const { message_id } = await api.sendMessage(group, "23 menunggu");
    server.world.send(budi, group, { text: "obrolan" });
    server.world.send(budi, group, { text: "/antrean" });
    server.world.send(budi, group, { text: "/antrean@lain_bot" });
    server.world.send(budi, group, { text: "/antrean@Lapor_bot" });
    server.world.send(budi, group, { text: "balasan" }, { replyTo: message_id });
    server.world.send(budi, group, { text: "hai @lapor_bot" });
    expect(words(await fetched())).toEqual(["/antrean", "/antrean@Lapor_bot", "balasan", "hai @lapor_bot"]);
    server.world.promote((await api.getMe()).id, group, rina);
    server.world.send(budi, group, { text: "obrolan lagi" });
    const told = await fetched();
    expect([kinds(told)[0], words(told)]).toEqual(["my_chat_member", ["obrolan lagi"]]);
  });

  test("an anonymous administrator shows as the group", async () => {
    const group = groupOf("supergroup");
    server.world.sendAsAnonymousAdmin(rina, group, { text: "/tutup" });
    const message = (await fetched()).at(-1)?.message;
    expect(message).toMatchObject({
      sender_chat: { id: group },
      from: { username: "GroupAnonymousBot", is_bot: true },
    });
    expect(() => server.world.sendAsAnonymousAdmin(budi, group, { text: "x" })).toThrow(
      "Only administrators",
    );
  });

  test("members are told of to an administrator, and can be asked for", async () => {
    const group = groupOf("supergroup");
    const me = (await api.getMe()).id;
    server.world.promote(me, group, rina);
    await fetched();
    server.world.kick(budi, group, rina);
    const [change, service] = await fetched();
    expect(change?.chat_member).toMatchObject({
      from: { id: rina },
      old_chat_member: { status: "member" },
      new_chat_member: { status: "kicked", user: { id: budi } },
    });
    expect(service?.message?.left_chat_member?.id).toBe(budi);
    expect((await api.getChatMember(group, rina)).status).toBe("creator");
    expect((await api.getChatMember(group, budi)).status).toBe("kicked");
    expect((await api.getChatAdministrators(group)).map(({ user }) => user.id)).toEqual([rina, me]);
    await expect(api.getChatMember(group, 1)).rejects.toThrow("PARTICIPANT_ID_INVALID");
  });

  test("a bot that was removed or has left can't write", async () => {
    const group = groupOf("supergroup");
    server.world.removeBot(group, rina);
    expect((await fetched()).at(-1)?.message?.left_chat_member?.username).toBe("lapor_bot");
    await expect(api.sendMessage(group, "x")).rejects.toThrow(
      "Forbidden: bot was kicked from the supergroup chat",
    );
    server.world.addBot(group, rina);
    await api.leaveChat(group);
    await expect(api.sendMessage(group, "x")).rejects.toThrow(
      "Forbidden: bot is not a member of the supergroup chat",
    );
    await expect(api.sendMessage(-42, "x")).rejects.toThrow("Bad Request: chat not found");
  });

  test("a group that became a supergroup says where it went", async () => {
    const group = groupOf("group");
    await fetched();
    const moved = server.world.migrateToSupergroup(group, rina);
    const [from, to] = await fetched();
    expect(from?.message).toMatchObject({ chat: { id: group }, migrate_to_chat_id: moved });
    expect(to?.message).toMatchObject({ chat: { id: moved }, migrate_from_chat_id: group });
    const error = await api.sendMessage(group, "x").catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      error_code: 400,
      description: "Bad Request: group chat was upgraded to a supergroup chat",
      parameters: { migrate_to_chat_id: moved },
    });
    expect((await api.sendMessage(moved, "x")).chat.type).toBe("supergroup");
  });

  test("a selective keyboard is for whom it replies to, and tapping it replies to the bot", async () => {
    const group = groupOf("supergroup");
    const { message_id } = server.world.send(budi, group, { text: "/baru" });
    await api.sendMessage(group, "Lewat apa?", {
      reply_parameters: { message_id },
      reply_markup: { keyboard: [["Loket", "Telepon"]], selective: true, one_time_keyboard: true },
    });
    expect(server.world.view(group, rina).keyboard).toBeNull();
    server.world.tap(budi, group, "Loket");
    expect(words(await fetched()).at(-1)).toBe("Loket");
    expect(server.world.view(group, budi).keyboard).toBeNull();
  });

  test("topics, pins and messages for one member alone", async () => {
    const group = server.world.addGroup({ title: "Petugas", kind: "supergroup", creator: rina, forum: true });
    server.world.addBot(group, rina);
    await expect(api.createForumTopic(group, "Antrean")).rejects.toThrow(
      "not enough rights to create a topic",
    );
    server.world.promote((await api.getMe()).id, group, rina);
    const topic = await api.createForumTopic(group, "Antrean");
    const { message_thread_id } = topic;
    const sent = await api.sendMessage(group, "kartu", { message_thread_id });
    expect(sent).toMatchObject({ message_thread_id, is_topic_message: true });
    await api.pinChatMessage(group, sent.message_id);
    server.world.join(budi, group);
    const whisper = await api.sendMessage(group, "rahasia", {
      ephemeral_message_parameters: { receiver_user_id: rina },
      reply_markup: { inline_keyboard: [[{ text: "Tutup", callback_data: "t" }]] },
    });
    expect(whisper).toMatchObject({ message_id: 0, receiver_user: { id: rina } });
    const { ephemeral_message_id: id = 0 } = whisper;
    expect(() => server.world.press(budi, group, id, "Tutup")).toThrow("There is no message");
    server.world.press(rina, group, id, "Tutup");
    expect((await fetched()).at(-1)?.callback_query?.data).toBe("t");
    const seenBy = (person: number) => server.world.view(group, person).messages.map(({ text }) => text);
    expect([seenBy(rina).includes("rahasia"), seenBy(budi).includes("rahasia")]).toEqual([true, false]);
    expect(server.world.view(group, budi).messages.find(({ text }) => text === "kartu")?.pinned).toBe(true);
  });
});

test("two bots have their own chats with the same person", async () => {
  const other = "220201543:other";
  const both = await startBotApi({ bots: [{ token }, { token: other }] });
  try {
    const person = both.world.addPerson({ first_name: "Budi" }).id;
    both.world.start(person, undefined, 220201543);
    const [one, two] = [token, other].map((of) => new Api(of, { apiRoot: both.url }));
    expect(await one?.getUpdates()).toEqual([]);
    expect(await two?.getUpdates()).toHaveLength(1);
    expect(both.world.view(220201543, person).messages).toHaveLength(1);
    expect(both.world.view(110201543, person).messages).toHaveLength(0);
  } finally {
    await both.stop();
  }
});

test("the chats have settled once the bot has confirmed everything", async () => {
  server.world.start(budi);
  await expect(server.world.settled({ quietMs: 20, ms: 60 })).rejects.toThrow("didn't settle");
  await fetched();
  await fetched();
  await server.world.settled({ quietMs: 20, ms: 1_000 });
});
