import type { Entry } from "../entry.ts";

/** Ends a practice: "/latihan selesai". */
export const endOfPractice: Entry = {
  id: "selesai, berhenti, udahan, sudah, stop, keluar, batal, tutup",
  en: "end, finish, done, quit, exit, over",
};

/**
 * What the three people of `/latihan` write, as people write it. They are played: nobody of that name and no such place is
 * meant.
 */
export const playedWords = {
  clear: {
    words: "min ada lubang besar di jalan depan SD Melati, kemarin motor jatuh. tolong ditambal",
    place: "Jl. Melati, depan SD Melati",
  },
  vague: {
    words: "ada lubang dalam di jalan dekat rumah, kalau malam tidak kelihatan",
    /** The answer to the office's question. */
    supplied: "di Jl. Kenanga, samping balai RW 4",
  },
  twin: {
    words: "lubang jalan di Jl. Melati dekat SD makin lebar pak",
    place: "Jl. Melati, dekat SD",
  },
} as const;
