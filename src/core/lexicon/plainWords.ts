import { type Entry, followedBy, joined } from "./entry.ts";

/*
 * Small words that stand in any sentence: a *no*, a yes, an address, a particle. Read word by word.
 */

/** Says that it isn't so, or refuses: alone it answers a question with no. */
export const denials: Entry = {
  id:
    "tidak, tidaklah, tdk, tidk, tdak, tida, tak, tk, taklah, gak, ga, g, gk, gaa, gx, nggak, ngga, nggk, ngk, " +
    "enggak, engga, enggk, egk, kagak, kaga, kgk, kga, ndak, nda, ndk, dak, dk, " +
    // Javanese, Sundanese
    "ora, ra, rak, mboten, boten, mbten, teu, henteu, hente, nteu, moal, " +
    // Minang, Banjar, Makassar, Manado, Papua, Bali, Palembang
    "indak, inda, indaklah, kada, kd, kadada, kadapapa, tena, teai, taena, nyanda, nyandak, tra, trada, trd, tara, tarada, " +
    "tusing, nenten, idak, dakdo",
  en: "no, not, do not, never, nope, nah, dont, doesnt, didnt, cant, cannot, wont, isnt, arent, wasnt, shouldnt",
};
/** Not so far. */
export const notYets: Entry = {
  id:
    "belum, blum, blm, belom, blom, blon, belon, lum, lom, bolum, belumlah, belumpi, belumki, belummi, blmpi, " +
    "durung, dereng, drg, tacan, teu acan, acan, encan, alun, alunlai, balun, balum, bulum",
  en: "",
};
/** Isn't to be done. */
export const forbids: Entry = {
  id:
    "jangan, jgn, jngn, jngan, jangn, janganlah, jan, jgan, ojo, aja ngasi, aja nganti, ampun ngantos, ulah, entong, tong, jang, jangang, jangani, " +
    "ndang, dang, unang",
  en: "must not",
};
/** Not this one. */
export const notThis: Entry = { id: "bukan, bukanlah, bkn, bukn, bkan, bukang, dudu, sanes", en: "" };
export const withoutWords: Entry = { id: "tanpa, tnp, tnpa, tanpo", en: "without" };
/** A *no* in any of the languages and spellings that people use; with any of these a sentence may mean its contrary. */
export const noWords: Entry = joined(denials, notYets, forbids, notThis, withoutWords, {
  id: "ogah, mboh, emoh, wegah, teuing, nyak, can, tiada",
  en: "none, nothing, nobody, yet",
});
/** Has a *no* in it and is none: a place, a school, a bin, a number. */
export const noLookAlikes: Entry = {
  id:
    "alun alun, alun2, tong sampah, tong besar, jan jan, di tk, ke tk, dekat tk, deket tk, depan tk, dpn tk, belakang tk, samping tk, sebelah tk, " +
    "sekolah tk, anak tk, guru tk, masuk tk, daftar tk, pendaftaran tk, paud tk, tk paud, tk negeri, tk islam, tk pertiwi, tk aisyiyah, tk b, tk a",
  en: "no wa, no hp, no telp, no telpon, no telepon, no tlp, no rumah, no rek, no urut, no antrian, no petugas, no kantor, no admin, no polisi",
};

/** A plain yes. */
export const yesWords: Entry = {
  id:
    "ya, y, iya, iy, iyaa, yaa, yo, iyo, yoi, yoih, yup, yap, yes, ho oh, hooh, he eh, heeh, enggih, inggih, nggih, " +
    "njih, njeh, injih, enjih, muhun, sumuhun, enya, ya ya, io, iye, iyeh, iyek, iyes, iyup, inggeh, toreh",
  en: "yes, yeah, yep, yup, sure",
};

/** Forms of address, and a plea: they may stand anywhere and change nothing. */
export const addresses: Entry = {
  id:
    "pak, pa, pk, bpk, bapak, bapa, pakk, bu, ibu, buk, bunda, min, mimin, admin, minmin, kak, ka, kk, kakak, kaka, " +
    "mas, mz, mbak, mba, mbk, bang, bg, abang, abg, bro, brow, sis, gan, agan, bos, boss, om, tante, dek, dik, " +
    "adek, kang, akang, teh, teteh, ceu, mang, uda, ni, uni, pace, mace, kaks, bli, mbok, pakde, bude, lek, lae, " +
    "ito, ketua, ndan, komandan, cak, ning, daeng, ces, cuy, guys, sob, lur, dulur, pakwo, bapake, tuan, gus",
  en: "sir, madam, maam, dear, mate, mister, please, pls, plz, kindly",
};

/** Particles: they colour a word and don't change what it says. */
export const particles: Entry = {
  id:
    "ya, yaa, yah, yak, yo, ye, ajo, deh, dah, dong, donk, dung, dongs, lah, lh, la, tuh, toh, tho, nih, ni, nich, mah, " +
    "atuh, atu, euy, wae, bae, we, aja, aj, ja, saja, sj, ae, mawon, wis, mi, ji, pi, ki, nah, em, am, jua, le, jo, " +
    "do, lai, bana, monggo, mangga, silakan, silahkan, sok, mohon, mhn, tolong, tlg, tlong, tulung, cepat, cepet, " +
    "sekarang, skrg, skrng, skg, saiki, ayeuna, langsung, lgsg, lngsng, segera, sgera",
  en: "so, well, then, just, now, right away",
};

/** Particles with a doubt in them: "iya sih", "ya kan", "oh iya". With one of these a yes alone isn't firm. */
export const hesitations: Entry = {
  id:
    "sih, si, kok, koq, ko, kan, to, tah, kah, eh, oh, ah, he, heh, hehe, hehehe, hm, hmm, loh, lho, lo, ta, gitu, " +
    "begitu, kalau, kalo, klo",
  en: "oh, um, hm",
};

export const apologies: Entry = {
  id: "maaf, maap, mf, sori, sorry, punten, permisi, ampun, nuwun sewu, nyuwun sewu, hampura, hapunten, maafkan",
  en: "sorry, excuse me",
};

/** Thanks, and wishes that go with them. */
export const thanksAnywhere: Entry = {
  id:
    "makasih, makasi, makasihh, mksh, mks, mksih, makacih, mkasih, maksih, trims, trim, tks, thx, tq, tengkyu, " +
    "tengkiu, terima kasih, terimakasih, trimakasih, trimakasi, terima ksh, tarimo kasih, tarimokasih, tarima " +
    "kasih, teima kasih, hatur nuhun, nuhun, haturnuhun, nuhun pisan, nuwun, matur nuwun, maturnuwun, matur suwun, suwun, " +
    "suksma, matur suksma, mauliate, tampiaseh, kurru sumange, epanggawang, dangke, jazakallah, jzk",
  en: "thanks, thank you, thank u, thankyou, thnx, ty, cheers",
};
/** Behind them: "terima kasih banyak". */
export const manyThanks: Entry = followedBy(thanksAnywhere, {
  id: "banyak, byk, bnyk, pisan, sanget, sekali, banget, bgt",
  en: "very much, so much, a lot, so",
});
