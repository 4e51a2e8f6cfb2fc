import { afterWords, plain, wordsOf } from "../../message/plain.ts";

/** Words that mean the same at every step. Commands of the menu ("/status") are the same words with a stroke. */
const commands = {
  start: ["start", "mulai"],
  resume: ["lanjut", "lanjutkan", "continue", "resume"],
  cancel: ["batal", "batalkan", "cancel", "gak jadi", "ga jadi", "tidak jadi", "nggak jadi"],
  back: ["kembali", "back"],
  skip: ["lewati", "lewat", "skip"],
  send: ["kirim", "send", "kirim saja", "kirim aja"],
  change: ["ubah", "change", "edit"],
  help: ["bantuan", "help", "menu"],
  status: ["status", "cek status", "cek laporan", "status laporan", "report status"],
  list: [
    "laporan saya",
    "laporanku",
    "laporan sy",
    "laporan",
    "daftar laporan",
    "my reports",
    "reports",
    "my report",
  ],
  privacy: ["privasi", "privacy"],
  language: ["bahasa", "language"],
  indonesian: ["bahasa indonesia", "indonesia", "indonesian"],
  english: ["english", "inggris", "bahasa inggris"],
  answer: ["jawaban", "answer"],
  read: ["lihat", "read", "view"],
  protect: ["lindungi", "protect", "perlindungan"],
  watch: ["kode pantau", "pantau", "watch code", "watch"],
  follow: ["ikuti", "follow"],
  data: ["data saya", "data", "my data"],
  erase: ["hapus data", "hapus data saya", "erase data", "erase my data", "delete my data"],
  reopen: ["buka", "buka lagi", "buka laporan", "reopen"],
  withdraw: ["tarik", "tarik laporan", "cabut laporan", "withdraw"],
  add: ["tambah", "tambahkan", "add"],
  new: ["baru", "lapor", "laporan baru", "buat laporan", "mau lapor", "new", "new report", "report"],
  settled: ["sudah", "beres", "settled"],
  unsettled: ["belum", "blm", "not yet"],
  agree: ["setuju", "agree"],
  disagree: ["tidak setuju", "disagree"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type CommandName = keyof typeof commands;

/** Commands that are about one case. */
const caseCommands = [
  "status",
  "answer",
  "read",
  "watch",
  "reopen",
  "withdraw",
  "add",
  "settled",
  "unsettled",
  "agree",
  "disagree",
] as const satisfies readonly CommandName[];

export type CaseCommand = (typeof caseCommands)[number];

export function isCaseCommand(name: string): name is CaseCommand {
  return caseCommands.some((one) => one === name);
}

export type Spoken = {
  readonly name: CommandName;
  /** What followed the word, as it was written; empty if nothing did. */
  readonly rest: string;
  readonly slash: boolean;
};

const byWords: ReadonlyMap<string, CommandName> = new Map(
  Object.entries(commands).flatMap(([name, words]) =>
    words.map((word) => [word, name as CommandName] as const),
  ),
);

const longestCommand = 3;

/** The command that a text is or begins with; whether what follows fits it is for the caller to say. */
export function commandIn(text: string): Spoken | null {
  const slash = /^\s*\//u.test(text);
  const clean = slash ? text.replace(/^(\s*\/\w+)@\w+/u, "$1").replaceAll("_", " ") : text;
  const words = wordsOf(clean);
  for (let count = Math.min(longestCommand, words.length); count >= 1; count -= 1) {
    const name = byWords.get(words.slice(0, count).join(" "));
    if (name !== undefined) return { name, rest: afterWords(clean, count), slash };
  }
  return null;
}

/** "gmn laporan sy min": asks after a report without the word "status". */
export function asksAfterReport(text: string): boolean {
  const bare = plain(text);
  if (bare.split(" ").length > 9) return false;
  return (
    /\b(gmn|gimana|gmana|gimn|bagaimana|bgmn|kapan|sampai mana|sampe mana|progres|progress|kabar|perkembangan|tindak lanjut|nasib|diproses|how|what about|any news)\b/u.test(
      bare,
    ) && /\b(laporan|lapor|laporanku|aduan|pengaduan|keluhan|report|complaint)\b/u.test(bare)
  );
}

/** "/teruskan PUPR": a command that citizens don't have is no content, and that it exists elsewhere is not said. */
export function isCommandLike(text: string): boolean {
  return /^\s*\/\p{L}[\p{L}\p{N}_]*(@\w+)?(\s|$)/u.test(text);
}
