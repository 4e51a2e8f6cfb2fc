import type { Entry } from "./entry.ts";

/** Monday first. "Minggu" alone is more often a week. */
export const weekdays: readonly Entry[] = [
  { id: "senin, senen", en: "monday" },
  { id: "selasa, slasa", en: "tuesday" },
  { id: "rabu, rebo", en: "wednesday" },
  { id: "kamis, kemis", en: "thursday" },
  { id: "jumat, jumaat, jum at", en: "friday" },
  { id: "sabtu, saptu", en: "saturday" },
  { id: "hari minggu, ahad, minggu (?:pagi|siang|sore|malam|kemarin|kmrn|jam)", en: "sunday" },
];

/** January first, as people write them beside a day. */
export const months: readonly Entry[] = [
  { id: "jan*", en: "jan*" },
  { id: "[fp]eb*", en: "feb*" },
  { id: "mar, maret", en: "mar, march" },
  { id: "apr*", en: "apr*" },
  { id: "mei", en: "may" },
  { id: "jun, juni", en: "jun, june" },
  { id: "jul, juli", en: "jul, july" },
  { id: "agu*, ags", en: "aug*" },
  { id: "sep*", en: "sep*" },
  { id: "okt*", en: "oct*" },
  { id: "nop*, nov*", en: "nov*" },
  { id: "des*", en: "dec*" },
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

/** May stand before a date: "Jumat, tanggal 26 Februari". */
export const weekdayNames: Entry = {
  id: "senin, selasa, rabu, kamis, jumat, jum'at, sabtu, minggu",
  en: "monday, tuesday, wednesday, thursday, friday, saturday, sunday",
};
export const onDate: Entry = { id: "tanggal, tgl, pada", en: "on" };

export const tomorrow: Entry = { id: "besok", en: "tomorrow" };
export const afterTomorrow: Entry = { id: "lusa", en: "" };

/** From zero. */
export const numbers: readonly Entry[] = [
  { id: "nol", en: "" },
  { id: "satu", en: "one" },
  { id: "dua", en: "two" },
  { id: "tiga", en: "three" },
  { id: "empat", en: "four" },
  { id: "lima", en: "five" },
  { id: "enam", en: "six" },
  { id: "tujuh", en: "seven" },
];

/** "3 hari lalu": the unit, and words for the past. */
export const days: Entry = { id: "hari, hr", en: "days?" };
export const ago: Entry = { id: "lalu, lewat, kemarin", en: "ago" };
export const agoWhich: Entry = { id: "yang, yg", en: "" };

export const dayBeforeYesterday: Entry = { id: "kemarin lusa, kmrn lusa", en: "day before yesterday" };
export const yesterday: Entry = {
  id: "kemarin, kemaren, kmrn, kmren, kmarin, wingi, tadi malam, td malam, semalam",
  en: "yesterday, last night",
};
export const today: Entry = {
  id: "hari ini, tadi, td, barusan, baru saja, baru aja, sekarang",
  en: "today, just now, this (?:morning|afternoon|evening)",
};

/** "tgl 20". */
export const dated: Entry = { id: "tgl, tanggal, tggl", en: "" };

/** Before a time of day: "jam 4". */
export const atTime: Entry = { id: "jam, pukul, jm, pkl", en: "at, around, about" };
/** Before a time of day, so that digits after it aren't a date: "jam 4.30". */
export const atTimeNotDate: Entry = { id: "jam, pukul, jm", en: "at" };
export const behindTime: Entry = { id: "", en: "am, pm" };
/** Parts of the day in which hours up to 11 are after noon. */
export const late: Entry = { id: "sore, malam, mlm", en: "pm, evening, afternoon" };
/** Around noon: "jam 2 siang". */
export const noon: Entry = { id: "siang", en: "" };

export const partsOfDay: Entry = { id: "pagi, siang, sore, malam", en: "morning, afternoon, evening" };
