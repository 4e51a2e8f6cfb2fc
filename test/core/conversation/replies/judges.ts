import type { Came } from "./came.ts";
import {
  asksPrivacy,
  asksWhatFor,
  asWritten,
  event,
  firstLines,
  inWords,
  isKept,
  isMiss,
  isPieceOf,
  isShortText,
  lines,
  moved,
  nothingOnFile,
  offered,
  offersSending,
  sameDraft,
  saysUnsent,
} from "./seen.ts";
import { drafting } from "./steps.ts";

/** What leads to each outcome, by the id or the label of a choice. */
const leads: Readonly<Record<string, RegExp>> = {
  send: /send|^(ya, )?kirim/iu,
  ask_send: /send|^(ya, )?kirim/iu,
  cancel: /cancel|^batal/iu,
  change: /^draft\.(change|words|place|photo|when|privacy|to_place|new_words)|^ubah/iu,
  content: /^draft\.(to_words|same|add)|tambahkan/iu,
  place: /^draft\.(to_place|place)/iu,
  new_report: /^draft\.other|^mine\.new|laporan (baru|lain)/iu,
  settled: /^mine\.settled|^sudah$/iu,
  accepted: /^mine\.(settled|accept)|^(sudah|cukup)/iu,
  not_settled: /^mine\.unsettled|^belum$/iu,
  not_checked_yet: /^mine\.later|belum sempat/iu,
  agree: /^mine\.agree|^setuju/iu,
  disagree: /^mine\.disagree|^tidak setuju/iu,
  add: /^mine\.(add|this)|tambahkan/iu,
  supply: /^mine\.(add|this)|tambahkan/iu,
  reopen: /reopen|buka lagi/iu,
  withdraw_offer: /withdraw|tarik/iu,
  confidential: /^draft\.secret|^rahasia/iu,
  ordinary: /^draft\.open|^biasa/iu,
  rate: /^mine\.rate/iu,
};

/** Whether a question offers something that this text may have meant, or, where only a question is right, anything. */
function asksRightly(r: Came, alternatives: string): boolean {
  if (r.step === "closed_recent" && /\bBUKA\b/u.test(r.own) && /reopen/u.test(alternatives)) return true;
  const known = alternatives.split(/[|+]/u).flatMap((one) => leads[one.split(":")[0] ?? ""] ?? []);
  if (known.length === 0) return (r.offers.length > 0 && !asksWhatFor(r)) || r.own.includes("?");
  return known.some((pattern) => offered(r, pattern));
}

/**
 * Whether each outcome that the rows name came about. `words` is what stands after its colon.
 */
export const judges: Readonly<Record<string, (r: Came, words: string, alternatives: string) => boolean>> = {
  content: (r) => inWords(r) && !r.sent && (r.step !== "first" || r.after?.privacy === "ordinary"),
  invite: (r) =>
    !r.silent &&
    nothingOnFile(r) &&
    !inWords(r) &&
    !isMiss(r) &&
    /cerita|tulis|sampaikan|apa masalah|silakan/iu.test(r.own),
  ordinary: (r) =>
    r.after !== null &&
    r.after.privacy === "ordinary" &&
    (r.step === "first" ? inWords(r) : moved(r)) &&
    !asksPrivacy(r),
  confidential_proposed: (r) => inWords(r) && r.after?.privacy === "confidential" && asksPrivacy(r),
  confidential: (r) => r.after?.privacy === "confidential" && moved(r) && !asksPrivacy(r) && !asksWhatFor(r),
  danger: (r, kind) => {
    const first = lines[kind]?.test(firstLines(r)) ?? false;
    return first && (r.step !== "first" || kind === "crisis" || inWords(r));
  },
  question_info: (r) =>
    !r.silent &&
    nothingOnFile(r) &&
    !/Ada foto|Di mana tepatnya/u.test(r.own) &&
    !isMiss(r) &&
    !offered(r, /^mine\.(add_yes|settled)$/u) &&
    (r.before === null && r.step === "first" ? /tanya|informasi/iu.test(r.own) : sameDraft(r)),
  aspiration: (r) => inWords(r) && /aspira|usul|saran/iu.test(`${r.own}${r.after?.raw.replace(r.text, "")}`),
  praise: (r) =>
    r.after === null &&
    nothingOnFile(r) &&
    !isMiss(r) &&
    (!r.silent || r.reacted) &&
    !offered(r, /^mine\.add_yes$/u),
  language_en: (r) => r.language === "en" || /english/iu.test(r.own),
  place: (r, words) =>
    (r.after?.place?.includes(words) ?? false) &&
    asWritten(r, r.after?.place ?? "") &&
    !(r.after?.pinned ?? false),
  when: (r, words) => (r.after?.happened?.includes(words) ?? false) && asWritten(r, r.after?.happened ?? ""),
  use_earlier_place: (r) => r.after?.place?.includes("pasar kliwon") ?? false,
  skip: (r) =>
    r.step === "rate"
      ? r.events.length === 0 && !r.silent && !isMiss(r) && r.questionAfter === "null"
      : !r.silent && !isMiss(r) && sameDraft(r) && moved(r) && !r.sent && r.after !== null && !asksWhatFor(r),
  wait: (r) =>
    nothingOnFile(r) &&
    sameDraft(r) &&
    !isMiss(r) &&
    !asksWhatFor(r) &&
    (!r.silent || (r.reacted && ["photo", "place", "incomplete"].includes(r.step))),
  send: (r) => r.sent && r.sentWords === (r.before?.words.join("\n") ?? ""),
  ask_send: (r) => {
    const checked = ["summary", "draft_waiting"].includes(r.step);
    const kept = sameDraft(r) || (checked && !isShortText(r) && inWords(r));
    const asks = checked ? offersSending(r) || saysUnsent(r) : saysUnsent(r) || r.own.includes("?");
    return nothingOnFile(r) && r.after !== null && !r.silent && !isMiss(r) && !asksWhatFor(r) && kept && asks;
  },
  change: (r) =>
    nothingOnFile(r) &&
    !r.silent &&
    (offered(r, /^draft\.(words|place|photo|when|privacy|drop_photos)$/u) ||
      (/ketik yang benar|tulis yang benar|kirim yang lain|bagian mana/iu.test(r.shown) && !asksWhatFor(r))),
  cancel: (r) => nothingOnFile(r) && r.after === null && r.before !== null && !r.silent && r.shelved > 0,
  ask: (r, _, alternatives) =>
    nothingOnFile(r) &&
    !r.silent &&
    r.after?.id === r.before?.id &&
    r.after?.place === r.before?.place &&
    r.after?.happened === r.before?.happened &&
    r.after?.privacy === r.before?.privacy &&
    asksRightly(r, alternatives) &&
    (isShortText(r) || r.step === "rate" || isKept(r)),
  new_report: (r) =>
    nothingOnFile(r) &&
    !r.silent &&
    isKept(r) &&
    (offered(r, /^(draft\.other|mine\.new)$/u) ||
      (inWords(r) && r.after?.id !== r.before?.id && (r.before === null || r.shelved > 0))),
  status: (r) =>
    nothingOnFile(r) &&
    !r.silent &&
    (drafting.has(r.step)
      ? sameDraft(r) && !asksWhatFor(r) && saysUnsent(r)
      : r.step === "first"
        ? r.after === null && /Belum ada laporan/u.test(r.own)
        : r.after === null &&
          r.shown.includes("K7M4") &&
          !offered(r, /^mine\.add_yes$/u) &&
          /diperiksa|diteruskan|batas|ditutup|dijadwalkan|menunggu|terlambat|selesai|sudah dijawab/iu.test(
            r.own,
          )),
  noise: (r) =>
    nothingOnFile(r) &&
    sameDraft(r) &&
    !isMiss(r) &&
    !asksWhatFor(r) &&
    !offered(r, /^mine\.(add_yes|this)$/u) &&
    (drafting.has(r.step) ? !r.silent : !r.silent || r.reacted),
  help: (r) =>
    nothingOnFile(r) &&
    !r.silent &&
    sameDraft(r) &&
    !isMiss(r) &&
    !asksWhatFor(r) &&
    !offered(r, /^mine\.(add_yes|this)$/u) &&
    !/Ditambahkan|Sudah dicatat/u.test(r.own),
  human: (r) =>
    nothingOnFile(r) &&
    sameDraft(r) &&
    /petugas|orang/iu.test(r.own) &&
    /jam kerja|telepon|hubungi|datang/iu.test(r.own),
  supply: (r) => event(r, "supplied")?.text === r.text,
  add: (r) => event(r, "added")?.text === r.text,
  withdraw_offer: (r) =>
    nothingOnFile(r) && offered(r, /withdraw|^ya, tarik/iu) && r.after === null && !isMiss(r),
  settled: (r) => r.stage === "closed" && r.outcome === "resolved" && event(r, "accepted") !== undefined,
  accepted: (r) => r.stage === "closed" && event(r, "accepted") !== undefined,
  not_settled: (r, words) => {
    const replied = event(r, "replied");
    if (replied === undefined) return false;
    if (words !== "") return replied.text.includes(words) && asWritten(r, replied.text);
    return isShortText(r) || replied.text === r.text || replied.text === "";
  },
  not_checked_yet: (r) => event(r, "postponed") !== undefined,
  agree: (r) => event(r, "agreed") !== undefined,
  disagree: (r, words) => {
    const said = event(r, "disagreed");
    if (words !== "") return (said?.text.includes(words) ?? false) && asWritten(r, said?.text ?? "");
    return said !== undefined || (!r.silent && /alasan/iu.test(r.shown));
  },
  reopen: (r) => {
    const reopened = event(r, "reopened");
    if (reopened !== undefined) return isPieceOf(r.text, reopened.text) || isShortText(r);
    return isShortText(r) && /alasan/iu.test(r.shown);
  },
  rate: (r, score) => event(r, "rated")?.score === Number(score),
  other: (r) => nothingOnFile(r) && sameDraft(r) && (!r.silent || r.reacted),
};
