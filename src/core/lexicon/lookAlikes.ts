import type { Entry } from "./entry.ts";

/** Everyday words that resemble one of the lexicon and are never a slip for it: "batas" is no "batal". */
export const lookAlikes: Entry = {
  id:
    "piring, dorong, kapuk, rapih, kiriman, kirimannya, kriminal, kriminalitas, batas, bantal, bakal, banyak, besar, bekas, belok, beton, benda, beras, beda, berat, bawah, baru, makan, " +
    "malah, masuk, masih, naik, kirinya, kiri, kanan, karena, korban, kering, kotor, kubur, lantai, lampu, lapar, " +
    "lewat, lubang, lobang, mana, mobil, motor, orang, parah, panas, pasang, pecah, penuh, pohon, rumah, rusak, " +
    "sampah, sekolah, selokan, siang, sore, pagi, sudut, sungai, surat, tanah, tanam, tembok, tiang, tiap, tinggi, " +
    "tugu, tukang, turun, uang, ujung, warung, bengkel, toko, masjid, gereja, pasar, jalan, jembatan, kelas, kecil, " +
    "bocor, banjir, macet, mati, listrik, kabel, kantor, camat, lurah, desa, kota, kampung",
  en: "",
};
