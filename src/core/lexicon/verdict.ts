import type { Entry } from "./entry.ts";

/** The problem is solved. */
export const settledWords: Entry = {
  id:
    "sudah, sdh, udah, udh, uda, dah, wis, wes, uwis, uwes, sampun, mpun, beres, selesai, rampung, tuntas, diperbaiki, " +
    "dibenerin, dibetulkan, dibenahi",
  en: "settled, fixed, solved, resolved, done",
};

/** Yes, at the start. */
export const yesInFront: Entry = { id: "ya, y, yaa, iya, iyaa, iyah, yoi", en: "yup, yes, yep, yeah" };

/** "Ya sudah" expresses resignation, not that the problem is solved: one of these … */
export const givingIn: Entry = { id: "ya, y, yo, yah, iyo, oke?, baik", en: "" };
/** … followed by one of these, … */
export const givingInAlready: Entry = { id: "sudah, sdh, udah, udh, uda, dah, wis, wes", en: "" };
/** … unless one of these follows. */
export const butSettled: Entry = { id: "beres, selesai", en: "" };

/** May be beside a yes without changing it: "it is all settled now". */
export const besideYes: Entry = {
  id: "semua, semuanya, smua, sekarang, skrg, skarang, skg, banget, sekali, itu, ini",
  en: "it, is, its, all, now, already, been",
};

/** "Not yet", an answer wherever it stands in front. */
export const notYet: Entry = {
  id: "belum\\p{L}{0,2}, blum, blm, belom, blom, durung, dereng, tacan, acan, encan, alun(?! alun), balun, teu acan",
  en: "not (?:yet|settled|fixed|solved|done)",
};

/** May follow "not yet" without being a reason. */
export const besideNotYet: Entry = { id: "beres, selesai", en: "yet, settled, fixed, done" };

/** No, if alone; with more words it may be "gak apa-apa". */
export const noAlone: Entry = {
  id: "gak, ga, g, gk, nggak, ngga, enggak, engga, ndak, nda, kagak, ora, mboten, tidak, tdk, henteu, teu",
  en: "no, nope",
};

/** The citizen doesn't know: "belum tahu" … */
export const notYetKnown: Entry = { id: "belum, blum, blm, belom, blom", en: "not(?: yet)?" };
export const known: Entry = { id: "tau, tahu, taw, pasti, jelas, yakin", en: "sure" };
/** … or corrects themselves. */
export const takenBack: Entry = { id: "eh, ralat, maksudnya, maksud saya, salah (?:ketik|pencet)", en: "" };

/**
 * "Cukup, makasih" to an answer that can't solve the problem accepts it. "Cukup tau aja" is bitter, and asked
 * about.
 */
export const enough: Entry = { id: "cukup, cekap, cukuik", en: "enough" };

/** Not checked yet: one of these … */
export const notLooked: Entry = {
  id: "belum, blum, blm, belom, blom, belon, bolum, balum, durung, dereng, tacan, acan, can, alun",
  en: "not, yet",
};
/** The same in two words. */
export const notLookedInTwo: Entry = { id: "teu acan", en: "not yet" };
/** … with one of these … */
export const looking: Entry = {
  id:
    "sempat, smpt, smpat, sempet, smpet, sempt, cek, ngecek, mengecek, dicek, ngcek, lihat, liat, ngeliat, melihat, periksa, ndelok, delok, " +
    "ndeleng, deleng, niliki, nonton, mirsani, ningali, nempo, ningal, tingali, caliak, maliek, lihek, malihat, maitihi, tengok, nengok, lewat, " +
    "liwat, kesana, kesitu, mrono, kasana, kadinya, pulang, plg, balik",
  en: "checked, looked, seen, been",
};
/** … and only these besides; any other word describes what they saw. */
export const lookedAt: Entry = {
  id:
    "sempat, sempet, cek, ngecek, mengecek, dicek, lihat, liat, melihat, lokasi, lokasinya, tempat, tempatnya, ke, sana, " +
    "kesana, di, situ, lagi, jalannya, hasilnya, sono, kono, rana, sinan, dicek, lewat, ndelok, delok, deleng, niliki, mirsani, ningali, " +
    "caliak, maliek, tengok, nengok, pergi, kesitu, mrono, saya, sy, aku, tak, lagi, hari, ini",
  en: "yet, it",
};

/** May be before a rating: "nilai 5". */
export const scores: Entry = {
  id: "nilai(?:nya)?, skor(?:nya)?, rating(?:nya)?, saya, sy, aku, kami, kasih, ngasih, beri, memberi, bintang, angka, dapat, sip, oke, ok, baik, baiklah, mantap",
  en: "i, we, give, gave, score, stars?, it, a, my",
};

/** Answers that mean nothing if nothing was asked. */
export const bareAnswers: Entry = {
  id: "ya, y, iya, yoi, tidak, gak, g, ga, ndak, blm, belum, sudah, beres",
  en: "no, yes",
};

/** Replies to a plan with a date. */
export const agreeing: Entry = { id: "setuju, satuju", en: "agree, agreed" };
export const besideAgreeing: Entry = {
  id: "saya, sy, aku, kami, kita, aja, saja, iya, iyaa, dengan, dgn, jadwalnya, tanggalnya, jadwal, itu, sangat, silakan",
  en: "i, yes, with, that, the, date, fine",
};
export const disagreeing: Entry = {
  id: "(?:tidak|tdk|tak|gak|ga|g|gk|nggak|ngga|enggak|ndak|kagak|ora|mboten|teu|indak|kada|nyanda|kurang|belum|blm)\\s+(?:setuju|satuju|stuju|stj)",
  en: "(?:i )?disagree, (?:i )?(?:do not|don.?t) agree, not agree",
};
