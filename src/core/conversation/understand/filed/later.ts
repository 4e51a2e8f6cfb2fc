import { goingHome } from "../../../lexicon/followUp.ts";
import { firstSomethingElse, putOffFirst } from "../../../lexicon/kinds.ts";
import { partsOfDay } from "../../../lexicon/time.ts";
import { putsOff } from "../kinds/putOff.ts";
import { exactly, wordsBeside } from "../words/wording.ts";
import { tellingWords } from "./news.ts";

const when = exactly(putOffFirst, firstSomethingElse, partsOfDay, goingHome);

/** More telling words may be the answer itself: "nanti belok kiri dari toko besi". */
const mostTelling = 2;

/** Whether the answer to the office's question comes later: "besok saya cek ke sana", "bsk pagi liat dulu", "bentar". */
export function comesLater(text: string): boolean {
  return putsOff(text) && wordsBeside(tellingWords(text).join(" "), when).length <= mostTelling;
}
