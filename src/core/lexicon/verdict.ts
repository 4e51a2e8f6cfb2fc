import type { Entry } from "./entry.ts";

/** It is settled. */
export const settledWords: Entry = {
  id:
    "sudah, sdh, udah, udh, uda, dah, wis, wes, uwis, uwes, sampun, mpun, beres, selesai, rampung, tuntas, diperbaiki, " +
    "dibenerin, dibetulkan, dibenahi",
  en: "settled, fixed, solved, resolved, done",
};

/** A yes in front. */
export const yesInFront: Entry = { id: "ya, y, yaa, iya, iyaa, iyah, yoi", en: "yup, yes, yep, yeah" };

/** "Ya sudah" is how people give in, not how they say that it is done: these … */
export const givingIn: Entry = { id: "ya, y, yo, yah, iyo, oke?, baik", en: "" };
/** … with one of these behind, … */
export const givingInAlready: Entry = { id: "sudah, sdh, udah, udh, uda, dah, wis, wes", en: "" };
/** … unless this follows. */
export const butSettled: Entry = { id: "beres, selesai", en: "" };

/** What may stand beside a yes without changing it: "it is all settled now". */
export const besideYes: Entry = {
  id: "semua, semuanya, smua, sekarang, skrg, skarang, skg, banget, sekali, itu, ini",
  en: "it, is, its, all, now, already, been",
};

/** "Not yet", an answer wherever it stands in front. */
export const notYet: Entry = {
  id: "belum\\p{L}{0,2}, blum, blm, belom, blom, durung, dereng, tacan, acan, encan, alun(?! alun), balun, teu acan",
  en: "not (?:yet|settled|fixed|solved|done)",
};

/** What "not yet" may have behind it without being a reason. */
export const besideNotYet: Entry = { id: "beres, selesai", en: "yet, settled, fixed, done" };

/** No by itself; with more behind it, it may be "gak apa-apa". */
export const noAlone: Entry = {
  id: "gak, ga, g, gk, nggak, ngga, enggak, engga, ndak, nda, kagak, ora, mboten, tidak, tdk, henteu, teu",
  en: "no, nope",
};

/** They don't know: "belum tahu" … */
export const notYetKnown: Entry = { id: "belum, blum, blm, belom, blom", en: "not(?: yet)?" };
export const known: Entry = { id: "tau, tahu, taw, pasti, jelas, yakin", en: "sure" };
/** … or take it back in the same breath. */
export const takenBack: Entry = { id: "eh, ralat, maksudnya, maksud saya, salah (?:ketik|pencet)", en: "" };

/**
 * "Cukup, makasih" to an answer that can't solve the problem accepts it. "Cukup tau aja" is bitter, and asked
 * about.
 */
export const enough: Entry = { id: "cukup", en: "" };

/** They haven't … */
export const notLooked: Entry = { id: "belum, blum, blm, belom, blom, durung", en: "not, yet" };
/** The same in two words. */
export const notLookedInTwo: Entry = { id: "", en: "not yet" };
/** … come to look … */
export const looking: Entry = {
  id: "sempat, smpt, smpat, sempet, cek, ngecek, mengecek, dicek, lihat, liat, ngeliat, melihat, periksa",
  en: "checked, looked",
};
/** … at this; any other word tells what they saw. */
export const lookedAt: Entry = {
  id:
    "sempat, sempet, cek, ngecek, mengecek, dicek, lihat, liat, melihat, lokasi, lokasinya, tempat, tempatnya, ke, sana, " +
    "kesana, di, situ, lagi, jalannya, hasilnya",
  en: "yet, it",
};

/** May stand before a score: "nilai 5". */
export const scores: Entry = { id: "nilai, skor", en: "" };

/** An answer that says nothing where nothing was asked. */
export const bareAnswers: Entry = {
  id: "ya, y, iya, yoi, tidak, gak, g, ga, ndak, blm, belum, sudah, beres",
  en: "no, yes",
};

/** To a plan with a date. */
export const agreeing: Entry = { id: "setuju, satuju", en: "agree, agreed" };
export const besideAgreeing: Entry = { id: "", en: "i" };
export const disagreeing: Entry = {
  id: "(?:tidak|tdk|gak|ga|g|nggak|ngga|ndak|kurang)\\s+(?:setuju|stuju|stj)",
  en: "disagree",
};
