import type { Entry } from "./entry.ts";

/** Words for a position relative to something: "depan pasar kliwon". */
export const relations: Entry = {
  id:
    "depan, dpn, dekat, deket, dkt, samping, sebelah, sblh, belakang, blkg, seberang, sebrang, sekitar, perempatan, " +
    "pertigaan, simpang, prapatan, bundaran, ujung, pojok",
  en: "near, behind, opposite, beside, front, across",
};

/** Words for the way to a place: "jalan ke puskesmas". */
export const leadingTo: Entry = {
  id: "jalan ke, jln ke, jl ke, jalan menuju, jln menuju, jalan arah, arah, arah ke, menuju, akses ke, jalur ke, gang ke",
  en: "road to, way to, next to",
};
/** Before what one passes on a way that is described: "dari lampu merah lurus terus". */
export const alongTheWay: Entry = {
  id: "dari, dr, lewat, lewati, lewatin, ngelewati, melewati, abis, habis, setelah, sesudah, sebelum, sblm, sampai, sampe, ketemu, mentok",
  en: "from, past, after, before, until, through",
};
/** What many places are called, in front of what tells them apart: "kantor dinas kesehatan". */
export const genericNames: Entry = {
  id: "kantor, gedung, dinas, balai, upt, uptd, halaman, parkiran, gerbang, pintu, pagar, komplek, kompleks, area, lokasi",
  en: "office, building, the",
};

/** Words that begin an address or landmark: "jl ahmad yani", "pasar legi". */
export const landmarks: Entry = {
  id:
    "jl, jln, jalan, jalur, gang, gg, kelurahan, kel, desa, ds, dusun, kampung, kp, kecamatan, kec, perumahan, perum, " +
    "komplek, kompleks, rt, rw, pasar, terminal, stasiun, jembatan, taman, alun, puskesmas, sd, sdn, smp, smpn, sma, sman, " +
    "masjid, balai, kantor",
  en: "",
};

/** Landmarks whose names speak of another matter, such as lamps or waste: "perempatan lampu merah". */
export const namedLandmarks: Entry = {
  id:
    "lampu merah, lampu merahnya, lampu lalu lintas, lampu bangjo, lampu abang ijo, lampu setopan, bangjo, abang ijo, stopan, setopan, traffic light, " +
    "trafik light, tps, tps sampah, tps3r, tpa, tpst, tempat sampah, bak sampah, tong sampah, kontainer sampah, bank sampah, pembuangan sampah, " +
    "tempat pembuangan sampah, pangkalan ojek, pangkalan ojol, pos ojek, tugu, patung, monumen, kantor pos, pos polisi, pospol, pos ronda, pos kamling, " +
    "poskamling, pos satpam, gardu, gardu listrik, gardu pln, tiang listrik, tiang lampu, tiang telepon, kantor pln, kantor pdam, kantor lurah, " +
    "kantor desa, kantor polisi, polsek, pom bensin, spbu, pertamina, halte, pintu air, menara air, tandon, jembatan, jembatan penyeberangan, jpo, " +
    "rel kereta, palang kereta, palang pintu, terminal, makam, kuburan, lapangan, tower, baliho, papan iklan, bengkel, tambal ban, cucian motor, " +
    "toko lampu, toko aspal, toko listrik, depot air, agen air, isi ulang air, pasar loak, puskesmas, rumah sakit",
  en: "traffic lights?, dumpster, recycling centre, taxi stand, statue, monument, post office, police station, gas station, petrol station, bus stop",
};

/** Words that end a place: what follows is about the problem again. */
export const endsPlace: Entry = {
  id:
    "rusak, parah, udah, udh, sudah, sdh, dah, banyak, byk, yang, yg, ada, mati, bocor, sejak, dari, karena, krn, tidak, tdk, " +
    "ga, gak, nggak, belum, blm, penuh, banjir, macet, lobang, lubang, berlubang, bolong, dan, tapi, tolong, mohon, min, pak, " +
    "bu, kak, lapuk, keropos, doyong, sampai, sampe, terus, trs, sering, selalu, hancur, jelek, kotor, bau, ambruk, roboh, tumbang, jebol, putus, " +
    "padam, gelap, menumpuk, numpuk, dimintai, diminta, minta, dipungut, semua, lagi, juga, kok, nih, ini, itu, dong, ya, " +
    "saya, sy, aku, kami, kita, mau, buat, untuk, setiap, tiap, pada, mampet, tersumbat, meluap, pecah, kering, keruh, retak, " +
    "miring, kemarin, kmrn, tadi, sekarang, dibuang, dijual, hilang, ambles, amblas, longsor, becek, licin",
  en: "is, are, has, was, with, full, broken, blocked, since, every, for, because, and",
};

/** Words that may be inside a place but don't make one. */
export const insidePlace: Entry = { id: "no, nomor, blok, km, kota, baru, lama", en: "" };

/** May be before a name without other signs of a place: "di pasar". */
export const at: Entry = { id: "di", en: "at" };
/** In front of a place from which or along which something reaches: "dari lampu merah sampai jembatan". */
export const reaching: Entry = {
  id: "dari, mulai, mulai dari, sepanjang, antara",
  en: "from, along, between",
};
/** Words between a position and its name: "front of the market". */
export const beforeName: Entry = { id: "", en: "of, from, the" };
/** A position of two words. */
export const inFront: Entry = { id: "", en: "in front" };

/** Not names: "di sini", and passive verbs written apart: "di skip aja". */
export const nowhere: Entry = {
  id:
    "sini, situ, sana, mana, atas, bawah, dalam, luar, rumah, tempat, daerah, skip, lewati, lewatin, lanjut, lanjutin, foto, fotoin, kirim, tulis, isi, ganti, " +
    "ubah, cek, hapus, proses, perbaiki, benerin, aspal, tambal, bantu, tanya, jawab, balas, minta, palak, suruh",
  en: "the, my",
};

/** Signs such as "jl" that make an address of the name after them. */
export const streetSigns: Entry = { id: "jl, jln, gg", en: "" };

/** May be beside a place in a message that contains nothing else. */
export const aboutPlace: Entry = { id: "di, lokasi, tempat, alamat, nya, lokasinya", en: "at" };
