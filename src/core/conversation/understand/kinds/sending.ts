import { choiceWords } from "../../../lexicon/choices.ts";
import { lookingUp, wished } from "../../../lexicon/draft/answers.ts";
import {
  aboutSending,
  besideSending,
  passingOn,
  sending,
  wasSent,
  whenOrWhom,
} from "../../../lexicon/draft/sending.ts";
import {
  addresses,
  apologies,
  noWords,
  particles,
  thanksAnywhere,
  yesWords,
} from "../../../lexicon/plainWords.ts";
import { wordsOf } from "../../../message/plain.ts";
import { clausesOf } from "../words/clauses.ts";
import { exactly, lengthAt, roughly, says, saysOnly, wordsBeside } from "../words/wording.ts";

const send = exactly(sending);
const yes = exactly(...choiceWords["draft.send"]);
const pass = exactly(passingOn, sending);
const leave = exactly({ id: "boleh, silakan, silahkan, monggo, mangga", en: "please do, go ahead" });
const firm = exactly(addresses, particles);
const more = exactly(besideSending, yesWords);
const thanks = exactly(thanksAnywhere);
const mentioned = roughly(aboutSending, wasSent);
const toSend = roughly(aboutSending);
const lookUp = exactly(lookingUp);
const no = exactly(noWords);
const besideRefusal = [toSend, no, firm, more, thanks, exactly(wished, whenOrWhom, apologies)];

/**
 * Whether a text says to send and nothing else: "kirim pak", "iya kirim aja", "ok min". Never with a *no*, a question,
 * a doubt ("iya sih") or a misspelt word; a yes alone has to come first, since "maaf ya" is none.
 */
export function saysToSend(text: string): boolean {
  if (/[?]/u.test(text) || says(text, no)) return false;
  if (saysOnly(text, send, firm, more, thanks)) return true;
  const words = wordsOf(text);
  return lengthAt(words, 0, yes) > 0 && saysOnly(text, yes, firm);
}

/** Whether a text agrees to a question's being passed on: "iya terusin", "boleh, tolong sampaikan". */
export function saysToPassOn(text: string): boolean {
  return !text.includes("?") && !says(text, no) && saysOnly(text, pass, yes, leave, firm, thanks);
}

/** Whether a text speaks of sending in any way, even of not sending. */
export function mentionsSending(text: string): boolean {
  return says(text, mentioned);
}

/** The text without its words of sending. */
export function withoutSending(text: string): string {
  return wordsBeside(text, mentioned).join(" ");
}

/**
 * Whether a text says not to send: "jangan dikirim dulu", "ora usah dikirim", "belum, jangan kirim". The *no* stands
 * before the verb in the same clause; "bantuan belum dikirim" tells of something else.
 */
export function saysNotToSend(text: string): boolean {
  return clausesOf(text).some(refusesToSend);
}

const furthest = 3;

function refusesToSend(clause: string): boolean {
  const words = wordsOf(clause);
  const refused = words.some((_, at) => {
    const length = lengthAt(words, at, no);
    const after = words.slice(at + length, at + length + furthest);
    return length > 0 && after.some((__, next) => lengthAt(words, at + length + next, toSend) > 0);
  });
  const rest = wordsBeside(clause, ...besideRefusal);
  return refused && (rest.length === 0 || looksUp(words, rest));
}

const longestReason = 12;

/** "Ga usah dikirim dulu ya saya mau tanya suami": something is asked or looked up first. */
function looksUp(words: readonly string[], rest: readonly string[]): boolean {
  const text = words.join(" ");
  if (words.length > longestReason || /\d/u.test(text)) return false;
  return says(rest.join(" "), lookUp);
}
