import type { Entry } from "./entry.ts";

/**
 * Words for commands that citizens may type at any time. Telegram's menu shows the first of each with a
 * slash.
 */
export const commandWords = {
  start: { id: "mulai", en: "start" },
  resume: { id: "lanjut, lanjutkan", en: "continue, resume" },
  cancel: { id: "batal, batalkan, gak jadi, ga jadi, tidak jadi, nggak jadi", en: "cancel" },
  back: { id: "kembali", en: "back" },
  skip: { id: "lewati, lewat", en: "skip" },
  send: { id: "kirim, kirim saja, kirim aja", en: "send" },
  change: { id: "ubah", en: "change, edit" },
  help: { id: "bantuan, menu", en: "help" },
  more: { id: "lainnya", en: "more" },
  status: {
    id: "status, cek status, cek laporan, status laporan, cek laporan saya, cek laporan sy, cek laporanku, lihat laporan saya, cek status laporan, cek, ngecek, mau cek, mau ngecek, mau cek laporan, mau ngecek laporan",
    en: "status, report status, check",
  },
  list: {
    id: "laporan, laporan saya, laporanku, laporan sy, daftar laporan",
    en: "reports, my reports, my report",
  },
  privacy: { id: "privasi", en: "privacy" },
  language: { id: "bahasa", en: "language" },
  indonesian: { id: "bahasa indonesia, indonesia", en: "indonesian" },
  english: { id: "inggris, bahasa inggris", en: "english" },
  answer: { id: "jawaban", en: "answer" },
  read: { id: "lihat", en: "read, view" },
  protect: { id: "lindungi, perlindungan", en: "protect" },
  watch: { id: "kode pantau, pantau", en: "watch code, watch" },
  follow: { id: "ikuti", en: "follow" },
  notify: { id: "kabari", en: "notify" },
  join: { id: "gabung", en: "join" },
  data: { id: "data saya, data", en: "my data, data" },
  erase: { id: "hapus data, hapus data saya", en: "erase data, erase my data, delete my data" },
  reopen: { id: "buka, buka lagi, buka laporan", en: "reopen" },
  withdraw: { id: "tarik, tarik laporan, cabut laporan", en: "withdraw" },
  add: { id: "tambah, tambahkan", en: "add" },
  new: {
    id: "lapor, baru, lapor baru, lapor lagi, laporan baru, buat laporan, mau lapor",
    en: "report, new, new report",
  },
  settled: { id: "sudah, beres", en: "settled" },
  unsettled: { id: "belum, blm", en: "not yet" },
  agree: { id: "setuju", en: "agree" },
  disagree: { id: "tidak setuju", en: "disagree" },
} as const satisfies Readonly<Record<string, Entry>>;

/** Objecting to being kept from new reports: "KEBERATAN saya cuma bertanya". */
export const objecting: Entry = { id: "saya keberatan, sy keberatan, keberatan", en: "i object, objection" };

/** Asking how a report stands, "gmn laporan sy min": one of these words … */
export const askingAfter: Entry = {
  id:
    "gmn, gimana, gimane, gmana, gimn, bagaimana, bgmn, kapan, sampai mana, sampe mana, progres, kabar, perkembangan, " +
    "tindak lanjut, nasib, diproses",
  en: "progress, how, what about, any news",
};

/** … together with one of these. */
export const reportWords: Entry = {
  id: "laporan, lapor, laporanku, aduan, pengaduan, keluhan",
  en: "report, complaint",
};
