import type { Came } from "./came.ts";

/** Single things that can be seen in what came of a text. */

export const offered = (r: Came, pattern: RegExp) =>
  r.offers.some(({ id, label }) => pattern.test(id) || pattern.test(label));
export const event = (r: Came, type: string) => r.events.find((one) => one.type === type);
export const inWords = (r: Came) => r.after?.words.some((words) => words.includes(r.text)) ?? false;
const negations =
  /\b(belum|blm|belom|blom|tidak|tdk|tak|gak|ga|nggak|ngga|ndak|bukan|jangan|jgn|kagak|ora|mboten|teu|alun|nyanda|kada|durung|dereng|can|not|no)\b/giu;
export const negated = (text: string) => [...text.matchAll(negations)].map(([word]) => word.toLowerCase());
/** A piece as it was written: of the text ("eh salah, pasar legi" may become "pasar legi"), with every no that it had. */
export const isPieceOf = (text: string, piece: string) => {
  const kept = negated(piece);
  return piece !== "" && text.includes(piece) && negated(text).every((word) => kept.includes(word));
};
/** Kept somewhere: in the draft, in an open question, or for a word that follows. */
export const isKept = (r: Came) =>
  r.state.includes(JSON.stringify(r.text).slice(1, -1)) || r.held.some((piece) => isPieceOf(r.text, piece));
export const isMiss = (r: Came) => /tertangkap|belum paham|tidak mengerti/iu.test(r.own);
export const sameDraft = (r: Came) =>
  r.before === null
    ? r.after === null
    : r.after !== null &&
      r.after.words.join("\n") === r.before.words.join("\n") &&
      r.after.place === r.before.place &&
      r.after.happened === r.before.happened &&
      r.after.privacy === r.before.privacy;
export const nothingOnFile = (r: Came) => r.events.length === 0 && !r.sent;
export const moved = (r: Came) => r.questionAfter !== r.questionBefore;
export const asksPrivacy = (r: Came) => offered(r, /^draft\.(secret|open)$/u);
/** An open question that would put these words somewhere ("ini untuk mengganti lokasi?"). */
export const asksWhatFor = (r: Came) => offered(r, /^draft\.(to_place|to_words|new_words|same|other)$/u);
export const saysUnsent = (r: Came) =>
  /belum (ter|di)?kirim|sebelum dikirim|belum kami terima|tidak dikirim/iu.test(r.own);
export const offersSending = (r: Came) => offered(r, /^draft\.send|^(ya, )?kirim/iu);
export const isShortText = (r: Came) => r.text.split(/\s+/u).length <= 2;

/** The first two lines, where a help line has to stand. */
export const firstLines = (r: Came) => r.shown.split("\n").slice(0, 3).join("\n");
export const lines: Readonly<Record<string, RegExp>> = {
  emergency: /\b(112|110|113)\b/u,
  crisis: /\b119\b/u,
  violence: /\b(110|112|119|129)\b/u,
};

/** The reason or words on file: as written, so a piece of the text and never more. */
export const asWritten = (r: Came, text: string) => text !== "" && r.text.includes(text.trim());
