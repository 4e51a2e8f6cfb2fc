import { wordsOf } from "../../../message/plain.ts";
import { dangerIn } from "../danger.ts";
import { announcesMore } from "./news.ts";

/** "Jalan" and "jalannya", "pohon" and "pohonnya" begin alike. */
const stem = 4;

/**
 * Whether a text tells of a danger that a report with this title isn't about: "kebakaran di gudang" beside "jalan rusak",
 * but not "pohonnya mau tumbang", which refers back. Such a one can't wait for the question whether it is an addition.
 */
export function tellsOwnDanger(text: string, title: string): boolean {
  // Without a title, as of a confidential report or a voice note, nobody knows what it is about.
  if (title === "" || dangerIn(text) === null || announcesMore(text)) return false;
  const words = wordsOf(text);
  if (words.some((word) => /^\p{L}{3,}nya$/u.test(word))) return false;
  const named = wordsOf(title).filter((word) => word.length >= stem);
  return !named.some((name) => words.some((word) => word.startsWith(name.slice(0, stem))));
}
