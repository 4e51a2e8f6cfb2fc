import { onceMore, stillSo } from "../../../lexicon/followUp.ts";
import { verdictIn } from "../verdict.ts";
import { exactly, says } from "../words/wording.ts";
import { saysNoMore } from "./gone.ts";
import { tellsNews } from "./news.ts";

const again = exactly(onceMore, stillSo);

/** Whether a text says that a closed report's problem isn't gone, or is back: "rusak lagi pak", "butut deui", "belum". */
export function saysItIsBack(text: string): boolean {
  if (saysNoMore(text)) return false;
  return says(text, again) || tellsNews(text) || verdictIn(text)?.type === "unsettled";
}
