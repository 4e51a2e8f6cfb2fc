import { choiceWords } from "../../../lexicon/choices.ts";
import { aboutSending, besideSending, passingOn, sending } from "../../../lexicon/draft/sending.ts";
import { addresses, noWords, particles, thanksAnywhere, yesWords } from "../../../lexicon/plainWords.ts";
import { wordsOf } from "../../../message/plain.ts";
import { exactly, lengthAt, roughly, says, saysOnly } from "../words/wording.ts";
import { opening } from "./opening.ts";

const send = exactly(sending);
const yes = exactly(...choiceWords["draft.send"]);
const pass = exactly(passingOn, sending);
const leave = exactly({ id: "boleh, silakan, silahkan, monggo, mangga", en: "please do, go ahead" });
const firm = exactly(addresses, particles);
const more = exactly(besideSending, yesWords);
const thanks = exactly(thanksAnywhere);
const mentioned = roughly(aboutSending);
const no = exactly(noWords);

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

/** Whether a text says not to send: "jangan dikirim dulu", "ora usah dikirim", "belum, jangan kirim". */
export function saysNotToSend(text: string): boolean {
  return says(text, no) && mentionsSending(text) && !isNothingLeft(text);
}

function isNothingLeft(text: string): boolean {
  return opening(text).length === 0;
}
