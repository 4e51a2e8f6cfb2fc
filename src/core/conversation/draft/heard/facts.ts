import { grumbling, passingOn } from "../../../lexicon/draft/sending.ts";
import { standing } from "../../../lexicon/kinds.ts";
import { saysGone } from "../../understand/filed/gone.ts";
import { tellingWords } from "../../understand/filed/news.ts";
import { namesMatter } from "../../understand/kinds/facts.ts";
import { placeSignsIn, sizeOf } from "../../understand/kinds/placeAnswer.ts";
import { mentionsSending, withoutSending } from "../../understand/kinds/sending.ts";
import { asksHowItStands } from "../../understand/kinds/standing.ts";
import { clausesOf } from "../../understand/words/clauses.ts";
import { hasNo } from "../../understand/words/no.ts";
import { exactly, says, wordsBeside } from "../../understand/words/wording.ts";

/*
 * What words under the summary tell of the matter: a place, what happened, or anything beside a plea, a question how it
 * stands, and sending.
 */

const pass = exactly(passingOn);
const grumble = exactly(grumbling);
const stands = exactly(standing);

const fewestWords = 6;
const fewestTelling = 2;
const fewestInClause = 3;
const longest = 20;

/** Whether there is something new in a text: a place, or some words about the matter. */
export function tells(text: string): boolean {
  const size = sizeOf(text);
  return size >= fewestWords || (size > 1 && (namesMatter(text) || placeSignsIn(text) > 0));
}

/**
 * Whether a text has a fact beside "tolong diteruskan ke dinas", "ribet amat", "sudah sampai mana", or a word of sending:
 * "airnya sudah masuk rumah, harus segera ditangani".
 */
export function tellsFact(text: string): boolean {
  if (sizeOf(text) > longest || saysGone(text)) return false;
  const sends = mentionsSending(text);
  return clausesOf(text).some((clause) => {
    if (mentionsSending(clause)) return isSentByOthers(clause);
    return sends ? tells(clause) && !pleads(clause) : isFact(clause);
  });
}

function isFact(clause: string): boolean {
  const rest = wordsBeside(clause, pass, grumble, stands).join(" ");
  const telling = tellingWords(rest).length;
  if (namesMatter(rest) || (placeSignsIn(rest) > 0 && telling >= fewestTelling)) return true;
  const isPlea = says(clause, pass) || says(clause, grumble) || asksHowItStands(clause);
  return !isPlea && sizeOf(clause) >= fewestInClause && telling >= fewestTelling;
}

/** "Bantuan beras belum dikirim ke kampung kami": of the matter, and not of this report. */
function isSentByOthers(clause: string): boolean {
  const rest = withoutSending(clause);
  return namesMatter(rest) || (hasNo(clause) && tellingWords(rest).length > fewestTelling);
}

const longestPlea = 12;

/** A plea to act on it, or a grumble at the questions: "bayar pajak" pays nobody. */
export function pleads(text: string): boolean {
  if (namesMatter(wordsBeside(text, grumble).join(" ")) || sizeOf(text) > longestPlea) return false;
  return says(text, pass) || says(text, grumble);
}
