import type { Entry } from "../entry.ts";

/*
 * What people type under the summary of a report: to send it, or to change it.
 */

/** To send: these with nothing but courtesy beside them do it. */
export const sending: Entry = {
  id:
    "kirim, kirimkan, kirimin, kirimlah, kirimken, kirimke, kirimaken, kirimna, kirimkeun, kirimeun, kintun, " +
    "kintunaken, kintunkeun, kirim ajo, dikirim, dikirimkan",
  en: "send, send it, submit, submit it",
};

/** May be beside them: "iya kirim sekarang aja pak mumpung inget". */
export const besideSending: Entry = {
  id:
    "laporan, laporannya, laporanku, lapor, aduan, aduannya, saya, sy, aku, ini, itu, semua, semuanya, jadi, " +
    "lanjut, lanjutkan, lanjutin, mumpung, inget, ingat, biar, setuju, ayo, yuk, mari, betul, benar, bener, leres, ya sudah, ya udah, yaudah, " +
    "yowis, yo wis, ok, oke, okey, okeh, sip, siap, baik, sudah benar, udah bener, sudah betul, udah betul, sdh " +
    "benar, udh bener, gas",
  en: "my, the, report, this, it, ok, okay, all, good, correct",
};

/** Speaks of sending in any form, also of not sending or of what was sent before. */
export const aboutSending: Entry = {
  id:
    "kirim, kirimkan, kirimin, kirimi, kirimlah, kirimken, kirimke, kirimaken, kirimna, kirimkeun, kirimeun, dikirim*, " +
    "dikrm, dikrim, ngirim*, mengirim*, kintun*, dikintun*, lanjut*, dilanjut*",
  en: "send, submit*",
};
/** … or of its having been sent. */
export const wasSent: Entry = { id: "terkirim*, kekirim*", en: "sent" };
/** May stand beside a *no* to sending: when, or to whom. */
export const whenOrWhom: Entry = {
  id:
    "tahan, dulu, dl, dlu, dulu ya, sik, sek, disik, heula, waka, nanti, hari ini, malam ini, pagi ini, siang ini, ke, kepada, dinas, kantor, petugas, " +
    "eh, oh, ah, aduh, siapa siapa, siapa2, sapa sapa, sapa2, mana mana, mana2, takut, percuma, males, malas, lagi",
  en: "yet, now, first, to, anyone, it, please, anymore",
};

/** Something is to be changed … */
export const changing: Entry = {
  id:
    "ubah*, diubah*, rubah*, dirubah*, ganti*, diganti*, gantos, ganteni, perbaiki, betulkan, betulin, benerin, " +
    "koreksi*, ralat*, revisi*, edit*, diedit, robah*, dirobah, hapus fotonya, tuker, tukar, gantos*, ngagentos, gentos*, digentos",
  en: "change, edit, correct it, correct this, correct the, correct my, to correct, replace, fix",
};

/** Sounds like a change and is none: "salah satu warga", "ganti rugi". */
export const changingNothing: Entry = {
  id: "salah satu, salah seorang, serba salah, salah kaprah, ganti rugi",
  en: "",
};
/** … or is wrong. */
export const wrong: Entry = {
  id:
    "salah*, slah, keliru*, kliru, klentu, lepat, kebalik*, terbalik*, kurang tepat, kurang pas, kurang bener, " +
    "kurang benar, kurang sesuai, ada yang kurang, ada yg kurang, ada yang salah, ada yg salah, masih kurang, bukan " +
    "itu, bukan di situ, bukan disitu, bukan situ, sanes, dudu, kurang lengkap, ga sesuai, gak sesuai, tidak " +
    "sesuai, ga pas, gak pas, tidak tepat, ga bener, gak bener, tidak benar, slh, typo, salah tulis",
  en: "wrong, incorrect, mistaken, not right",
};

/** Wrong, said of a part by its name and nothing else: "titiknya meleset". */
export const wrongPart: Entry = {
  id:
    "meleset, ngaco, ngawur, kurang akurat, ga akurat, gak akurat, tidak akurat, ga cocok, gak cocok, tidak cocok, beda, kejauhan, melenceng, " +
    "ga bener, gak bener",
  en: "off, inaccurate",
};
/** The time, as people call it then … */
export const timeParts: Entry = {
  id: "jam, jamnya, jame, hari, harinya, harine, bulan, bulannya, tahun, tahunnya, wkt, wktu, wktunya, wktnya, tgl nya",
  en: "hour, month, year",
};
/** … and what may stand beside a part. */
export const besidePart: Entry = {
  id: "kejadian, kejadiannya, kejadiane, laporan, laporannya, nya, yang, yg, itu, ini, saya, sy, tadi, td, kok, eh, maaf, masih, sama, dan",
  en: "the, is, it, of, my",
};

/** May stand between a *no* and what it denies: "gak ada yg salah", "ga perlu diubah". */
export const betweenDenied: Entry = {
  id: "ada, ono, aya, ado, onok, wonten, usah, sah, perlu, prlu, mau, jadi, yang, yg, sing, nu, nan, apa, apa apa, apa2, lagi, harus, kudu, ingkang, ji, mi, nan ado",
  en: "to, is, anything, need",
};
/** … and behind it. */
export const behindDenied: Entry = {
  id: "lagi, lg, maneh, deui, lai, apa apa, apa2, apapun, kok, laporannya, isinya, semua, semuanya",
  en: "anymore, anything",
};
/** To take a photo out: "fotonya dihapus aja". */
export const removing: Entry = {
  id:
    "hapus, hapusin, hapusken, dihapus, dihapusin, ilangin, hilangin, hilangkan, dihilangkan, buang, buangin, dibuang, copot, dicopot, cabut, dicabut, " +
    "singkirkan, bur, batal, batalin, dibatalin, busek, dibusek, pupus, piceun, apus, diapus, apusin, hapusen",
  en: "remove, delete, drop",
};
/** To pass it on, or to act on it: asks nothing else than to send it. */
export const passingOn: Entry = {
  id:
    "teruskan, diteruskan, terusin, diterusin, terusken, teruskeun, diteruskeun, diterusno, sampaikan, disampaikan, sampaikeun, sampein, disampein, " +
    "nyampein, lanjutkeun, tindak lanjuti, tindaklanjuti, ditindaklanjuti, ditindak, tindak, ditanggapi, tanggapi, direspon, respon, dipercepat, " +
    "diproses, proses, secepatnya, secepetnya, secepat mungkin, sesegera mungkin, dibantu, bantu, bantuannya, bantuane, diperhatikan, perhatiannya, diurus",
  en: "forward, pass it on, pass on, process, as soon as possible, asap",
};
/** Grumbles at what is asked here, or at those who ask it: nothing of the matter. */
export const grumbling: Entry = {
  id:
    "bayar pajak, disuruh ngisi, disuruh isi, suruh ngisi, ngisi gini*, ngisi beginian, gini2an, ginian, beginian, ginian doang, ribet*, riweuh, " +
    "banyak pertanyaan, banyak tanya, banyak nanya, kebanyakan nanya, nanya mulu, nanya terus, ditanya terus, ditanya mulu, tanya terus, panjang amat, " +
    "panjang banget, lama amat, susah amat, susah ya, kok susah, bertele tele, muter muter, percuma, sia sia, gak ada gunanya, ga ada gunanya, " +
    "buang waktu, buang buang waktu, kayak sensus, kaya sensus, interogasi, diinterogasi, capek jawab, capek ngisi, males ngisi, males jawab, " +
    "gitu gitu aja, gitu2 aja, janji manis, janji mulu, awas aja, kapok lapor",
  en: "so many questions, too many questions, waste of time, useless, pointless",
};

/** Says under a summary that all is well, or that one is at a loss, and gives nothing. */
export const besideSummary: Entry = {
  id:
    "lhoo, looh, ayolah, ayo, yuk, amat, banget, bgt, bener bener, ikut, ngikut, manut, nurut, terserah, pasrah, okelah, oke lah, sudahmi, sudah mi, udahan, tinggal, ngapain, habis, abis, ntar, cocok, " +
    "lengkap, jelas, sesuai, pas, leres, sae, pun, tak, pol, terkait, ketiduran, baru buka hp, makan, silahken, kumaha, kumaha we, ya allah, ya ampun, astaga, astagfirullah, duh, aduh, wah, halah",
  en: "fine, whatever, up to you, perfect, go on",
};
/** Doubt beside a *no* that denies nothing of the report: "belum yakin". */
export const doubting: Entry = {
  id: "sudah, udah, udh, sdh, waka, heula, heulanan, disik, sik, sek, ditunda, tunda, ditahan, nanti, sekarang, kirim, yakin, siap, ngerti, paham, mudeng, tau, tahu, apa apa, apa2, masalah, kok, gitu, dulu, dl, lagi, jadi, bisa, boleh, saya, sy, aku",
  en: "sure, ready, certain, problem",
};

/** Not this but something else: "bukan 3 bulan tapi 5 bulan". */
export const denyingThis: Entry = {
  id:
    "bukan, bukannya, bkn, bukn, bukang, sanes, dudu, harusnya, seharusnya, hrsnya, mestinya, maksudnya, maksud saya, maksud " +
    "sy",
  en: "not, should be, i meant, i mean",
};
/** Denies, and gives nothing instead: "bukan di situ", "bukan cuma jalan", "bukan main rusaknya". */
export const denyingOnly: Entry = {
  id:
    "bukan itu, bukan di situ, bukan disitu, bukan situ, bukan main, bukan hanya, bukan cuma, bukan cuman, bukan sekali, bukan sekedar, bukan sekadar, bukan saja, " +
    "bukan saya, bukan aku, bukan kami, bkn saya, bkn cuma, bkn hanya, bukan jalan saja, bukan jalan aja",
  en: "not only, not just, not me",
};
/** A choice by its number: "nomor 1". */
export const choosing: Entry = { id: "nomor, nomer, no, nmr, pilihan, pilih, angka", en: "number, option" };
/** Puts the right one in the place of what is denied. */
export const insteadOf: Entry = { id: "tapi, tp, tpi, tetapi, melainkan, ning, nanging", en: "but" };
/** More for one of the parts: "mau nambah foto". */
export const adding: Entry = {
  id: "nambah, nambahin, nambahi, menambah, tambah, tambahin, tambahi, tambahkan, lengkapi, ngelengkapi, lengkapin",
  en: "add, another, more",
};
/** The parts by which a summary can be changed, in the words of whoever reads it. */
export const partWords = {
  place: {
    id: "bukan di situ, bukan disitu, bukan situ, lokasi*, tempat*, alamat*, titik*, posisi*, lokasix, panggonan*, tampek*",
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

/** What somebody believed: "kirain" … */
export const believing: Entry = {
  id: "kirain, kirainnya, kukira, kira saya, saya kira, sy kira, aku kira, tak kira, tak kiro, dikira, dikirain, disangka, kusangka, nyangka, saya pikir, sy pikir",
  en: "i thought, thought",
};
/** … of what they told us: "udah otomatis masuk". */
export const arriving: Entry = {
  id: "otomatis, masuk, kekirim, terkirim, dikirim, kirim, nyampe, sampai, sampe, beres, selesai, kelar, rampung, diterima, jadi",
  en: "automatic, automatically, went through, sent, done, finished",
};

/** Says that it was reported here before, as who believes that it is sent: "sudah saya lapor dari tadi". */
export const reportedBefore: Entry = {
  id:
    "sudah lapor, udah lapor, udh lapor, sdh lapor, dah lapor, wis lapor, sudah saya lapor, udah saya lapor, udh sy lapor, sdh sy lapor, sudah sy lapor, " +
    "sudah saya laporkan, udah saya laporin, sudah sy laporkan, sudah dilaporkan, udah dilaporin, sudah laporan, udah laporan, sdh laporan, " +
    "sudah melapor, wis tak laporke, wis laporan, tos lapor, tos laporan",
  en: "already reported, i reported it already, have already reported",
};
/** … when: "dari tadi siang". */
export const reportedWhen: Entry = {
  id: "kan, padahal, dari, sejak, tadi, td, kemarin, kmrn, kemaren, loh, lho, lo, saya, sy",
  en: "since, today, yesterday",
};

/** May stand beside "sudah": "udah gitu aja", "sudah selesai". */
export const finishing: Entry = {
  id: "gitu, gitu aja, begitu, itu, itu aja, segitu, ini, semua, semuanya, kirim, dikirim, lanjut, lapor, laporannya",
  en: "that, it, all",
};
