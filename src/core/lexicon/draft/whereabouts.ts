import type { Entry } from "../entry.ts";

/*
 * What people type where a place is asked for. `*` stands for any ending.
 */

/** Signs of a place in an answer to "where": positions, kinds of places, parts of an address. */
export const placeSigns: Entry = {
  id:
    // before a place
    "di, ng, ning, nang, neng, nek, nyang, dina, ring, dari arah, " +
    // positions
    "depan, dpn, dpan, ngarep*, ngajeng*, mburi*, wingking*, wetan, kulon, lor, kidul, sisih, sanding*, cedak*, " +
    "cerak*, cedhak*, ngajengeun, payun*, hareup*, tukangeun, gigir*, deukeut, caket, peuntas*, muko, muka, " +
    "subalah, sabalah, balakang*, dakek, dakeh, higa, hadapan, parak, dekat, dkt, deket, samping*, smping, sebelah, " +
    "sblh, sblah, seblah, belakang, blkg, blakang, seberang, sebrang, sebrg, sekitar, antara, antaro, sebelum, " +
    "sblm, setelah, sesudah, sepanjang, arah, belok, lurus, kanan, kiri, utara, selatan, timur, barat, tengah, " +
    "ujung*, pojok*, pinggir*, pas pintu, pintu, masuk, dalam, luar, lantai, seputar, area, kawasan, daerah, " +
    // roads
    "tikungan, belokan, pertigaan, prtigaan, perempatan, prapatan, protelon, simpang, simpangan, bundaran, " +
    "bunderan, tugu, gapura, gapuro, jembatan, jmbtn, kreteg, jambatan, flyover, underpass, km, kilometer, meter, " +
    "jl, jln, jalan, gang, gg, lorong, lr, lrg, labuah, dalan, trotoar, rel, palang, lampu merah, bangjo, portal, " +
    "polisi tidur, " +
    // an address
    "rt, rw, dusun, dukuh, padukuhan, desa, ds, kampung, kp, kampuang, nagari, jorong, banjar, kelurahan, kel, " +
    "kecamatan, kec, blok, perum, perumahan, komplek, kompleks, griya, cluster, no, nomor, nomer, link, maps, " +
    // buildings and grounds
    "pasar, pasa, psr, peken, toko, tokonya, ruko, warung, wrung, kadai, kedai, lapak, kios, masjid, mesjid, " +
    "musholla, mushola, musola, langgar, langgara, surau, gereja, pura, vihara, kelenteng, sekolah, sekolahan, sd, " +
    "sdn, smp, smpn, sma, sman, smk, tk, paud, mi, mts, man, pesantren, ponpes, kampus, puskesmas, posyandu, pustu, " +
    "rs, rsud, rumah sakit, klinik, apotek, rumah, omah, rumahnya, griyo, imah, kantor, kantornya, kantua, balai, " +
    "bale, pos, pom, pom bensin, spbu, bengkel, terminal, stasiun, halte, pelabuhan, dermaga, bandara, lapangan, " +
    "alun alun, alun2, taman, kuburan, makam, tpu, tpa, tps, sawah, kebun, ladang, sungai, kali, sungei, parit, " +
    "kanal, waduk, bendungan, pantai, bank, atm, indomaret, alfamart, hotel, mall, mal, kos, kost, kontrakan, " +
    "gudang, pabrik, pool, loket, dinas, kua, dukcapil, disdukcapil, samsat, polsek, polres, kodim, koramil, " +
    "kejaksaan, pengadilan, bpn, pertanahan, imigrasi, tiang, pagar, gapuro, menara, patung, gardu, pohon beringin, " +
    "tugu, monumen, gng",
  en:
    "in, at, near, behind, opposite, beside, front, across, corner, street, road, bridge, market, school, office, " +
    "hospital, mosque, church, station, village",
};

/** Look like signs of a place, and name none. */
export const noPlaceAtAll: Entry = {
  id:
    "di situ, disitu, di sini, disini, di sana, disana, di mana, dimana, di dieu, di ditu, di kono, di kene, di " +
    "lokasi, di tempat, di tkp, di jalan, dijalan, di atas, di foto, di laporan, di awal, di hp, di rumah, dirumah, " +
    "ke sana, kesana, ke situ, kesitu, jalannya, jalanan, nama jalan, nama jalannya, nomor jalannya, jalan apa, " +
    "jalan mana, gang apa, nomor berapa, di kantor, kantornya, rumahnya, " +
    // a passive verb written apart
    "di skip, di lewat*, di lanjut*, di foto*, di kirim*, di proses, di perbaiki, di benerin, di betulin, di aspal*, di tambal, di tulis*, di isi*, di ganti*, " +
    "di ubah*, di rubah*, di cek, di bantu, di tindak*, di angkut, di bersihkan, di tanya*, di jawab, di balas, di bales, di respon, di hapus, di batal*, di bayar, " +
    "di minta*, di palak, di suruh, di pungut, di tegur, di marah*, di liat*, di lihat*, di catat, di terus*, di sampaikan, di tangani, di urus, di follow up, di followup, di survei, di tinjau, di kerjakan, di garap",
  en: "in it, at it, in there, at all, in the report, at the moment, in a, at home",
};

/** What a place is called in front of it: "lokasinya pas pintu masuk pasar". */
export const placeNames: Entry = {
  id:
    "lokasi, lokasinya, lokasix, lok, tempat, tempatnya, alamat, alamatnya, almt, posisi, posisinya, titik, " +
    "titiknya, panggonane, tampeknyo",
  en: "place, location, address, it is in, it is at",
};

/** "Saya lagi di lokasi": the pin is what would tell it. */
export const beingThere: Entry = {
  id:
    "lagi di lokasi, lg di lokasi, sedang di lokasi, di lokasi sekarang, di lokasi ini, masih di lokasi, sudah di " +
    "lokasi, udah di lokasi, posisi di lokasi, saya di lokasi, sy di lokasi, saya di sini, saya disini, sy disini, " +
    "lagi di sini, lagi disini, lagi di tkp, di tkp, lagi di tempat, lagi di tempatnya, sedang di tempat, kulo teng " +
    "lokasi, abdi di lokasi, abdi di dieu, aku neng kene, aku nang kene, ambo di siko, awak di siko, gue di sini, gw disini, gue disini, aku disini, aku di sini, saya di tempat, disinika, di sinika, saya sudah di lokasi",
  en: "at the location, at the place, im here, i am here, on site, at the scene",
};

/** "Iya di situ": the place that was proposed. */
export const confirming: Entry = {
  id:
    "sini, juga, pokoknya, memang, ya, y, iya, iyo, yoi, betul, btul, benar, bener, bnr, leres, leresna, bener pas, " +
    "pas, tepat, sesuai, cocok, cukup, ok, oke, sip, siap, itu, ini, di situ, disitu, di sana, disana, situ, sana, " +
    "persis, sekali, banget, yup, yap, yes, persih, muhun, nggih, inggih, hooh, doang, doank, dowang, cuma, cuman, hanya, mung, ngan, tok, thok, hungkul, segitu, sgitu, gitu, gt, begitu, sama, iku, kuwi, niku, eta, itu tadi, yang, yg, sing, nu, pake, pakai, pk, jelas, ngono, kitu, sudah, udah, udh, sdh, wis, lah batua, batua, iyolah, lokasinya, lokasi, " +
    "tempatnya, alamatnya, itu lokasinya, memang, emang, iye, iyek",
  en: "yes, right, correct, exactly, thats it, there, that one",
};

/** One of these has to be among them. */
export const confirmed: Entry = {
  id:
    "sini, ya, y, iya, iyo, yoi, betul, btul, benar, bener, bnr, leres, pas, tepat, sesuai, cocok, cukup, ok, oke, " +
    "sip, persis, yup, yap, itu, ini, iku, kuwi, niku, eta, segitu, sgitu, gitu, gitu aja, begitu, sama, sama aja, ngono, kitu, di situ, disitu, situ, muhun, nggih, inggih, hooh, batua, udah pas, iye",
  en: "yes, right, correct, exactly, thats it, there, that one",
};

/** Asks how the place is shared: "kirim lokasi gimana caranya". */
export const askingHow: Entry = {
  id: "caranya, cara, carane, carana, gimana, gmn, gmana, gimna, bagaimana, bgmn, piye, pripun, kumaha, baa, kepriye",
  en: "how",
};
