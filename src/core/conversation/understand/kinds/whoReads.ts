import { askingWhoReads } from "../../../lexicon/kinds.ts";
import { exactly, says } from "../words/wording.ts";
import { isQuestion } from "./question.ts";

const readers = exactly(askingWhoReads);

/** Whether a text asks who reads the report, or whether its writer is named: "nama saya nanti muncul ga". */
export function asksWhoReads(text: string): boolean {
  return isQuestion(text) && says(text, readers);
}
