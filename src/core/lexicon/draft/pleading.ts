import type { Entry } from "../entry.ts";

/*
 * What people type when they want something done, or have waited long for it: it tells no place. `*` stands for any
 * ending.
 */

/** Wishes: "tolong ditindaklanjuti", "mohon atensinya"; and weariness: "capek lapor terus". One has to be there. */
export const pleading: Entry = {
  id:
    "tolong, tolonglah, tlg, tlng, tlong, tulung, tulungi, mohon, mhn, dimohon, minta, mnta, mnt, harap, mbok, nyuwun, " +
    "neda, segera, sgra, secepatnya, secepat mungkin, ditindak*, di tindak*, tindak lanjut*, tindaklanjut*, " +
    "diperbaiki*, di perbaiki*, dibenerin, di benerin, dibetulin, di betulin, dibetulkan, dibenahi, didandani, " +
    "ditangani, di tangani, diproses, di proses, diurus, di urus, dikerjakan, dikerjain, digarap, ditanggapi, " +
    "direspon, di respon, digubris, dicek, di cek, disurvei, di survei, disurvey, ditinjau, dilihat, diperhatikan, " +
    "atensi*, perhatian*, follow up, di follow up, difollow up, ditindaklanjuti, capek, cape, capai, lelah, bosan, " +
    "bosen, muak, kesal, kesel, jengkel, percuma, peduli, perduli, lama, masih sama, masih begitu, masih gitu, parah",
  en: "please, fix*, repair*, soon, quickly, asap, tired of, nobody cares, follow up, do something",
};

/** What may stand around these. */
export const besidePleading: Entry = {
  id:
    "yang, yg, sing, nu, ini, itu, iki, kuwi, ieu, eta, nya, saya, sy, aku, kami, kita, gue, gw, mau, ingin, pengen, " +
    "supaya, agar, biar, untuk, utk, buat, ke, lokasi, lokasinya, tempat, tempatnya, lapangan, laporan, laporannya, " +
    "aduan, aduannya, lapor, cepat, cepet, cpt, dulu, lagi, terus, trus, terusan, sudah, udah, udh, sdh, wis, sangat, " +
    "banget, bgt, sekali, pokoknya, intinya, dengan, dgn, bisa, jadi, ada, petugas, petugasnya, dinas, pemerintah, " +
    "pemkab, pemkot, bupati, walikota",
  en: "it, this, that, the, my, report, can, you, could, up, i, am, we, are, very, so",
};
