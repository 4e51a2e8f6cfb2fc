import { afterTheThing, onlyWhere, pointsBack } from "../../../lexicon/danger/apart.ts";
import { placeNaming } from "../../../lexicon/danger/doubts.ts";
import { pattern } from "../../../lexicon/entry.ts";
import { plain, wordsOf } from "../../../message/plain.ts";
import { dangerIn } from "../danger.ts";
import { exactly, says, wordsBeside } from "../words/wording.ts";
import { announcesMore } from "./news.ts";

/** "Jalan" and "jalannya", "pohon" and "pohonnya" begin alike. */
const stem = 4;

const where = exactly(onlyWhere);
const back = exactly(pointsBack);

/** "Jalan kenanga" names a street; "jalan itu", "jalan rusak" is the one that was told of. */
const street = new RegExp(
  `(?<!\\p{L})(?:${pattern(placeNaming)}) (?!(?:${pattern(pointsBack, afterTheThing)})(?!\\p{L}))[\\p{L}\\p{N}]+`,
  "gu",
);

/**
 * Whether a text tells of a danger that a report with this title isn't about, nor what was asked about it: "kebakaran di
 * gudang" beside "jalan rusak", but not "pohonnya mau tumbang", which refers back. Such a one can't wait for the question
 * whether it is an addition.
 */
export function tellsOwnDanger(text: string, title: string, asked = ""): boolean {
  // Without a title, as of a confidential report or a voice note, nobody knows what it is about.
  if (title === "" || dangerIn(text) === null) return false;
  if (announcesMore(text) || says(text, back) || refersBack(text)) return false;
  const words = wordsOf(plain(text).replace(street, " "));
  const named = [...wordsOf(title), ...wordsBeside(asked, where)].filter((word) => word.length >= stem);
  return !named.some((name) => words.some((word) => word.startsWith(name.slice(0, stem))));
}

/**
 * "Kabelnya nyetrum": something's that was told of before, unless these words have told of it: "ada kebakaran, apinya
 * besar". An accident may always be the road's: "kecelakaan, orangnya ga sadar".
 */
function refersBack(text: string): boolean {
  const words = wordsOf(text);
  const at = words.findIndex((word) => /^\p{L}{3,}nya$/u.test(word));
  if (at < 0) return false;
  const before = words.slice(0, at);
  return dangerIn(text) === "injury" || (!before.includes("ada") && dangerIn(before.join(" ")) === null);
}
