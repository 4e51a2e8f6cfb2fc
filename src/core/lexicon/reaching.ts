import type { Entry } from "./entry.ts";

/*
 * How people ask for somebody of the office, and where to report. `*` stands for any ending.
 */

/** Somebody of the office is to be reached … */
export const reaching: Entry = {
  id:
    "bicara, bicra, ngomong*, ngobrol*, telpon*, telepon*, nelpon*, telp, tlp, tlpn, ditelpon, ditelepon, hubungi*, dihubungi, menghubungi, " +
    "nomor petugas*, nomer petugas*, no petugas*, nomor dinas*, nomer dinas*, no dinas*, nomor kantor*, no kantor*, nomor admin*, nomor pupr, " +
    "kontak*, ketemu*, bertemu, temui, nemui, sambungkan, disambungkan, wa petugas*, wa admin*, wa dinas*, wa kantor*, wanya, wa nya, minta wa, ada wa, nomor hp, nomer hp, no hp, nomor wa, no wa, nomer wa, " +
    "alamat kantor, alamat dinas*, alamatnya dimana, alamatnya di mana, kantornya dimana, kantornya di mana, kantor dimana, kantor di mana, dimana kantor*, di mana kantor*, dinasnya dimana, dinasnya di mana, dinasnya mana",
  en: "connect, talk, speak, call, phone, contact, chat with, meet, reach",
};
/** … and it is one of these, behind that word … */
export const somebody: Entry = {
  id:
    "petugas*, pegawai*, admin*, operator*, cs, cs nya, csnya, customer service, orang*, manusia*, dinas*, kantor*, pejabat*, pimpinan*, atasan*, kepala*, " +
    "wong*, jalmi*, jelema*, urang*",
  en: "person, human, someone, somebody, anyone, anybody, officer*, staff, agent, operator, office, number, me, you",
};
/** … or wished or asked for, anywhere. */
export const askingFor: Entry = {
  id: "nya, langsung, live, bisa, bs, boleh, minta, mau, mo, pengen, pingin, nomor*, nomer*, no, saya, dong, kalau, mana, berapa, brp, tulung, tolong, nyuwun, hoyong, arep, nio",
  en: "can, could, may, want, need, please",
};
/** Asks who is there: these and nothing else. */
export const whoIsThere: Entry = {
  id:
    "siapa ini, ini siapa, ini sama siapa, sapa ini, sopo iki, iki sopo, saha ieu, ieu saha, siapa ya, dengan siapa, sama siapa, sm siapa, yang baca siapa, " +
    "siapa yang baca, siapa yg baca, yg baca siapa, yang balas siapa, siapa yang balas, siapa yg balas, yang jawab siapa, siapa yang jawab, " +
    "ada orang, ada orangnya, ada orangnye, ada wonge, ada org, ada manusia, orang beneran, orang asli, ada petugas, ada petugasnya, petugasnya ada, ada admin, ada adminnya, adminnya ada, " +
    "admin mana, adminnya mana, petugas mana, petugasnya mana, mana adminnya, mana petugasnya, ada cs, bot, robot, mesin, ai, robot apa orang, " +
    "bot apa orang, orang apa bot, orang apa robot, manusia apa bot, manusia, otomatis, wong asli, ono wong, ono wonge, onten tiyang, wonten tiyang, aya jalmi, aya jelema, aya jalmana, aya urang, ado urang, ado urangnyo",
  en: "who is this, who are you, anyone there, anybody there, is anyone there, is anybody there, somebody there, bot, robot, human, real person, machine, who reads this, automatic",
};
/** May be beside it. */
export const besideWho: Entry = {
  id: "nya, ini, itu, iki, ieu, iko, kamu, kau, anda, sampeyan, maneh, waang, lu, yang, yg, apa, apakah, opo, naon, atau, ato, atawa, utawa, saya, bicara, ngomong, chat, di, sini, disini, situ, disitu, sana, kene, dieu, siko, sinan, sih, e, beneran, asli, jawab, dijawab, balas, dibalas, baca, dibaca, cuma, hanya, mana, orang, ada, ga, gak, tidak, nggak, ndak, ora, teu, kagak, kaga, indak, dgn, dengan, sama, sm, ama, ke, aja, males, malas, ngetik",
  en: "is, it, this, are, you, a, an, am, i, talking, to, or, there, the, just, only, here, hello",
};

/** Where and how one reports at all. */
export const howToReport: Entry = {
  id: "lapor, melapor, ngelapor, lapornya, ngadu, mengadu, wadul, lapur, malapor, balapor, ngalapor",
  en: "to report, i report, we report, to complain, report this, report it",
};
/** One of these with it. */
export const whereOrHow: Entry = {
  id: "kemana, ke mana, kmn, kmana, dimana, di mana, dmn, kesiapa, ke siapa, siapa, sapa, gimana, gmn, gimn, bagaimana, bgmn, caranya, cara, piye, kumaha, pripun, lewat apa, nomor berapa, dimane, baa, caro, kemane",
  en: "how, where, whom, who",
};

/** Asks who else is to be turned to, where the office can't do it. */
export const whoElse: Entry = {
  id:
    "kemana, ke mana, kmn, kmana, kemane, kamano, neng endi, ka mana, dinas mana, dinas apa, instansi mana, instansi apa, kantor mana, siapa yang ngurus, siapa yg ngurus, " +
    "siapa yang berwenang, siapa yg berwenang, siapa yang harusnya, siapa yg harusnya, siapa yang bertanggung, siapa yg bertanggung, siapa yang tanggung, " +
    "siapa yg tanggung, ke siapa, kesiapa, sama siapa, hubungi siapa, wewenang siapa, kewenangan siapa, urusan siapa",
  en: "where to, where else, whom, who else, which office, which agency, who is responsible, who should i",
};

/** Wants to stay unnamed: a word for that … */
export const hiding: Entry = {
  id:
    "rahasia*, dirahasia*, merahasia*, anonim*, sembunyi*, disembunyi*, nyumput*, umpetin, diumpetin, disamarkan, samarkan, disamarin, " +
    "inisial aja, inisial saja",
  en: "anonymous, confidential, secret",
};
/** … or what isn't to be told … */
export const ownName: Entry = {
  id:
    "nama saya, nama sy, nama aku, nama ku, namaku, nama gw, nama kami, nami abdi, nami kula, jeneng ku, jenengku, jenenge aku, " +
    "asma kula, ngaran abdi, namo ambo, ngaran ulun, identitas*, nomor saya, nomor sy, nomorku, nomer saya, nomer sy, nomerku, no saya, no sy, " +
    "no hp saya, no hp sy, nomor hp saya, nomor wa saya, no wa saya, data saya, data sy, data diri*, pelapor*, nama pelapor*, nama gue, nama aye, namo awak",
  en: "my name, my number, my identity",
};
/** … with how it would be told, … */
export const beingTold: Entry = {
  id:
    "disebut*, sebut*, nyebut*, menyebut*, kesebut, disebat, dikasih tau, dikasih tahu, kasih tau, kasih tahu, dikasi tau, kasi tau, " +
    "diberitahu*, diberi tahu, bocor*, dibocor*, sebar*, disebar*, tersebar, ketahuan, ketauan, ketaun, konangan, kanyahoan, katahuan, " +
    "tampil*, ditampil*, muncul*, dimuncul*, dicantum*, tercantum, dipublis*, dipublik*, diumum*, ditulis, kelihatan, keliatan, diomong*, " +
    "bawa2, bawa bawa, dibawa2, libatkan, dilibatkan, melibatkan, dibuka, dikasih, dikasihkan, dikasikan, dibawa bawa, diungkap, keluar, diketahui, aman, terjaga, dilindungi, terlindungi, disabuik, manyabuik, bilang bilang, bilang2, diomongin",
  en: "safe, told, shown, known, mentioned, shared, given, published",
};
/** … or that nobody is to know who reported it. */
export const whoReported: Entry = {
  id:
    "saya yang lapor, sy yang lapor, saya yg lapor, sy yg lapor, aku yg lapor, aku sing lapor, aku yang lapor, siapa yang lapor, siapa yg lapor, " +
    "sopo sing lapor, yang lapor saya, yg lapor sy, yg lapor saya, yang lapor, yg lapor, sing lapor, nu lapor, saya yang melapor, yang melaporkan, " +
    "yg melapor, saya lapor, sy lapor",
  en: "who reported, that i reported, it was me",
};
export const knownOfIt: Entry = {
  id: "tau, tahu, tw, ngerti, weruh, nyaho, ketauan, ketahuan, konangan, kanyahoan, diketahui, bilang bilang, tau tau",
  en: "know, knows, finds out, find out",
};
/** Fear asks for it too. */
export const afraidOfIt: Entry = {
  id: "takut, tkt, wedi, ajrih, sieun, taku, kuatir, khawatir",
  en: "afraid, scared",
};
/** What everybody knows is no wish for secrecy. */
export const openSecret: Entry = { id: "rahasia umum, bukan rahasia, jadi rahasia", en: "open secret" };
/** It needn't be hidden. */
export const needNotHide: Entry = {
  id: "usah dirahasia*, usah rahasia*, perlu dirahasia*, perlu rahasia*, tidak rahasia, gak rahasia, ga rahasia, usah anonim, usah disamarkan, usah sembunyi*",
  en: "not confidential, not secret, need not be",
};
