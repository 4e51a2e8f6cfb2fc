import type { Entry } from "./entry.ts";

/*
 * How people take a report back, or say that its problem is gone. `*` stands for any ending.
 */

/** Taking a report back: one of these … */
export const withdrawing: Entry = {
  id:
    "batal*, dibatal*, mbatal*, membatal*, cancel*, tarik, ditarik, narik, menarik, tarikno, cabut, cabutin, dicabut, mencabut, nyabut, " +
    "hapus*, dihapus*, ngapus, menghapus, hilangkan, hilangin, dihilangkan, stop, stopin, distop, hentikan, dihentikan, berhentikan, " +
    "urung, wurung, urungkan, bolay, gajadi, gakjadi, nggajadi, gausah, gakusah, delet, didelete, tutup, ditutup, tutupin, btalin, dibtalin, btalkan",
  en: "withdraw, cancel, cancelled, canceled, delete, remove, retract, take back, drop, stop, close, ignore",
};
/** … or a denial (`plainWords.ts`) together with one of these: "gak usah dilanjut". */
export const needed: Entry = {
  id: "jadi, jd, sido, sios, saestu, usah, perlu, prlu, kudu, dadi, butuh, siyos, janten, jadimi",
  en: "need, needed, want, wish, longer",
};
/** Complains that nothing is done; that takes nothing back. */
export const whyNot: Entry = {
  id: "kok, koq, kenapa, knp, knapa, napa, mengapa, kapan, masa, masak, asal, main, langsung ditutup, udah ditutup, sudah ditutup",
  en: "why, when",
};
/** The report itself. */
export const reportNouns: Entry = {
  id: "laporan*, lapor, aduan*, pengaduan*, keluhan*",
  en: "report, complaint",
};
/** Its going on: "gak usah dilanjut". */
export const goingOn: Entry = {
  id: "lanjut*, dilanjut*, diterus*, terusin, diproses*, ditindaklanjut*",
  en: "continue, go on, proceed",
};
/** … with nothing but these beside it. */
export const besideWithdrawing: Entry = {
  id:
    "lapor*, laporan*, laporin, ngelapor, melapor*, dilapor*, aduan*, pengaduan*, keluhan*, kirim, dikirim, ngirim, tadi, td, kemarin, " +
    "kmrn, kemaren, semalam, barusan, tadi pagi, itu, ini, yang, yg, semua, semuanya, saya, sy, sya, aku, gw, gue, abdi, kula, kulo, " +
    "ambo, ulun, kami, punya, mau, mo, pengen, pengin, ingin, pingin, minta, bisa, bs, boleh, cara, caranya, gimana, gmn, bagaimana, " +
    "untuk, utk, buat, dari, di, dulu, lagi, lg, udah, udh, sudah, sdh, wis, aja, saja, sekarang, skrg, nomor, nomer, no, jadi, jd, " +
    "usah, perlu, lanjut*, dilanjut*, diterus*, diproses, dikerjakan, ditangani, takut, males, malas, percuma, capek, ribet, keliru, " +
    "salah*, pencet, kepencet, ketik, salah kirim, keburu, ternyata, soalnya, karena, krn, apa, apakah, ya, malapor, siyos, janten, jadimi",
  en:
    "i, want, would, like, to, my, the, this, that, report, complaint, can, you, could, it, please, have, need, made, sent, by, a, " +
    "mistake, for, me, no, longer, one, last, yesterday, anymore",
};
/** A slip of the finger: something was sent, pressed or chosen that wasn't meant … */
export const slipOfHand: Entry = {
  id:
    "salah kirim, slh kirim, slh krm*, salah krim*, salah pencet, slh pencet, salah mencet, salah pijit, salah tekan, salah klik, " +
    "salah sambung, salah chat, slh chat, salah nomor, salah no, salah grup, kepencet, kepencet doang, kepencet anak, kapencet, terpencet, keklik, " +
    "keliru kirim, klentu kirim, keliru mencet, kliru mencet, keliru pencet, kliru pencet, ga sengaja, gak sengaja, g sengaja, nggak sengaja, tidak sengaja, tdk sengaja, ora sengojo, ora sengaja, mboten sengaja, teu ngahaja, teu dihaja, indak sangajo",
  en: "wrong chat, wrong number, by mistake, by accident, accidentally",
};
/** … or went out by itself, which a draft never does … */
export const sentUnmeant: Entry = { id: "kekirim", en: "" };
/** … or was mistyped, which takes nothing back once it is on file. */
export const mistyped: Entry = {
  id: "salah ketik, slh ketik, salah tulis, typo, lepat, klentu",
  en: "typo",
};

/** The problem is gone, although nobody has answered yet: one of these … */
export const goneWords: Entry = {
  id:
    "beres, brs, selesai, slesai, rampung, tuntas, diperbaiki, dperbaiki, dibenerin, dibenarin, dibetulin, dibetulkan, dibenahi, " +
    "ditambal, diaspal, dibersihkan, dibersihin, diangkut, diganti, dipasang, nyala, menyala, hidup, surut, lancar, normal, bagus, " +
    "apik, alus, sae, rancak, aman, bar, mari, nambal, tambal, menambal, tambalin, ditambali, dicor, ngecor, diuruk, nguruk, diurug, " +
    "ngurug, ditimbun, nimbun, disemen, ngaspal, perbaiki, perbaikin, memperbaiki, benerin, betulin, benahi, dandani, ndandani, " +
    "didandani, didandanin, dibenerkeun, dibebener, ngabenerkeun, dipaelok*, dielokkan, dipelokan, didandosi, dipunsaekaken, " +
    "sekecaaken, sekecakaken, dibaiki, dibaikin, dibae, mulus, alus, rata, halus, ketutup, tertutup, ditutup, ditutupin, " +
    "diperbagus, teratasi, tertangani, ditangani, ditebang, dipotong, dievakuasi, dikeruk, disedot, dibuang, diambil, mengalir, ngalir, " +
    "normal, terang, kering, bersih, pulih, ketemu, dikerjain, dikerjakan, dikerjakeun, dipasangi, dipasangin, didempul, ditata, bener, dibagusin, dibaguskan, dibenerno, dibecikke, dipelur*, pelur, semenin, disemen*, diplester*, dibeton*, " +
    "udah ga ada, udah gak ada, udah tidak ada, sudah ga ada, sudah gak ada, sudah tidak ada, sdh tdk ada, sdh ga ada, udh ga ada, wis ora ono, dandosi, dipun dandosi, didandosi, baikmi, kelar, udah kelar",
  en: "mended, patched, fixed, solved, resolved, done, repaired, settled, gone, working, works, clean, cleared",
};
/** … with one of these before it … */
export const byNow: Entry = {
  id: "udah ga ada, udah gak ada, udah tidak ada, sudah ga ada, sudah gak ada, sudah tidak ada, sdh tdk ada, sdh ga ada, udh ga ada, wis ora ono, sudah, sdh, udah, udh, uda, dah, wis, wes, uwis, sampun, mpun, lah, alah, so, su, atos, tos, geus, telah, alhamdulillah, sekarang, skrg, baikmi",
  en: "already, now, its, it is, is, was, has been, been, have",
};
/** … or with who did it themselves, … */
export const doneByUs: Entry = {
  id:
    "sendiri, sndiri, dewe, dhewe, piyambak, sorangan, surang, warga, warge, gotong royong, gotongroyong, goro, kerja bakti, kerjabakti, " +
    "swadaya, patungan, urunan, sambatan, gugur gunung, bapak bapak, bapak2, pemuda, karang taruna, tetangga, kas rt",
  en: "ourselves, myself, neighbours, neighbors, residents",
};
/** … or that it isn't as bad any more: a *no*, one of these, and "lagi". */
export const badNoMore: Entry = {
  id:
    "rusak, bolong, berlubang, lubang, lobang, banjir, bau, mati, padam, mampet, macet, bocor, gelap, numpuk, tergenang, genangan, becek, " +
    "licin, berisik, bising, parah, butut, ruksak, masalah, apa apa, usah, perlu",
  en: "broken, bad, a problem, blocked, dark, flooded",
};
/** Between the two: "ga pernah rusak lagi". */
export const ever: Entry = { id: "pernah, prnh, tau, nate, kungsi", en: "ever" };
export const noMore: Entry = {
  id: "lagi, lg, maneh, maning, malih, deui, lai, pulang",
  en: "anymore, any more",
};
/** Something is still to be done, or was only once or partly done: then the problem isn't gone. */
export const notGone: Entry = {
  id:
    "tapi, tp, tpi, tapinya, namun, cuma, cuman, hanya, doang, sebagian, separo, separuh, setengah, belum, blm, belom, malah, padahal, " +
    "kenapa, kapan, kpn, mana, asal, asal asalan, asalan, seadanya, sementara, darurat, mau, mo, akan, rencana*, bakal, biar, supaya, agar, kalau, kalo, " +
    "klo, harus, harusnya, bisa, minta, tolong, mohon, tulung, harap, segera, pernah, dulu, dl, janji*, katanya, gimana, gmn, percuma, terus rusak, " +
    "rusak*, bolong*, jebol*, lubang lagi, ambles*, ngelupas, mengelupas, hancur*, ancur*, korban, jatuh, lama, harapan, semoga, moga, pengen, ingin, " +
    "jangan, jgn, besok, bsk, nanti, ntar, masih, msh, isih, keneh, bukan, salah, kurang, sering, tiap, setiap, lain, sebelah, seberang",
  en: "but, only, partly, still, not, please, will, when, if, should, would, could, want, hope, why, again, tomorrow",
};
/** … and little else: who did it, when. */
export const besideGone: Entry = {
  id:
    "banyak, byk, sekali, banget, bgt, pisan, sendiri, sama, oleh, warga, rt, rw, orang, petugas, dinas, tadi, td, kemarin, kmrn, pagi, siang, sore, malam, semua, semuanya, " +
    "lagi, kembali, jalan*, lampu*, air*, sampah*, itu, ini, yang, yg, skrg, sekarang, kok, banget, usah, perlu, ga, gak, tidak, tdk, " +
    "nggak, dilanjut*, diproses, jadi, laporan*, masalah*, iya, ya, oke, ok",
  en: "all, now, thank, thanks, you, by, the, road, light, water, problem, report, no, need, to, continue, since, today, yesterday, it, them, neighbours, us, already, been, has, is",
};
