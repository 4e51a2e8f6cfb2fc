import { createLot, type Lot } from "./lot.ts";

/** What a person does next, or has the office do with the report that they filed last. */
export type Step =
  | { readonly type: "say"; readonly text: string; readonly until: RegExp | null }
  | {
      readonly type: "office";
      readonly command: (number: string) => string;
      /** What the room is told, with the report's number in it. */
      readonly until: RegExp;
      /** What the person is told of it; null for nothing. */
      readonly news: RegExp | null;
    };

/** Marks a text as a person's n-th, so that one that is lost, twice or out of order shows wherever it went. */
function marked(person: number, n: number, words: string): string {
  return `${words} keping ${n} warga ${person}`;
}

/** The marks in a text, in their order: "warga:keping". */
export function marksIn(text: string): readonly string[] {
  return [...text.matchAll(/keping (\d+) warga (\d+)/g)].map(([, n, person]) => `${person}:${n}`);
}

/**
 * What one person writes, `messages` in all, written ahead from the seed. A hasty one sends a whole report in one
 * burst, so that the order counts; a patient one answers each question once it has come, by its number where there is
 * one, so that the menu that a number means counts. For every fifth person the office works the first report. No two
 * neighbouring answers are the same text, so that an answer that came again is told from an answer to something else.
 */
export function scriptOf(person: number, messages: number, seed: number): readonly Step[] {
  const lot = createLot(seed * 7_919 + person);
  const steps: Step[] = [];
  let said = 0;
  const say = (text: string, until: RegExp | null = null): void => {
    if (said >= messages) return;
    said += 1;
    steps.push({ type: "say", text, until });
  };
  const mark = (words: string): string => marked(person, said + 1, words);
  for (let report = 0; said < messages; report += 1) {
    if (report > 0) say("laporan baru", /Apa masalahnya/);
    const patient = (person + report) % 3 === 0;
    if (patient) filePatiently(say, mark, person);
    else fileHastily(say, mark, person, lot);
    if (person % 5 === 0 && report === 0 && said < messages) work(steps, say, mark, person);
    else settle(say, mark, lot, report === 0);
  }
  return steps;
}

type Say = (text: string, until?: RegExp | null) => void;
type Mark = (words: string) => string;

function filePatiently(say: Say, mark: Mark, person: number): void {
  say(mark("jalan rusak parah banyak motor jatuh"), /Ada foto/);
  say("1", /Di mana tepatnya/);
  say(mark(`Jalan Merdeka ${person}`), /Sudah benar\?/);
  say("1", /Nomornya/);
}

/** In one burst: words, more words, the place, and sometimes an afterthought. */
function fileHastily(say: Say, mark: Mark, person: number, lot: Lot): void {
  say(mark("jalan rusak parah banyak motor jatuh"));
  say(mark("lubangnya makin dalam dan sudah lama begitu"));
  say(mark(`Jalan Merdeka ${person}`));
  for (let more = lot.whole(0, 2); more > 0; more -= 1) {
    say(mark("kalau malam gelap sekali di situ"));
    say("Tambahkan");
  }
  say("Kirim", /Nomornya/);
}

/** Asks after it, adds to it, and withdraws some of those that are a person's only one. */
function settle(say: Say, mark: Mark, lot: Lot, only: boolean): void {
  for (let more = lot.whole(0, 3); more > 0; more -= 1) {
    say("status");
    say(mark("tambahan dari saya lubangnya makin dalam"));
  }
  say("status", /sedang diperiksa/i);
  if (!only || lot.whole(1, 2) > 1) return;
  say("tarik laporan");
  say("Ya, tarik", /sudah ditarik/);
}

function work(steps: Step[], say: Say, mark: Mark, person: number): void {
  steps.push({
    type: "office",
    command: (number) => `/teruskan ${number} PUPR`,
    until: /→/,
    news: /sudah diperiksa dan diteruskan/,
  });
  steps.push({
    type: "office",
    command: (number) => `/jawab ${number} selesai Sudah ditambal petugas ${person}.`,
    until: /Jawaban/,
    news: /Apakah masalahnya sudah beres/,
  });
  say(mark("belum beres masih bolong"), /belum beres/);
  steps.push({
    type: "office",
    command: (number) => `/kasus ${number}`,
    until: /diteruskan|diproses/,
    news: null,
  });
}
