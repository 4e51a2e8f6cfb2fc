import { timeAsked, timeSigns } from "../../../lexicon/draft/answers.ts";
import { exactly, roughly, says, wordsBeside } from "../words/wording.ts";

const signs = roughly(timeSigns);
const asked = exactly(timeAsked);

/** "Jam8", "20 mei"; "inget2" is a word doubled. */
const numbered = /(?<!\p{L})\d|(?:jam|tgl|pkl|pukul)\d/iu;

/** Whether a text has any sign of a time: "tadi pagi jam 8", "pas habis lebaran", "sering". */
export function namesTime(text: string): boolean {
  return numbered.test(text) || says(text, signs);
}

/** The text without what a time is asked by: "gak inget tanggalnya" → "gak inget". */
export function withoutTimeAsked(text: string): string {
  return wordsBeside(text, asked).join(" ");
}
