import { wordsOf } from "../../message/plain.ts";
import { isAcknowledgement, isCourtesy, isThanks } from "./courtesy.ts";

/**
 * What a text says to "is it settled?"; null where it can't be told for sure, and the person is asked. Settling takes
 * a plain yes with nothing but courtesy around it, because a case that closes by a misunderstanding is a broken
 * promise. A no may bring its reason, which is kept as it was written.
 */
export type Verdict =
  | { readonly type: "settled" }
  | { readonly type: "unsettled"; readonly reason: string }
  | { readonly type: "later" };

export function verdictIn(text: string): Verdict | null {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  if (isSettled(text, words)) return { type: "settled" };
  if (isLater(words)) return { type: "later" };
  return noIn(text, words);
}

const done = new Set(
  (
    "sudah sdh udah udh uda dah wis wes uwis uwes sampun mpun beres selesai rampung tuntas diperbaiki dibenerin " +
    "dibetulkan dibenahi settled fixed solved resolved done"
  ).split(" "),
);

/** A yes only in front: "makasih ya" thanks, and "ya oke" may say no more than that it was read. */
const yes = new Set("ya y yaa iya iyaa iyah yoi yup yes yep yeah".split(" "));

/** "Ya sudah" is how people give in, not how they say that it is done. */
const givingIn =
  /^(?:ya|y|yo|yah|iyo|oke?|baik) ?(?:sudah|sdh|udah|udh|uda|dah|wis|wes)(?!\p{L}| (?:beres|selesai))/u;

/** Any other sign than these may mean the contrary of the words beside it. */
const friendly =
  /[\s\p{L}\p{N}\p{M}.,!…'’`"“”()-]|[👍👌🙏😊🙂😁👏💯✅]|\u2764|\u2665|[\u{1F3FB}-\u{1F3FF}]|\u200d|\ufe0f/gu;

const longestYes = 10;

function isSettled(text: string, words: readonly string[]): boolean {
  const [first = ""] = words;
  if (words.length > longestYes || text.replace(friendly, "") !== "" || givingIn.test(words.join(" "))) {
    return false;
  }
  const outright = words.some((word) => done.has(word));
  const plainYes = yes.has(first) && !words.some(isAcknowledgement);
  const alone = words.every(
    (word) =>
      done.has(word) || yes.has(word) || isCourtesy(word) || isAcknowledgement(word) || aboutIt.has(word),
  );
  return alone && (outright || plainYes);
}

/** What may stand beside a yes without changing it: "it is all settled now". */
const aboutIt = new Set(
  "semua semuanya smua sekarang skrg skarang skg banget sekali itu ini it is its all now already been".split(
    " ",
  ),
);

/** "Not yet", in the languages that people here write in: an answer wherever it stands in front. */
const notYet =
  /^(?:belum\p{L}{0,2}|blum|blm|belom|blom|durung|dereng|tacan|acan|encan|alun(?! alun)|balun|teu acan|not (?:yet|settled|fixed|solved|done))(?= |$)/u;

/** No by itself; with more behind it, it may be "gak apa-apa". */
const no = new Set(
  "gak ga g gk nggak ngga enggak engga ndak nda kagak ora mboten tidak tdk henteu teu no nope".split(" "),
);

/** They don't know, or take it back in the same breath. */
const undecided =
  /^(?:belum|blum|blm|belom|blom|not)(?: yet)? (?:tau|tahu|taw|pasti|jelas|yakin|sure)\b|\b(?:eh|ralat|maksudnya|maksud saya|salah (?:ketik|pencet))\b/u;

const saysNoMore = new Set("beres selesai yet settled fixed done".split(" "));

function noIn(text: string, words: readonly string[]): Verdict | null {
  const bare = words.join(" ");
  const [first = "", ...rest] = words;
  if (no.has(first) && rest.every((word) => isCourtesy(word) && !isThanks(word))) {
    return { type: "unsettled", reason: "" };
  }
  const match = notYet.exec(bare);
  if (match === null || undecided.test(bare)) return null;
  const more = wordsOf(bare.slice(match[0].length));
  const alone = more.every((word) => isCourtesy(word) || saysNoMore.has(word));
  return { type: "unsettled", reason: alone ? "" : text.trim() };
}

/** "Cukup, makasih" under an answer that can't solve the problem: it is enough. "Cukup tau aja" is bitter, and asked about. */
export function isEnough(text: string): boolean {
  const words = wordsOf(text);
  const polite = (word: string) => isCourtesy(word) || isAcknowledgement(word);
  return words.includes("cukup") && words.every((word) => word === "cukup" || polite(word));
}

const negation = /^(?:belum|blum|blm|belom|blom|durung|not|yet)$/u;
const looking =
  /^(?:sempat|smpt|smpat|sempet|cek|ngecek|mengecek|dicek|lihat|liat|ngeliat|melihat|periksa|checked|looked)$/u;

/** What they haven't come to look at; any other word tells what they saw. */
const lookedAt = new Set(
  "sempat sempet cek ngecek mengecek dicek lihat liat melihat lokasi lokasinya tempat tempatnya ke sana kesana di situ yet lagi jalannya hasilnya it".split(
    " ",
  ),
);

function isLater(words: readonly string[]): boolean {
  const [not = "", look = "", ...rest] = words[0] === "not" && words[1] === "yet" ? words.slice(1) : words;
  return (
    negation.test(not) && looking.test(look) && rest.every((word) => lookedAt.has(word) || isCourtesy(word))
  );
}
