import { type Entry, phrases } from "./entry.ts";
import { denials, notYets } from "./plainWords.ts";

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
export const givingIn: Entry = {
  id: "ya, y, yo, yah, iyo, oke?, baik, nggih, inggih, enggih, njih, injih",
  en: "",
};
/** … followed by one of these, … */
export const givingInAlready: Entry = {
  id: "sudah, sdh, udah, udh, uda, dah, wis, wes, uwis, uwes, sampun, mpun",
  en: "",
};
/** … unless one of these follows. */
export const butSettled: Entry = { id: "beres, selesai, rampung, tuntas", en: "" };

/** May be beside a yes without changing it: "it is all settled now". */
export const besideYes: Entry = {
  id: "semua, semuanya, smua, sekarang, skrg, skarang, skg, banget, sekali, itu, ini",
  en: "it, is, its, all, now, already, been",
};

/** "Not yet" in English, an answer wherever it stands in front. */
export const notDone: Entry = { id: "", en: "not yet, not settled, not fixed, not solved, not done" };

/** What a "not yet" may say without saying that it isn't settled: it never was so good … */
export const neverSoGood: Entry = {
  id:
    "sebagus*, sebaik*, secepat*, secepet*, semulus*, serapi*, serapih*, sebersih*, seterang*, sehalus*, sealus*, senyaman*, selancar*, " +
    "seramah*, sepuas*, seenak*, sekeren*, semantap*, seindah*, sehebat*, sesenang*, seapik*, serata*, seaman*, segercep*",
  en: "so good, this good, so fast, so smooth",
};
/** … or nothing is wrong so far: these, and a word for what might be. */
export const comingUp: Entry = {
  id:
    "pernah, prnh, ada, adaa, ono, onok, aya, nemu, nemuin, menemukan, ketemu, ngalami, mengalami, ngalamin, muncul, timbul, terasa, " +
    "terlihat, kelihatan, keliatan, lihat, liat, dengar, denger, dapat, dapet, terima",
  en: "any, had any, found any, seen any",
};
export const complaint: Entry = {
  id: "keluhan*, kendala*, masalah, aduan, komplain*, gangguan*, hambatan*, problem*, trouble, kekurangan*, yang rusak, yg rusak, apa apa, apa2",
  en: "problem*, complaint*, issue*",
};
/** Had no time for something: to look, or to do it? */
export const noTimeFor: Entry = { id: "sempat, sempet, smpt, smpat, smpet", en: "" };

/** May follow "not yet" without being a reason. */
export const besideNotYet: Entry = { id: "beres, selesai", en: "yet, settled, fixed, done" };

/** The citizen doesn't know: "belum tahu" … */
export const known: Entry = {
  id:
    "tau, tahu, taw, pasti, jelas, yakin, dipastikan, memastikan, mastiin, begitu tau, begitu tahu, begitu yakin, terlalu yakin, " +
    "bisa dipastikan, bisa memastikan, bisa pastikan, bisa mastiin, bisa mastikan, bisa yakin, bisa bilang, bisa jawab, bisa menilai, " +
    "bisa cek, bisa ngecek, bisa mengecek, bisa dicek, bisa lihat, bisa liat, bisa melihat, berani bilang",
  en: "sure",
};
/** … or corrects themselves. */
export const takenBack: Entry = {
  id: "eh, ralat, maksudnya, maksud saya, salah ketik, salah pencet",
  en: "",
};

/**
 * "Cukup, makasih" to an answer that can't solve the problem accepts it. "Cukup tau aja" is bitter, and asked
 * about.
 */
export const enough: Entry = { id: "cukup, cekap, cukuik", en: "enough" };

/** Not checked yet: "belum", or one of these that else is none … */
export const notLooked: Entry = { id: "can", en: "not, not yet, yet" };
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
  id: "nilai(?:nya)?, skor(?:nya)?, rating(?:nya)?, saya, sy, aku, kami, tak, kasih, ngasih, beri, memberi, bintang, angka, dapat, sip, oke, ok, baik, baiklah, mantap",
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
const denied = phrases(denials, notYets).join("|");
export const disagreeing: Entry = {
  id: `(?:${denied}|kurang)\\s+(?:setuju|satuju|stuju|stj)`,
  en: "(?:i )?disagree, (?:i )?(?:do not|don.?t) agree, not agree",
};

/** Looked at by somebody else than the writer: "belum dicek". */
export const lookedAtByThem: Entry = {
  id: "dicek, dicekin, dilihat, diliat, ditengok, didelok, dideleng, kamu, kalian, sampeyan, anda, petugas*, dinas*",
  en: "you, been looked, been checked",
};
