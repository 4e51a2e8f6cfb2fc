import type { Entry } from "./entry.ts";

/*
 * What makes a first text a question for information, and what makes it a complaint whatever its form. Used by
 * `understand/kinds/first.ts`. `*` stands for any ending.
 */

/** Asks for information, at the start … */
export const askingFirst: Entry = {
  id:
    "(?:mau|mo|mw|ingin|pengen|pgn|izin|ijin|numpang|boleh|bisa|cuma|cuman|hanya|sekedar|sekadar|arep|badhe|bade|hoyong|ka|handak)(?: mau| ikut| numpang)? " +
    "(?:tanya|nanya|bertanya|menanyakan|tanyakan|nanyain|tanyain|takon|tangled|naros|tumaros|batanyo|batakun)*, " +
    "tanya(?:kan)?, nanya, tanyak, minta info*, mohon info*, info(?: dong| donk)?, takon, nyuwun pirsa",
  en: "i want to ask, i would like to ask, may i ask, can i ask, quick question, question",
};
/** … or by what is asked about: requirements, ways, opening hours, addresses, fees. */
export const askedAbout: Entry = {
  id:
    "syarat*, sarat*, persyaratan*, prosedur*, alur*, tata ?cara*, cara*, carana, langkah*, biaya*, tarif*, " +
    "ongkos*, jam, jadwal*, alamat*, kontak*, nomor*, nomer*, no, telp*, telepon, formulir*, form, berkas*, " +
    "dokumen*, kantor*, loket*, buka, tutup, libur, layanan*, pelayanan, daftar*, mendaftar, pendaftaran*, ngurus, " +
    "mengurus, urus, ngurusin, bikin, buat, membuat, gawe, nyieun, perpanjang*, memperpanjang, online, link, situs, website, " +
    "gratis, bayar, kuota, penerimaan, lowongan, beasiswa, bantuan, program, jadwal, cek, ngecek",
  en: "requirements?, opening hours, office hours, address, fee, cost, documents?, form, open, close, closed, apply, renew, register",
};
/** Words with which a question is asked … */
export const interrogatives: Entry = {
  id:
    "apa, apaan, apa2, apasaja, apakah, berapa, brp, brapa, berapaan, piro, pinten, sabaraha, bara, barapa, dimana, dmana, dmn, " +
    "kemana, kmana, kmn, ngendi, teng pundi, pundi, dimanakah, dima, kapan, kpn, kapankah, iraha, bilo, pabila, gimana, gmn, gmana, " +
    "bagaimana, bgmn, bagaimanakah, kumaha, piye, pripun, kepiye, cemana, kekmana, baa, siapa, sopo, sinten, saha, adakah, bisakah, " +
    "bolehkah, perlukah, haruskah, bukakah",
  en: "what, when, where, how, who, which",
};
/** … or which make one of a sentence at its end: "buka ga", "bisa tidak ya". */
export const askedAtEnd: Entry = {
  id:
    "(?:ga|gak|gk|g|nggak|ngga|enggak|engga|tidak|tdk|tak|ndak|kagak|ora|ra|mboten|henteu|teu|indak|kada|kah|apa belum|apa tidak|apa engga)" +
    "(?: (?:ya|yaa|yah|pak|bu|min|kak|sih|mas|mbak|bang|gan|dong|kantornya|nya)){0,3}",
  en: "",
};
/** … or, at its start, "apakah", "bisa". */
export const askedAtStart: Entry = {
  id: "apa(?:kah)? \\p{L}+, bisa(?:kah)?, boleh(?:kah)?, ada(?:kah)?, perlu(?:kah)?, harus(?:kah)?, masih, emang, emangnya",
  en: "is, are, do, does, can, may, could",
};
/** "Why" complains, even as a question. */
export const reproaching: Entry = {
  id: "kenapa, knp, knapa, napa, ngapa, mengapa, kok, koq, ngopo, kunaon, naha, manga, dek a, kiapa, masa, masak, padahal, pdhl, padahl",
  en: "why",
};

/** Something is wrong, or lacks: with one of these a text complains, whatever its form. */
export const troubles: Entry = {
  id:
    "rusak*, rusk, rsk, hancur*, ancur*, bolong*, berlubang, lubang*, lobang*, bopeng, butut*, bobrok, jebol, ambrol, amblas, ambles, " +
    "mati, padam, mampet, tersumbat, mampat, bau, busuk, bacin, kotor*, jorok, kumuh, becek, banjir*, kebanjiran, genang*, tergenang, " +
    "macet*, bocor*, roboh, ambruk, rubuh, tumbang, miring, doyong, condong, lapuk*, keropos*, kropos, rapuh, reyot, karatan, berkarat, mengelupas, ngelupas, retak*, longsor, hilang, ilang, dicuri, maling*, bising, berisik, brisik, " +
    "ganggu*, mengganggu, terganggu, liar, numpuk, menumpuk, tumpuk*, berserakan, parah, prah, lambat*, lemot, lama, antre*, antri*, nunggu, " +
    "menunggu, mahal, pungli, pungutan, dimintai, dipungut, dipalak, dipotong, calo, korupsi, korup, kasar, judes, jutek, galak, cuek, " +
    "sakit, korban, jatuh, jatoh, celaka, kecelakaan, bahaya, berbahaya, gelap*, susah, sulit, ribet, dipersulit, kecewa, kesal, kesel, capek, " +
    "debu*, keruh, asap*, limbah, tercemar, pencemaran, ilegal, kebakaran, rawan, begal, takut, resah, meresahkan, keluh*, gagal, error, eror, " +
    "ditolak, nonaktif, telantar, terlantar, mangkrak, dibiarkan, dibiarin, ngawur, asal asalan, zalim, curang, tidak adil, kering, kekeringan, " +
    "tutup terus, dibentak, dimarahi, dbd, demam berdarah, meninggal, mabuk, tawuran, parkir liar, sengketa, pengap, panas, lubangnya, longsoran, " +
    "sial, goblok, bego, tolol, brengsek, becus, payah, buruk, jelek, elek, awon, butek",
  en:
    "broken, damaged, hole, holes, potholes?, flood*, dark, dirty, smell*, stink*, garbage, trash, rubbish, dead, out of order, leak*, dangerous, " +
    "accident, noisy, noise, slow, rude, bribe, corrupt*, stolen, blocked, clogged, terrible, worst, bad",
};
/** Asks for a repair, so something is broken. */
export const repairing: Entry = {
  id:
    "diperbaiki*, perbaiki, perbaikan, dibenerin, dibenahi, dibetulin, dibetulkan, dibenerkeun, dipaelok*, didandani, didandanin, ditambal, diaspal, " +
    "diangkut, diangkat, dibersihkan, dibersihin, ditebang, ditangani, ditindak*, ditertibkan, dikeruk, nyala, nyalain, dinyalakan, hidup, ngalir, mengalir, " +
    "normal, fogging, disemprot, cair, dicairkan, jadinya, keluar",
  en: "repair*, fix*",
};
const paper =
  "(?:e ?ktp|ktp|kk|kartu keluarga|akta|akte|sim|stnk|bpkb|kia|npwp|buku nikah|surat nikah|paspor|passport|ijazah|sertifikat|surat tanah|kartu (?:bpjs|kis|kks|pelajar)|bpjs|kis|kartu kuning)(?:nya|ku|e)?";
const gone =
  "(?:ilang|hilang|ical|leungit|rusak|rusk|patah|sobek|robek|terbakar|kebakar|kebanjiran|luntur|pudar|buram|ketinggalan|kecuri|salah(?: nama| tulis)?)";
const renew =
  "(?:bikin|bkin|buat|gawe|nyieun|ganti|ngganti|mengganti|cetak|nyetak|ngurus|urus|mengurus|ngurusnya|bikinnya|gantinya|perbaiki|betulin|benerin|minta)";
const asks =
  "(?:ga|gak|gk|g|nggak|tidak|tdk|kah|ora|teu|berapa|brp|brapa|dimana|dmn|dmana|kemana|kmn|gimana|gmn|gmana|bagaimana|apa|kapan|piye|kumaha|bisa|gratis|bayar|online)";

/** How something is got or done: asks for information even if something is lost or broken. */
export const ofProcedure: Entry = {
  id:
    `${paper} (?:\\p{L}+ ){0,2}${gone} (?:\\p{L}+ ){0,3}${renew}(?: \\p{L}+){0,3} ${asks}, ${paper} (?:\\p{L}+ ){0,2}${gone} (?:\\p{L}+ ){0,2}(?:bisa|boleh|dimana|dmn|gimana|gmn|kemana) (?:\\p{L}+ ){0,2}${renew}, ` +
    "(?:per)?syarat*, sarat*, persyaratan*, prosedur*, alur*, tata ?cara*, langkah*, " +
    "(?:cara|caranya|carane|carana|caro|gimana|gimane|gmn|bagaimana|kumaha|piye|pripun|dimana|kemana|dmn|berapa|brp)(?: \\p{L}+)? " +
    "(?:ng?urus*|mengurus*|bikin*|buat|membuat|gawe|ngawe|damel|nyieun|mambuek|daftar*|mendaftar*|perpanjang*|memperpanjang*|ganti|mengganti|pindah*|cetak*|ngajuin|mengajukan|ambil|cek|ngecek|aktifkan|mengaktifkan), " +
    "(?:biaya|tarif|ongkos)(?:nya)? (?:\\p{L}+ ){0,3}(?:berapa|brp), (?:berapa|brp) (?:\\p{L}+ )?(?:biaya|tarif|ongkos)*, " +
    "(?:apa aja|apa saja) (?:\\p{L}+ ){0,2}(?:dibawa|disiapkan|disiapin|dilampirkan), daftar*(?: \\p{L}+){0,2} (?:gimana|gmn|bagaimana|dimana|dmn) (?:caranya|ya|pak|bu|min)*, ng?urus(?:nya|in)? (?:\\p{L}+ ){0,2}(?:dimana|kemana|gimana|gmn|dmn|berapa|brp|apa aja|apa saja), " +
    "(?:bikin|buat|ng?urus|ganti|cetak|perpanjang|ngajuin|daftar)(?:nya|in)? (?:\\p{L}+ ){0,3}(?:bayar|gratis|online|butuh apa|perlu apa|pakai apa|pake apa)(?: \\p{L}+)? (?:ga|gak|gk|nggak|ngga|enggak|tidak|tdk|ndak|kah|apa|ya)",
  en: "how (?:to|do i|can i) (?:get|apply|register|renew|make|replace), requirements?",
};
const when =
  "(?:kapan|kapankah|kpn|kapane|iraha|bilo|pabila|tgl berapa|tgl brp|tanggal berapa|bulan apa|hari apa|jam berapa)";
const benefit =
  "(?:bansos|pkh|blt|bpnt|pip|kip|kis|ktp|e ?ktp|kk|kia|akta|akte|sertifikat|bantuan|sembako|pencairan|pendaftaran|jadwal|ppdb|spmb|vaksin|vaksinasi|imunisasi|posyandu|" +
  "pasar murah|operasi pasar|beasiswa|lowongan|cpns|insentif|sensus|pemutihan|ktpnya|kartunya|bansosnya)";
/** When a benefit or a service comes: "kapan bansos cair", "ktp saya kapan jadi". */
export const whenItComes: Entry = {
  id: `${when} (?:\\p{L}+ ){0,3}${benefit}, ${benefit} (?:\\p{L}+ ){0,4}${when}`,
  en: "when (?:will|does|is|are|do) (?:\\p{L}+ ){0,3}(?:aid|benefits?|registration|id card|card|scholarship|vaccination)",
};
/** … but not how long one has waited for it. */
export const waitedFor: Entry = {
  id: "(?:sudah|udah|udh|sdh|dari|sejak) (?:\\p{L}+ )?(?:\\d+|se|ber|lama|kemarin|tahun|bulan|minggu)\\p{L}*, \\d+ (?:hari|hr|minggu|mgg|bulan|bln|tahun|thn)",
  en: "for \\d+ (?:days|weeks|months|years)",
};
/** What a draft asks for: a question with one of these is about the report. */
export const ofReport: Entry = {
  id: "foto*, lokasi*, alamat*, laporan*, lapor*, melapor*, kirim*, ngirim*, dikirim*, chat*, pesan*",
  en: "photo*, place, report*, send*",
};
/** Questions that complain: "gimana sih". */
export const rhetorical: Entry = {
  id: "(?:gimana|gmn|bagaimana|apa|apaan|kapan|mana) (?:sih|si|nih|ini|atuh), (?:apa|opo) (?:gunanya|guna|artinya|bedanya), (?:buat|untuk) apa, ngapain, mana (?:janji|tanggung|bukti)*",
  en: "",
};
/** Questions that need no known subject. */
export const plainAsking: Entry = {
  id: "berapa, brp, brapa, dimana, dmana, dmn, dimanakah, kemana, kmana, kapan, kpn, kapankah, iraha, adakah, apakah, bisakah, bolehkah, siapa",
  en: "what time, where, how much, who",
};
/** Asks with a no inside: "bisa ga bikin ktp online". */
export const askedInside: Entry = {
  id: "(?:bisa|bs|boleh|ada|buka|bukak|tutup|perlu|harus|masih|bayar|dapat|dapet|gratis|libur|wajib) (?:apa )?(?:ga|gak|gk|g|nggak|ngga|enggak|tidak|tdk|ndak|kagak|ora|mboten|henteu|teu|indak|kada)",
  en: "",
};
/** A no that only names a case of the question: "kalau belum punya kk". */
export const noInCase: Entry = {
  id: "(?:kalo|kalau|klo|kl|jika|bila|apabila|yang|yg|bagi|tanpa) (?:\\p{L}+ )?(?:belum|blm|tidak|tdk|gak|ga|nggak|tanpa), tanpa, (?:bukan|bkn|gak|ga|tidak) (?:mau |ingin |pengen |untuk |buat )?(?:lapor|melapor|ngadu|mengadu|komplain)",
  en: "",
};
/** When an office is open … */
export const hoursAsked: Entry = {
  id:
    "buka, bukanya, bukak, bukaknya, tutup, tutupnya, libur, liburnya, jam (?:kerja|buka|tutup|pelayanan|layanan|operasional|kantor)*, " +
    "(?:sampe|sampai|smp|mulai|dari) jam",
  en: "opening hours, office hours, open, opens, close, closes, closed",
};
/** … and not something else that is opened, or a way to open it. */
export const opensElse: Entry = {
  id:
    "tutup (?:got|selokan|parit|drainase|saluran|manhole|gorong*), (?:buka|bukak) (?:lagi |kembali )?(?:laporan|aduan)*, buka lagi, buka (?:usaha|toko|lowongan|rekening|warung|pendaftaran|jalan|portal|lapak|kios|puasa|blokir), (?:cara|syarat|persyaratan|prosedur|izin|ijin)*, " +
    "pendaftaran*, lowongan*, beasiswa, pasar, jembatan, portal",
  en: "open (?:a|an|my)",
};

/** What a short question may only name: "jam pelayanan samsat". */
export const askedByName: Entry = {
  id: "jam (?:buka|tutup|pelayanan|layanan|kerja|operasional|kantor), jadwal, alamat, nomor, nomer, no, kontak, biaya, tarif, syarat",
  en: "opening hours, office hours, address, phone, contact, requirements",
};
/** Whoever's number or address is asked for besides the office's own. */
export const elsewhere: Entry = {
  id:
    "puskesmas, rsud, rs, rumah sakit, klinik, damkar, pemadam, ambulan*, samsat, kua, polsek, polres, polisi, pln, pdam, bpbd, kelurahan, kecamatan, " +
    "balai desa, kantor desa, dinas \\p{L}+, dinsos, dishub, dinkes, disdik, dlh, dukcapil, disdukcapil, bpjs, sekolah, kantor pos, kantor pajak, terminal, pengadilan, imigrasi",
  en: "hospital, clinic, police, fire station, school, immigration",
};
