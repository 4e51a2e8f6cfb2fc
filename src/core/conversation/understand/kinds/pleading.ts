import { besidePleading, pleading } from "../../../lexicon/draft/pleading.ts";
import { noWords } from "../../../lexicon/plainWords.ts";
import { soft, thanks } from "../words/courtesy.ts";
import { exactly, saysOnly } from "../words/wording.ts";

const wish = exactly(pleading);
const around = exactly(besidePleading, noWords);

/** Whether a text only wants something done, or is weary: "tolong ditindaklanjuti", "ga ada yang peduli". */
export function pleads(text: string): boolean {
  return saysOnly(text, wish, around, soft, thanks);
}
