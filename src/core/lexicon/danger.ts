import type { Entry } from "./entry.ts";

/** The person speaks of harming themselves. */
export const crisis: Entry = {
  id:
    "bunuh diri, bundir, akhiri hidup, mengakhiri hidup, " +
    "(?:ingin|mau|pengen|pingin|mending|lebih baik) mati(?: aja| saja)?, gantung diri, " +
    "(?:ga|gak|tidak|nggak) (?:mau|ingin|sanggup) hidup",
  en: "self harm, kill myself, suicid*, end my life, want to die",
};

/** Life or property in danger now. */
export const emergency: Entry = {
  id:
    "kebakaran, terbakar, kobaran, kecelakaan, tabrakan, tabrak lari, korban jiwa, tenggelam, hanyut, longsor, banjir bandang, " +
    "gempa, tsunami, tersengat, kesetrum, keracunan, pingsan, sekarat, perampokan, dirampok, dibegal, begal, tawuran, " +
    "penculikan, diculik, bom, ledakan, meledak, gas bocor, kebocoran gas, " +
    "(?:mau|akan|saya|tak|gue|gua|ku) (?:bunuh|bacok|bakar|habisi), kubunuh, kubakar",
  en: "on fire, house fire, drowning, car crash, car accident, explosion, robbery, kidnap*, i will kill, gonna kill",
};
