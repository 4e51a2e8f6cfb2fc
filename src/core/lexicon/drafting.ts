import type { Entry } from "./entry.ts";

/*
 * What people type while a report is collected: about its photo, its place, its time, sending and changing it.
 */

/** To send: these with nothing but courtesy beside them do it. */
export const sending: Entry = {
  id:
    "kirim, kirimkan, kirimin, kirimlah, kirimken, kirimke, kirimaken, kirimna, kirimkeun, kirimeun, kintun, kintunaken, " +
    "kintunkeun, lanjut, lanjutkan, lanjutin",
  en: "send, send it, submit, submit it",
};
/** May be beside them: "iya kirim sekarang aja pak mumpung inget". */
export const besideSending: Entry = {
  id:
    "laporan, laporannya, laporanku, lapor, aduan, aduannya, saya, sy, aku, ini, itu, semua, semuanya, jadi, mumpung, inget, ingat, " +
    "biar, setuju, ayo, yuk, mari, betul, benar, bener, leres, ya sudah, ya udah, yaudah, yowis, yo wis, ok, oke, okey, okeh, sip, " +
    "siap, baik, sudah benar, udah bener, sudah betul, udah betul, sdh benar, udh bener, gas",
  en: "my, the, report, this, it, ok, okay, all, good, correct",
};
/** Speaks of sending in any form, also of not sending or of what was sent before. */
export const aboutSending: Entry = {
  id: "kirim, kirim*, krim*, krm*, dikirim*, ngirim*, mengirim*, terkirim*, kekirim*, kintun*, lanjut*, dilanjut*",
  en: "send, sent, submit*",
};
/** "Salah kirim", "kepencet": a slip of the finger. */
export const slipped: Entry = {
  id:
    "salah kirim, slh kirim, salah pencet, salah tekan, salah klik, salah ketik, salah tulis, salah sambung, salah nomor, salah chat, kepencet, kepencet doang, keklik, typo, " +
    "lepat, klentu",
  en: "wrong chat, wrong number, by mistake, by accident, typo",
};

/** Something is to be changed … */
export const changing: Entry = {
  id:
    "ubah*, diubah*, rubah*, dirubah*, ganti*, diganti*, gantos, ganteni, perbaiki, betulkan, betulin, benerin, koreksi*, ralat*, revisi*, " +
    "edit*, diedit, robah*, dirobah, hapus fotonya, tuker, tukar",
  en: "change, edit, correct, replace, fix",
};
/** … or is wrong. */
export const wrong: Entry = {
  id:
    "salah*, slah, keliru*, kliru, klentu, lepat, kebalik*, terbalik*, kurang tepat, kurang pas, kurang bener, kurang benar, kurang sesuai, bukan itu, bukan di situ, bukan disitu, " +
    "bukan situ, sanes, dudu, kurang lengkap, ga sesuai, gak sesuai, tidak sesuai, ga pas, gak pas, tidak tepat, ga bener, gak bener, tidak benar",
  en: "wrong, incorrect, mistaken, not right",
};
/** The parts by which a summary can be changed, in the words of whoever reads it. */
export const partWords = {
  place: {
    id: "lokasi*, tempat*, alamat*, titik*, posisi*, lokasix, panggonan*, tampek*",
    en: "place, location, address",
  },
  photo: { id: "foto*, poto*, gambar*, fotonya, pic", en: "photo*, picture*, image*" },
  when: { id: "waktu*, jamnya, tanggal*, tgl*, harinya, kejadiannya kapan", en: "time, date, day" },
  privacy: { id: "privasi*, rahasia*, kerahasiaan", en: "privacy, confidential" },
  words: {
    id: "masalah*, isi*, tulisan*, kata katanya, kalimat*, keterangan*, deskripsi*, ceritanya",
    en: "problem, text, words, description",
  },
} as const satisfies Readonly<Record<string, Entry>>;

/** Photos, and what it takes to make one. */
export const photoWords: Entry = {
  id:
    "foto*, poto*, photo*, pic, gambar*, difoto*, motret*, memotret, potret*, jepret*, njepret, kamera*, camera, hp, hpnya, hape*, handphone, henpon, ponsel, android, " +
    "kuota*, paketan, paket data, pulsa, sinyal, memori, memory, baterai*, batre*, lowbat, lobet, ngedrop, galeri*, selfie, video*, vidio*, rekaman",
  en: "picture*, image*, phone, battery, quota",
};
/** Reasons for having none, after "sudah", "lagi", "masih" or alone. */
export const excuses: Entry = {
  id:
    "gelap, malam, malem, mlm, jauh, takut, malu, ribet, males, malas, capek, sibuk, kerja, hujan, ujan, percuma, susah, repot, buru buru, jadul, rusak, habis, telat, " +
    "lupa, sempat, sempet, di rumah, dirumah, di kantor, di luar kota, pulang, wedi, sieun, hoream",
  en: "dark, far, busy, afraid, scared, broken",
};
/** Having one, alone: it is still to come. */
export const having: Entry = {
  id: "ada, adaa, punya, ono, onok, wonten, aya, gaduh, boga, ado, punyo, baisi, ada ji, adami, siap, sudah ada, udah ada, ada kok",
  en: "yes, i have, have, have one",
};
/** To go on without: "skip aja kak". */
export const goingOn: Entry = {
  id:
    "skip, lewat, lewati, lewatin, lanjut, lanjutkan, lanjutin, next, terus, terusin, teruskan, kosong, kosongin, kosongkan, langsung, gpp, gapapa, cukup, itu aja, itu saja, sudah itu, " +
    "nihil, lanjutno, tulisan aja, teks aja, liwat, liwati",
  en: "skip, next, go on, continue, pass, without",
};

/** "Iya di situ": the place that was proposed. */
export const confirming: Entry = {
  id:
    "ya, y, iya, iyo, yoi, betul, btul, benar, bener, bnr, leres, leresna, bener pas, pas, tepat, sesuai, cocok, cukup, ok, oke, sip, siap, itu, ini, di situ, disitu, di sana, disana, situ, sana, " +
    "muhun, nggih, inggih, hooh, sudah, udah, udh, sdh, wis, lah batua, batua, iyolah, lokasinya, lokasi, tempatnya, alamatnya, itu lokasinya, memang, emang",
  en: "yes, right, correct, exactly, thats it, there, that one",
};
/** One of these has to be among them. */
export const confirmed: Entry = {
  id: "ya, y, iya, iyo, yoi, betul, btul, benar, bener, bnr, leres, pas, tepat, sesuai, cocok, cukup, ok, oke, sip, itu, ini, di situ, disitu, situ, muhun, nggih, inggih, hooh, batua, udah pas",
  en: "yes, right, correct, exactly, thats it, there, that one",
};
/** "Saya lagi di lokasi": the pin is what would tell it. */
export const beingThere: Entry = {
  id:
    "lagi di lokasi, lg di lokasi, sedang di lokasi, di lokasi sekarang, di lokasi ini, masih di lokasi, sudah di lokasi, udah di lokasi, posisi di lokasi, saya di lokasi, sy di lokasi, " +
    "saya di sini, saya disini, sy disini, lagi di sini, lagi disini, lagi di tkp, di tkp, lagi di tempat, lagi di tempatnya, sedang di tempat, kulo teng lokasi, abdi di lokasi, abdi di dieu",
  en: "at the location, at the place, im here, i am here, on site, at the scene",
};
