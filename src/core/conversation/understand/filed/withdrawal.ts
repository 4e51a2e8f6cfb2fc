import { denials } from "../../../lexicon/plainWords.ts";
import * as words from "../../../lexicon/takingBack.ts";
import { wordsOf } from "../../../message/plain.ts";
import { commandIn } from "../command.ts";
import { saysSlip, slip } from "../kinds/slip.ts";
import { isOnlyCourtesy, soft, thanks } from "../words/courtesy.ts";
import { hasNo } from "../words/no.ts";
import { exactly, says, wordsBeside } from "../words/wording.ts";

const takeBack = exactly(words.withdrawing);
const notTo = exactly(denials);
const needed = exactly(words.needed);
const beside = exactly(words.besideWithdrawing);
const report = exactly(words.reportNouns);
const grumbling = exactly(words.whyNot);

const longest = 16;

/** Other words that may stand beside it where the report is named: "batalkan laporan jalan saya". */
const spare = 2;

/**
 * Whether a text takes a report back: "batalkan laporan saya", "gak usah dilanjut", "salah kirim". Only offered, never
 * done, but "jangan dibatalkan" and "kok ga jadi dikerjakan" aren't it.
 */
export function takesBack(text: string): boolean {
  if (wordsOf(text).length > longest || says(text, grumbling)) return false;
  const others = wordsBeside(text, takeBack, notTo, needed, beside, slip, soft, thanks).length;
  if (others > (says(text, report) ? spare : 0)) return false;
  if (says(text, slip)) return saysSlip(text);
  return says(text, notTo) ? says(text, needed) : says(text, takeBack) && !hasOtherNo(text);
}

const goingOn = exactly(words.goingOn);

/**
 * Whether a text takes the report back and can mean nothing else, even where something about the problem was asked: it
 * names the report, says that it was a slip, is a command's word, or wants it not to go on. "Ditutup pak" doesn't.
 */
export function takesBackOutright(text: string): boolean {
  if (!takesBack(text)) return false;
  const spoken = commandIn(text);
  const commands = spoken?.name === "cancel" || spoken?.name === "withdraw";
  if (commands && (spoken.rest === "" || isOnlyCourtesy(spoken.rest))) return true;
  return namesReport(text) || saysSlip(text) || says(text, goingOn);
}

/** "Stop" and "batal" are a *no* themselves. */
function hasOtherNo(text: string): boolean {
  return hasNo(wordsBeside(text, takeBack, beside).join(" "));
}

/** Whether a text names the report itself, so that more than the open question is taken back. */
export function namesReport(text: string): boolean {
  return says(text, report);
}
