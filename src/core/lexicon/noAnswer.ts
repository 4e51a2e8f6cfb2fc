import type { Entry } from "./entry.ts";

/*
 * What people write where the office asked something, and which plainly answers nothing. `*` stands for any ending.
 */

/** Nothing but this: what was that? */
export const whatWasThat: Entry = {
  id: "apa, apaan, apa ini, apa itu, apa sih, apa tuh, apa maksud, hah, hah apa, ha, haa, opo, opo iki, naon, naon ieu, apo, ape, nopo, gimana maksud, gmn maksud, maksud",
  en: "what, what is it, what is this, huh, pardon, sorry what",
};

/** It isn't wanted any more, in one word; in two it is a denial before "usah" (`takingBack.ts`). */
export const notWanted: Entry = {
  id: "gausah, gakusah, ngausah, nggausah, gajadi, gakjadi, nggajadi, ngajadi, urung, wurung",
  en: "never mind, nevermind, forget it",
};

/** Asks when, or reproaches … */
export const askingWhen: Entry = {
  id: "kok, koq, kapan*, kpn, iraha, bilo, gimana*, gmn, gmna, piye, pripun, kumaha, kenapa, knp, napa",
  en: "when, how long, why",
};
/** … or grumbles how long it takes, which after another word is what that is called ("kantor lama"), … */
export const takingLong: Entry = {
  id: "lama, lamanya, lama amat, lama banget, lambat*, lelet*, lemot*, suwe*, lawas*, molor*, ngaret",
  en: "slow, so long, too long",
};
/** … or that it is asked again and again, … */
export const askedAgain: Entry = {
  id: "ditanya*, ditanyain, nanya*, tanya*, nanyain, bertanya, takon*, ditakoni, naros, ditaros, ditanyo",
  en: "asking, asked, questions, ask",
};
/** … with nothing but these beside what tells nothing. */
export const besideGrumbling: Entry = {
  id: "banget, bgt, amat, sekali, pisan, tenan, nemen, kali, mulu, melulu, wae, ae, aja, sih, nih, tuh, dah, deh, ini, itu, lagi, terus*, trus, bolak balik, ribet, repot, males, malas, capek, cape",
  en: "very, so, again, always, keep",
};

/** The office asks since when, or how long. */
export const askedSince: Entry = {
  id: "kapan*, lama, lamanya, sejak, dari kapan, berapa hari, berapa bulan, berapa tahun, jam berapa, tanggal berapa",
  en: "when, how long, since",
};

/** Before what answers nothing else it makes an answer of it: "sudah lama", "masih". */
export const opensAnswer: Entry = {
  id: "sudah, sdh, udah, udh, uda, dah, wis, wes, geus, atos, masih, msh, isih, keneh, cukup, lumayan, agak, ya, iya, lah, alah, baru, sejak, dari, dr, karena, krn, soalnya, katanya",
  en: "already, still, yes, since, because, for",
};
