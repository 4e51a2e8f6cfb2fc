import type { Entry } from "./entry.ts";

/** What is wrong with something: a text with none of these that begins with a place tells of no other matter. */
export const conditions: Entry = {
  id:
    "rusak, rsk, hancur, ancur, ajur, parah, jelek, mati, padam, pedam, pejah, paeh, redup, gelap, peteng, poek, bocor, jebol, ambrol, ambruk, " +
    "roboh, rubuh, tumbang, miring, doyong, condong, lapuk, keropos, kropos, rapuh, reyot, karatan, berkarat, mengelupas, ngelupas, patah, pecah, retak, putus, pedot, copot, lepas, hilang, ilang, dicuri, macet, mampet, tersumbat, buntu, meluap, " +
    "luber, banjir, tergenang, genangan, longsor, amblas, ambles, anjlok, lobang, lubang, berlubang, berlobang, bolong, jeglongan, becek, licin, " +
    "penuh, numpuk, menumpuk, bertumpuk, berserakan, berceceran, tercecer, kotor, bau, bau*, mambu, busuk, kumuh, jorok, dibuang, dibakar, " +
    "kering, keruh, berisik, bising, liar, mangkrak, terbengkalai, dibiarkan, diserobot, dipungut, dimintai, diminta, pungli, ditilang, dipalak, " +
    "diancam, dipukul, kecelakaan, jatuh, jatoh, kebakaran, terbakar, menutup, menghalangi, nutup, ngalangi, banyak, byk, akeh, tidak, tdk, ga, gak, " +
    "nggak, ngga, ndak, ora, belum, blm, durung, bermasalah, masalah, lama sekali, terlambat, telat",
  en:
    "broken, damaged, dead, dark, out, off, leaking, leaks, blocked, clogged, overflow*, flood*, fallen, falling, missing, stolen, full, dirty, smells, " +
    "stinks, pile*, dumped, burning, burned, cracked, hole, holes, pothole*, not, never, no, many, isn'?t, doesn'?t, hasn'?t, asked for money",
};

/** What has fallen, or is about to: of trees and poles. */
export const falling: Entry = {
  id: "tumbang, roboh, rubuh, ambruk, miring, doyong, condong, lapuk, keropos, kropos, rapuh",
  en: "fallen, leaning, rotten",
};
