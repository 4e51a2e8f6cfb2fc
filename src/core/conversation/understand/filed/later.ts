import { putsOff } from "../kinds/putOff.ts";
import { tellingWords } from "./news.ts";

/** More telling words may be the answer itself: "nanti belok kiri dari toko besi". */
const mostTelling = 2;

/** Whether the answer to the office's question comes later: "besok saya cek ke sana", "bentar". */
export function comesLater(text: string): boolean {
  return putsOff(text) && tellingWords(text).length <= mostTelling;
}
