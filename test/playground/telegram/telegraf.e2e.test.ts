import { Input, Markup, Telegraf, TelegramError } from "telegraf";
import type { Update } from "telegraf/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type BotApi, startBotApi } from "../../../src/playground/telegram/server.ts";
import { png } from "./picture.ts";

/**
 * The playground's server with a client that the program doesn't use: what both take for the Bot API isn't what one of
 * them made up. Telegraf sends files as a stream of parts, knows an older version of the Bot API, and polls for itself.
 */
const token = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
const windows = { overall: null, chat: null, group: null };
let server: BotApi;
let bot: Telegraf;
let budi: number;
let polling: Promise<unknown> | null;

beforeEach(async () => {
  server = await startBotApi({ bots: [{ token, username: "lapor_bot" }], windows });
  bot = new Telegraf(token, { telegram: { apiRoot: server.url } });
  budi = server.world.addPerson({ first_name: "Budi", phone: "+6281234567890" }).id;
  polling = null;
});
afterEach(async () => {
  // A poll that was refused has ended by itself.
  if (polling !== null) {
    bot.stop();
    await polling;
  }
  await server.stop();
});

/** Telegraf's own poll loop; resolves once it runs. */
async function launch(): Promise<void> {
  await new Promise<void>((running, failed) => {
    const allowedUpdates = ["message", "edited_message", "callback_query", "message_reaction"] as const;
    polling = bot.launch({ allowedUpdates: [...allowedUpdates] }, running);
    polling.catch(failed);
  });
}

/** The next update that comes, by Telegraf's own poll loop. */
const next = () =>
  new Promise<Update>((resolve) => {
    bot.use((context) => resolve(context.update));
  });

const refused = async (call: Promise<unknown>): Promise<TelegramError> => {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof TelegramError)) throw new Error("not refused", { cause: error });
  return error;
};
const seen = () => server.world.view(budi, budi).messages;
const lastSeen = () => seen().at(-1);

describe("what Telegraf receives", () => {
  test("a start, by long polling, with the bot that it learnt of", async () => {
    const update = next();
    await launch();
    expect(bot.botInfo).toMatchObject({ username: "lapor_bot", is_bot: true });
    server.world.start(budi, "K7M4");
    expect(await update).toMatchObject({
      message: {
        text: "/start K7M4",
        entities: [{ type: "bot_command", offset: 0, length: 6 }],
        chat: { id: budi },
      },
    });
  });

  test("an edit", async () => {
    const { message_id } = server.world.start(budi);
    server.world.edit(budi, budi, message_id, { text: "jalan rusak" });
    const edited = new Promise((resolve) =>
      bot.on("edited_message", ({ editedMessage }) => resolve(editedMessage)),
    );
    await launch();
    expect(await edited).toMatchObject({ message_id, text: "jalan rusak", edit_date: expect.any(Number) });
  });

  test("a press, whose answer the person sees", async () => {
    server.world.start(budi);
    bot.action(/^rate:(\d)$/u, async (context) => {
      await context.answerCbQuery(`Nilai ${context.match[1]}`);
      await context.editMessageText("Terima kasih");
    });
    await launch();
    const buttons = Markup.inlineKeyboard([Markup.button.callback("Bagus", "rate:4")]);
    const { message_id } = await bot.telegram.sendMessage(budi, "Bagaimana?", buttons);
    const press = server.world.press(budi, budi, message_id, "Bagus");
    await server.world.waitFor(() => lastSeen()?.text === "Terima kasih");
    expect(press.answer).toMatchObject({ text: "Nilai 4" });
  });

  test("what was confirmed doesn't come again, and what wasn't does", async () => {
    const update = next();
    server.world.start(budi);
    await launch();
    await update;
    // It confirms with its last call.
    bot.stop();
    await polling;
    polling = null;
    server.world.send(budi, budi, { text: "jalan rusak" });
    for (const _ of ["once", "again"]) {
      const left = await bot.telegram.callApi("getUpdates", { timeout: 0 });
      expect(left).toMatchObject([{ message: { text: "jalan rusak" } }]);
    }
  });
});

describe("what Telegraf sends", () => {
  beforeEach(() => {
    server.world.start(budi);
  });

  test("words with a keyboard of keys, which a tap answers", async () => {
    const keys = Markup.keyboard([[Markup.button.locationRequest("Lokasi saya")], ["Lewati"]])
      .resize()
      .oneTime();
    await bot.telegram.sendMessage(budi, "Di mana?", keys);
    expect(server.world.view(budi, budi).keyboard?.buttons.flat()).toMatchObject([
      { text: "Lokasi saya", request_location: true },
      { text: "Lewati" },
    ]);
    server.world.tap(budi, budi, "Lewati");
    expect(lastSeen()).toMatchObject({ text: "Lewati" });
    await bot.telegram.sendMessage(budi, "Baik.", Markup.removeKeyboard());
    expect(server.world.view(budi, budi).keyboard).toBeNull();
  });

  test("files in each way that it has, which come back as they went", async () => {
    const bytes = Buffer.from(png(20, 10));
    const { telegram } = bot;
    const { photo } = await telegram.sendPhoto(budi, Input.fromBuffer(bytes, "foto.png"), {
      caption: "lubang",
    });
    expect(lastSeen()).toMatchObject({ kind: "photo", text: "lubang" });
    const link = await telegram.getFileLink(photo.at(-1)?.file_id ?? "");
    expect(link.href.startsWith(`${server.url}/file/bot${token}/photos/`)).toBe(true);
    expect(Buffer.from(await (await fetch(link)).arrayBuffer())).toEqual(bytes);

    const pdf = Buffer.from("%PDF-1.4\n");
    const { document } = await telegram.sendDocument(budi, Input.fromBuffer(pdf, "surat keberatan.pdf"));
    expect(document).toMatchObject({ file_name: "surat keberatan.pdf", mime_type: "application/pdf" });
    // By its id, as what was sent before.
    await telegram.sendDocument(budi, document.file_id);
    expect(Buffer.from(server.world.file(lastSeen()?.fileId ?? "").bytes)).toEqual(pdf);

    const { voice } = await telegram.sendVoice(budi, Input.fromBuffer(Buffer.from("OggS"), "suara.ogg"), {
      duration: 3,
    });
    expect(voice).toMatchObject({ duration: 3, mime_type: "audio/ogg" });

    const album = await telegram.sendMediaGroup(budi, [
      { type: "photo", media: Input.fromBuffer(bytes, "a.png"), caption: "dua" },
      { type: "photo", media: Input.fromBuffer(bytes, "b.png") },
    ]);
    expect(album).toHaveLength(2);
    expect(
      new Set(
        seen()
          .slice(-2)
          .map((one) => one.album),
      ).size,
    ).toBe(1);
  });

  test("a place, edits, deletions and reactions", async () => {
    const { telegram } = bot;
    await telegram.sendVenue(budi, -6.2101, 106.8202, "Pasar Kliwon", "Jl. Ahmad Yani");
    expect(lastSeen()).toMatchObject({ kind: "venue" });
    const { message_id } = await telegram.sendMessage(budi, "Sudah beres?");
    await telegram.editMessageText(budi, message_id, undefined, "Sudah beres belum?");
    expect(lastSeen()).toMatchObject({ text: "Sudah beres belum?" });
    const again = telegram.editMessageText(budi, message_id, undefined, "Sudah beres belum?");
    expect((await refused(again)).description).toMatch(/^Bad Request: message is not modified/u);
    await telegram.setMessageReaction(budi, message_id, [{ type: "emoji", emoji: "👍" }]);
    expect(lastSeen()?.reactions).toMatchObject([{ emoji: "👍" }]);
    await telegram.deleteMessage(budi, message_id);
    expect(lastSeen()).toMatchObject({ kind: "venue" });
  });

  test("a menu of commands, and who is in a group", async () => {
    const { telegram } = bot;
    const commands = [{ command: "status", description: "Sampai mana laporan saya" }];
    await telegram.setMyCommands(commands, { scope: { type: "all_private_chats" }, language_code: "id" });
    expect(
      await telegram.getMyCommands({ scope: { type: "all_private_chats" }, language_code: "id" }),
    ).toEqual(commands);
    const rina = server.world.addPerson({ first_name: "Rina" }).id;
    const group = server.world.addGroup({
      title: "Petugas",
      kind: "supergroup",
      creator: rina,
      members: [budi],
    });
    server.world.addBot(group, rina);
    expect(await telegram.getChatMember(group, budi)).toMatchObject({ status: "member", user: { id: budi } });
    expect(await telegram.getChatAdministrators(group)).toMatchObject([
      { status: "creator", user: { id: rina } },
    ]);
    expect(await telegram.getChat(group)).toMatchObject({ type: "supergroup", title: "Petugas" });
  });
});

describe("what Telegraf is refused", () => {
  test("too many messages: 429, with the seconds to wait", async () => {
    server.world.start(budi);
    const parameters = { retry_after: 7 };
    const description = "Too Many Requests: retry after 7";
    server.faults.next({ kind: "status", code: 429, description, parameters });
    expect(await refused(bot.telegram.sendMessage(budi, "x"))).toMatchObject({
      code: 429,
      description,
      parameters,
    });
  });

  test("a second poller: 409 ends the first, as Telegram has only one", async () => {
    await launch();
    let over = false;
    const ended = refused(polling ?? Promise.resolve()).finally(() => {
      over = true;
    });
    polling = null;
    // Whose call comes second is the network's affair.
    while (!over) await bot.telegram.callApi("getUpdates", { timeout: 1 }).catch(() => null);
    expect(await ended).toMatchObject({
      code: 409,
      description:
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    });
  });

  test("a person who has never written, and one who blocks the bot", async () => {
    expect(await refused(bot.telegram.sendMessage(budi, "Halo"))).toMatchObject({ code: 403 });
    server.world.start(budi);
    server.world.block(budi);
    expect((await refused(bot.telegram.sendMessage(budi, "Halo"))).description).toBe(
      "Forbidden: bot was blocked by the user",
    );
  });
});
