import { acknowledgements } from "../../../lexicon/courtesy.ts";
import { arriving, believing, reportedBefore, reportedWhen } from "../../../lexicon/draft/sending.ts";
import { hoping } from "../../../lexicon/kinds.ts";
import { yesWords } from "../../../lexicon/plainWords.ts";
import { partsOfDay } from "../../../lexicon/time.ts";
import { tellingWords } from "../filed/news.ts";
import { courtesy, thanks } from "../words/courtesy.ts";
import { exactly, roughly, says, saysOnly, wordsBeside } from "../words/wording.ts";

const hope = roughly(hoping);
const believed = exactly(believing);
const arrived = exactly(arriving);
const reported = exactly(reportedBefore);
const when = exactly(reportedWhen, partsOfDay);
const read = exactly(acknowledgements, yesWords);

/**
 * Whether a text thanks or hopes as people do when they believe that all is done: "makasih pak, semoga cepat"; or says that
 * they believed so: "kirain udah otomatis masuk".
 */
export function believesDone(text: string): boolean {
  return says(text, thanks) || says(text, hope) || believedSent(text) || isReported(text);
}

/** "Sudah saya lapor dari tadi siang loh", and nothing of where else or of what came of it. */
function isReported(text: string): boolean {
  return says(text, reported) && wordsBeside(text, reported, when, courtesy).length === 0;
}

/** "Saya kira airnya masuk dari got" believes something else. */
function believedSent(text: string): boolean {
  if (!says(text, believed) || !says(text, arrived)) return false;
  return tellingWords(wordsBeside(text, believed, arrived).join(" ")).length <= 1;
}

/** Whether a text only acknowledges: "oke pak", "nggih", "siap min". */
export function onlyAcknowledges(text: string): boolean {
  return saysOnly(text, read, courtesy);
}
