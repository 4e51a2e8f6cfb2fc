import type { Entry } from "../entry.ts";

/** "/periksa K7M4 setuju": what a supervisor decides about an answer. */
export const checkWords = {
  approve: { id: "setuju, setujui, disetujui, acc, oke, ok, ya, kirim", en: "approve, approved, yes, send" },
  improve: {
    id: "perbaiki, diperbaiki, perbaikan, betulkan, revisi, ubah, ganti",
    en: "improve, correct, change",
  },
  back: { id: "kembalikan, dikembalikan, kembali, tolak, ditolak", en: "return, back, reject" },
} as const satisfies Readonly<Record<string, Entry>>;
