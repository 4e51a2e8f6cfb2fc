import { Api, GrammyError, InputFile } from "grammy";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type BotApi, startBotApi } from "../../../src/playground/telegram/server.ts";
import { png } from "./picture.ts";

const token = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
let server: BotApi;
let api: Api;
let budi: number;
let now: number;

beforeEach(async () => {
  now = Date.parse("2026-11-26T12:12:00Z");
  const windows = { overall: null, chat: null, group: null };
  server = await startBotApi({
    bots: [{ token, username: "lapor_bot" }],
    windows,
    times: { date: () => now },
  });
  api = new Api(token, { apiRoot: server.url });
  budi = server.world.addPerson({ first_name: "Budi", username: "budi", phone: "+6281234567890" }).id;
});
afterEach(() => server.stop());

const refused = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(GrammyError);
  const { error_code, description, parameters } = error as GrammyError;
  return { error_code, description, parameters };
};
type Json = { ok: boolean; description: string; result: { text: string } };
const jsonOf = async (answer: Response) => (await answer.json()) as Json;
const seen = () => server.world.view(budi, budi);
const lastSeen = () => seen().messages.at(-1);

test("a wrong token is unauthorized and an unknown method not found", async () => {
  const wrong = new Api("110201543:wrong", { apiRoot: server.url });
  expect(await refused(wrong.getMe())).toMatchObject({ error_code: 401, description: "Unauthorized" });
  const answer = await fetch(`${server.url}/bot${token}/sendNothing`);
  expect([answer.status, (await jsonOf(answer)).description]).toEqual([404, "Not Found: method not found"]);
  expect((await api.getMe()).username).toBe("lapor_bot");
});

test("a bot can't write first, can after START, and not once blocked", async () => {
  expect(await refused(api.sendMessage(1, "Halo"))).toMatchObject({
    description: "Bad Request: chat not found",
  });
  expect(await refused(api.sendMessage(budi, "Halo"))).toMatchObject({
    error_code: 403,
    description: "Forbidden: bot can't initiate conversation with a user",
  });
  server.world.start(budi, "K7M4");
  expect(lastSeen()).toMatchObject({ text: "/start K7M4", from: { mine: true } });
  const sent = await api.sendMessage(budi, "Halo", { disable_notification: true, protect_content: true });
  expect(sent).toMatchObject({
    date: Math.floor(now / 1_000),
    chat: { id: budi, type: "private" },
    text: "Halo",
  });
  expect(lastSeen()).toMatchObject({ text: "Halo", silent: true, protected: true, from: { bot: true } });
  server.world.block(budi);
  const words = { error_code: 403, description: "Forbidden: bot was blocked by the user" };
  expect(await refused(api.sendMessage(budi, "Halo"))).toMatchObject(words);
  server.world.unblock(budi);
  server.world.deactivate(budi);
  expect((await refused(api.sendMessage(budi, "Halo"))).description).toBe("Forbidden: user is deactivated");
});

test("entities, replies and what is wrong with them", async () => {
  const { message_id } = server.world.start(budi);
  const sent = await api.sendMessage(budi, "Nomor K7M4, ketik /status", {
    entities: [{ type: "bold", offset: 6, length: 4 }],
    reply_parameters: { message_id },
  });
  expect(sent.entities?.map(({ type }) => type)).toEqual(["bold", "bot_command"]);
  expect(sent.reply_to_message?.text).toBe("/start");
  const lost = api.sendMessage(budi, "x", { reply_parameters: { message_id: 999 } });
  expect((await refused(lost)).description).toBe("Bad Request: message to be replied not found");
  const anyway = { message_id: 999, allow_sending_without_reply: true };
  expect((await api.sendMessage(budi, "x", { reply_parameters: anyway })).reply_to_message).toBeUndefined();
  expect((await refused(api.sendMessage(budi, "x".repeat(4_097)))).description).toBe(
    "Bad Request: message is too long",
  );
  expect((await api.sendMessage(budi, "<i>miring</i>", { parse_mode: "HTML" })).entities?.[0]?.type).toBe(
    "italic",
  );
  expect((await refused(api.sendMessage(budi, "x", { message_thread_id: 5 }))).description).toBe(
    "Bad Request: message thread not found",
  );
});

describe("editing and deleting", () => {
  test("an edit shows at once, the same again is not modified, and buttons go when they are left out", async () => {
    server.world.start(budi);
    const buttons = { inline_keyboard: [[{ text: "Sudah", callback_data: "1" }]] };
    const { message_id } = await api.sendMessage(budi, "Sudah beres?", { reply_markup: buttons });
    expect(
      lastSeen()
        ?.buttons.flat()
        .map(({ text }) => text),
    ).toEqual(["Sudah"]);
    await api.editMessageText(budi, message_id, "Sudah beres belum?", { reply_markup: buttons });
    expect(lastSeen()).toMatchObject({ id: message_id, text: "Sudah beres belum?", edited: true });
    const again = api.editMessageText(budi, message_id, "Sudah beres belum?", { reply_markup: buttons });
    expect((await refused(again)).description).toMatch(
      /^Bad Request: message is not modified: specified new/,
    );
    await api.editMessageText(budi, message_id, "Terima kasih");
    expect(lastSeen()?.buttons).toEqual([]);
    await api.editMessageReplyMarkup(budi, message_id, { reply_markup: buttons });
    expect(lastSeen()?.buttons).toHaveLength(1);
    expect((await refused(api.editMessageText(budi, 999, "x"))).description).toBe(
      "Bad Request: message to edit not found",
    );
    expect((await refused(api.editMessageCaption(budi, message_id, { caption: "x" }))).description).toBe(
      "Bad Request: there is no caption in the message to edit",
    );
  });

  test("only its own messages can be edited, and none can be deleted after two days", async () => {
    const start = server.world.start(budi);
    expect((await refused(api.editMessageText(budi, start.message_id, "x"))).description).toBe(
      "Bad Request: message can't be edited",
    );
    const { message_id } = await api.sendMessage(budi, "sementara");
    await api.deleteMessage(budi, message_id);
    expect(seen().messages).toHaveLength(1);
    expect((await refused(api.deleteMessage(budi, message_id))).description).toBe(
      "Bad Request: message to delete not found",
    );
    now += 49 * 60 * 60 * 1_000;
    expect((await refused(api.deleteMessage(budi, start.message_id))).description).toBe(
      "Bad Request: message can't be deleted",
    );
  });
});

describe("keyboards", () => {
  test("a reply keyboard stays until it is removed, and its buttons send", async () => {
    server.world.start(budi);
    const keyboard = [
      [{ text: "Saya di lokasi", request_location: true }],
      ["Cukup"],
      [{ text: "Nomor", request_contact: true }],
    ];
    await api.sendMessage(budi, "Di mana?", { reply_markup: { keyboard, resize_keyboard: true } });
    await api.sendMessage(budi, "Menunggu.");
    expect(
      seen()
        .keyboard?.buttons.flat()
        .map(({ text }) => text),
    ).toEqual(["Saya di lokasi", "Cukup", "Nomor"]);
    const place = { latitude: -6.2, longitude: 106.8 };
    expect(server.world.tap(budi, budi, "Saya di lokasi", place).location).toEqual(place);
    expect(server.world.tap(budi, budi, "Cukup").text).toBe("Cukup");
    expect(server.world.tap(budi, budi, "Nomor").contact).toMatchObject({
      phone_number: "+6281234567890",
      user_id: budi,
    });
    await api.sendMessage(budi, "Diterima.", { reply_markup: { remove_keyboard: true } });
    expect(seen().keyboard).toBeNull();
  });

  test("a button's data is 1 to 64 bytes", async () => {
    server.world.start(budi);
    const with_ = (callback_data: string) =>
      api.sendMessage(budi, "x", { reply_markup: { inline_keyboard: [[{ text: "a", callback_data }]] } });
    await with_("é".repeat(32));
    expect((await refused(with_("é".repeat(33)))).description).toBe("Bad Request: BUTTON_DATA_INVALID");
    expect((await refused(with_(""))).description).toBe("Bad Request: BUTTON_DATA_INVALID");
  });

  test("places and numbers can be asked for in private chats only", async () => {
    const group = server.world.addGroup({ title: "Petugas", kind: "supergroup", creator: budi });
    server.world.addBot(group, budi);
    const keyboard = [[{ text: "Lokasi", request_location: true }]];
    expect((await refused(api.sendMessage(group, "x", { reply_markup: { keyboard } }))).description).toBe(
      "Bad Request: location can be requested in private chats only",
    );
  });
});

describe("files", () => {
  test("a picture that was uploaded can be sent again by its id and fetched", async () => {
    server.world.start(budi);
    const bytes = png(1_600, 900);
    const sent = await api.sendPhoto(budi, new InputFile(bytes, "jalan.png"), { caption: "Jalan rusak" });
    expect(sent.photo.map(({ width, height }) => [width, height])).toEqual([
      [90, 51],
      [320, 180],
      [800, 450],
      [1_280, 720],
    ]);
    const fileId = sent.photo.at(-1)?.file_id ?? "";
    const again = await api.sendPhoto(budi, fileId);
    expect(again.photo.at(-1)?.file_unique_id).toBe(sent.photo.at(-1)?.file_unique_id);
    const { file_path } = await api.getFile(fileId);
    const response = await fetch(`${server.url}/file/bot${token}/${file_path}`);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(bytes));
    expect((await refused(api.sendDocument(budi, fileId))).description).toBe(
      "Bad Request: can't use file of type Photo as Document",
    );
    expect((await fetch(`${server.url}/file/bot${token}/photos/none.jpg`)).status).toBe(404);
  });

  test("an album arrives as one group, documents keep their names, and a text is no photo", async () => {
    server.world.start(budi);
    const album = await api.sendMediaGroup(budi, [
      { type: "photo", media: new InputFile(png(10, 10), "a.png"), caption: "dua" },
      { type: "photo", media: new InputFile(png(20, 10), "b.png") },
    ]);
    expect(new Set(album.map((item) => ("media_group_id" in item ? item.media_group_id : item))).size).toBe(
      1,
    );
    expect(
      seen()
        .messages.slice(-2)
        .map(({ kind, text }) => [kind, text]),
    ).toEqual([
      ["photo", "dua"],
      ["photo", ""],
    ]);
    const file = new InputFile(Buffer.from("isi"), "rekap.csv");
    expect((await api.sendDocument(budi, file)).document.file_name).toBe("rekap.csv");
    expect(
      (await api.sendVoice(budi, new InputFile(Buffer.from("ogg"), "a.ogg"), { duration: 3 })).voice.duration,
    ).toBe(3);
    expect((await refused(api.sendPhoto(budi, new InputFile(Buffer.from("isi"), "a.png")))).description).toBe(
      "Bad Request: IMAGE_PROCESS_FAILED",
    );
  });

  test("what is larger than 20 MB can't be downloaded", async () => {
    const bytes = new Uint8Array(20 * 1024 * 1024 + 1);
    const { document } = server.world.send(budi, budi, { document: { bytes, name: "besar.zip" } });
    expect((await refused(api.getFile(document?.file_id ?? ""))).description).toBe(
      "Bad Request: file is too big",
    );
  });
});

test("videos, audio files and mixed albums are sent like photos", async () => {
  server.world.start(budi);
  const file = (name: string) => new InputFile(Buffer.from(name), name);
  const { video } = await api.sendVideo(budi, file("a.mp4"), { width: 640, height: 360, duration: 5 });
  expect(video).toMatchObject({ width: 640, height: 360, duration: 5, file_name: "a.mp4" });
  expect((await api.sendAudio(budi, file("a.mp3"), { caption: "rekaman" })).audio.mime_type).toBe(
    "audio/mpeg",
  );
  await api.sendMediaGroup(budi, [
    { type: "photo", media: new InputFile(png(10, 10), "a.png") },
    { type: "video", media: video.file_id },
  ]);
  expect(seen().messages.map(({ kind }) => kind)).toEqual(["text", "video", "audio", "photo", "video"]);
});

test("a request for a reply stands until the person replies to it", async () => {
  server.world.start(budi);
  const force = { force_reply: true, input_field_placeholder: "Nama jalan" } as const;
  const { message_id } = await api.sendMessage(budi, "Di mana?", { reply_markup: force });
  expect(seen().keyboard).toMatchObject({
    messageId: message_id,
    asksReply: true,
    placeholder: "Nama jalan",
  });
  server.world.send(budi, budi, { text: "Jl. Ahmad Yani" }, { replyTo: message_id });
  expect(seen().keyboard).toBeNull();
});

test("copies stand for themselves, forwards name their source, and protected messages refuse both", async () => {
  const { message_id } = server.world.start(budi, "asal");
  const forwarded = await api.forwardMessage(budi, budi, message_id);
  expect(forwarded).toMatchObject({ text: "/start asal", forward_origin: { sender_user: { id: budi } } });
  const copied = await api.copyMessage(budi, budi, message_id);
  expect(lastSeen()).toMatchObject({ id: copied.message_id, text: "/start asal", from: { bot: true } });
  const secret = await api.sendMessage(budi, "rahasia", { protect_content: true });
  expect((await refused(api.forwardMessage(budi, budi, secret.message_id))).description).toBe(
    "Bad Request: message has protected content and can't be forwarded",
  );
});

test("forms are taken as well as JSON", async () => {
  server.world.start(budi);
  const body = new URLSearchParams({ chat_id: String(budi), text: "dari formulir" });
  const answer = await fetch(`${server.url}/bot${token}/sendmessage`, { method: "POST", body });
  expect((await jsonOf(answer)).result.text).toBe("dari formulir");
  const get = await fetch(`${server.url}/bot${token}/sendMessage?chat_id=${budi}&text=singkat`);
  expect((await jsonOf(get)).ok).toBe(true);
});

test("commands are kept per scope and language, and menus follow Telegram's order", async () => {
  const group = server.world.addGroup({ title: "Petugas", kind: "supergroup", creator: budi });
  server.world.addBot(group, budi);
  const named = (command: string) => [{ command, description: command }];
  await api.setMyCommands(named("status"));
  await api.setMyCommands(named("report"), { language_code: "en" });
  await api.setMyCommands(named("antrean"), { scope: { type: "chat", chat_id: group } });
  const menu = (chat: number, language: string) => server.world.commandMenu(chat, budi, language)[0]?.command;
  expect([menu(budi, "id"), menu(budi, "en"), menu(group, "en")]).toEqual(["status", "report", "antrean"]);
  await api.setMyCommands(named("semua"), { scope: { type: "chat_administrators", chat_id: group } });
  expect(menu(group, "id")).toBe("semua");
  await api.deleteMyCommands({ scope: { type: "chat_administrators", chat_id: group } });
  expect(menu(group, "id")).toBe("antrean");
  expect((await refused(api.setMyCommands([{ command: "Besar", description: "x" }]))).description).toBe(
    "Bad Request: BOT_COMMAND_INVALID",
  );
  await api.setMyDescription("Layanan aduan");
  expect((await api.getMyDescription({ language_code: "en" })).description).toBe("Layanan aduan");
});
