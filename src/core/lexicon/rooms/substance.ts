import type { Entry } from "../entry.ts";

/*
 * Words of an agency's answer that say nothing of what was done, when, or why: an answer of nothing else leaves its
 * reader where they were. Used by `pattern`. Anything else is taken for substance, so that few answers are asked about.
 */

/** That something was or will be done, whatever it is. */
export const saysDone: Entry = {
  id:
    "sudah, sdh, sudh, udah, udh, dah, telah, tlh, akan, akn, bakal, mau, sedang, sdg, masih, lagi, segera, sgra, sgr, " +
    "(?:di|me|men|ter|pen|pe)?tinda[kh]?*, (?:di|me)?lanju*, (?:me)?nindak*, tl, follow, followup, fu, " +
    "(?:di|me|mem|pem)?proses*, (?:di|me|mem|pem|pel)?laksan*, (?:di|ke|pe|men|me)?kerja*, mengerja*, pengerja*, selesai*, slesai*, " +
    "(?:di|ter|men|me|pen)?selesai*, penyelesaian*, menyelesaikan, terselesaikan, beres*, (?:di)?beres*, tuntas*, dituntaskan, rampung*, dirampungkan, " +
    "(?:di|ter|me|men|pen)?tangan*, menangani, penanganan*, tertangani, koordinasi*, (?:di|ber|meng)koordinasi*, kordinasi*, " +
    "(?:di|ber|meng)kordinasi*, eksekusi*, dieksekusi, respon*, direspon*, merespon*, (?:di|me|men)?terus*, meneruskan, " +
    "(?:di|me|men)?sampai*, menyampaikan, catat*, dicatat, noted, monitor*, dimonitor, pantau*, dipantau, clear, closed, close, " +
    "aman, kondusif, terealisasi, realisasi, direalisasikan, usahakan, diusahakan, upayakan, diupayakan, " +
    "sampun, mpun, wis, uwis, wes, pun, dipun, digarap, garap, dikerjakke, dikerjakno, rampung, enggal, parantos, atos, geus, " +
    "entos, rengse, direngsekeun, tos, alah, siap, lah, dilaksanake",
  en:
    "done, already, has, have, had, been, will, be, being, is, are, was, were, handled, handle, handling, followed, follow, up, " +
    "processed, processing, process, progress, resolved, settled, completed, complete, finished, noted, received, taken, care, " +
    "soon, asap, shortly, working, work, coordinated",
};

/** Who, to whom, politely, and what holds a sentence together. */
export const saysNothing: Entry = {
  id:
    "ok, oke, okey, okay, okeh, baik, ya, iya, y, yaa, nggih, inggih, njih, muhun, mohon, mhn, maaf, mf, terima, trima, kasih, makasih, mksh, trims, trm, tks, thx, suwun, nuhun, hatur, matur, " +
    "pak, bapak, bpk, bu, ibu, kak, mas, mbak, min, admin, bang, kami, kmi, kita, saya, sy, aku, tim, team, petugas, dinas, pihak, kantor, opd, bidang, " +
    "instansi, terkait, teknis, seksi, satgas, bersama, internal, pimpinan, atasan, di, ke, dari, dr, untuk, utk, dan, dn, yang, yg, dengan, dgn, oleh, atas, pada, dalam, dlm, agar, supaya, " +
    "ini, itu, tsb, tersebut, nya, nih, laporan*, laporn, lap, aduan*, pengaduan*, keluhan*, masukan*, saran, informasi*, info*, permasalahan*, masalah*, perihal, hal, " +
    "lokasi*, lapangan, tempat, nanti, ntar, secepatnya, secepat, mungkin, cepat, waktu, dekat, sesuai, prosedur, sop, ketentuan, berlaku, aturan, " +
    "harap, sabar, ditunggu, menunggu, tunggu, silakan, silahkan, monggo, mangga, semua, semuanya, seluruhnya, sepenuhnya, lebih, juga, jg, jga, saja, aja, kok, dong, deh, sih, bos, " +
    "jadwal, jadwalkan, dijadwalkan, jawaban, informasikan, perhatian*, perhatiannya, kerjasama*, partisipasi*, hari, hr, kembali, agenda, prioritas, tahap, rencana*",
  en:
    "it, its, we, our, us, team, office, agency, the, a, an, to, of, on, in, at, for, by, as, possible, thanks, thank, you, your, report, complaint, " +
    "and, this, that, everything, all, please, wait, ok, okay, yes, sir, madam, with, about, accordingly",
};

/** What says no without saying why. */
export const saysNo: Entry = {
  id: "tidak, tdk, tak, gak, ga, nggak, ndak, mboten, ora, teu, bukan, belum, blm, dapat, dpt, bisa, bs, mampu, ada, kami, dikabulkan, dipenuhi, memungkinkan, saat, sekarang, sementara",
  en: "no, not, cannot, can't, cant, can, unable, yet, now, able, there",
};

/** A day, a time or an amount, be it without a figure. */
export const saysWhen: Entry = {
  id:
    "\\d+*, senin, selasa, rabu, kamis, jumat, jum'at, sabtu, minggu, ahad, kemarin, kmrn, kemaren, wingi, kamari, tadi, barusan, besok, bsk, lusa, hari ini, pagi, siang, sore, malam, subuh, " +
    "jan*, feb*, mar(?:et)?, apr*, mei, jun*, jul*, agu*, agt, sep*, okt*, nov*, des*",
  en: "monday, tuesday, wednesday, thursday, friday, saturday, sunday, yesterday, today, tomorrow, morning, evening, may, aug*, oct*, dec*",
};
