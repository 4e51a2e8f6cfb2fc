import type { Entry } from "../entry.ts";

/* What colleagues type as they share their work: "/serah semua Budi", "/cuti sampai 5 Des". */

/** Everything that lies with the sender. */
export const allOfMine: Entry = { id: "semua, semuanya", en: "all, everything" };

/** The sender. */
export const oneself: Entry = { id: "saya, aku, sy, gue", en: "me, myself" };

/** Before the last day of a leave. */
export const untilDay: Entry = {
  id: "sampai dengan, sampai, smpai, sampe, smpe, sampek, smp, s[/.]?d[.]?, hingga, sd",
  en: "until, till, to",
};

/** Today, as the only or the last day of a leave. */
export const todayWord: Entry = { id: "hari ini", en: "today" };

/** Ends a leave. */
export const leaveOver: Entry = {
  id: "selesai, sudah selesai, habis, berakhir, batal, batalkan, hapus, sudah masuk, masuk lagi",
  en: "over, done, end, ended, cancel, back",
};

/** Nobody holds a post: "/pos Verifikator1 kosong". */
export const vacant: Entry = { id: "kosong, kosongkan", en: "vacant, empty" };
