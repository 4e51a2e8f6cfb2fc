import * as words from "../../lexicon/aboutUs.ts";
import { apologies, hesitations, noWords, yesWords } from "../../lexicon/plainWords.ts";
import { wordsOf } from "../../message/plain.ts";
import { namesMatter } from "./kinds/facts.ts";
import { isQuestion } from "./kinds/question.ts";
import { courtesy, thanks } from "./words/courtesy.ts";
import { hasNo } from "./words/no.ts";
import { exactly, lengthAt, says, saysOnly, wordsBeside } from "./words/wording.ts";

const genuine = exactly(words.genuine);
const channel = exactly(words.thisChannel);
const cost = exactly(words.costing);
const report = exactly(words.reportingHere);
const what = exactly(words.whatThisIs);
const tag = exactly(words.tags);
const own = exactly(words.ownData);
const safe = exactly(words.keptSafe);
const small = [courtesy, thanks, exactly(noWords, yesWords, hesitations, apologies)];
const longest = 10;
const besideGenuine = [...small, channel, exactly(words.besideGenuine)];
const besideCost = [...small, report, exactly(words.besideCosting)];

/**
 * Whether a text asks only whether this channel is genuine ("ini wa resmi bukan? takut penipuan") or costs anything
 * ("kalo lapor disini bayar ga?"), or what it is ("ini apa ya"). A single word about something else makes it a report or another question.
 */
export function asksAboutUs(text: string): boolean {
  if (!text.includes("?") && !isQuestion(text) && !hasNo(text) && !endsInTag(text)) return false;
  return (
    asksForPlace(text) ||
    saysOnly(text, what, ...besideGenuine) ||
    (says(text, channel) && saysOnly(text, genuine, ...besideGenuine)) ||
    (says(text, report) && saysOnly(text, cost, ...besideCost))
  );
}

const placeToReport = exactly(words.placeToReport);
const whether = exactly(words.asksWhether);
/** More tells what is reported. */
const mostBeside = 2;

/** "Apa betul ini tempat lapor jalan?": with something wrong, or a place, it is a report. */
function asksForPlace(text: string): boolean {
  const all = wordsBeside(text, courtesy, thanks);
  if (all.length > longest || lengthAt(all, 0, whether) === 0 || !says(text, placeToReport)) return false;
  return !namesMatter(text) && wordsBeside(all.join(" "), placeToReport, whether).length <= mostBeside;
}

function endsInTag(text: string): boolean {
  const words = wordsOf(text);
  return lengthAt(words, words.length - 1, tag) > 0;
}

/** Whether a text asks what becomes of the writer's name and data: "apakah data saya aman", "nama saya muncul ga". */
export function asksAboutOwnData(text: string): boolean {
  return isQuestion(text) && wordsOf(text).length <= longest && says(text, own) && says(text, safe);
}
