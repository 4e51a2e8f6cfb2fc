import type { Entry } from "../entry.ts";

/*
 * What people type when they want something done, or have waited long for it: it tells no place. `*` stands for any
 * ending.
 */

/** Wishes: "tolong ditindaklanjuti", "mohon atensinya". What has been done, or is not to be done, is none. */
export const pleading: Entry = {
  id:
    "tolong, tolonglah, tlg, tlng, tlong, tulung, tulungi, mohon, mhn, dimohon, minta, mnta, mnt, harap, mbok, nyuwun, " +
    "neda, segera, sgra, secepatnya, secepat mungkin, ditindak*, di tindak*, tindak lanjut*, tindaklanjut*, " +
    "diperbaiki*, di perbaiki*, dibenerin, di benerin, dibetulin, di betulin, dibetulkan, dibenahi, didandani, " +
    "ditangani, di tangani, diproses, di proses, diurus, di urus, dikerjakan, dikerjain, digarap, ditanggapi, " +
    "direspon, di respon, digubris, dicek, di cek, disurvei, di survei, disurvey, ditinjau, dilihat, diperhatikan, " +
    "atensi*, perhatian*, follow up, di follow up, difollow up",
  en: "please, fix*, repair*, soon, quickly, asap, follow up, do something",
};

/** What may stand around these. */
export const besidePleading: Entry = {
  id:
    "yang, yg, sing, nu, ini, itu, iki, kuwi, ieu, eta, nya, saya, sy, aku, kami, kita, gue, gw, mau, ingin, pengen, " +
    "supaya, agar, biar, untuk, utk, buat, ke, lokasi, lokasinya, tempat, tempatnya, lapangan, laporan, laporannya, " +
    "aduan, aduannya, lapor, cepat, cepet, cpt, dulu, lagi, terus, sangat, banget, bgt, sekali, pokoknya, intinya, " +
    "dengan, dgn, bisa, ada, petugas, petugasnya, dinas, pemerintah, pemkab, pemkot, bupati, walikota",
  en: "it, this, that, the, my, report, can, you, could, up, i, am, we, are, very, so",
};

/** Weariness: "udah lama ini", "capek lapor terus", "ga ada yang peduli". */
export const weary: Entry = {
  id:
    "capek, cape, capai, lelah, bosan, bosen, muak, kesal, kesel, jengkel, percuma, lama, masih sama, masih begitu, " +
    "masih gitu, parah, ga ada yang peduli, gak ada yang peduli, nggak ada yang peduli, tidak ada yang peduli, ga ada " +
    "yg peduli, gak ada yg peduli, nggak ada yg peduli, tidak ada yg peduli, tdk ada yg peduli, ga peduli, gak peduli",
  en: "tired of, nobody cares, still the same",
};

/** What may stand around these. */
export const besideWeary: Entry = {
  id:
    "ini, itu, nih, saya, sy, aku, kami, kita, gue, gw, lapor, laporan, nunggu, menunggu, terus, trus, lagi, sudah, " +
    "udah, udh, sdh, wis, sangat, banget, bgt, sekali, pokoknya, juga",
  en: "it, this, i, am, we, are, very, so, reporting, waiting",
};
