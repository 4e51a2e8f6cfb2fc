import type { Entry } from "./entry.ts";

/*
 * How people ask for somebody of the office, and where to report. `*` stands for any ending.
 */

/** Somebody of the office is to be reached … */
export const reaching: Entry = {
  id:
    "bicara, bicra, ngomong*, ngobrol*, telpon*, telepon*, nelpon*, telp, tlp, tlpn, ditelpon, ditelepon, hubungi*, dihubungi, menghubungi, " +
    "nomor petugas*, nomer petugas*, no petugas*, nomor dinas*, nomer dinas*, no dinas*, nomor kantor*, no kantor*, nomor admin*, nomor pupr, " +
    "kontak*, ketemu*, bertemu, temui, nemui, sambungkan, disambungkan, wa, whatsapp, nomor hp, no hp, nomor wa, no wa, nomer wa, " +
    "alamat kantor, alamat dinas*, alamatnya, kantornya, kantor nya, dinasnya dimana, dinasnya di mana, dinasnya mana",
  en: "connect, talk, speak, call, phone, contact, chat with, meet, reach",
};
/** … by whoever asks for one of these, or how: with nothing else that tells of the problem. */
export const somebody: Entry = {
  id:
    "petugas*, pegawai*, admin*, operator*, cs, cs nya, csnya, customer service, orang*, manusia*, dinas*, kantor*, pejabat*, pimpinan*, atasan*, kepala*, " +
    "nya, langsung, live, bisa, bs, boleh, minta, mau, mo, pengen, pingin, nomor*, nomer*, no, saya, dong, kalau",
  en: "person, human, someone, somebody, anyone, anybody, officer*, staff, agent, operator, office, number, can, could, may, want, need, me, please, you",
};
/** Asks who is there: these and nothing else. */
export const whoIsThere: Entry = {
  id:
    "siapa ini, ini siapa, sapa ini, sopo iki, iki sopo, saha ieu, ieu saha, siapa ya, dengan siapa, sama siapa, sm siapa, yang baca siapa, " +
    "siapa yang baca, siapa yg baca, yg baca siapa, yang balas siapa, siapa yang balas, siapa yg balas, yang jawab siapa, siapa yang jawab, " +
    "ada orang, ada orangnya, ada org, ada manusia, orang beneran, orang asli, ada petugas, ada petugasnya, petugasnya ada, ada admin, ada adminnya, adminnya ada, " +
    "admin mana, adminnya mana, petugas mana, petugasnya mana, mana adminnya, mana petugasnya, ada cs, bot, robot, mesin, ai, robot apa orang, " +
    "bot apa orang, orang apa bot, orang apa robot, manusia apa bot, otomatis",
  en: "who is this, who are you, anyone there, anybody there, is anyone there, is anybody there, somebody there, bot, robot, human, real person, machine, who reads this, automatic",
};
/** May be beside it. */
export const besideWho: Entry = {
  id: "nya, ini, itu, yang, yg, apa, apakah, atau, saya, bicara, ngomong, chat, di, sini, disini, situ, disitu, sana, sih, beneran, asli, jawab, dijawab, balas, dibalas, baca, dibaca, cuma, hanya, mana, orang, ada, ga, gak, tidak, nggak, dgn, dengan, sama",
  en: "is, it, this, are, you, a, an, am, i, talking, to, or, there, the, just, only, here, hello",
};

/** Where and how one reports at all. */
export const howToReport: Entry = {
  id: "lapor, melapor, ngelapor, lapornya, ngadu, mengadu, wadul, lapur",
  en: "to report, i report, we report, to complain, report this, report it",
};
/** One of these with it. */
export const whereOrHow: Entry = {
  id: "kemana, ke mana, kmn, kmana, dimana, di mana, dmn, kesiapa, ke siapa, siapa, sapa, gimana, gmn, gimn, bagaimana, bgmn, caranya, cara, piye, kumaha, pripun, lewat apa, nomor berapa",
  en: "how, where, whom, who",
};
