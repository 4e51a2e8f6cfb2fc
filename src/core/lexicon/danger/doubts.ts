import type { Entry } from "../entry.ts";

/*
 * What takes the danger out of words that else would tell of it: names, denials, worry about later, habit, the past, a happy
 * end, aid for what was. All are read by `pattern`.
 */

/** Right before the word: it is the name of a place … */
export const placeNaming: Entry = {
  id: "jalan, jl, jln, gang, gg, kampung, kp, desa, dusun, perumahan, warung, toko, kafe, restoran, bakso, mie, ayam",
  en: "street, road",
};
/** … or of a thing that is for such dangers, tells of them or comes after them. */
export const naming: Entry = {
  id:
    "pemadam, damkar, dinas, pos, alat, hidran, bekas, bks, pasca, paska, eks, simulasi, latihan, pelatihan, sosialisasi, penyuluhan, " +
    "edukasi, lomba, asuransi, klaim, santunan, santunan korban, bantuan korban, posko, data korban, pencegahan, penanggulangan, penanganan, " +
    "mitigasi, kasus, berita, film, lagu, game, video, cerita, sirine, alarm, jalur, peta, zona, musim, tagar, judul, penyebab, akibat, " +
    "dampak, sisa, puing, material, perbaikan, trauma, monumen, tugu, sejarah, peringatan, titik, tanggap darurat, siaga",
  en: "film, movie, station, training, insurance, drill, about",
};

/** Before the word, with one of `suchAs` between: it is denied. */
export const denying: Entry = {
  id: "tidak, tdk, tak, ga, gak, gk, nggak, ngga, enggak, ndak, bukan, bkn, tanpa, ora, ra, teu, indak, untung, anti, bebas, selamat dari, aman dari",
  en: "no, not, never, without",
};
export const suchAs: Entry = {
  id: "ada, pernah, sampai, sampe, terjadi, jadi, ada yang, ada yg, ada korban, karena, krn, soal, sampai ada, pernah ada, ana, aya",
  en: "any, a, been, one",
};

/** Before the word: it might come. */
export const fearing: Entry = {
  id:
    "sebelum, sblm, nunggu, menunggu, tunggu, nungguin, baru ada, semoga, moga, sakdurunge, samemeh, takut(?:nya)?(?! (?:banget|bgt|sekali|pulang|bang)), khawatir*, kawatir*, kuatir*, hawatir, was was, waswas, ngeri kalau, cemas, wedi(?! mulih), sieun(?! balik), " +
    "keburu, jangan sampai, jgn sampai, jangan sampe, jgn sampe, ojo nganti, ulah nepi, biar, supaya, agar, ben, ambeh, supados, " +
    "kalau, kalo, klo, kl, kalu, lamun, nek, yen, bila, jika, apabila, misal*, andai, seandainya, umpama, entar, ntar, nanti, kelak, suatu saat, sewaktu waktu, sewaktu, " +
    "bisa, dapat, bs, berpotensi, potensi, rawan, rentan, berisiko, beresiko, resiko, risiko, mencegah, cegah, antisipasi, mengantisipasi, menghindari, hindari, waspada, mengancam, " +
    "menyebabkan, mengakibatkan, menimbulkan, memicu, penyebab, bikin, membuat, mungkin, apakah, kenapa, gimana, bagaimana, cara, tips, syarat, biaya, tarif, ingin tau, nanya, tanya",
  en: "before, afraid, worried, if, could, may, might, risk of, prone to, in case, prevent, avoid, cause, causes, how to",
};
/** Right before the word: it nearly came. */
export const nearly: Entry = {
  id: "hampir, nyaris, ampir, meh, amper, hampir saja, hampir ada, hampir terjadi",
  en: "almost, nearly",
};

/** Anywhere in the sentence: it comes again and again, and so isn't news of now. */
export const habit: Entry = {
  id:
    "sering*, srg, kerap, selalu, slalu, langganan, rawan, setiap, tiap, tiap tiap, saben, unggal, tiok, biasa(?:nya)?, kadang*, musim hujan, banyak (?:kecelakaan|begal|tawuran|rampok|yang jatuh|yg jatuh|korban|kasus), " +
    "suka (?:ada|terjadi|banjir|tawuran|begal), berkali kali, bolak balik, (?:udah|sudah|udh|sdh) (?:\\d+|dua|tiga|empat|lima|beberapa|banyak|berapa) (?:kali|x), \\d+ ?x, kali ini",
  en: "often, always, every, usually, keeps, many times, sometimes",
};

const unit = "(?:hari|dinten|dino|poe|minggu|mgg|pekan|bulan|bln|sasi|tahun|thn|th|taun)";
const since = "(?<!(?:sejak|dari|dr|mulai|wiwit|ti|since) )";
/** Anywhere in the sentence: it was. */
export const past: Entry = {
  id:
    `${since}(?:kemarin|kemaren|kmrn|kmren|kemrin|wingi|kamari|kapatang|kemaren*), ${since}(?:\\d+|se|dua|tiga|empat|beberapa|bbrp) ?${unit} (?:yang |yg |nu |sing )?(?:lalu|lalau|lewat|kemarin|kepungkur|kapengker), ` +
    `${since}${unit} (?:yang |yg |nu |sing )?(?:lalu|lewat|kemarin|kepungkur|katukang|wingi), ${since}(?:se)${unit} lalu, semalam(?!an), tadi malam, td malam, mau bengi, tadi peuting, ` +
    "dulu, dahulu, dolo, biyen, baheula, waktu itu, tempo hari, pernah, waktu (?:saya |masih )?kecil, zaman, jaman, (?:bulan|bln|tanggal|tgl) (?:\\d+ )?(?:jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des)*, (?:tahun|thn) (?:19|20)\\d\\d, (?:senin|selasa|rabu|kamis|jumat|sabtu|minggu) (?:lalu|kemarin|kmrn)",
  en: "yesterday, last (?:night|week|month|year), \\w+ ago, once, used to, in (?:19|20)\\d\\d",
};
/** Long since, which for a fire or an accident means that it is over. */
export const longSince: Entry = {
  id: `(?:sudah|udah|udh|sdh|sejak|dari|dr|wis|geus|hampir) (?:\\p{L}+ )?(?:\\d+ ?|dua |tiga |empat |lima |enam |beberapa |ber|se)?(?:minggu|mgg|pekan|bulan|bln|tahun|thn|taun|sasi)(?:an|nan)?, berbulan bulan, bertahun tahun, berminggu minggu`,
  en: "for (?:\\w+ )?(?:weeks|months|years), since (?:last )?(?:week|month|year)",
};
/** But it is now, whatever else is said. */
export const now: Entry = {
  id:
    "sekarang, skrg, skrang, skrng, skg, saat ini, barusan, barusaja, baru saja, baru aja, br aja, brusan, saiki, ayeuna, kini, detik ini, darurat, " +
    "masih ada (?:orang|anak|korban|warga|yang|penghuni)*, masih (?:terjebak|kejebak|nyala|menyala|berkobar|berlangsung|di ?dalam|terbakar|kebakaran|kobong|tertimbun|tertimpa|ngamuk), " +
    "(?:belum|blm|durung|can|acan) (?:padam|ditolong|dievakuasi|ketemu|ditemukan|sadar|diselamatkan), lagi (?:kebakaran|tawuran|ngamuk|kobong|banjir)",
  en: "right now, just now, now, still (?:inside|trapped|burning|there|under)",
};

/** After the word: it ended well, or somebody cares for it already. */
export const over: Entry = {
  id: "(?:sudah|udah|udh|sdh|wis|wes|geus|alhamdulillah|berhasil|dapat|telah) (?:bisa )?(?:padam|dipadamkan|surut|asat|saat|dievakuasi|ditolong|ditangani|diselamatkan|selamat|aman|sembuh|ditangkap|diamankan|selesai|reda|diperbaiki|diangkut|dibersihkan|dibawa|dimakamkan|dikubur|meninggal|pulang|teratasi|terkendali)*",
  en: "(?:is|was|been|are|were) (?:put out|rescued|safe|over|arrested|evacuated|contained)",
};
/** Aid for what was: "korban kebakaran belum dapat bantuan". */
export const aid: Entry = {
  id:
    "(?:belum|blm|ga|gak|tidak|tdk|nggak|kapan|tak|durung|minta|mengajukan|ajukan|dana|uang|data|pembagian|penerima) (?:ada |dapat |dpt |dapet |terima |menerima |kebagian |cair |pernah |disalurkan ){0,3}(?:bantuan|santunan|ganti rugi|kompensasi|relokasi|huntara|sembako|bansos|asuransi), " +
    "bantuan (?:buat |untuk |bagi |para ){0,2}(?:korban|warga|pengungsi|penyintas), rumah korban",
  en: "(?:aid|compensation|relief) (?:for|to) (?:the )?(?:victims|survivors)",
};
