import type { Entry } from "../entry.ts";

/*
 * What a clerk types behind `/baru` for a report that came at the counter, by phone or by letter. The first word of each
 * is the one that the usage shows.
 */

/** How it came: "/baru loket …". */
export const sourceWords = {
  counter: { id: "loket, meja, datang, langsung", en: "counter, desk, walk-in" },
  phone: { id: "telepon, telpon, telp, tlp, tilpun", en: "phone, call" },
  letter: { id: "surat", en: "letter" },
  other: { id: "lain, lainnya, platform", en: "other" },
} as const satisfies Readonly<Record<string, Entry>>;

/** What begins a line that isn't the report's own words: "tempat: …". Used by `pattern`. */
export const fieldWords = {
  place: { id: "tempat, lokasi, alamat", en: "place, location, address" },
  words: { id: "isi, laporan, masalah", en: "words, report" },
  privacy: { id: "privasi", en: "privacy" },
  source: { id: "lewat, asal, sumber", en: "via, source" },
} as const satisfies Readonly<Record<string, Entry>>;

/** Words for what is asked before it is filed. */
export const counterAnswers = {
  send: { id: "kirim, catat, simpan, ya, iya, ok, oke, sip", en: "send, file, save, yes" },
  change: { id: "ubah, ganti", en: "change, edit" },
  cancel: { id: "batal, batalkan, gak jadi, ga jadi, tidak jadi", en: "cancel" },
  skip: { id: "lewati, lewat, tidak tahu, tdk tahu, tidak ada", en: "skip, unknown" },
  back: { id: "kembali", en: "back" },
} as const satisfies Readonly<Record<string, Entry>>;

/** How its reporter wants it kept: "privasi: biasa". */
export const privacyWords = {
  confidential: { id: "rahasia", en: "confidential, secret" },
  ordinary: { id: "biasa", en: "ordinary" },
} as const satisfies Readonly<Record<string, Entry>>;
