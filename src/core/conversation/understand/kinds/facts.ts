import { matters } from "../../../lexicon/draft/answers.ts";
import { roughly, says } from "../words/wording.ts";

const matter = roughly(matters);

/** Whether a text has words of a problem, or of what happened: "banyak yg jatuh", "makin parah". */
export function namesMatter(text: string): boolean {
  return says(text, matter);
}
