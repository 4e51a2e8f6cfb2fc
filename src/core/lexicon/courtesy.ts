import { type Entry, joined } from "./entry.ts";
import { addresses } from "./plainWords.ts";

/** Colours what is said and leaves it what it is, even where a case is settled by it. */
const colouring: Entry = {
  id: "kok, koq, ko, deh, dong, donk, nih, nich, sih, toh, mah, ya, yaa, yah",
  en: "",
};
const praisingGod: Entry = {
  id: "alhamdulillah, alhamdulilah, alhamdulillaah, hamdalah, syukur, syukurlah, puji tuhan",
  en: "thank god",
};
/** Polite words that don't change what is said. A plea ("segera, tolong") is none of them: something is still wanted. */
export const courtesies: Entry = joined(addresses, colouring, praisingGod);

/** Acknowledgements: the message was read, which is neither a yes nor a no. */
export const acknowledgements: Entry = {
  id: "sip, siap, siapp, mantap, mantab, baik, baiklah, okeh, nggih, inggih, enggih, mangga",
  en: "ok, oke, okay, okey",
};

export const salams: Entry = {
  id: "ass?alamu? ?alaikum, ass?alamualaik*, as+alam+u*, aslm*, asslm, ass(?= |$), asw(?= |$), askum, samlek[uo]m, mikum, salam",
  en: "",
};

/** A message of only these words is a greeting. */
export const greetings: Entry = {
  id:
    "p, pp, tes, cek, min, mimin, admin, halo, hallo, helo, hai, hay, hei, permisi, punten, misi, kulonuwun, selamat, pagi, " +
    "siang, sore, malam, met, pagi2, bang, bos, bro, sis, gan, kak, pak, bu, bapak, ibu, mas, mbak, om, tante, " +
    "assalamualaikum, assalamualaikumm, asalamualaikum, assalamu, alaikum, wr, wb, wrwb, warahmatullahi, wabarakatuh, aslm, " +
    "asslm, aslmkm, ass, asw, askum, samlekum, samlekom, mikum, aslamualaikum, assalammualaikum, salam, sampurasun, rampes, " +
    "rahajeng, om swastiastu, om suastiastu, swastiastu, shalom, salam sejahtera, salam sehat, salam kenal, salam hormat, namo buddhaya, rahayu, " +
    "kulo nuwun, kula nuwun, nuwun sewu, sugeng enjing, sugeng siang, sugeng sonten, sugeng dalu, wilujeng enjing, wilujeng siang, " +
    "wilujeng sonten, wilujeng wengi, horas, bah, amang, inang, monggo, mohon izin, mohon ijin, minta izin, minta ijin, izin, ijin, mejuah juah, njuah juah, yaahowu, ya ahowu, tabik, tabe, tabea, tabi, salamaik, " +
    "adil ka talino, hadir, absen, ping, tess, test test, coba, nyoba, oi, oy, woi, woy, hoi, hei, hy, alo, allo, malem, pgi, mlm, " +
    "selamat datang, apa kabar, apo kaba, kumaha damang, pripun kabare, aktif, aktif ga, aktif gak, " +
    "save nomor saya, save nomor sy, save nomer saya, save nomer sy, save no saya, save no sy, save nomorku, save, sv, simpan nomor saya, " +
    "simpan nomer saya, svb, saveback",
  en: "test, testing, hello, hi, hey, good, morning, afternoon, evening, there, dear",
};

/**
 * Greetings that may be cut off the start of a report. "malam" or "pak" may belong to the report itself, so
 * they aren't here.
 */
export const openings: Entry = {
  id:
    "p, min, mimin, admin, halo, hallo, hai, permisi, punten, assalamualaikum, asalamualaikum, assalamu, alaikum, wr, wb, " +
    "aslm, asslm",
  en: "hi, hello",
};

/** Asks to keep the writer's number, which is no report: one of these words … */
export const keepingNumber: Entry = { id: "save, sv, svb, saveback, simpan", en: "" };
/** … with only these beside it. */
export const besideKeepingNumber: Entry = {
  id: "nomor, nomer, no, nomorku, hp, wa, kontak, saya, sy, aku, gw, ya, dulu, ini, tolong, mohon, back, balik, dong, nih",
  en: "my, number",
};

/** Says that something was read, or thanks in passing: with thanks and an address it makes a whole message. */
export const inPassing: Entry = { id: "jos, iyo, muhun", en: "noted, good, great" };

/** Not thanks if it is the only word. */
export const loneYes: Entry = { id: "ya", en: "" };
