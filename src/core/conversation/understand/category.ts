import { pattern } from "../../lexicon/entry.ts";
import { alongTheWay, namedLandmarks } from "../../lexicon/place.ts";
import { another, reporting, wants } from "../../lexicon/report.ts";
import { conditions } from "../../lexicon/wrongWithIt.ts";
import { categoryOf } from "../../message/category.ts";
import { plain, wordsOf } from "../../message/plain.ts";
import type { Category } from "../../office.ts";
import type { Code } from "../../procedure/case.ts";
import { opening } from "./kinds/opening.ts";
import { isBarePlace } from "./landmark.ts";
import { withoutGreeting } from "./noise.ts";

const opensAnother = new RegExp(
  `^(?:${pattern(wants)})? ?(?:${pattern(reporting)})\\b|^(?:\\S+ ){0,5}(?:${pattern(another)})\\b`,
  "u",
);

const begins = new RegExp(`^(?:${pattern(wants)})? ?(?:${pattern(reporting)})\\b`, "u");

/** Whether a text begins a report outright: "mau lapor lagi …". "Ada lagi, …" may go on with the same. */
export function beginsReport(text: string): boolean {
  return begins.test(plain(withoutGreeting(text))) || begins.test(opening(text).join(" "));
}

const shortestReport = 4;

/** Whether a text says that another report begins: "pak mau lapor juga …", "satu lagi, …". */
export function announcesReport(text: string): boolean {
  return opensAnother.test(plain(withoutGreeting(text))) || opensAnother.test(opening(text).join(" "));
}

/** Whether a text looks like a report of another category than this one. */
export function looksNew(text: string, about: Code | null, categories: readonly Category[]): boolean {
  if (wordsOf(text).length < shortestReport) return false;
  if (announcesReport(text)) return true;
  return !isBarePlace(text) && isOfOtherCategory(withoutWaymarks(text), about, categories);
}

const waymark = new RegExp(
  `(?<!\\p{L})((?:${pattern(alongTheWay)}) )(?:${pattern(namedLandmarks)})(?!\\p{L})(?! (?:${pattern(conditions)})(?!\\p{L}))`,
  "gu",
);

/** "Dari lampu merah lurus terus": what one passes on the way is no matter of its own. */
function withoutWaymarks(text: string): string {
  return plain(text).replace(waymark, "$1");
}

/** Whether a text is plainly of another category than this one. */
export function isOfOtherCategory(
  text: string,
  about: Code | null,
  categories: readonly Category[],
): boolean {
  const category = categoryOf(text, categories);
  return category !== null && about !== null && category.code !== about;
}
