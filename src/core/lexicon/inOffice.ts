import type { Entry } from "./entry.ts";

/*
 * Who may be accused, who is only addressed, and who holds no office, in the words that people use. All are read by `pattern`.
 */

/** Officials. Not "polisi tidur", a speed bump. */
export const officials: Entry = {
  id:
    "petugas*, pegawai*, pagawe*, pejabat*, oknum, satpol(?: pp)?, lurah, camat, kades, kadus, sekdes, bupati, gubernur, " +
    "wali ?kota, kadis, kepsek, kepala (?:dinas|desa|dusun|bidang|bagian|seksi|sekolah|puskesmas|kantor|loket), " +
    "polisi(?! tidur), polantas, aparat*, tni, babinsa, guru*, dosen, dokter*, perawat*, bidan, staff?*, pns, asn, honorer, " +
    "perangkat desa, sekretaris desa, pembina*, pelatih*, pengasuh*, ustad*, kiai, karyawan (?:pdam|pln|bumd|pemda), wali kelas, kasek, anggota dewan, dprd, kader (?:posyandu|desa), (?:juru parkir|tukang parkir|jukir) (?:resmi|dishub), pamong, satpam, dishub, hakim, jaksa, (?:pak|bu|ketua) r[tw], " +
    "orang (?:kelurahan|kecamatan|dinas|dalam|kantor|pemda)",
  en: "officers?, officials?, clerks?, police, teachers?, nurses?, doctors?, village head, mayor, civil servants?, principal, headmaster",
};

/**
 * Begins another statement, so that what is rough, loud or threatening after it isn't about an official who
 * is only addressed.
 */
export const notTheirs: Entry = {
  id:
    "mohon, tolong, mhn, tlg, minta, kapan, bisa, ada, jalan*, jln, aspal*, lampu*, pohon*, banjir*, longsor*, tebing*, got, " +
    "selokan*, sungai*, jembatan*, air*, sampah*, sopir*, supir*, truk*, mobil*, motor*, anjing*, kabel*, tiang*, preman*, " +
    "ormas*, tetangga*, pemabuk, orang mabuk, suami*, istri*, isteri*, bojo*, mertua*, majikan*, pacar*, mantan*, debt, pinjol",
  en: "please",
};

/** Not names after "pak". */
export const notNames: Entry = {
  id:
    "lagi, ini, itu, yang, yg, saya, sy, aku, kami, anak*, adik*, kakak*, ayah*, bapak*, ibu*, teman*, temen*, orang, warga*, " +
    "pelaku*, kucing*, banyak, sering, masih, barusan, tadi, di, ke, udah, sudah",
  en: "",
};

/** Nobody in office, who may ask for money or be rough too. */
export const outsiders: Entry = {
  id:
    "pengemis*, pengamen*, gelandangan, preman*, ormas*, lsm, wartawan, anak (?:punk|jalanan|muda|kecil|anak), punk, kakak*, adik*, senior*, geng*, maling, begal, gepeng, pak ogah, parkir liar, tukang parkir, jukir, " +
    "juru parkir, debt collector, kolektor, pinjol, leasing, tetangga*, teman*, temen*, pedagang, penjual, sopir*, supir*, kernet, penipu*, mantan*, pacar*, suami*, istri*, tukang",
  en: "beggars?, thugs?, neighbou?rs?",
};

/** Titles before an official's name. */
export const titles: Entry = { id: "pak, bu, bapak, ibu, mas, mbak", en: "" };
