import type { Entry } from "./entry.ts";

/*
 * How people ask whether this channel is genuine, and whether it costs anything. Read word by word.
 */

/** Whether it is genuine … */
export const genuine: Entry = {
  id:
    "resmi, remi, resminya, asli, aslinya, ori, beneran, bener, benar, betul, betulan, valid, terpercaya, dipercaya, percaya, penipuan, penipu, tipu, " +
    "nipu, tipuan, tipu tipu, tipu2, hoax, hoaks, hoak, bohong, bohongan, palsu, modus, scam, abal abal, abal2, real",
  en: "official, genuine, legit, fake, trusted",
};
/** … said of us. */
export const thisChannel: Entry = {
  id:
    "ini, iki, niki, ieu, iko, nih, wa, whatsapp, telegram, nomor, nomer, nomornya, nomernya, no, chat, akun, kontak, layanan, layanannya, disini, di sini, " +
    "dsini, sini, pemkab, pemda, pemkot, pemerintah, pemerintahan, dinas, kantor, kabupaten, kota, bupati, kominfo, negara",
  en: "this, number, government, service, here",
};
/** May be beside it. */
export const besideGenuine: Entry = {
  id:
    "lagi, lg, takut, takutnya, takute, tkut, wedi, sieun, takuik, khawatir, kuatir, ragu, ntar, nanti, nnti, entar, soalnya, soale, apa, apakah, po, opo, naon, lain, emang, " +
    "memang, emangnya, apa iya, iya, banyak, marak, skrg, atau, ato, mau, numpang, nanya, tanya, dulu, yang, yg, sing, nu, itu, bisa, bs, dari, milik, punya, " +
    "punyanya, aja, kena, jadi, saya, sy, aku, bot, semua, laporan, lapor, aduan, pengaduan, siapa, cuma, sekedar, mastiin, memastikan",
  en: "is, it, the, a, really, or, i, am, afraid, want, to, make, sure, are, you",
};

/** Asks what this is, and nothing else. */
export const whatThisIs: Entry = {
  id:
    "ini apa, apa ini, apaan ini, ini apaan, ini layanan apa, layanan apa ini, ini wa apa, wa apa ini, nomor apa ini, nomer apa ini, ini nomor apa, ini nomer apa, " +
    "ini nomor siapa, nomor siapa ini, ini nomer siapa, nomer siapa ini, ini no siapa, no siapa ini, nomornya siapa, nomernya siapa, ini wa siapa, wa siapa ini, " +
    "ini akun siapa, akun siapa ini, ini punya siapa, punya siapa ini, iki nomere sopo, iki nomer sopo, ieu nomer saha, iko nomor siapo, bapak siapa, ibu siapa, kamu siapa, " +
    "anda siapa, siapa kamu, siapa anda, mas siapa, mbak siapa, kakak siapa, sampeyan sopo, " +
    "ini buat apa, buat apa ini, untuk apa ini, ini untuk apa, bisa apa aja, bisa apa saja, bisa ngapain, bisa ngapain aja, fungsinya apa, gunanya apa, " +
    "iki opo, opo iki, iki nomer opo, ieu naon, naon ieu, iko apo, apo iko, bisa lapor apa aja, bisa lapor apa saja, lapor apa aja",
  en: "what is this, whats this, what can you do, what is this for, what number is this, whose number is this, what can i report",
};

/** Asks whether reports are taken here: "apa betul ini tempat lapor jalan?" … */
export const placeToReport: Entry = {
  id:
    "tempat lapor, tempat laporan, tempat melapor, tempat ngelapor, tempat pengaduan, tempat ngadu, tempat aduan, tempatnya lapor, nomor lapor, nomer lapor, nomor pengaduan, " +
    "nomer pengaduan, nomor aduan, wa lapor, wa pengaduan, wa aduan, layanan lapor, layanan aduan, layanan pengaduan, akun lapor, akun pengaduan, kanal aduan, panggonan lapor, tempat lapur",
  en: "place to report, number to report, complaint service, complaint number",
};
/** … by one of these, in front. */
export const asksWhether: Entry = {
  id: "apa, apakah, opo, naon, bener, benar, betul, beneran, bnr, btl, emang, ini, iki, ieu, di sini, disini",
  en: "is, are",
};

/** Whether it costs something … */
export const costing: Entry = {
  id: "bayar, bayarnya, mbayar, mayar, dibayar, berbayar, gratis, gratisan, biaya, biayanya, dipungut, pungut, pulsa, ongkos, tarif, tarifnya, duit, uang",
  en: "pay, free, cost, costs, fee, charge, charged",
};
/** … to report … */
export const reportingHere: Entry = {
  id: "lapor, lapornya, ngelapor, melapor, laporan, laporannya, ngadu, mengadu, aduan, pengaduan, lapur, balapor",
  en: "report, reporting, complain, complaint",
};
/** … with these beside it. */
export const besideCosting: Entry = {
  id:
    "kalo, kalau, klo, kl, lek, nek, mun, ada, kena, berapa, brp, brapa, pake, pakai, pke, perlu, harus, wajib, apa, apakah, itu, untuk, utk, buat, di, lewat, via, " +
    "disini, sini, dsini, kene, dieu, ini, wa, nih, mau, saya, sy, kan, atau, ya, sama sekali, sekali, emang, memang, potong, kuota, kesini, ke sini",
  en: "does, do, is, it, to, i, have, here, a, there, any, if, how, much, for, of, anything, something, must",
};

/** Makes a question of what stands before it: "ini penipuan ya". */
export const tags: Entry = {
  id: "ya, yaa, yah, yak, kan, kah, to, toh, tho, nih, bukan, bkn, apa bukan",
  en: "right, or not",
};

/** Whether what is told here stays with us: the writer's own … */
export const ownData: Entry = {
  id:
    "data saya, data sy, data aku, data kita, data kami, data diri, data pribadi, nama saya, nama sy, namaku, nama aku, nama kita, nama pelapor, identitas*, " +
    "nomor saya, nomer saya, no saya, no sy, no hp saya, nomor hp saya, nomor wa saya, pelapor, pelapornya, yang lapor, yg lapor, jeneng kula, jenengku, ngaran abdi",
  en: "my data, my name, my number, my identity, my details, personal data, identity",
};
/** … may be seen or is kept safe. */
export const keptSafe: Entry = {
  id:
    "aman, amankah, bocor*, dibocor*, rahasia*, dirahasia*, disebar*, tersebar, ketahuan, ketauan, muncul, tampil*, ditampil*, kelihatan, keliatan, diketahui, terjamin, dijamin, dilindungi, " +
    "dilihat, keliat, ketok, disimpan, dijual, anonim",
  en: "safe, private, secret, confidential, shown, visible, public, leaked, shared, anonymous",
};
