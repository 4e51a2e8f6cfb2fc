import type { Entry } from "./entry.ts";

/*
 * What operators and officers type behind a command, which has its own names with it (`operators/commands`). The first
 * word of a ready-made sentence is the one that usage and buttons show.
 */

/** Ready-made questions: "/tanya alamat". */
export const readyQuestionWords = {
  address: { id: "alamat, lokasi", en: "address" },
  photo: { id: "foto", en: "photo" },
  time: { id: "waktu, kapan", en: "time" },
  who: { id: "loket, bagian", en: "counter" },
  detail: { id: "rinci", en: "detail, details" },
} as const satisfies Readonly<Record<string, Entry>>;

/** Ready-made reasons: "/tolak provinsi". */
export const readyReasonWords = {
  province: { id: "provinsi", en: "province" },
  national: { id: "pusat", en: "national" },
  private: { id: "swasta", en: "private" },
  police: { id: "pidana, polisi", en: "police" },
  general: { id: "umum", en: "general" },
  other: { id: "bukan", en: "other" },
} as const satisfies Readonly<Record<string, Entry>>;

/** The national complaint channel, as one to refer to: "/arahkan lapor". */
export const laporWords: Entry = { id: "sp4n-lapor!, sp4n-lapor, sp4n lapor, sp4n, lapor!, lapor", en: "" };

/** That a body also answers what is sent to SP4N-LAPOR, or doesn't: "/lembaga tambah … | lapor". */
export const onLaporWords = {
  yes: { id: "lapor, lapor!, sp4n, sp4n-lapor, ya", en: "yes" },
  no: { id: "tanpa lapor, bukan lapor, tidak", en: "no, not on lapor" },
} as const satisfies Readonly<Record<string, Entry>>;

/** Kinds of answers: "/jawab selesai". Used by `pattern`, with any text after them. */
export const answerWords = {
  done: {
    id: "selesai, slesai, sudah selesai, sdh selesai, sudah beres, beres, tuntas, rampung",
    en: "done, settled",
  },
  scheduled: { id: "dijadwalkan, dijadwal, jadwalkan, jadwal", en: "scheduled, schedule" },
  cannot: {
    id: "tidak[ _-]?dapat, tidak[ _-]?bisa, tdk ?dapat, tdk ?bisa, tak ?dapat, tak ?bisa, gak? ?bisa, nggak ?bisa",
    en: "cannot, can't, can not, unable",
  },
  information: { id: "informasi, info", en: "information" },
} as const satisfies Readonly<Record<string, Entry>>;

/** The other things that an agency may do, as people name them in one word; kinds of answers are above. */
export const otherActWords = {
  progress: { id: "catatan, catat, proses, diproses, progres", en: "note, progress" },
  return: { id: "kembalikan, dikembalikan, kembali", en: "return, give back, give it back" },
  add: { id: "tambah, tambahkan, tambahan, tambah ke jawaban", en: "add, add to the answer" },
} as const satisfies Readonly<Record<string, Entry>>;

/** That what was written is no answer. */
export const notAnAnswer: Entry = {
  id: "bukan jawaban, bukan jawabannya, ini bukan jawaban, itu bukan jawaban",
  en: "not an answer",
};

/**
 * What words say of themselves that an officer wrote without a kind; used by `pattern`, the
 * first in the text. It only comes first in the question what they are.
 */
export const answerHints = {
  done: {
    id:
      "(?:sudah|sdh|udah|udh|telah|tlh) (?!(?:(?:kami|kita|kmi|saya|sy) )?(?:(?:di|ter)?jadwal|akan|mau)), " +
      "selesai, slesai, beres, tuntas, rampung",
    en: "done, fixed, finished, repaired, has been",
  },
  scheduled: {
    id:
      "besok, bsk, lusa, dijadwal*, terjadwal, jadwal*, akan, rencana*, minggu depan, bulan depan, tahun depan, " +
      "tanggal \\d+, tgl \\d+",
    en: "tomorrow, will, scheduled, planned, next week, next month",
  },
  cannot: {
    id: "(?:tidak|tdk|tak|ga|gak|nggak|ndak|belum|blm) (?:dapat|dpt|bisa|bs|ada anggaran|dianggarkan|memungkinkan)",
    en: "cannot, can't, can not, unable",
  },
  information: { id: "syaratnya, persyaratan*, jam layanan", en: "information" },
  progress: {
    id: "sedang, sdg, lagi, masih, (?:kami|kita|tim|petugas) (?:cek|survei|survey|tinjau|ke lokasi), siap meluncur",
    en: "working on, checking, under way",
  },
  return: {
    id:
      "bukan (?:kewenangan|wewenang|tugas|ranah|urusan|bidang|tupoksi|aset|jalan), salah (?:alamat|kirim|dinas|kamar), " +
      "di luar (?:kewenangan|wewenang), milik provinsi, jalan provinsi, jalan nasional",
    en: "not ours, not our responsibility, wrong agency",
  },
} as const satisfies Readonly<Record<string, Entry>>;

/** Asks what can be done, without the slash of the command. */
export const callingHelp: Entry = {
  id: "bantuan, bantu, cara, caranya, gimana caranya, bagaimana caranya, caranya bagaimana",
  en: "help, how",
};

/** Ends a wait for words. */
export const callingOff: Entry = {
  id: "batal, batalkan, batal dulu, tidak jadi, tdk jadi, gak jadi, ga jadi, nggak jadi, g jadi, gajadi",
  en: "cancel, never mind",
};

/** Fields that can be changed: "/ubah judul". */
export const fieldWords = {
  title: { id: "judul", en: "title" },
  category: { id: "kategori", en: "category" },
  classification: { id: "jenis, klasifikasi", en: "kind, classification, class" },
  place: { id: "lokasi, tempat", en: "place, location" },
  privacy: { id: "privasi", en: "privacy" },
  summary: { id: "ringkasan", en: "summary" },
  accused: { id: "terlapor", en: "accused" },
  urgent: { id: "darurat, mendesak, urgen", en: "urgent, emergency" },
} as const satisfies Readonly<Record<string, Entry>>;

/** The value of the field "terlapor" by which no agency of the office is meant. */
export const nobodyWords = {
  nobody: { id: "tidak ada, bukan dinas, kosong", en: "none, nobody" },
} as const satisfies Readonly<Record<string, Entry>>;

/** Values of the field "darurat". */
export const urgentWords = {
  yes: { id: "ya, y, iya, betul", en: "yes, on" },
  no: { id: "tidak, tdk, bukan, gak, ga, nggak, batal", en: "no, not, off" },
} as const satisfies Readonly<Record<string, Entry>>;

/** Values of the fields "klasifikasi" and, below, "privasi". */
export const classificationWords = {
  complaint: { id: "pengaduan, aduan", en: "complaint" },
  oversight: { id: "pengawasan, berkadar pengawasan", en: "oversight, conduct" },
  aspiration: { id: "aspirasi, usul, usulan", en: "wish, aspiration, suggestion" },
  information: { id: "permintaan, informasi, permintaan informasi", en: "information, question, request" },
} as const satisfies Readonly<Record<string, Entry>>;

export const privacyWords = {
  ordinary: { id: "biasa", en: "ordinary" },
  contactable: { id: "boleh dihubungi", en: "contactable" },
  confidential: { id: "rahasia", en: "confidential" },
} as const satisfies Readonly<Record<string, Entry>>;

/** "/peran Rina petugas". */
export const roleWords = {
  verifier: { id: "verifikator, petugas", en: "verifier" },
  supervisor: { id: "supervisor, penyelia, atasan", en: "supervisor" },
  designated: { id: "ditunjuk", en: "designated" },
  officer: { id: "pejabat, penghubung", en: "officer" },
  administrator: { id: "administrator, admin", en: "administrator, admin" },
} as const satisfies Readonly<Record<string, Entry>>;

export const noRole: Entry = { id: "tanpa, hapus", en: "none, remove" };

/** Verbs for changing agencies and categories: "/instansi tambah". */
export const officeVerbs = {
  add: { id: "tambah, baru", en: "add, new" },
  change: { id: "ubah, ganti", en: "change, edit" },
  off: { id: "nonaktif, nonaktifkan, hapus", en: "off" },
  on: { id: "aktif, aktifkan", en: "on" },
} as const satisfies Readonly<Record<string, Entry>>;

/** Confirms a change after its consequences were shown. */
export const sure: Entry = { id: "ya", en: "yes" };

/** "/libur tahun 2027", "/libur hapus 24 Des", "/libur tambah 24 Des". */
export const ofYear: Entry = { id: "tahun, skb", en: "year" };
/** Who hears of delays above an agency's officers: "/instansi PUPR kepala". */
export const headWords: Entry = { id: "kepala, kadis, kepala dinas", en: "head" };
export const takeOut: Entry = { id: "hapus, batal", en: "remove" };
export const putIn: Entry = { id: "tambah", en: "add" };

/** "/blokir K7M4 buka", "/blokir K7M4 … selama 3 hari". */
export const liftBlock: Entry = { id: "buka, cabut, hapus, lepas", en: "lift, open, remove" };
export const forSoLong: Entry = { id: "selama", en: "for" };

/** Links another number: "/kanal baru". */
export const newNumber: Entry = { id: "baru", en: "new" };

/** A further operators' room: "/hubungkan petugas". No agency may be called so. */
export const ownRoom: Entry = { id: "petugas", en: "operators, operator" };

/** What a topic is for: "/hubungkan meja". */
export const topicWords = {
  desk: { id: "meja, meja kerja", en: "desk" },
  news: { id: "kabar, pemberitahuan", en: "alerts, alert, news" },
} as const satisfies Readonly<Record<string, Entry>>;

/** May stand before a tracking id: "nomor K7M4-2QX". */
export const numberSigns: Entry = { id: "nomor, nomer, no", en: "number" };

/** May be before an agency or case: "ke PUPR". */
export const towards: Entry = { id: "ke", en: "into, to" };

/** Stands in a step's words for a colleague whom they mention by name. */
export const colleague: Entry = { id: "petugas", en: "staff" };
