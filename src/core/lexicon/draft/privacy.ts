import type { Entry } from "../entry.ts";

/*
 * What people type where it is asked who may read a report.
 */

/** Names the ordinary choice … */
export const ordinarily: Entry = {
  id: "biasa, laporan biasa, lapor biasa, yang biasa, yg biasa, sing biasa, nu biasa, biasa wae, biasa bae",
  en: "ordinary",
};
/** … the one with a name or number passed on, … */
export const contactably: Entry = {
  id: "boleh dihubungi, bisa dihubungi, siap dihubungi, hubungi saya, dihubungi",
  en: "may be contacted, contact me",
};
/** … or the confidential one. */
export const confidentially: Entry = {
  id: "rahasia, laporan rahasia, yang rahasia, yg rahasia, sing rahasia, nu rahasia",
  en: "confidential",
};
/** May be beside the name or the number of a choice. */
export const choosing: Entry = {
  id: "pilih, milih, memilih, pilihan, pilihannya, nomor, nomer, no, angka, opsi, yang, yg, sing, nu, saya, sy, aku, laporan",
  en: "number, option, i, choose, the, one",
};
/** In Javanese "aja" before a word forbids it: "aja biasa". */
export const forbiddenBefore: Entry = { id: "aja, ojo, aj", en: "" };

/** Words with which the choice is talked about, or left to us; they tell nothing of the matter. */
export const aboutChoosing: Entry = {
  id:
    "rahasia*, dirahasia*, rusiah*, dirusiah*, biasa, umum, terbuka, dibuka, buka, tertutup, terserah*, trserah, tserah, sakkarepmu, sak karepmu, " +
    "sakarep*, manut, nurut, ikut, sumangga*, monggo*, kumaha, baik*, bagus*, bebas, mana, manapun, apa, apapun, dua duanya, keduanya, sama, " +
    "masalah, saya, sy, aku, gue, gw, kami, yang, yg, sing, nu, nan, itu, ini, di, dua, tiga, satu, pilih*, dipilih*, milih*, laporan*, usah, " +
    "perlu, mau, bingung, ngerti, paham, gpp, gapapa, boleh, bisa, orang, semua, siapa*, tau, tahu, tau2, baca, dibaca, nama, namaku, identitas*, " +
    "biar, supaya, bapak, ibu, menurut, gimana, gmn, penting, pokoknya, oke, ok, siap, sip, takut*, malu, wedi, sieun, ajrih, ragu, khawatir, " +
    "aman, enak, enaknya, publik, public, nomor, nomer, opsi, pilihan*",
  en: "confidential, ordinary, whatever, either, any, you, choose, up, to, i, it, the, do, mind, dont, secret, public, open",
};

/** Who did it, or what they are called: of the matter, however short. */
export const people: Entry = {
  id: "saksi*, petugas*, pegawai*, orangnya, orange, pelaku*, namanya, bernama, lurah*, kades*, camat*, kepala*, ketua*, guru*, polisi*, bidan*, mantri*",
  en: "officer*, his name, her name",
};

/** Wants to be reached about the report, by name or number. */
export const reachMe: Entry = {
  id:
    "hubungi saya, hubungi sy, hubungi aku, hubungin saya, hubungin sy, hubungin aku, telpon saya, telpon sy, telepon saya, telepon sy, telp saya, tlp saya, tlp sy, " +
    "kontak saya, kontak sy, kabari saya, kabarin saya, wa saya aja, wa saya saja, saya dihubungi, saya ditelpon, saya ditelepon, " +
    "boleh dihubungi, siap dihubungi, bersedia dihubungi, mau dihubungi, bisa dihubungi, biar dihubungi, biar bisa dihubungi, supaya dihubungi, " +
    "boleh ditelpon, boleh ditelepon, siap ditelpon, siap ditelepon, bisa ditelpon, bisa ditelepon, biar ditelpon, biar ditelepon, biar bisa ditelpon, " +
    "supaya ditelpon, supaya bisa ditelpon, minta ditelpon, minta dihubungi, cantumkan nama saya, cantumin nama saya, tulis nama saya, tampilkan nama saya, " +
    "sebut nama saya, sebutkan nama saya, nama saya boleh, nama sy boleh, namaku boleh, nomor saya boleh, nomer saya boleh, nomor sy boleh, no saya boleh, " +
    "no hp saya boleh, nomor hp saya boleh, boleh dicantumkan, boleh dicantumin",
  en: "contact me, call me, reach me, may contact me, you can call me, mention my name, show my name",
};
/** The office is asked for instead. */
export const reachThem: Entry = {
  id: "petugas yang bisa, petugas yg bisa, siapa, nomor yang bisa, nomer yang bisa, nomor yg bisa, nomor petugas*, nomor kantor*, nomor dinas*",
  en: "who, officer",
};
