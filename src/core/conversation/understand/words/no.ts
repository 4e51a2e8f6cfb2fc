import { noWords } from "../../../lexicon/plainWords.ts";
import { exactly, says } from "./wording.ts";

const no = exactly(noWords);

/** Whether a text has a *no* in it, in any dialect: "belum", "jgn", "ora", "teu", "kada", "nyanda". */
export function hasNo(text: string): boolean {
  return says(text, no);
}
