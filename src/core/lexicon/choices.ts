import type { Entry } from "./entry.ts";

const yes: Entry = { id: "ya, y, iya, yoi", en: "yes" };
const no: Entry = { id: "gak, g, ga, ndak, tidak", en: "no" };

/**
 * What citizens type for a choice, by its id: its label in each language, and other words for it. `mine.show`
 * and `mine.this` have no words, since their label is a case.
 */
export const choiceWords = {
  "draft.send": [
    yes,
    {
      id: "kirim, iyaa, sip, ok, oke, siap, kirimkan, kirim sebagai laporan sendiri",
      en: "send, send as a report of its own",
    },
  ],
  "draft.change": [{ id: "ubah, ganti, perbaiki", en: "change, edit" }],
  "draft.cancel": [{ id: "batal, batalkan", en: "cancel" }],
  "draft.no_photo": [
    no,
    {
      id:
        "tidak ada foto, tidak ada, tdk ada, ga ada, gak ada, gk ada, g ada, nggak ada, ngga ada, gada, " +
        "ndak ada, belum ada, blm ada, tidak ada foto min, ga ada foto, gak ada foto, ga punya, gak punya, " +
        "nggak, blm, belum, tanpa foto, lewati",
      en: "no photo, none, skip",
    },
  ],
  "draft.here": [
    { id: "saya sedang di lokasi kejadian, di sini, disini", en: "i am at the place now, here" },
  ],
  "draft.hint": [
    yes,
    {
      id: "pakai, pake, pakai itu, pake itu, cukup, sip, ok, oke, siap, lanjut, betul, itu, itu saja",
      en: "enough",
    },
  ],
  "draft.skip": [
    {
      id: "lewati, lewat, tidak tahu, tidak tau, ga tau, gak tau, gatau, nggak tau, g tau, lupa, ga ingat, gak ingat",
      en: "skip, dont know, i dont know, not sure",
    },
  ],
  "draft.into": [{ id: "tambahkan, tambahkan ke", en: "add it, add to" }],
  "draft.back": [{ id: "kembali", en: "back" }],
  "draft.secret": [yes, { id: "rahasia, rahasia disarankan", en: "confidential, confidential advised" }],
  // A bare no makes nothing less private.
  "draft.open": [
    {
      id: "biasa, biasa saja, biasa aja, yang biasa, yg biasa, yang biasa aja, yg biasa aja",
      en: "ordinary",
    },
  ],
  "draft.contact": [{ id: "boleh dihubungi, hubungi saya, dihubungi", en: "may be contacted" }],
  "draft.self": [yes, { id: "ya saya sendiri, sendiri, saya sendiri, melihat, mengalami", en: "yes myself" }],
  "draft.heard": [no, { id: "dari orang lain, bukan, orang lain", en: "from someone else" }],
  "draft.words": [{ id: "masalah, isi", en: "problem, the problem" }],
  "draft.place": [{ id: "lokasi, tempat, alamat", en: "place" }],
  "draft.photo": [{ id: "foto, gambar", en: "photo" }],
  "draft.when": [{ id: "waktu, kapan", en: "time" }],
  "draft.privacy": [{ id: "privasi", en: "privacy" }],
  "draft.drop_photos": [{ id: "hapus semua foto, hapus foto, hapus", en: "remove all photos" }],
  "draft.to_place": [{ id: "ya lokasi, ya, y, iya, lokasi", en: "yes" }],
  "draft.to_words": [
    { id: "bukan tambahkan ke masalah, tambahkan, tambah", en: "no add it to the problem, add" },
  ],
  "draft.new_words": [
    { id: "bukan ganti masalah, ganti, ganti masalah", en: "no replace the problem, replace" },
  ],
  "draft.put_in": [yes, { id: "ya tambahkan, tambahkan, tambah", en: "yes add it, add" }],
  "draft.leave_out": [no, { id: "tidak usah, gak usah, ga usah, jangan", en: "leave it out" }],
  "draft.same": [{ id: "tambahkan ke laporan ini, tambahkan, tambah, ini", en: "add to this report, add" }],
  "draft.other": [
    { id: "laporan lain ini disimpan, laporan lain, lain, baru", en: "another report keep this, other" },
  ],
  "draft.resume": [yes, { id: "lanjutkan, lanjut, kirim, kirimkan", en: "continue, send" }],
  "draft.check": [{ id: "periksa dulu, periksa, lihat dulu, lihat", en: "check it first, check" }],
  "draft.complaint": [{ id: "ini laporan masalah, laporan masalah, ini masalah", en: "this is a problem" }],
  "mine.settled": [{ id: "sudah, beres, ya", en: "settled, yes" }],
  "mine.unsettled": [no, { id: "belum, blm, belom", en: "not yet" }],
  "mine.later": [
    {
      id: "belum sempat mengecek, belum sempat, blm sempat, belum cek, blm cek",
      en: "not checked yet, later",
    },
  ],
  "mine.agree": [{ id: "setuju", en: "agree" }],
  "mine.disagree": [{ id: "tidak setuju, ga setuju, gak setuju, tdk setuju, nggak setuju", en: "disagree" }],
  "mine.add": [{ id: "tambah keterangan atau foto, tambah, tambahkan", en: "add details or a photo, add" }],
  "mine.withdraw": [{ id: "tarik laporan, tarik", en: "withdraw the report, withdraw" }],
  "mine.withdraw_yes": [{ id: "ya tarik, ya keluar, ya", en: "yes withdraw it, yes leave it, yes" }],
  "mine.gone": [{ id: "sudah, sdh, udah, udh, wis, beres, ya, y, iya, yoi", en: "settled, yes" }],
  "mine.not_gone": [
    no,
    { id: "belum tambahkan saja, belum, blm, belom, tambahkan, tambah", en: "not yet add it, not yet, add" },
  ],
  "mine.hide": [
    yes,
    { id: "rahasiakan isinya, rahasiakan, rahasia", en: "make it confidential, confidential" },
  ],
  "mine.keep": [no, { id: "tidak biarkan berjalan, batal, jangan", en: "no let it go on" }],
  "mine.show": [],
  "mine.more": [{ id: "lainnya", en: "more" }],
  "mine.this": [],
  "mine.add_yes": [yes, { id: "ya tambahkan, tambahkan, tambah", en: "yes add it, add" }],
  "mine.add_kept": [{ id: "tambahkan pesan tadi, tambahkan, tambahin", en: "add my message, add it" }],
  "mine.apart": [
    yes,
    { id: "laporan rahasia, rahasia, laporan sendiri", en: "confidential report, confidential" },
  ],
  "mine.add_open": [
    {
      id: "tambahkan ke laporan lama, tambahkan, tambahkan saja, tambah",
      en: "add it to an earlier report, add",
    },
  ],
  "mine.new": [{ id: "ini laporan baru, laporan baru, baru", en: "this is a new report, new report, new" }],
  "mine.consent_no": [{ id: "tetap rahasia, rahasia saja, jangan, tidak boleh", en: "keep it confidential" }],
  "mine.consent_yes": [
    { id: "boleh dijadikan biasa, boleh biasa, jadikan biasa", en: "it may become ordinary" },
  ],
  "mine.admit_yes": [{ id: "ya, ya itu saya, itu saya", en: "yes, yes that is me, that is me" }],
  "mine.admit_no": [{ id: "bukan, bukan saya, bukan itu bukan saya, tidak", en: "no, not me, no not me" }],
  "mine.knock": [{ id: "kabari di sini juga, kabari", en: "tell me here too, notify" }],
  "mine.reopen": [{ id: "buka lagi, buka", en: "reopen" }],
  "mine.answer": [{ id: "baca jawabannya, jawaban", en: "read the answer, answer" }],
  "mine.rate1": [{ id: "buruk", en: "bad" }],
  "mine.rate2": [{ id: "kurang", en: "poor" }],
  "mine.rate3": [{ id: "cukup", en: "fair" }],
  "mine.rate4": [{ id: "baik", en: "good" }],
  "mine.rate5": [{ id: "baik sekali", en: "very good" }],
  "mine.never_mind": [{ id: "batal, gak jadi, ga jadi, tidak jadi", en: "never mind, cancel" }],
  "menu.new": [{ id: "buat laporan, lapor, laporan baru", en: "make a report, report" }],
  "menu.status": [{ id: "status laporan, status", en: "report status" }],
  "menu.help": [{ id: "bantuan", en: "help" }],
  "menu.pass_on": [
    yes,
    {
      id: "teruskan pertanyaan saya, teruskan, teruskan saja, kirim",
      en: "pass my question on, pass it on, send",
    },
  ],
  "menu.indonesian": [{ id: "bahasa indonesia, indonesia", en: "indonesian" }],
  "menu.english": [{ id: "inggris, bahasa inggris", en: "english" }],
  "menu.erase_yes": [{ id: "ya hapus", en: "yes erase it" }],
  "menu.erase_no": [{ id: "tidak simpan, tidak, gak, ga, g, batal, jangan", en: "no keep it, no" }],
} as const satisfies Readonly<Record<string, readonly Entry[]>>;

/** Patterns of labels that contain data (`*`): a key of a keyboard comes back as its label's text. */
export const choicesCarrying: Readonly<Record<string, readonly Entry[]>> = {
  "draft.hint": [{ id: "*, pakai *, pake *, cukup *", en: "use *" }],
  "draft.to_place": [{ id: "ya lokasi jadi *", en: "yes the place is *" }],
  "draft.into": [{ id: "tambahkan ke *, tambah ke *", en: "add to *, add it to *" }],
  "mine.add_open": [
    { id: "tambahkan ke *", en: "add it to *" },
    { id: "jadikan jawaban *", en: "make it the answer to *" },
  ],
};
