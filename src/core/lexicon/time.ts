import type { Entry } from "./entry.ts";

/** Monday first. "Minggu" alone is more often a week. */
export const weekdays: readonly Entry[] = [
  { id: "senin, senen", en: "monday" },
  { id: "selasa, slasa", en: "tuesday" },
  { id: "rabu, rebo", en: "wednesday" },
  { id: "kamis, kemis", en: "thursday" },
  { id: "jumat, jumaat, jum at", en: "friday" },
  { id: "sabtu, saptu", en: "saturday" },
  { id: "hari minggu, ahad, minggu (?:pagi|siang|sore|malam|jam)", en: "sunday" },
];

/** January first, as people write them beside a day. */
export const months: readonly Entry[] = [
  { id: "jan, januari, january, janwari", en: "january" },
  { id: "[fp]eb, [fp]eb[a-z]*ri", en: "february" },
  { id: "mar, mrt, maret, mart", en: "march" },
  { id: "apr, april", en: "" },
  { id: "mei", en: "may" },
  { id: "jun, juni", en: "june" },
  { id: "jul, juli", en: "july" },
  { id: "agu, agt, ags, agus, agust, agust[a-z]*s", en: "aug, august" },
  { id: "sep, sept, sep[a-z]*ber", en: "" },
  { id: "okt, okt[a-z]*ber", en: "oct, october" },
  { id: "nov, nop, no[vp][a-z]*ber", en: "" },
  { id: "des, des[a-z]*ber", en: "dec, december" },
];

/** January first, as operators write a date in full or short. */
export const monthNames: readonly Entry[] = [
  { id: "januari, jan", en: "january" },
  { id: "februari, peb, pebruari", en: "february, feb" },
  { id: "maret, mrt", en: "march, mar" },
  { id: "april, apr", en: "april" },
  { id: "mei", en: "may" },
  { id: "juni, jun", en: "june" },
  { id: "juli, jul", en: "july" },
  { id: "agustus, agu, agt, ags", en: "august, aug" },
  { id: "september, sept, sep", en: "september" },
  { id: "oktober, okt", en: "october, oct" },
  { id: "november, nopember, nov, nop", en: "november" },
  { id: "desember, des", en: "december, dec" },
];

/** May stand before a date: "Jumat, tanggal 26 Februari". Monday first. */
export const weekdayNames: readonly Entry[] = [
  { id: "senin", en: "monday" },
  { id: "selasa", en: "tuesday" },
  { id: "rabu", en: "wednesday" },
  { id: "kamis", en: "thursday" },
  { id: "jumat, jum'at", en: "friday" },
  { id: "sabtu", en: "saturday" },
  { id: "minggu, ahad", en: "sunday" },
];
export const onDate: Entry = { id: "tanggal, tgl, pada", en: "on" };

export const tomorrow: Entry = { id: "besok", en: "tomorrow" };
export const afterTomorrow: Entry = { id: "lusa", en: "" };

/** From zero. */
export const numbers: readonly Entry[] = [
  { id: "nol", en: "" },
  { id: "satu, siji, setunggal, hiji, ciek", en: "one" },
  { id: "dua, loro, duo", en: "two" },
  { id: "tiga, telu, tilu, tigo", en: "three" },
  { id: "empat, papat, opat, ampek, ampat, empet", en: "four" },
  { id: "lima, limo", en: "five" },
  { id: "enam", en: "six" },
  { id: "tujuh", en: "seven" },
];

/** "3 hari lalu": the unit, and words for the past. */
export const days: Entry = { id: "hari, hr", en: "days?" };
export const ago: Entry = { id: "lalu, lewat, kemarin, kemaren, kmrn, kmren", en: "ago" };
export const agoWhich: Entry = { id: "yang, yg", en: "" };

export const dayBeforeYesterday: Entry = {
  id: "(?:kemarin|kemaren|kmrn|kmren) (?:lusa|dulu)",
  en: "day before yesterday",
};
export const yesterday: Entry = { id: "kemarin, kemaren, kmrn, kmren, kmarin, wingi", en: "yesterday" };
/** The night that ended this morning: its hours after midnight are today's. */
export const lastNight: Entry = {
  id: "(?:tadi|td) (?:malam|malem|mlm|mlem), semalam, semalem, mau bengi, tadi peuting",
  en: "last night",
};
export const today: Entry = {
  id: "hari ini, tadi, td, barusan, baru saja, baru aja, sekarang",
  en: "today, just now, this (?:morning|afternoon|evening)",
};

/** "tgl 20". */
export const dated: Entry = { id: "tgl, tanggal, tggl", en: "" };
/** "tgl 20 bulan lalu", "tgl 20 bulan 10". */
export const month: Entry = { id: "bulan, bln", en: "month" };
/** Longer than a day: "minggu lalu" names no day, "tgl 20 bulan lalu" does. */
export const longTimes: Entry = {
  id: "minggu, mgg, pekan, bulan, bln, tahun, thn, lebaran, natal, puasa",
  en: "weeks?, months?, years?",
};
export const weeks: Entry = { id: "minggu, mgg, pekan", en: "weeks?" };
/** After those: the one before this. */
export const before: Entry = {
  id: "lalu, kemarin, kemaren, kmrn, kmren, lewat, sebelumnya",
  en: "ago, before",
};
export const lastWeek: Entry = {
  id: "(?:minggu|mgg|pekan) (?:(?:yang|yg) )?(?:lalu|kemarin|kmrn|kemaren)",
  en: "last week",
};
export const lastOfLong: Entry = { id: "", en: "last (?:week|month|year)" };

/** Between the first and the last day, as operators write them: "30 Nov s/d 2 Des". */
export const upTo: Entry = { id: "s/d, s\\.d\\.?, sd, sampai(?: dengan)?, hingga", en: "to, until" };
/** Between two days: "24 dan 25 Des". */
export const andDay: Entry = { id: "dan, &", en: "and" };

/** Between the ends of a range, or between two that may be meant. */
export const through: Entry = {
  id: "sampai, sampe, smp, hingga, s d, sd, ke, atau, ato, dan, antara",
  en: "to, until, till, or, and, between",
};
/** What a number counts, so that it is neither a date nor an hour: "1/2 jam", "1.5 juta", "3 days". */
export const counted: Entry = {
  id:
    "jam, menit, detik, hari, hr, minggu, mgg, bulan, bln, tahun, thn, kali, orang, org, meter, mtr, m, cm, km, kg, liter, ton, badan, bagian, " +
    "ruas, rumah, kk, titik, ribu, rb, juta, jt, milyar, miliar, persen",
  en: "hours?, minutes?, days?, weeks?, months?, years?, times, people, meters?, metres?, million, thousand, percent",
};
/** Before a number of an address, an amount or a score, which is no date: "RT 03/05", "no 12/14". */
export const beforeAddress: Entry = {
  id:
    "rt, rw, no, nomor, nomer, nmr, blok, blk, km, jl, jln, jalan, gg, gang, lt, lantai, kav, kavling, kelas, pasal, rp, skor, pin, kode, tps, " +
    "lapangan, lap, universitas, univ, untag, tugu, monumen, taman, gedung, stadion, pasar, hotel, perumahan, perum, simpang, sd, sdn, smp, sma, smk",
  en: "street, house, number, block",
};
/** Again and again, or not then at all: "tiap senin", "bukan kemarin". */
export const noOneDay: Entry = {
  id: "tiap, setiap, saben, selalu, sering, kadang, biasanya, rutin, bukan, bkn, dudu, beberapa, bbrp",
  en: "every, each, always, often, sometimes, not, few, several",
};
/** "2 hari sebelum lebaran" counts from another day than today; "senin depan" is to come. */
export const fromOther: Entry = {
  id: "sebelum, sesudah, setelah, stlh, habis, depan, lagi",
  en: "before, after, next, from",
};
export const nowadays: Entry = { id: "sekarang, skrg, skr, skrang, kini", en: "now" };

/** Before a time of day: "jam 4". */
export const atTime: Entry = { id: "jam, pukul, jm, pkl", en: "at, around, about" };
/** "Jam setengah 3" is half an hour before three. */
export const half: Entry = { id: "setengah, stengah, stgh", en: "" };
/** Before a time of day, so that digits after it aren't a date: "jam 4.30". */
export const atTimeNotDate: Entry = { id: "jam, pukul, jm, pkl", en: "at" };
/** After a time of day that stands alone: "8.10 pagi". */
export const behindTime: Entry = { id: "wib, wita, wit, pagi, siang, sore, malam, malem, mlm", en: "am, pm" };
/** Parts of the day in which hours up to 11 are after noon. */
export const late: Entry = {
  id: "sore, malam, mlm, malem, mlem, petang",
  en: "pm, evening, afternoon, night",
};
/** Parts of the day whose hours from 12 to 4 are after midnight. */
export const night: Entry = { id: "malam, mlm, malem, mlem, semalam, semalem", en: "night" };
/** Before noon: "jam 5 pagi". */
export const early: Entry = {
  id: "pagi, esuk, isuk, enjing, subuh, dini hari, janari, sahur, fajar",
  en: "am, morning, dawn",
};
/** Around noon: "jam 2 siang". */
export const noon: Entry = { id: "siang", en: "" };

export const partsOfDay: Entry = {
  id: "pagi, siang, sore, malam, malem, mlm, esuk, isuk, enjing, peuting, subuh, magrib, isya",
  en: "morning, afternoon, evening, tonight",
};

/** Days of the week beside hours, in short too, Monday first: "sen-kam 08.00-16.00". Used by `pattern`. */
export const hourDays: readonly Entry[] = [
  { id: "senin, sen, sn", en: "monday, mon" },
  { id: "selasa, sel, sls", en: "tuesday, tues, tue" },
  { id: "rabu, rab, rb", en: "wednesday, wed" },
  { id: "kamis, kam, kms", en: "thursday, thurs, thur, thu" },
  { id: "jumat, jum'at, jum, jmt", en: "friday, fri" },
  { id: "sabtu, sab, sbt", en: "saturday, sat" },
  { id: "minggu, ahad, min, mgg", en: "sunday, sun" },
];
/** May stand between days and hours, or between two stretches of hours. */
export const besideHours: Entry = { id: "dan, jam, pukul, pkl, lalu", en: "and, at, from, then" };
