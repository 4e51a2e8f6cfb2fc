import * as words from "../../lexicon/aboutUs.ts";
import { apologies, hesitations, noWords, yesWords } from "../../lexicon/plainWords.ts";
import { isQuestion } from "./kinds/question.ts";
import { courtesy, thanks } from "./words/courtesy.ts";
import { hasNo } from "./words/no.ts";
import { exactly, says, saysOnly } from "./words/wording.ts";

const genuine = exactly(words.genuine);
const channel = exactly(words.thisChannel);
const cost = exactly(words.costing);
const report = exactly(words.reportingHere);
const what = exactly(words.whatThisIs);
const small = [courtesy, thanks, exactly(noWords, yesWords, hesitations, apologies)];
const besideGenuine = [...small, channel, exactly(words.besideGenuine)];
const besideCost = [...small, report, exactly(words.besideCosting)];

/**
 * Whether a text asks only whether this channel is genuine ("ini wa resmi bukan? takut penipuan") or costs anything
 * ("kalo lapor disini bayar ga?"), or what it is ("ini apa ya"). A single word about something else makes it a report or another question.
 */
export function asksAboutUs(text: string): boolean {
  if (!text.includes("?") && !isQuestion(text) && !hasNo(text)) return false;
  return (
    saysOnly(text, what, ...besideGenuine) ||
    (says(text, channel) && saysOnly(text, genuine, ...besideGenuine)) ||
    (says(text, report) && saysOnly(text, cost, ...besideCost))
  );
}
