import type { Entry } from "../entry.ts";

/*
 * What people type where a photo or a time is asked for, and what tells of the matter itself.
 */

/** Photos, and what it takes to make one. */
export const photoWords: Entry = {
  id:
    "foto*, poto*, photo*, moto, moto2, motoin, motoi, motoni, ngefoto, ngepoto, pic, gambar*, difoto*, motret*, memotret, potret*, jepret*, njepret, kamera*, camera, " +
    "hp, hpnya, hpne, hpku, hape*, handphone, henpon, ponsel, android, kuota*, paketan, paket data, pulsa, sinyal, memori, " +
    "memory, baterai*, batre*, lowbat, lobet, ngedrop, galeri*, selfie, video*, vidio*, rekaman, kefoto, ft, fotone, potona",
  en: "picture*, image*, phone, battery, quota",
};

/** Reasons for having none, after "sudah", "lagi", "masih" or alone. */
export const excuses: Entry = {
  id:
    "gelap, malam, malem, mlm, jauh, takut, malu, ribet, males, malas, capek, sibuk, kerja, hujan, ujan, percuma, " +
    "susah, repot, risih, sungkan, isin, isyin, segan, ga enak, gak enak, buru buru, telat, lupa, sempat, sempet, di rumah, dirumah, di kantor, di luar kota, pulang, " +
    "wedi, sieun, hoream, kuota abis, kuota habis, lowbat, ga ada kamera",
  en: "dark, far, busy, afraid, scared, broken",
};

/** What is wrong with the phone that would make one: "hp saya jadul". */
export const badPhone: Entry = {
  id: "jadul, elek, butut, burem, buram, rusak, lemot, habis, abis, mati, eror, error",
  en: "old, dead",
};

/** Having one, alone: it is still to come. */
export const having: Entry = {
  id:
    "ada, adaa, punya, ono, onok, wonten, aya, gaduh, boga, ado, punyo, baisi, ada ji, adami, siap, sudah ada, udah " +
    "ada, ada kok, ade, iya ada, ado",
  en: "yes, i have, have, have one",
};

/** Points at what comes with it: "ada, ini". */
export const pointing: Entry = { id: "ini, nih, iki, niki, ieu, nyoh, ko", en: "here, here it is, this" };

/** To go on without: "skip aja kak". */
export const goingOn: Entry = {
  id:
    "skip, lewat, lewati, lewatin, lanjut, lanjutkan, lanjutin, next, terus, terusin, teruskan, kosong, kosongin, " +
    "kosongkan, langsung, gpp, gapapa, cukup, itu aja, itu saja, sudah itu, udah itu, segitu aja, segitu saja, gitu aja, sudah, udah, udh, sdh, nihil, lanjutno, tulisan aja, teks aja, " +
    "liwat, liwati, lajengkeun, teraskeun, taruskeun, lanjuik, lanjuikkan, lewat dulu, terasaken",
  en: "skip, skip it, skip this, skip that, next, go on, continue, pass, without",
};

/** What is wrong somewhere, or what happened: words of a problem and not of a place. */
export const matters: Entry = {
  id:
    "rusak*, parah*, ancur*, hancur*, bisa dilewati, bisa dilalui, bolong*, bocor*, mampet*, buntu, tersumbat, banjir*, genang*, menggenang, " +
    "macet*, korban, celaka, kecelakaan, jatuh*, jatoh*, tiba, terjatuh, terperosok, kejeblos, keserempet, " +
    "terserempet, tabrakan, nabrak, luka*, patah, meninggal, mati, padam, gelap, bau*, busuk, kotor*, numpuk*, " +
    "menumpuk*, berserakan, lubang*, lobang*, berlubang, pecah*, retak*, roboh*, ambruk*, ambles, amblas, tumbang*, " +
    "longsor*, lapuk*, keropos*, kropos, miring*, doyong, condong, reyot, karatan, berkarat, licin, becek*, bahaya*, berbahaya, rawan, resah, ganggu*, mengganggu, sakit, bising, berisik, debu, " +
    "asap, macet, kasihan, butut, reksak, karusak, ruksak, ancua, bahayo, rawan, kebakaran, maling, begal, " +
    "kehilangan, dicuri, pungli, dimintai, diminta, dipungut, uang, bayar, nyangkut, mogok, terjebak, tenggelam, " +
    "nangis, parahnya, lebar, dalam banget, dalem, tambah parah, makin parah, makin, ledok, jeglong*, jebol*, ambrol*",
  en: "broken, damaged, flood*, dark, fell, hurt, injured, accident, dangerous, dirty, smell*, leak*, blocked, worse",
};

/** A *no* before one of these: nothing is there, or it can't be done. */
export const declined: Entry = {
  id:
    "bisa, isa, iso, sempat, sempet, enak, ono, ada, adaa, ade, punya, wonten, aya, gaduh, boga, ado, ada do, duwe, nduwe, ndue, gadah, kagungan, " +
    "gablek, baisi, nyaman, boleh, kesah, saget, tiasa, bawa, kepikiran, kuat, penting, pake, pakai, ad",
  en: "have, can, any, got",
};

/** The same for what the writer doesn't wish: "ga usah ditulis", "gak mau sebut". */
export const wished: Entry = {
  id:
    "usah, usahlah, perlu, prlu, mau, mo, pengen, pengin, pingin, ingin, berani, sah, kudu, gelem, wani, wantun, " +
    "kersa, hayang, amuah, handak, butuh, wajib, mw, alim, amuah, nio",
  en: "want, need, wish",
};

/** Behind such a *no*, what is said of others or of the matter: "ga ada yang datang", "petugas tidak mau datang". */
export const saidOfOthers: Entry = {
  id:
    "yang, yg, sing, nu, nan, petugas*, penerangan*, lampu*, listrik*, rambu*, trotoar*, pagar*, tanggapan*, respon*, perhatian*, tindakan*, perubahan*, solusi*, " +
    "dilewati*, dilalui*, dipakai*, digunakan*, diminum*, datang, dateng, dtg, teka, bayar, peduli, ngurus*, melayani, turun, tanggung*, sekolah, tidur, kerja",
  en: "who, that, officer*, light*, electricity, response",
};

/** Fear, as a reason to say no more. */
export const fearing: Entry = {
  id: "rahasia, takut*, malu, wedi, ajrih, sieun, ragu, khawatir, kuatir, was was, gamang, segan, tkt, takuik, taku, ngeri, sereh",
  en: "afraid, scared, fear, worried",
};

/** "Gak punya, gapapa kan?": asks for leave to have none. */
export const leave: Entry = {
  id:
    "gapapa, gpp, gppa, gakpapa, gapopo, rapopo, ora popo, ra popo, mboten nopo nopo, nanaon, kunanaon, tidak apa apa, tidak apa2, ga apa apa, ga " +
    "apa2, gak apa apa, gak apa2, nggak apa apa, baa, masalah, ngaruh, boleh, bisa, bs, kenapa, kenapa napa, kenapa2, " +
    "oke, ok, aman, apa2, apa apa, bolehji, ora opo opo, ora opo2, opo opo, indak baa, teu nanaon",
  en: "ok, okay, alright, fine, problem, is that",
};

/** Just now, at the start of an excuse: "lagi hujan deras, ga bisa keluar". */
export const atThisMoment: Entry = {
  id: "lagi, lg, masih, msih, msh, ini lagi, isih, nuju, sedang",
  en: "currently",
};

/** What a time is asked by, which names none: "gak inget tanggalnya", "lupa jam berapa". */
export const timeAsked: Entry = {
  id:
    "tanggal*, tgl*, jam, jamnya, jame, jamna, jamny, pukul, hari, harinya, harine, harina, waktu, waktunya, waktune, " +
    "waktuna, bulan, bulannya, tahun, tahunnya, minggunya, pastinya, persisnya, kapan, kapannya, berapa, berapanya, " +
    "brp, brpnya, dinten, dintenna, poe, poena, dinane, saat, saatnya",
  en: "date, day, hour, time, exact",
};

/** Looking it up comes first, in front of "dulu": "saya liat di suratnya dulu". */
export const lookingUp: Entry = {
  id:
    "liat, lihat, ngeliat, melihat, cek, ngecek, tanya, tanyain, nanya, nanyain, cari, nyari, cariin, inget inget, " +
    "inget2, ingat ingat, ingat2, inget, ingat, eling eling, delok, ndelok, deleng, tingali, ningali, tempo, takon, " +
    "naros, taroskeun, buka, bongkar, ambil, jemput, pikir, mikir, pikirin, rembug, rundingan, diskusi, ngobrol",
  en: "check, look, ask, see, find, think",
};

/** Says of all alike what it says of none: "semua kantor sama aja". */
export const allAlike: Entry = {
  id: "semua, semuanya, seluruh, kabeh, kabehe, sadaya, sadayana, sakabeh, sado, sadonyo, samua, mana aja, mana saja, mana mana, manapun, dimana mana, di mana mana, dimana2, dimana2, di mana2, mana2, rata rata",
  en: "all, every, everywhere, anywhere",
};
/** … and this of them. */
export const alike: Entry = {
  id: "sama, sm, podo, padha, podo wae, sarua, samo, begitu, gitu, gt, begini, gini, ngono, kitu, kelakuan*, klakuan*, tukang, bobrok, korup*, busuk, parah, payah, sami, sami wae",
  en: "same, alike, like that, corrupt, bad",
};

/** After "jangan": it isn't to be said. */
export const withheld: Entry = {
  id: "sebut*, disebut*, nyebut*, tulis*, ditulis*, dicantum*, cantum*, dimasuk*, ditampil*, dibilang*, bilang*, dikasih tau, disampaikan, nyebat*, nyebatkeun, nyabuik, manyabuik, kasih tau, kasih tahu, ngasih tau, bilang",
  en: "mention*, say, write",
};

/** A *no* by itself, in one word. */
export const noInOne: Entry = {
  id:
    "gada, gaada, gakada, gkada, nggada, gausah, gausa, gaperlu, gamau, gakmau, gabisa, gaksah, rasah, rausah, rak, " +
    "euweuh, teuaya, kosong, nihil, nothing, suwung, jeblok, ndada, dakdo, dakado, indakado, kadada, tarada, trada, " +
    "nyandak, raono, raonok, gaono, mboten, moal, nolak",
  en: "none, nothing, nope",
};

/** Time words, so that an answer about something else isn't taken for a time. */
export const timeSigns: Entry = {
  id:
    "kemaren2, kemarin2, kmrn2, kmren2, kemarin kemarin, kemaren kemaren, dulu2, wingi wingi, wingi2, jam, pukul, pkl, tgl, tanggal, hari, minggu, bulan, bln, tahun, thn, th, pagi, siang, sore, malam, malem, mlm, " +
    "subuh, magrib, maghrib, isya, dzuhur, zuhur, ashar, dini hari, kemarin, kemaren, kmrn, kmren, wingi, kamari, " +
    "kapatang, kamarin, tadi, td, barusan, baru, lalu, yang lalu, dulu, semalam, semalem, lusa, sejak, dari, " +
    "sampai, lebaran, puasa, ramadhan, ramadan, natal, agustusan, nyepi, imlek, senin, senen, selasa, slasa, rabu, " +
    "rebo, kamis, jumat, sabtu, ahad, januari, februari, maret, april, mei, juni, juli, agustus, september, " +
    "oktober, november, desember, sering, tiap, setiap, selalu, lama, sudah lama, terus, berkali kali, pas, waktu, " +
    "saat, ketika, sekitar, kira kira, awal, akhir, pertengahan, sekarang, hari ini, sak wulan, wulan, taun, " +
    "dinten, poe, taragak, ari, hr, mgg, jaman, patang, kapatangnyo, isuk, esuk, enjing",
  en:
    "yesterday, today, ago, last, week, month, year, morning, afternoon, evening, night, monday, tuesday, " +
    "wednesday, thursday, friday, saturday, sunday, often, always, every, since, when, oclock",
};
