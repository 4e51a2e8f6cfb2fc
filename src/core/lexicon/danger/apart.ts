import type { Entry } from "../entry.ts";

/*
 * Whether words of danger go on with a report on file, or with what the office asked about it, or stand by themselves.
 */

/** The office asks for harm, or how it is now: danger may be its answer. */
export const askedOfHarm: Entry = {
  id:
    "korban*, luka*, terluka, celaka*, kecelakaan, jatuh*, bahaya*, berbahaya, membahayakan, api*, kabel*, listrik*, arus*, terjadi, " +
    "kejadian*, kronologi*, sekarang, saat ini, apa yang, kondisi*, keadaan*, kenapa, penyebab*, siapa*, pelaku*",
  en: "injured, hurt, victim*, danger*, happen*, happened, fire, wire*, now, condition, who, why",
};

/** Points back to what was told. */
export const pointsBack: Entry = {
  id: "situ, disitu, itu, tadi, tsb, tersebut, kono, kunu, dinya, sinan",
  en: "there, that one",
};

/** After "jalan": it is no street's name, but the thing. */
export const afterTheThing: Entry = {
  id: "ini, yang, yg, rusak, berlubang, bolong, ambles, amblas, longsor, licin, gelap, banjir, tambah, makin",
  en: "is, was, this",
};

/** Where something is, which says nothing of what it is. */
export const onlyWhere: Entry = {
  id:
    "rumah*, depan*, belakang*, sebelah*, samping*, dekat*, jalan*, gang*, pasar*, sekolah*, toko*, masjid*, kantor*, nomor*, lokasi*, " +
    "sini, sana, mana, dimana, berapa, kampung*, desa*, warung*",
  en: "house, street, road, front, near, school, market, shop, number, where",
};

/** An accident right after a report of a road is that road's … */
export const accidents: Entry = {
  id: "kecelakaan*, jatuh*, jatoh*, tabrakan*, nabrak*, ketabrak*, tertabrak*, terperosok*, keperosok*, nyungsep*",
  en: "accident, crash, fell",
};
/** … unless it is at home. */
export const atHome: Entry = {
  id: "rumah*, omah, imah, kamar*, dapur, sumur*, stroke, tangga",
  en: "home, house, bathroom",
};
