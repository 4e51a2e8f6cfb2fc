import type { Entry } from "./entry.ts";

/*
 * What a short message may mean at any step, whatever was asked. `*` stands for any ending. Regional words are with
 * Indonesian: Javanese, Sundanese, Minang, Banjar, Makassar, Manado, Papua.
 */

/** Not now: at the beginning … */
export const putOffFirst: Entry = {
  id:
    "tunggu, tggu, tngg, tungg, nanti, nnti, ntar, entar, ntr, tar, besok, bsk, besuk, sesuk, isuk, enjing, lusa, " +
    "mengko, mengke, mangke, mangkin, mengkin, engke, engkin, engkin deui, beko, kaina, sabar, sik, sek, " +
    "sekedap, sakedap, antosan, kela, isuak, minggu depan, bulan depan, kapan kapan, malam ini saya, sore saya, " +
    "lain kali, pending, tahan, tunda, belum siap, blm siap, masih mikir, pikir pikir, mikir mikir, lagi sibuk, msh " +
    "sibuk, masih sibuk, lagi kerja, masih kerja, lagi nyetir, lagi di luar, masih di luar, lagi diluar, masih diluar, lg diluar, " +
    "msh diluar, msh di luar, lg di luar, lg kerja, lg sibuk, msh kerja, msh di jalan, msh dijalan, masih dijalan, ngko, mko",
  en:
    "later, wait, tomorrow, hold on, not now, not yet, next week, in a minute, in a moment, give me, hang on, let " +
    "me",
};
/** … or anywhere in it. */
export const putOffAnywhere: Entry = {
  id:
    "bentar, sebentar, sbntr, sbentar, bntr, bentaran, sabantar, sabanta, sakeudeung, sakeudap, sedelo, sedelok, " +
    "sekejap, otw, nyusul, menyusul, nanti saya, nanti sy, nanti aku, nanti tak, nanti aja, nanti saja, nanti " +
    "malam, nanti malem, nanti sore, nanti siang, nanti pulang, ntar saya, ntar sy, ntar aku, ntar aja, ntar malem, " +
    "entar saya, besok saya, besok sy, besok aja, besok saja, besok pagi, besok sore, besok siang, mengko tak, " +
    "sesuk tak, engke abdi, engke we, lagi di jalan, lg di jalan, lg dijalan, lagi dijalan, masih di jalan, on the " +
    "way, belum sempat, blm sempat, blm sempet, belum sempet, kapan kapan aja, tunda dulu, tunggu dulu, tunggu " +
    "sebentar, jangan dulu, jgn dulu, ojo sik, ulah waka, kalau sudah sampai, kalo udah sampe, kalo udah di rumah, " +
    "kalau sudah di rumah, pas pulang kerja, pulang kerja",
  en: "one moment, one minute, a minute, later today, tomorrow i, i will send, ill send, not right now",
};
/** "Saya cek dulu": last in the message … */
export const firstSomethingElse: Entry = {
  id: "dulu, dl, dlu, dulu ya, heula, heulaan, rumiyin, riyin, disik, dhisik, dulunya, dahulu",
  en: "first",
};
/** … unless it means the past. */
export const formerly: Entry = {
  id: "dari, sejak, jaman, zaman, seperti, kayak, kaya, sedari, waktu",
  en: "",
};
/** "Tunggu apa lagi", "saya tunggu kabarnya": no delay. */
export const waitingForUs: Entry = {
  id:
    "tunggu apa, nunggu apa, saya tunggu, sy tunggu, kami tunggu, tak tunggu, tunggu kabar*, tunggu tindak*, tunggu " +
    "respon*",
  en: "wait for what",
};

/** The person doesn't know: one word … */
export const notKnown: Entry = {
  id:
    "gatau, gatahu, gataw, gtau, gtw, gaktau, gaktahu, nggatau, ngatau, entah, entahlah, ntah, ntahlah, antah, " +
    "embuh, mbuh, mboh, mbuhlah, duka, duko, lupa, lupa2, lupo, lali, kesupen, supe, poho, hilap, bingung, kurang tau, " +
    "kurang tahu, kurang hafal, kurang hapal, kurang ingat, kurang inget, kurang paham, kurang jelas, kirang " +
    "terang, susah dijelas*, susah jelas*, sulit dijelas*, bingung jelas*, susah nyebut*, bukan orang sini, bukan " +
    "warga sini, pendatang",
  en: "idk, dunno, forgot, no idea, unsure",
};
/** … or a *no* before one of these. */
export const knowing: Entry = {
  id:
    "tau, tahu, taw, tw, thu, ingat, inget, ingt, hafal, hapal, apal, paham, ngerti, ngertos, mengerti, weruh, " +
    "reti, sumerep, terang, nyaho, uninga, yakin, pasti, nyatet, catat, catet, nyatat, mencatat, kelingan, eling, kemutan, emut, kemut, ngeh, merhatiin, tau persis, tahu pasti, kenal, kutau, kutahu",
  en: "know, remember, recall, sure",
};

/** Shameless, and no want of knowledge. */
export const shameless: Entry = {
  id: "tau malu, tahu malu, tau diri, tahu diri, tau adat, tau diuntung",
  en: "",
};

/** "As I said": what was asked stands in what was written before. */
export const asSaid: Entry = {
  id:
    "yang tadi, yg tadi, yang td, yg td, tadi itu, itu tadi, yang di atas, yg di atas, yg diatas, di atas tadi, " +
    "seperti di atas, seperti tadi, kayak tadi, kaya tadi, kyk tadi, sama kayak, sama seperti, sama kyk, sama kaya, " +
    "sama dengan yang, sama dgn yg, kan sudah, kan udah, kan udh, kan sdh, kan tadi, tadi kan, kan td, kan ada, " +
    "sudah saya bilang, udah saya bilang, sudah dibilang, udah dibilang, sudah bilang, udah bilang, tadi bilang, " +
    "sudah saya tulis, udah saya tulis, sudah ditulis, udah ditulis, udh ditulis, tadi saya tulis, yang saya tulis, " +
    "yg saya tulis, yg sy tulis, saya tulis tadi, saya tulis di atas, sudah saya sebut*, udah saya sebut*, sudah " +
    "disebut*, udah disebut*, udah disebutin, sudah saya jelaskan, udah dijelasin, sudah dijelaskan, sudah ada di, " +
    "udah ada di, sudah tertulis, sesuai laporan, sesuai foto, sesuai poto, di foto, difoto, ada di foto, lihat " +
    "foto, liat foto, cek foto, sesuai yang, sesuai yg, sesuai tulisan, sesuai keterangan, di laporan, dilaporan, " +
    "baca aja, baca saja, dibaca lagi, baca lagi, di awal tadi, tadi di awal, nu tadi, anu tadi, nan tadi, sing " +
    "mau, kados wau, sing wau, iku mau, wis tak omong*, wis tak tulis, geus disebut*, tos disebat*, lah disabuik, " +
    "su bilang, so bilang, ulun padah, saya ceritakan, sy ceritakan, seperti sebelumnya, spt sebelumnya, kayak sebelumnya, sdh sy tulis, sudah sy tulis, udah sy tulis, sdh saya tulis, tadi mi, chat sebelumnya, pesan sebelumnya, cek chat, lihat chat, baca chat",
  en:
    "as i said, i said, already said, already told, i told you, as above, same as above, like i said, as before, " +
    "already wrote, see above, mentioned",
};

export const notTheSame: Entry = {
  id: "tidak sama, ga sama, gak sama, tdk sama, beda dengan, beda dgn, beda dari, bedo",
  en: "not the same, different",
};

/** The person gives up: a *no* before one of these … */
export const comingAbout: Entry = {
  id: "jadi, jd, sios, saestu, sido, kios, jadina, jadilah, jadi deh, siyos, janten, jadimi",
  en: "",
};
/** … or one of these, … */
export const givingUp: Entry = {
  id:
    "batal, batalin, batalkan, dibatalkan, dibatalin, dibatalno, cancel, gajadi, gakjadi, nggajadi, ngajadi, " +
    "ndakjadi, urung, wurung, urungkan, lupakan, lupain, abaikan, abaikan saja, ga usah lapor, gak usah lapor, " +
    "tidak usah lapor, gausah lapor, tak usah lapor, ndak usah lapor, ga usah deh, gak usah deh, gausah deh, ga " +
    "usah dilapor*, gak usah dilapor*, tidak usah dilapor*, hapus, hapus aja, hapus saja, hapuskan, dihapus",
  en: "never mind, nevermind, forget it, forget about it, cancel, cancel it, drop it",
};
/** … with nothing but these, a reason or courtesy beside it. "Batal diperbaiki" is somebody else's. */
export const besideGivingUp: Entry = {
  id:
    "lapor, laporan, laporannya, laporanku, laporin, ngelapor, melapor, melaporkan, dilaporkan, dilaporin, ngadu, " +
    "aduan, kirim, dikirim, ngirim, semua, semuanya, ini, itu, yang, tadi, takut, males, malas, malu, capek, " +
    "percuma, ribet, saya, sy, aku, udah, sudah, dulu, makasih, kapok, emoh, wedi, sieun",
  en: "it, the, my, report, this",
};

/** Hopes and prayers that end a talk: their writer believes that all is done. */
export const hoping: Entry = {
  id:
    "amin, aamiin, aamin, amiin, semoga, smoga, smg, moga, moga moga, mudah mudahan, mudahan, mugi, mugia, mugi " +
    "mugi, insya allah, insyaallah, inshaallah, harap, berharap, harapan, ditunggu, kami tunggu, saya tunggu, sy " +
    "tunggu, tak tunggu, menunggu kabar, wassalam, wasalam, wassalamualaikum, salam hormat, hormat kami, sukses " +
    "selalu, sehat selalu, sampai jumpa, mudah2an, moga2, muga2, mugo2",
  en: "amen, hope, hopefully, looking forward, god bless, bye",
};

/** What a question opens with or has in it. */
export const questioning: Entry = {
  id:
    "apa, apaan, apakah, apa iya, apanya, apane, gimana, gmn, gmana, gimna, bagaimana, bgmn, bgaimana, bijimana, " +
    "kenapa, knp, knapa, mengapa, ngapa, ngapain, siapa, sapa, spa, siapakah, sopo, kapan, kpn, kemana, kmana, " +
    "dimana, dmn, mana, yg mana, yang mana, berapa, brp, brapa, maksudnya, maksud, mksd, mksdnya, buat apa, untuk " +
    "apa, harus, haruskah, wajib, wajibkah, perlukah, bolehkah, bisakah, emang, emangnya, memang, memangnya, piye, " +
    "pripun, kepiye, kepriye, kumaha, naon, saha, kunaon, iraha, apo, siapo, baa, bilo, manga, dima, napa, kayapa, " +
    "kanapa, kiapa, bgmana, seperti apa, kayak apa, kok nanya, kok tanya, ngapain nanya, caranya, cara, carane, " +
    "carana, naha, nopo, menopo, punapa, sinten, sia, siape",
  en: "what, who, why, how, when, where, which, does, do i, is it, is this, can i, must, should i",
};
/** Has a word of a question and asks nothing: "di mana-mana rusak", "siapa saja bisa jatuh", "tidak apa-apa". */
export const askingNothing: Entry = {
  id:
    "di mana mana, dimana mana, dimana2, di mana2, kemana mana, kemana2, ke mana mana, apa apa, apa2, apa adanya, siapa siapa, siapa2, entah apa, entah kapan, " +
    "entah siapa, entah kenapa, entah dimana, kapan saja bisa, kapan aja bisa, siapa saja bisa, siapa aja bisa, kapan pun, siapa pun, apa pun",
  en: "whatever, whoever, whenever",
};
/** A question that ends in one of these: "nama saya muncul ga?", "sudah masuk belum". */
export const questionTails: Entry = {
  id:
    "ga, gak, g, gk, ngga, nggak, enggak, ndak, tidak, tdk, kah, kagak, ora, teu, henteu, indak, kada, blm, belum, " +
    "durung, apa tidak, apa ga, apa gak, apa belum, ya kan, kan, tah, ta, to, nda",
  en: "or not, right",
};

/** Asks with such a tail in two words: "aman ga", "bisa ga". */
export const askable: Entry = {
  id:
    "aman, bisa, boleh, perlu, harus, wajib, muncul, kelihatan, keliatan, penting, masuk, sudah, udah, udh, sdh, " +
    "ketahuan, ketauan, terkirim, kekirim",
  en: "safe, allowed",
};
/** May follow such a tail: "muncul ga di laporan ini". */
export const askedWhere: Entry = {
  id: "di, dari, ke, ing, dina, oleh, sama, tanpa, nggak pake, ga pake",
  en: "in, on, to, without",
};

/** How a report stands, as people ask it, whatever they believe to have sent. */
export const standing: Entry = {
  id:
    "sampai mana, sampe mana, smp mana, nyampe mana, tekan endi, tekan ngendi, dugi pundi, dugi mana, sampai dima, " +
    "progres*, progress, perkembangan*, kelanjutan*, tindak lanjut*, tindaklanjut*, ditindak*, diproses, prosesnya, " +
    "diperiksa, ditangani, dikerjakan, dikerjain, diperbaiki*, dibenerin*, dibetulin, diaspal*, ditambal*, update, " +
    "apdet, kabar*, status*, nomor laporan, nomer laporan, no laporan, nomor saya, nomornya, sudah masuk, udah " +
    "masuk, udh masuk, sdh masuk, su masuk, so masuk, masuk kah, masuk blm, masuk belum, masuk ga, masuk gak, " +
    "terkirim, kekirim, sudah dikirim, udah dikirim, udh dikirim, saya kirim ya, diterima, direspon*, ditanggapi, " +
    "tanggapan*, dibales, dibalas, belum ada yang, blm ada yg, belum ada kabar, kok lama, lama banget, lama sekali, " +
    "lama amat, kok diem, kok diam, kok sepi, laporan saya, laporan sy, laporanku, laporan abdi, laporan kulo, " +
    "laporane, laporannya, aduan saya, aduanku, pengaduan saya, smpe mana, smp mna, smpai mana, nepi ka mana, dugi ka mana, belum ada jawaban, blm ada jwbn, blm ada jawaban, belum ada jwbn, laporan ambo, laporan aye, laporan gue, laporan kula, laporan ulun",
  en: "any update, any news, how long, my report, progress, status, been sent, was it sent, received, did it go",
};

/** Whose eyes see what: "siapa yang baca", "nama saya muncul ga". */
export const askingWhoReads: Entry = {
  id:
    "nama, namaku, nama saya, nomor saya, no saya, nomor hp saya, identitas*, rahasia*, dirahasiakan, aman, bocor, " +
    "ketahuan, ketauan, muncul, tampil*, kelihatan, keliatan, dibaca, baca, lihat, liat, anonim, data saya, " +
    "dilaporkan balik, dituntut, dipanggil, dicari, diketahui, sebar, disebar*, maos, maca, mambaco, baco, moco, mbaca, ngaranna",
  en: "name, my number, who reads, who sees, anonymous, confidential, safe, private, who can see",
};
