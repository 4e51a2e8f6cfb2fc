import type { Update } from "@grammyjs/types";
import { Api } from "grammy";
import type { PlaygroundOptions } from "../../../src/playground/playground.ts";
import { type BotApi, startBotApi } from "../../../src/playground/telegram/server.ts";

const token = "710000001:AAEpeekAbooPlaygroundPageTestBotToken0";
const code = "HJ4K-7PQ2";
const number = "K7M4-2QX";
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
        title: "jalan depan pasar kliwon rusak parah udh 3 bln, banyak motor jatoh",
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
        await api.editMessageText(
          chat,
          id,
          `${number} → PUPR, batas 7 Des, dikirim 60 detik lagi · /urungkan\n0 menunggu.`,
        );
        await api.sendMessage(
          rooms.agency,
          `${number} · jalan rusak\nKec. Kota · 1 foto · "jalan depan pasar kliwon rusak parah"\nBatas Senin 7 Desember, 16.00 WIB`,
        );
        await api.sendMessage(
          rooms.citizen,
          `Laporan ${number} (jalan rusak) sudah diperiksa dan diteruskan ke Dinas PUPR.\nPaling lambat Senin 7 Desember (5 hari kerja), dinas menjawab. Kami kabari di sini.`,
        );
      } else {
        step("closed", "Selesai", null, "Pelapor", "Menyatakan masalahnya beres");
        await api.editMessageReplyMarkup(chat, id);
        await api.sendMessage(
          chat,
          `Terima kasih kabarnya. Laporan ${number} selesai dalam 7 hari kerja.\nBagaimana penanganannya? Balas angka 1 (buruk) sampai 5 (baik).`,
        );
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
        await api.sendMessage(
          chat,
          "Ruang ini sekarang ruang petugas. Rina administrator, supervisor, dan verifikator.",
          replying,
        );
      } else if (command === "/hubungkan" && argument === "PUPR") {
        await api.sendMessage(chat, "Ketik di grup Dinas PUPR:\n/hubungkan 4KT7-M2W", replying);
      } else if (command === "/hubungkan") {
        rooms.agency = chat;
        await api.sendMessage(
          chat,
          "Ruang ini sekarang ruang Dinas PUPR. Joko pejabat penghubung.",
          replying,
        );
      } else if (command === "/peran") await api.sendMessage(chat, `${argument}: peran disimpan.`, replying);
      else if (command === "/antrean") {
        const waiting = cases.filter(({ stage }) => stage === "received").length;
        const desk = `${waiting} menunggu · ${number} · jalan rusak · hari ke-1 dari 3, batas 1 Des 16.00\nKec. Kota · 1 foto · "jalan depan pasar kliwon rusak parah udh 3 bln"\nUsul: Dinas PUPR`;
        const [first, ...others] = ["Teruskan: PUPR", "Dinas lain", "Tanya", "Tolak", "Gabung", "Lewati"];
        const key = (label: string) => ({
          text: label,
          callback_data: label.startsWith("T") && label !== "Tanya" ? "forward" : "other",
        });
        await api.sendMessage(chat, waiting === 0 ? "Tidak ada yang menunggu." : desk, {
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
        await api.sendMessage(chat, `Jawaban dikirim ke pelapor ${number} 60 detik lagi · /urungkan`, {
          reply_parameters: { message_id: message.message_id },
        });
        await api.sendMessage(
          rooms.citizen,
          `Jawaban Dinas PUPR untuk ${number} (jalan rusak):\n"Lubang sudah ditambal."\nApakah masalahnya sudah beres?\nTanpa balasan sampai Jumat 18 Desember, laporan ditutup dan masih bisa dibuka lagi.`,
          {
            reply_markup: {
              inline_keyboard: [
                [
                  { text: "Sudah", callback_data: "done" },
                  { text: "Belum", callback_data: "not" },
                ],
              ],
            },
          },
        );
      }
      return;
    }
    if (message.location !== undefined) {
      await api.sendMessage(
        chat,
        "Laporan ini belum terkirim. Sudah benar? Ketik KIRIM.\nMasalah: jalan depan pasar kliwon rusak parah udh 3 bln, banyak motor jatoh\nLokasi: titik di peta, Kec. Kota\nFoto: 1\nNama dan nomor Anda tidak ditampilkan ke petugas atau dinas.",
        {
          reply_markup: {
            keyboard: [[{ text: "Kirim" }, { text: "Ubah" }, { text: "Batal" }]],
            resize_keyboard: true,
          },
        },
      );
    } else if (message.photo !== undefined || text === "Tidak ada foto") {
      await api.sendMessage(
        chat,
        "Foto diterima. Di mana tepatnya?\nKirim lokasi, atau ketik nama jalan dan patokannya.",
        {
          reply_markup: {
            keyboard: [
              [{ text: "Saya sedang di lokasi kejadian", request_location: true }],
              [{ text: "Cukup: depan pasar kliwon" }],
            ],
            resize_keyboard: true,
          },
        },
      );
    } else if (text === "Kirim") {
      rooms.citizen = chat;
      step("received", "Diperiksa petugas", 5, "Pelapor", "Laporan masuk");
      await api.sendMessage(
        chat,
        `Laporan terkirim. Nomornya ${number}.\nPaling lambat Selasa 1 Desember (3 hari kerja), petugas memeriksa dan meneruskannya ke dinas yang berwenang. Kami kabari di sini.\nMau cek kapan saja? Ketik status.`,
        { reply_markup: { remove_keyboard: true } },
      );
    } else if (/^[1-5]/.test(text)) {
      await api.sendMessage(chat, "Terima kasih. Kalau rusak lagi sampai Rabu 30 Desember, balas BUKA.");
    } else if (command === "/start") {
      await api.sendMessage(
        chat,
        "Selamat datang di Lapor Maju, layanan aduan resmi Pemkab Maju.\nCeritakan masalahnya dengan kata-kata sendiri: apa yang terjadi dan di mana. Foto atau pesan suara juga boleh.\n\nIni layanan otomatis; petugas membaca pada jam kerja. (/privasi)",
      );
    } else {
      await api.sendMessage(
        chat,
        "Kami catat dulu; laporan belum terkirim.\nAda foto? Kirim sekarang, boleh lebih dari satu.",
        keys("Tidak ada foto"),
      );
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
