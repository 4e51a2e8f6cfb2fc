import type { Entry } from "./entry.ts";

/** Says where something lies in relation to something else: "depan pasar kliwon". */
export const relations: Entry = {
  id:
    "depan, dpn, dekat, deket, dkt, samping, sebelah, sblh, belakang, blkg, seberang, sebrang, sekitar, perempatan, " +
    "pertigaan, simpang, prapatan, bundaran, ujung, pojok",
  en: "near, behind, opposite, beside, front, across",
};

/** Begins an address or a landmark: "jl ahmad yani", "pasar legi". */
export const landmarks: Entry = {
  id:
    "jl, jln, jalan, jalur, gang, gg, kelurahan, kel, desa, ds, dusun, kampung, kp, kecamatan, kec, perumahan, perum, " +
    "komplek, kompleks, rt, rw, pasar, terminal, stasiun, jembatan, taman, alun, puskesmas, sd, sdn, smp, smpn, sma, sman, " +
    "masjid, balai, kantor",
  en: "",
};

/** Ends a place: what comes after it is the trouble again. */
export const endsPlace: Entry = {
  id:
    "rusak, parah, udah, udh, sudah, sdh, dah, banyak, byk, yang, yg, ada, mati, bocor, sejak, dari, karena, krn, tidak, tdk, " +
    "ga, gak, nggak, belum, blm, penuh, banjir, macet, lobang, lubang, berlubang, bolong, dan, tapi, tolong, mohon, min, pak, " +
    "bu, kak, sampai, sampe, terus, trs, sering, selalu, hancur, jelek, kotor, bau, ambruk, roboh, tumbang, jebol, putus, " +
    "padam, gelap, menumpuk, numpuk, dimintai, diminta, minta, dipungut, semua, lagi, juga, kok, nih, ini, itu, dong, ya, " +
    "saya, sy, aku, kami, kita, mau, buat, untuk, setiap, tiap, pada, mampet, tersumbat, meluap, pecah, kering, keruh, retak, " +
    "miring, kemarin, kmrn, tadi, sekarang, dibuang, dijual, hilang, ambles, amblas, longsor, becek, licin",
  en: "is, are, has, was, with, full, broken, blocked, since, every, for, because, and",
};

/** Numbers and joints that may stand inside a place though they say nothing alone. */
export const insidePlace: Entry = { id: "no, nomor, blok, km, kota, baru, lama", en: "" };

/** "di pasar": what stands before a name that has no other sign. */
export const at: Entry = { id: "di", en: "at" };
/** "front of the market": the name comes after these. */
export const beforeName: Entry = { id: "", en: "of, from, the" };
/** A relation in two words. */
export const inFront: Entry = { id: "", en: "in front" };

/** "di sini": no name. */
export const nowhere: Entry = {
  id: "sini, situ, sana, mana, atas, bawah, dalam, luar, rumah, tempat, daerah",
  en: "the, my",
};

/** "jl" and its like, which in front of a name are an address. */
export const streetSigns: Entry = { id: "jl, jln, gg", en: "" };

/** What may stand beside a place in a message that says nothing else. */
export const aboutPlace: Entry = { id: "di, lokasi, tempat, alamat, nya, lokasinya", en: "at" };
