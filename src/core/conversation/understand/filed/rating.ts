import { notRating } from "../../../lexicon/followUp.ts";
import { thanks } from "../words/courtesy.ts";
import { exactly, saysOnly } from "../words/wording.ts";
import { soft } from "./soft.ts";

const without = exactly(notRating);

/** Whether somebody doesn't want to rate: "ga usah", "nanti aja", "males". */
export function declinesRating(text: string): boolean {
  return saysOnly(text, without, soft, thanks);
}
