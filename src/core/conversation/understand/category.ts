import { pattern } from "../../lexicon/entry.ts";
import { another, reporting, wants } from "../../lexicon/report.ts";
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

const shortestReport = 4;

/** Whether a text says that another report begins: "pak mau lapor juga …", "satu lagi, …". */
export function announcesReport(text: string): boolean {
  return opensAnother.test(plain(withoutGreeting(text))) || opensAnother.test(opening(text).join(" "));
}

/** Whether a text looks like a report of another category than this one. */
export function looksNew(text: string, about: Code | null, categories: readonly Category[]): boolean {
  if (wordsOf(text).length < shortestReport) return false;
  if (announcesReport(text)) return true;
  if (isBarePlace(text)) return false;
  const category = categoryOf(text, categories);
  return category !== null && about !== null && category.code !== about;
}
