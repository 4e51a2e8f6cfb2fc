import { noLookAlikes, noWords } from "../../../lexicon/plainWords.ts";
import { exactly, says, wordsBeside } from "./wording.ts";

const no = exactly(noWords);
const alike = exactly(noLookAlikes);

/** Whether a text has a *no* in it, in any dialect: "belum", "jgn", "ora", "teu", "kada", "nyanda". */
export function hasNo(text: string): boolean {
  return says(text, no) && says(wordsBeside(text, alike).join(" "), no);
}
