import type { Entry } from "./entry.ts";

/*
 * Words of praise and blame that name a score where a rating was asked for.
 */

export const excellent: Entry = {
  id: "luar biasa, luarbiasa, sempurna, istimewa, terbaik, top, top markotop, mantul, joss, josss, jempolan, uapik, cetar",
  en: "excellent, perfect, amazing, outstanding, awesome, wonderful",
};
export const good: Entry = {
  id:
    "baik, bagus, bgs, bagoes, puas, memuaskan, mantap, mantab, mantep, keren, hebat, apik, sae, rancak, elok, alus, jos, oke banget, oke bgt, " +
    "ok banget, ok bgt, seneng, senang, terbantu, membantu, baguslah",
  en: "good, great, nice, satisfied, happy, well done, helpful",
};
export const fair: Entry = {
  id: "cukup, cekap, cukupan, cukup lah, standar, sedang, sedeng",
  en: "fair, ok, okay, so so, average, not bad",
};
export const poor: Entry = {
  id: "kurang, krg, kurg, kirang, mengecewakan, kecewa, ngecewain, mengecewakn, kurang baik, kurang memuaskan",
  en: "poor, disappointing, disappointed, meh",
};
export const bad: Entry = {
  id: "buruk, jelek, jlk, jelek, parah, elek, awon, butut, payah, bobrok, ancur, hancur, busuk, amburadul, gagal",
  en: "bad, terrible, awful, horrible, worst",
};
/** Before or behind one of these, as much as can be. */
export const extremely: Entry = {
  id: "sangat, sgt, amat, amat sangat, sekali, skali, banget, bgt, bngt, bener, pisan, tenan, nian, bana, poll, pol, paling, abis, habis, parah",
  en: "very, really, extremely, so",
};
/** Around a score without changing it: what is praised. */
export const rated: Entry = {
  id:
    "pelayanan*, layanan*, kerja*, kinerja*, respon*, penanganan*, hasil*, petugas*, dinas*, tanggapan*, saya, sy, aku, kami, ini, itu, sudah, sdh, udah, udh, " +
    "semua, semuanya, nilai, nilainya, penilaian, menurut, kok, untuk, buat, rasanya, bagi, sih",
  en: "it, is, was, the, service, work, response, all, i, am, we, are, a, job",
};
/** A score was given by mistake: "salah maksudnya 5". */
export const misrated: Entry = {
  id:
    "salah, slh, eh, ralat, koreksi, maksud saya, maksud sy, maksudnya, maksudku, mksdnya, mksd, harusnya, seharusnya, mestinya, keliru, kliru, lepat, klentu, " +
    "salah pencet, salah ketik, salah tekan, kepencet, ganti, ubah, diubah, ganti jadi, jadi, nilai, nilainya, penilaian, penilaiannya, bintang, angka, bukan, mau",
  en: "wrong, mistake, i meant, meant, sorry, should be, change, to, rating, my, score, stars?, not",
};
