import type { Update } from "@grammyjs/types";
import { Api } from "grammy";
import type { PlaygroundOptions } from "../../../src/playground/playground.ts";
import { type BotApi, startBotApi } from "../../../src/playground/telegram/server.ts";
import { number, sentences } from "./sentences.ts";

const token = "710000001:AAEpeekAbooPlaygroundPageTestBotToken0";
const code = "HJ4K-7PQ2";
const hour = 60 * 60 * 1_000;

type Case = Awaited<ReturnType<PlaygroundOptions["cases"]>>[number];

export type Office = {
  readonly options: PlaygroundOptions;
  readonly api: BotApi;
  readonly flushed: () => number;
  stop(): Promise<void>;
};

/** Thursday 26 November 2026, 19.12 in Jakarta. */
const begin = Date.UTC(2026, 10, 26, 12, 12);

/**
 * A tiny office for tests of the page: its bot takes one report through every stage with few words, enough for the
 * page to show each thing that it can show. The real program has its own tests.
 */
export async function openOffice(pageFolder: string): Promise<Office> {
  let ahead = begin - Date.now();
  const now = () => new Date(Date.now() + ahead);
  const server = await startBotApi({
    bots: [{ token, username: "lapor_maju_bot", name: "Lapor Maju" }],
    times: { date: () => now().getTime() },
    windows: { overall: null, chat: null, group: null },
  });
  const api = new Api(token, { apiRoot: server.url });
  const me = { id: Number(token.split(":")[0]), username: "lapor_maju_bot" };

  let linked = false;
  let flushes = 0;
  let cases: Case[] = [];
  const rooms = { operators: 0, agency: 0, citizen: 0 };
  const step = (stage: string, stageLabel: string, days: number | null, who: string, what: string) => {
    const before = cases[0];
    cases = [
      {
        number,
        title: sentences.words,
        stage,
        stageLabel,
        due: days === null ? null : new Date(now().getTime() + days * 24 * hour),
        confidential: false,
        agency: stage === "received" ? null : "Dinas PUPR",
        events: [
          ...(before?.events ?? []),
          { at: now(), who, what, from: before?.stageLabel ?? null, to: stageLabel },
        ],
      },
    ];
  };

  const heard = async (update: Update): Promise<void> => {
    const { message, callback_query: press } = update;
    if (press !== undefined) {
      await api.answerCallbackQuery(press.id);
      const chat = press.message?.chat.id ?? 0;
      const id = press.message?.message_id ?? 0;
      if (press.data === "forward") {
        step("forwarded", "Diteruskan ke dinas", 7, "Rina", "Diteruskan ke Dinas PUPR");
        await api.editMessageText(chat, id, sentences.forwarded);
        await api.sendMessage(rooms.agency, sentences.card);
        await api.sendMessage(rooms.citizen, sentences.toAgency);
      } else {
        step("closed", "Selesai", null, "Pelapor", "Menyatakan masalahnya beres");
        await api.editMessageReplyMarkup(chat, id);
        await api.sendMessage(chat, sentences.settled);
      }
      return;
    }
    if (message === undefined) return;
    const chat = message.chat.id;
    const text = message.text ?? message.caption ?? "";
    const [command = "", argument = ""] = text.split(" ");
    const keys = (...labels: string[]) => ({
      reply_markup: { keyboard: labels.map((label) => [{ text: label }]), resize_keyboard: true },
    });
    if (chat < 0) {
      const replying = { reply_parameters: { message_id: message.message_id } };
      if (command === "/hubungkan" && argument === code) {
        linked = true;
        rooms.operators = chat;
        await api.sendMessage(chat, sentences.linked, replying);
      } else if (command === "/hubungkan" && argument === "PUPR") {
        await api.sendMessage(chat, sentences.invited, replying);
      } else if (command === "/hubungkan") {
        rooms.agency = chat;
        await api.sendMessage(chat, sentences.linkedAgency, replying);
      } else if (command === "/peran") await api.sendMessage(chat, sentences.role(argument), replying);
      else if (command === "/antrean") {
        const waiting = cases.filter(({ stage }) => stage === "received").length;
        const [first, ...others] = [sentences.keys.forward, ...sentences.keys.desk];
        const key = (label: string) => ({
          text: label,
          callback_data: label === sentences.keys.forward ? "forward" : "other",
        });
        await api.sendMessage(chat, waiting === 0 ? sentences.empty : sentences.desk(waiting), {
          reply_markup:
            waiting === 0
              ? { inline_keyboard: [] }
              : {
                  inline_keyboard: [
                    [key(first ?? "")],
                    others.slice(0, 3).map(key),
                    others.slice(3).map(key),
                  ],
                },
        });
      } else if (command === "/jawab") {
        step("answered", "Menunggu tanggapan pelapor", 14, "Joko", "Jawaban: Lubang sudah ditambal.");
        await api.sendMessage(chat, sentences.answering, {
          reply_parameters: { message_id: message.message_id },
        });
        const [settled, unsettled] = sentences.keys.settled;
        await api.sendMessage(rooms.citizen, sentences.answer, {
          reply_markup: {
            inline_keyboard: [
              [
                { text: settled, callback_data: "done" },
                { text: unsettled, callback_data: "not" },
              ],
            ],
          },
        });
      }
      return;
    }
    if (message.location !== undefined) {
      await api.sendMessage(chat, sentences.summary, {
        reply_markup: {
          keyboard: [sentences.keys.draft.map((text) => ({ text }))],
          resize_keyboard: true,
        },
      });
    } else if (message.photo !== undefined || text === sentences.keys.noPhoto) {
      await api.sendMessage(chat, sentences.photo, {
        reply_markup: {
          keyboard: [[{ text: sentences.keys.here, request_location: true }]],
          resize_keyboard: true,
        },
      });
    } else if (text === sentences.keys.draft[0]) {
      rooms.citizen = chat;
      step("received", "Diperiksa petugas", 5, "Pelapor", "Laporan masuk");
      await api.sendMessage(chat, sentences.receipt, { reply_markup: { remove_keyboard: true } });
    } else if (/^[1-5]/.test(text)) {
      await api.sendMessage(chat, sentences.rated);
    } else if (command === "/start") {
      await api.sendMessage(chat, sentences.welcome);
    } else {
      await api.sendMessage(chat, sentences.noted, keys(sentences.keys.noPhoto));
    }
  };

  const stopping = new AbortController();
  const loop = async () => {
    await api.setMyCommands(
      [
        { command: "antrean", description: "Buka antrean" },
        { command: "teruskan", description: "Teruskan ke dinas" },
        { command: "tanya", description: "Tanya pelapor" },
        { command: "tolak", description: "Tolak dengan alasan" },
        { command: "bantuan", description: "Semua perintah" },
      ],
      { scope: { type: "all_group_chats" } },
    );
    await api.setMyCommands([{ command: "privasi", description: "Bagaimana data dipakai" }]);
    let offset = 0;
    while (!stopping.signal.aborted) {
      const updates = await api.getUpdates({ offset, timeout: 2 }, stopping.signal as never).catch(() => []);
      for (const update of updates) {
        await heard(update);
        offset = update.update_id + 1;
      }
    }
  };
  const looping = loop();

  const move = async (ms: number) => {
    ahead += ms;
  };
  return {
    api: server,
    flushed: () => flushes,
    options: {
      port: 0,
      service: "Lapor Maju",
      api: server,
      bot: me,
      whatsapp: null,
      clock: {
        now,
        move,
        nextWorkingDay: () => move(24 * hour),
        nextOpening: () => move(13 * hour),
        toClose: () => move(8 * hour),
      },
      zone: "Asia/Jakarta",
      linkCode: async () => (linked ? null : code),
      agencies: async () => [{ code: "PUPR", name: "Dinas PUPR" }],
      cases: async () => cases,
      flush: async () => {
        flushes += 1;
      },
      pageFolder,
    },
    async stop() {
      stopping.abort();
      await looping;
      await server.stop();
    },
  };
}
