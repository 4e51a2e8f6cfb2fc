import type { Case } from "../procedure/case.ts";
import { type Choice, say } from "./message.ts";
import { plain } from "./plain.ts";

/**
 * Every choice a citizen can be offered, by its id, with the words that mean it besides its number: the label as each
 * language has it (a test holds them together) and what people type instead. `draft.*` carries "draft.revision",
 * `mine.*` a case and its round ("<case>.<round>"), `menu.*` nothing.
 */
export const choices = {
  "draft.send": [
    "kirim",
    "send",
    "ya",
    "y",
    "iya",
    "iyaa",
    "yoi",
    "sip",
    "ok",
    "oke",
    "siap",
    "lanjut",
    "yes",
    "kirimkan",
  ],
  "draft.change": ["ubah", "change", "ganti", "edit", "perbaiki"],
  "draft.cancel": ["batal", "cancel", "batalkan"],
  "draft.no_photo": [
    "tidak ada foto",
    "no photo",
    "tidak ada",
    "tdk ada",
    "ga ada",
    "gak ada",
    "gk ada",
    "g ada",
    "nggak ada",
    "ngga ada",
    "gada",
    "ndak ada",
    "belum ada",
    "blm ada",
    "tidak ada foto min",
    "ga ada foto",
    "gak ada foto",
    "ga punya",
    "gak punya",
    "gak",
    "g",
    "ga",
    "ndak",
    "tidak",
    "nggak",
    "blm",
    "belum",
    "no",
    "none",
    "tanpa foto",
    "lewati",
    "skip",
  ],
  "draft.here": ["saya sedang di lokasi kejadian", "i am at the place now", "di sini", "disini", "here"],
  "draft.hint": [
    "cukup",
    "enough",
    "ya",
    "y",
    "iya",
    "yoi",
    "sip",
    "ok",
    "oke",
    "siap",
    "lanjut",
    "yes",
    "betul",
    "itu",
    "itu saja",
  ],
  "draft.skip": [
    "lewati",
    "skip",
    "lewat",
    "tidak tahu",
    "tidak tau",
    "ga tau",
    "gak tau",
    "gatau",
    "nggak tau",
    "g tau",
    "lupa",
    "ga ingat",
    "gak ingat",
    "dont know",
    "i dont know",
    "not sure",
  ],
  "draft.back": ["kembali", "back"],
  "draft.secret": [
    "rahasia",
    "rahasia disarankan",
    "confidential",
    "confidential advised",
    "ya",
    "y",
    "iya",
    "yoi",
    "yes",
  ],
  "draft.open": ["biasa", "biasa saja", "ordinary", "gak", "g", "ga", "ndak", "tidak", "no"],
  "draft.contact": ["boleh dihubungi", "may be contacted", "hubungi saya", "dihubungi"],
  "draft.self": [
    "ya saya sendiri",
    "yes myself",
    "ya",
    "y",
    "iya",
    "yoi",
    "yes",
    "sendiri",
    "saya sendiri",
    "melihat",
    "mengalami",
  ],
  "draft.heard": [
    "dari orang lain",
    "from someone else",
    "bukan",
    "tidak",
    "gak",
    "g",
    "ga",
    "ndak",
    "no",
    "orang lain",
  ],
  "draft.words": ["masalah", "problem", "the problem", "isi"],
  "draft.place": ["lokasi", "place", "tempat", "alamat"],
  "draft.photo": ["foto", "photo", "gambar"],
  "draft.when": ["waktu", "time", "kapan"],
  "draft.privacy": ["privasi", "privacy"],
  "draft.drop_photos": ["hapus semua foto", "remove all photos", "hapus foto", "hapus"],
  "draft.to_place": ["ya lokasi", "ya", "y", "iya", "yes", "lokasi"],
  "draft.to_words": ["bukan tambahkan ke masalah", "no add it to the problem", "tambahkan", "tambah", "add"],
  "draft.new_words": ["bukan ganti masalah", "no replace the problem", "ganti", "replace", "ganti masalah"],
  "draft.same": ["tambahkan ke laporan ini", "add to this report", "tambahkan", "tambah", "ini", "add"],
  "draft.other": [
    "laporan lain ini disimpan",
    "another report keep this",
    "laporan lain",
    "lain",
    "baru",
    "other",
  ],
  "draft.resume": ["lanjut", "continue", "lanjutkan"],
  "mine.settled": ["sudah", "settled", "beres", "ya", "yes"],
  "mine.unsettled": ["belum", "not yet", "blm", "belom", "gak", "g", "ga", "ndak", "tidak", "no"],
  "mine.later": [
    "belum sempat mengecek",
    "not checked yet",
    "belum sempat",
    "blm sempat",
    "belum cek",
    "blm cek",
    "later",
  ],
  "mine.agree": ["setuju", "agree"],
  "mine.disagree": ["tidak setuju", "disagree", "ga setuju", "gak setuju", "tdk setuju", "nggak setuju"],
  "mine.add": ["tambah keterangan atau foto", "add details or a photo", "tambah", "tambahkan", "add"],
  "mine.withdraw": ["tarik laporan", "withdraw the report", "tarik", "withdraw"],
  "mine.withdraw_yes": ["ya tarik", "yes withdraw it", "ya", "yes"],
  "mine.keep": [
    "tidak biarkan berjalan",
    "no let it go on",
    "tidak",
    "gak",
    "ga",
    "g",
    "ndak",
    "no",
    "batal",
    "jangan",
  ],
  "mine.show": [],
  "mine.more": ["lainnya", "more"],
  "mine.this": [],
  "mine.add_yes": [
    "ya tambahkan",
    "yes add it",
    "ya",
    "y",
    "iya",
    "yoi",
    "yes",
    "tambahkan",
    "tambah",
    "add",
  ],
  "mine.apart": [
    "laporan rahasia",
    "confidential report",
    "rahasia",
    "confidential",
    "laporan sendiri",
    "ya",
    "y",
    "iya",
    "yoi",
    "yes",
  ],
  "mine.add_open": [
    "tambahkan ke laporan lama",
    "add it to an earlier report",
    "tambahkan",
    "tambahkan saja",
    "tambah",
    "add",
  ],
  "mine.new": ["ini laporan baru", "this is a new report", "laporan baru", "baru", "new report", "new"],
  "mine.consent_no": ["tetap rahasia", "keep it confidential", "rahasia saja", "jangan", "tidak boleh"],
  "mine.consent_yes": ["boleh dijadikan biasa", "it may become ordinary", "boleh biasa", "jadikan biasa"],
  "mine.reopen": ["buka lagi", "reopen", "buka"],
  "mine.answer": ["baca jawabannya", "read the answer", "jawaban", "answer"],
  "mine.rate1": ["buruk", "bad"],
  "mine.rate2": ["kurang", "poor"],
  "mine.rate3": ["cukup", "fair"],
  "mine.rate4": ["baik", "good"],
  "mine.rate5": ["baik sekali", "very good"],
  "mine.never_mind": ["batal", "never mind", "cancel", "gak jadi", "ga jadi", "tidak jadi"],
  "menu.new": ["buat laporan", "make a report", "lapor", "laporan baru", "report"],
  "menu.status": ["status laporan", "report status", "status"],
  "menu.help": ["bantuan", "help"],
  "menu.indonesian": ["bahasa indonesia", "indonesia", "indonesian"],
  "menu.english": ["english", "inggris", "bahasa inggris"],
  "menu.erase_yes": ["ya hapus", "yes erase it"],
  "menu.erase_no": ["tidak simpan", "no keep it", "tidak", "gak", "ga", "g", "no", "batal", "jangan"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ChoiceId = keyof typeof choices;

/** Choices that end, send, judge or show something to others: never guessed at from a slip of the finger. */
const exactOnly: ReadonlySet<string> = new Set<ChoiceId>([
  "draft.send",
  "draft.secret",
  "draft.open",
  "draft.contact",
  "mine.apart",
  "mine.add_open",
  "mine.settled",
  "mine.unsettled",
  "mine.later",
  "mine.agree",
  "mine.disagree",
  "mine.withdraw",
  "mine.withdraw_yes",
  "mine.consent_yes",
  "menu.erase_yes",
]);

export function isChoiceId(id: string): id is ChoiceId {
  return Object.hasOwn(choices, id);
}

const answers: ReadonlySet<string> = new Set(Object.values<readonly string[]>(choices).flat());

/** Whether a text is what some choice is called: the answer to a question, whether or not it is asked. */
export function isAnswer(text: string): boolean {
  return answers.has(plain(text));
}

/** Whether a word near to it may be taken for it. */
export function mayBeGuessed(id: string): boolean {
  return !exactOnly.has(id);
}

/** The words that mean this choice; a label that is data ("Cukup: depan pasar") counts as well. */
export function wordsFor(choice: Choice): readonly string[] {
  const own: readonly string[] = isChoiceId(choice.id) ? choices[choice.id] : [];
  const data = Object.values(choice.label.params).filter(
    (value): value is string => typeof value === "string",
  );
  return [...own, ...data.map(plain).flatMap((bare) => wholeLabels(choice.id, bare))];
}

/** A key of a keyboard comes back as its label: the words around what the label carries. */
function wholeLabels(id: string, bare: string): readonly string[] {
  if (id === "draft.hint") return [bare, `cukup ${bare}`, `use ${bare}`];
  if (id === "draft.to_place") return [`ya lokasi jadi ${bare}`, `yes the place is ${bare}`];
  if (id === "mine.add_open") {
    return [
      `tambahkan ke ${bare}`,
      `add it to ${bare}`,
      `jadikan jawaban ${bare}`,
      `make it the answer to ${bare}`,
    ];
  }
  return [bare];
}

/** "<case>.<round>": a press on the menu of an earlier answer isn't taken for the present one. */
export function caseArg({ id, round }: Pick<Case, "id" | "round">): string {
  return `${id}.${round}`;
}

/** Asks whether an answer settles the case; for letters and for the conversation alike. */
export function settleChoices(current: Case, options: { readonly later: boolean }): readonly Choice[] {
  const arg = caseArg(current);
  return [
    { id: "mine.settled", arg, label: say("choice.settled") },
    { id: "mine.unsettled", arg, label: say("choice.unsettled") },
    ...(options.later ? [{ id: "mine.later", arg, label: say("choice.later") } as const] : []),
  ];
}

/** Asks whether a plan with a date is agreeable. */
export function planChoices(current: Case): readonly Choice[] {
  const arg = caseArg(current);
  return [
    { id: "mine.agree", arg, label: say("choice.agree") },
    { id: "mine.disagree", arg, label: say("choice.disagree") },
  ];
}

/** Asks whether a confidential report may become an ordinary one; that it stays as it is comes first. */
export function consentChoices(current: Case): readonly Choice[] {
  const arg = caseArg(current);
  return [
    { id: "mine.consent_no", arg, label: say("choice.consent_no") },
    { id: "mine.consent_yes", arg, label: say("choice.consent_yes") },
  ];
}

/** One to five, under their own numbers. */
export function rateChoices(current: Case): readonly Choice[] {
  const arg = caseArg(current);
  return [
    { id: "mine.rate1", arg, label: say("choice.rate1") },
    { id: "mine.rate2", arg, label: say("choice.rate2") },
    { id: "mine.rate3", arg, label: say("choice.rate3") },
    { id: "mine.rate4", arg, label: say("choice.rate4") },
    { id: "mine.rate5", arg, label: say("choice.rate5") },
  ];
}
