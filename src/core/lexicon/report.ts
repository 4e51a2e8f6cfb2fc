import type { Entry } from "./entry.ts";

/** Begins a new report, whatever was talked about before: "mau lapor". */
export const wants: Entry = { id: "mau, saya mau, sy mau, ingin, saya ingin", en: "" };
export const reporting: Entry = { id: "lapor, laporkan, melaporkan, ngadu, mengadu", en: "" };
/** Another matter than before. */
export const another: Entry = {
  id: "laporan (?:lain|baru|satu lagi), satu lagi, ada lagi, masalah lain",
  en: "another (?:report|problem)",
};

/** Words left out of a report's short title. */
export const fillers: Entry = {
  id:
    "min, yang, yg, di, ke, dari, saya, sy, aku, kami, ada, udah, udh, sudah, sdh, mau, ini, itu, dan, dgn, dengan, tolong, " +
    "mohon, pak, bu, lapor, oh, iya, eh, tanya, nanya, bertanya, usul, usulan, saran, semoga, kalo, kalau, klo, bisa, bs, izin, halo",
  en: "the, a, an, is, are, has, have, been, at, in, on, of, my, our, there, by, way, please, it, would, be, nice, good, if, what, how, when, where, do, does, i, we, to, for, want, wish, could",
};

/** A short title ends before these too. */
export const endsTitle: Entry = {
  id: "sampai, sampe, smpe, sejak, karena, krn, gara, karna, tapi, padahal, pdhl, terus, trus, sehingga, jadi",
  en: "since, because, but, so",
};

/** Short names that are written in capitals. */
export const writtenInCapitals: Entry = {
  id: "ktp, kk, kia, pju, bpjs, pdam, tps, tpa, rsud, pip, ppdb, spmb, pkh, blt, dtks, imb, pbg, nib, oss, pkl",
  en: "",
};

/** What is said so hasn't happened: "pohon hampir tumbang". */
export const notHappened: Entry = {
  id: "hampir, hampr, mau, mo, akan, bisa, belum, blm, tidak, tdk, tak, gak, ga, nggak, bukan, arep, ka, bade, meh",
  en: "almost, nearly, not",
};

/** Begins an address, before which a short title ends. */
export const addressSigns: Entry = { id: "jl, jln, gg, gang, rt, rw, kel, kec", en: "" };

/** A correction, "Eh salah, pasar legi": possibly one of these, … */
export const sorry: Entry = {
  id: "eh+, maaf, sori, ralat, koreksi, salah",
  en: "sorry, ups, oops, wait, no",
};
/** … one of these, … */
export const correcting: Entry = {
  id: "eh, salah, keliru, ralat, koreksi, typo, maksud(?:nya)?(?: saya| sy)?, maksudku, bukan, harusnya, seharusnya",
  en: "wrong, i meant?, should be",
};
/** … and perhaps what is corrected. */
export const corrected: Entry = { id: "lokasi(?:nya)?, tempat(?:nya)?, itu, yang benar, yg benar", en: "" };
/** The same in two steps: "sorry, it is". */
export const sorryFirst: Entry = { id: "", en: "sorry, oops, no, wait" };
export const thenSaid: Entry = { id: "", en: "it'?s, it is, i mean" };

/** Common words by which a text is taken for English, not for Indonesian with English words in it. */
export const englishWords: Entry = {
  id: "",
  en:
    "the, is, are, was, were, has, have, had, been, this, that, there, here, my, our, your, their, and, but, for, from, with, " +
    "not, no, in, on, at, of, to, it, i, we, you, they, please, help, broken, road, street, water, garbage, trash, light, " +
    "lights, flood, since, weeks, days, months, very, near, need, want, report, because, nobody, full, out, a, an, he, she, " +
    "his, her, does, did, doing, can, would, should, school, hospital, office, officer, asked, money, hole, big, dark, " +
    "working, dirty, smells, every, day, night, year, children, hello, would, like, could, what, where, when, how, who, me, am, do, " +
    "any, some, about, holes, market, hours, opening, open, apply, today, tomorrow, thank, thanks",
};

/** A question that asks for words: "apakah nomor …", … */
export const asksFor: Entry = { id: "(?:bera|sia|a)?pakah (?:nama|nomor|alamat|jenis|merek|warna)", en: "" };
/** … or "berapa …". */
export const openQuestions: Entry = {
  id: "(?:berapa|siapa|mana|kapan|bagaimana|mengapa|kenapa)(?:kah)?",
  en: "",
};
/** A question that a nod can answer is known by an ending … */
export const closedByEnding: Entry = { id: "\\p{L}+kah", en: "" };
/** … or by how it opens. */
export const closedQuestions: Entry = {
  id: "apa (?:benar|betul|sudah|masih|ada), benar, betul, sudah, masih, ada, bisa, boleh",
  en: "is, are, was, were, do, does, did, has, have, can",
};

/** The report is to be confidential … */
export const secrecy: Entry = {
  id:
    "rahasia, rahasiakan, rahasiain, dirahasiakan, dirahasiain, tertutup, anonim, disembunyikan, disembunyiin, sembunyikan, sembunyiin, " +
    "umpetin, diumpetin, rahasiakeun, dirahasiakeun, rusiahkeun, dirusiahkeun, rasiahkeun, dirasiahkeun, dirahasiake, rahasiakno, dirahasiakno, rahasiokan, dirahasiokan, private, privat, diam diam, diam2, diem diem, diem2, disamarkan, samarkan, disamarin",
  en: "confidential, anonymous, secret, private",
};
/** … unless a *no*, or one of these, may say the contrary. */
export const notSecret: Entry = { id: "gausah, usah, rasah, umum", en: "" };

/** Doesn't want it to happen: with "jangan", in front of what mustn't: "jgn sampe petugasnya tau". */
export const unwilling: Entry = {
  id: "gamau, ga mau, gak mau, tidak mau, tdk mau, nggak mau, ngga mau, ndak mau, gak pengen, ga pengen",
  en: "dont, do not, never",
};
export const comingOut: Entry = {
  id:
    "tau, tahu, taw, ngerti, weruh, nyaho, ketahuan, ketauan, katauan, konangan, kanyahoan, bocor*, dibocor*, sebar*, disebar*, nyebar, tersebar, " +
    "buka, dibuka*, terbuka, umum, biasa, dibaca, kelihatan, keliatan, katingali, kelihat, muncul*, dimunculin, tampil*, ditampil*, disebut*, " +
    "diumumkan, dipublikasi*, viral, diviralkan, ketok, ketara",
  en: "know, leak*, public, ordinary, seen, shown, shared, published",
};

/** Somebody says who they are: these, or "saya" before a word that is no other, as a name. */
export const introducing: Entry = {
  id: "nama, namaku, namanya, nama saya, nama sy, perkenalkan, kenalkan, dengan saya, atas nama, an",
  en: "i am, im, my name, this is, name is",
};
/** … "saya Budi". */
export const oneself: Entry = { id: "saya, sy, aku, kami, abdi, kulo, ambo", en: "" };

/** Words that announce a personal number: "rek bca 1234567" … */
export const privateNumbers: Entry = {
  id:
    "nik, kk, ktp, npwp, bpjs, hp, wa, whatsapp, telp?, tlp, telepon, norek, rek, rekening, bca, bri, bni, bsi, mandiri, va, " +
    "dana, ovo, gopay",
  en: "phone, account",
};
/** … possibly with these between. */
export const besidePrivate: Entry = { id: "no, nomor, nya, saya, sy, an", en: "" };

/** Before an amount. */
export const currencies: Entry = { id: "rp, idr", en: "" };
