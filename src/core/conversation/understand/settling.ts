import { plain, wordsOf } from "./plain.ts";

const no = new Set(["belum", "blm", "belom", "blom", "gak", "ga", "g", "ndak", "nggak", "tidak", "tdk"]);
const outright = new Set(["belum", "blm", "belom", "blom"]);

/**
 * What a text says to "is it settled?". Settling takes one of three words, exactly: anything near to them is asked
 * about, because a case that closes by a misunderstanding is a broken promise. "blm" with words is a no with its reason.
 */
export type Verdict =
  | { readonly type: "settled" }
  | { readonly type: "unsettled"; readonly reason: string }
  | { readonly type: "later" };

export function verdictIn(text: string): Verdict | null {
  const bare = plain(text);
  if (["sudah", "beres", "ya", "yes", "settled"].includes(bare)) return { type: "settled" };
  if (/^(belum|blm|belom) (sempat|smpt|smpat|cek|ngecek|mengecek|lihat|dicek)/u.test(bare))
    return { type: "later" };
  if (bare === "not checked yet" || bare === "not checked") return { type: "later" };
  const words = wordsOf(text);
  const first = words[0];
  if (first === undefined) return null;
  if (bare === "no" || bare === "not yet") return { type: "unsettled", reason: "" };
  if (no.has(first) && words.length === 1) return { type: "unsettled", reason: "" };
  if (/^not yet\b/u.test(bare)) return { type: "unsettled", reason: reasonAfter(reasonAfter(text)) };
  if (!outright.has(first)) return null;
  return { type: "unsettled", reason: reasonAfter(text) };
}

/** What follows "blm pak": the reason, without the address. */
function reasonAfter(text: string): string {
  return text
    .replace(/^[^\p{L}]*\p{L}+[\s,.!:;-]*/u, "")
    .replace(/^(pak|bu|min|kak|mas|mbak|bang|beres|selesai)\b[\s,.!:;-]*/iu, "")
    .trim();
}
