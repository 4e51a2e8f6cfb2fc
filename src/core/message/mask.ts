import { pattern } from "../lexicon/entry.ts";
import { besidePrivate, currencies, privateNumbers } from "../lexicon/report.ts";

/** Replaces a personal number or address. */
export const masked = "•••";

/**
 * Masks personal data for rooms: numbers of identity and family cards (16 digits), phones, bank accounts and
 * bank cards, and e-mail addresses, however their digits are grouped. Amounts, dates, times, coordinates,
 * house and case numbers stay. `spared`: numbers that the office publishes.
 */
export function mask(text: string, spared: readonly string[] = []): string {
  const own = new Set(spared.flatMap((line) => line.match(runs) ?? []).map(digitsOf));
  return text
    .replace(emails, masked)
    .replace(runs, (run, at: number) => maskRun(run, text.slice(0, at), own))
    .replace(cutOff, `${masked}…`);
}

const emails = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/**
 * What may separate digits of one number: blanks, dots, dashes, brackets, slashes and invisible characters,
 * but no line break.
 */
const joint = "[ \\t\\u00a0\\u2000-\\u200d\\u202f\\u2060\\u00ad.()/_·•\\-\\u2010-\\u2015]{0,3}";
const digit = "[\\d０-９٠-٩۰-۹]";
const runs = new RegExp(`(?:\\+ ?|\\(|[oO](?=8))?${digit}(?:${joint}${digit})*`, "gu");

/** A long number that was cut in the middle. */
const cutOff = new RegExp(`(?:${digit}${joint}){6,}…`, "gu");

type Group = { readonly digits: string; readonly start: number; readonly end: number };

/** Masks personal numbers in a run of digits, and leaves other numbers. */
function maskRun(run: string, before: string, own: ReadonlySet<string>): string {
  const groups = groupsOf(run);
  let shown = "";
  let shownTo = 0;
  for (let first = 0; first < groups.length; ) {
    const kept = harmlessFrom(run, groups, first, before);
    if (kept > 0) {
      first += kept;
      continue;
    }
    const last = privateFrom(run, groups, first, before, own);
    const from = groups[first];
    const to = last === null ? undefined : groups[last];
    if (last === null || from === undefined || to === undefined) {
      first += 1;
      continue;
    }
    shown += run.slice(shownTo, opening(run, from.start)) + masked;
    shownTo = to.end;
    first = last + 1;
  }
  return shown + run.slice(shownTo);
}

/** Includes a "+", "(" or "o" before the number. */
function opening(run: string, start: number): number {
  const sign = /(?:\+ ?|\(|[oO])$/u.exec(run.slice(0, start));
  return start - (sign?.[0].length ?? 0);
}

function groupsOf(run: string): readonly Group[] {
  return [...run.matchAll(new RegExp(`${digit}+`, "gu"))].map((match) => ({
    digits: digitsOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** How many groups from here form an amount, a date, degrees or a time; 0 if none. */
function harmlessFrom(run: string, groups: readonly Group[], first: number, before: string): number {
  const rest = run.slice(groups[first]?.start ?? 0);
  const written =
    amount.exec(rest) ?? date.exec(rest) ?? degrees.exec(rest) ?? time.exec(rest) ?? years.exec(rest);
  if (written !== null) return groupsOf(written[0]).length;
  const paid = first === 0 && currency.test(before);
  return paid ? 1 : 0;
}

const currency = new RegExp(`\\b(?:${pattern(currencies)})\\.?\\s*$`, "iu");
const end = `(?!${digit})`;
const amount = new RegExp(`^[1-9]\\d{0,2}(?:[.]\\d{3})+(?:[.]00)?${end}(?![.-]\\d{4})`, "u");
const date = new RegExp(
  `^(?:(?:0?[1-9]|[12]\\d|3[01])([./-])(?:0?[1-9]|1[0-2])\\1(?:(?:19|20)\\d{2}|\\d{2})|\\d{4}-(?:0[1-9]|1[0-2])-[0-3]\\d)${end}(?![./-]\\d)`,
  "u",
);
const time = new RegExp(
  `^(?:[01]?\\d|2[0-3])[.](?:[0-5]\\d)(?: ?[-–/] ?(?:[01]?\\d|2[0-4])[.][0-5]\\d)?${end}`,
  "u",
);
/** Coordinates in this part of the world. */
const degrees = new RegExp(`^(?:\\d|9\\d|1[0-4]\\d)[.]\\d{4,}${end}`, "u");
const years = new RegExp(`^(?:19|20)\\d{2}(?:[ /–-]{1,3}(?:19|20)\\d{2})+${end}`, "u");

/**
 * Index of the last group of the longest personal number that begins with this group; null if there is none.
 */
function privateFrom(
  run: string,
  groups: readonly Group[],
  first: number,
  before: string,
  own: ReadonlySet<string>,
): number | null {
  const start = groups[first]?.start ?? 0;
  const sign = run.slice(opening(run, start), start);
  const named = first === 0 && announced.test(before);
  for (let last = Math.min(groups.length, first + mostGroups) - 1; last >= first; last -= 1) {
    const taken = groups.slice(first, last + 1);
    const number = taken.map(({ digits }) => digits).join("");
    if (own.has(number)) return null;
    // In "rt 03 081234567890" the long group is a number by itself, not the end of another.
    if (taken.slice(1).some(({ digits }) => digits.length >= longestPart)) continue;
    const isPrivate =
      isIdentity(taken, number) ||
      isPhone(taken, sign === "o" || sign === "O" ? `0${number}` : number, sign.startsWith("+")) ||
      (named && number.length >= shortestNamed);
    if (isPrivate) return last;
  }
  return null;
}

const mostGroups = 9;
const longestPart = 9;

/** Words that announce a personal number: "rek bca 1234567". */
const announced = new RegExp(
  `\\b(?:${pattern(privateNumbers)})(?:\\s*(?:${pattern(besidePrivate)}))*\\s*[.:=#-]?\\s*$`,
  "iu",
);
const shortestNamed = 7;

/** Identity cards, family cards, bank cards, tax numbers. */
function isIdentity(taken: readonly Group[], number: string): boolean {
  if (taken.length === 1) return number.length >= 13;
  if (taken.some(({ digits }) => digits.length < 2) && !isTax(taken)) return false;
  const isCard =
    taken.every(({ digits }) => digits.length >= 3) && number.length >= 13 && number.length <= 19;
  return number.length === 16 || isTax(taken) || (isCard && checks(number));
}

/** A tax number: "09.254.294.3-407.000". */
function isTax(taken: readonly Group[]): boolean {
  return taken.map(({ digits }) => digits.length).join() === "2,3,3,1,3,3";
}

/** Whether the check digit is right, as on bank cards (Luhn). */
function checks(number: string): boolean {
  const sum = [...number].reverse().reduce((sofar, one, index) => {
    const value = Number(one) * (index % 2 === 1 ? 2 : 1);
    return sofar + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Whether it is a phone number of Indonesia, with or without country code, or any number after a plus. */
function isPhone(taken: readonly Group[], number: string, plus: boolean): boolean {
  const [head] = taken;
  const { length } = number;
  if (head === undefined || taken.slice(1).some(({ digits }) => digits.length < 2)) return false;
  if (plus) return length >= 9 && length <= 15;
  if (/^(?:00)?62(?:8|[2-7]\d|9)/u.test(number))
    return length >= 10 && length <= 16 && head.digits.length !== 1;
  if (/^08[1-9]/u.test(number)) return length >= 9 && length <= 14;
  if (/^8[1-9]/u.test(number)) return length >= 10 && length <= 12 && head.digits.length >= 3;
  const areaCode = head.digits.length >= 3;
  return /^0[2-79]/u.test(number) && areaCode && length >= 9 && length <= 12;
}

function digitsOf(text: string): string {
  return [...text].map((one) => digitOf(one)).join("");
}

const zeros = [0x30, 0xff10, 0x660, 0x6f0] as const;

function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = zeros.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? "" : String(code - zero);
}
