import { timeSigns } from "../../../lexicon/draft/answers.ts";
import { roughly, says } from "../words/wording.ts";

const signs = roughly(timeSigns);

/** Whether a text has any sign of a time: "tadi pagi jam 8", "pas habis lebaran", "sering". */
export function namesTime(text: string): boolean {
  return /\d/u.test(text) || says(text, signs);
}
