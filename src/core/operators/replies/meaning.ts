import { type AnswerAct, answerActs } from "../../letters/rooms/answerChoices.ts";
import { choiceWords } from "../../lexicon/choices.ts";
import { acknowledgements, courtesies, inPassing, loneYes } from "../../lexicon/courtesy.ts";
import { confirmed } from "../../lexicon/draft/whereabouts.ts";
import { type Entry, firstIn, pattern } from "../../lexicon/entry.ts";
import { askingAgain } from "../../lexicon/followUp.ts";
import {
  besideGivingUp,
  comingAbout,
  firstSomethingElse,
  givingUp,
  putOffAnywhere,
  putOffFirst,
} from "../../lexicon/kinds.ts";
import { notWanted, whatWasThat } from "../../lexicon/noAnswer.ts";
import {
  answerHints,
  answerWords,
  callingHelp,
  callingOff,
  notAnAnswer,
  otherActWords,
} from "../../lexicon/operators.ts";
import {
  addresses,
  apologies,
  denials,
  forbids,
  hesitations,
  manyThanks,
  notThis,
  notYets,
  noWords,
  particles,
  thanksAnywhere,
  yesWords,
} from "../../lexicon/plainWords.ts";
import { mistyped, needed, sentUnmeant, slipOfHand } from "../../lexicon/takingBack.ts";
import { plain } from "../../message/plain.ts";
import { languages } from "../../office.ts";
import type { Reply } from "./reply.ts";

/** Most words of what is read as a whole: what is longer says something. */
const longest = 6;

/** Whether a text is nothing but these and what may be beside them, and one of these at least. */
function only(meant: readonly Entry[], beside: readonly Entry[]): (text: string) => boolean {
  const [words, others] = [pattern(...meant), pattern(...meant, ...beside)];
  const whole = new RegExp(`^(?:(?:${pattern(...beside)}) )*(?:${words})(?: (?:${others}))*$`, "u");
  return (text) => {
    const bare = plain(text);
    return bare.split(" ").length <= longest && whole.test(bare);
  };
}

const polite = [addresses, courtesies, particles, hesitations, apologies, thanksAnywhere, manyThanks];

const onlyNod = only([acknowledgements, inPassing, manyThanks, thanksAnywhere, courtesies, loneYes], []);

/** Whether a reply only says that it was read, or thanks: "ok siap", "👍", "makasih pak". A question doesn't: "?". */
export function isNod(text: string): boolean {
  if (text.trim() === "" || text.includes("?")) return false;
  return plain(text) === "" || onlyNod(text);
}

/** The same of a whole message: a sticker says no more either. */
export function isNodding({ words, file, unusable }: Reply): boolean {
  return unusable === undefined ? file === null && isNod(words) : unusable === "noise";
}

const asksBack = only([whatWasThat, askingAgain, callingHelp], polite);

/** Whether somebody only asks what can be done here: "?", "bantuan", "maksudnya apa pak". */
export function isCallForHelp(text: string): boolean {
  return /^[\s?!]*\?[\s?!]*$/u.test(text) || asksBack(text);
}

const yes = only([yesWords, confirmed, ...choiceWords["draft.send"], ...choiceWords["draft.resume"]], polite);

const onlyNoted = only([acknowledgements, thanksAnywhere, manyThanks], polite);

/** Whether a reply to a question says yes to it: "iya pak", "betul", "kirim"; not "siap", which may only say that it was read. */
export function isYes(text: string): boolean {
  return yes(text) && !onlyNoted(text);
}

const off = only(
  [
    callingOff,
    givingUp,
    notWanted,
    slipOfHand,
    sentUnmeant,
    mistyped,
    denials,
    forbids,
    notThis,
    notAnAnswer,
  ],
  [...polite, comingAbout, needed, besideGivingUp],
);

/** Whether somebody who was asked has thought better of it: "batal", "tidak", "gak jadi pak", "salah pencet". */
export function isCalledOff(text: string): boolean {
  return off(text);
}

const later = only(
  [putOffFirst, putOffAnywhere, notYets],
  [...polite, firstSomethingElse, besideGivingUp, comingAbout],
);

/** Whether somebody who was asked has nothing to say yet: "nanti dulu", "bentar pak", "belum". Days say when, not later. */
export function isLater(text: string): boolean {
  return later(text) && hintIn(text) !== "scheduled";
}

function wordsFor(act: AnswerAct): Entry {
  return act === "progress" || act === "return" || act === "add" ? otherActWords[act] : answerWords[act];
}

const names = answerActs.map((act) => ({ act, is: only([wordsFor(act)], polite) }));

/** The choice that a reply names and nothing else: "selesai", "tidak dapat pak", "catatan". */
export function namedAct(text: string): AnswerAct | null {
  return names.find(({ is }) => is(text))?.act ?? null;
}

const unclear = only([noWords, ...answerActs.map(wordsFor)], polite);

/** Whether a reply is the very name of a choice: "selesai", but not "sudah beres". */
export function isNameOf(act: AnswerAct, text: string): boolean {
  const entry = wordsFor(act);
  return languages.some((language) => firstIn(language, entry) === plain(text));
}

/** Whether a reply has a *no* or the name of a choice in it and nothing else, such as "bukan selesai". */
export function isUnclear(text: string): boolean {
  return unclear(text);
}

const hints = answerActs.flatMap((act) =>
  act === "add"
    ? []
    : [{ act, pattern: new RegExp(`(?<!\\p{L})(?:${pattern(answerHints[act])})(?!\\p{L})`, "u") }],
);

/** What the words first say of themselves: "sudah kami tambal" is a finished work. Null if they say nothing. */
export function hintIn(text: string): AnswerAct | null {
  const bare = plain(text);
  let first: { readonly act: AnswerAct; readonly at: number } | null = null;
  for (const { act, pattern: says } of hints) {
    const at = bare.search(says);
    if (at >= 0 && (first === null || at < first.at)) first = { act, at };
  }
  return first?.act ?? null;
}

const opensWithNo = new RegExp(`^(?:(?:${pattern(...polite)}) )*(?:${pattern(noWords)})(?: |$)`, "u");
const notYet = new RegExp(`(?:^| )(?:${pattern(notYets)})(?: |$)`, "u");

/** Whether words that were to say what has been done may say that it hasn't: "belum kami kerjakan", "tidak ada alat". */
export function mayDeny(text: string): boolean {
  const bare = plain(text);
  return hintIn(text) !== "done" && (opensWithNo.test(bare) || notYet.test(bare));
}
