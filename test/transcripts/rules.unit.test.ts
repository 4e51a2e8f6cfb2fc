import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const folder = new URL("./", import.meta.url);
const files = ["telegram", "whatsapp"].flatMap((channel) =>
  readdirSync(new URL(`${channel}/`, folder))
    .filter((name) => name.endsWith(".txt"))
    .map((name) => `${channel}/${name}`),
);

/** Transcripts of a citizen's chat; other rules hold where a room of the office is shown, or what apps send. */
const ofCitizens = files.filter(
  (name) => !/office|agency|desk-|-desk|room|down|notes-|by-number|seen-by|what-apps/.test(name),
);

type Said = {
  readonly by: "us" | "person";
  readonly text: string;
  /** Nobody had just written: a blank line or a note of the time stands before it. */
  readonly unasked: boolean;
};

/** The messages of a transcript in order. */
function read(name: string): readonly Said[] {
  const said: { by: "us" | "person"; lines: string[]; unasked: boolean }[] = [];
  let before = "";
  for (const line of readFileSync(new URL(name, folder), "utf8").split("\n")) {
    if (line.startsWith("◀ ") || line.startsWith("▶ ")) {
      const unasked = before === "" || before.startsWith("-- ");
      said.push({ by: line.startsWith("◀") ? "us" : "person", lines: [line.slice(2)], unasked });
    } else if (!line.startsWith("-- ")) said.at(-1)?.lines.push(line.replace(/^ {2}/, ""));
    before = line;
  }
  return said.map(({ by, lines, unasked }) => ({ by, text: lines.join("\n").trim(), unasked }));
}

/** The words of a person in a summary, over all their lines. */
const told =
  /^(?:Masalah|Pertanyaan|Usulan|Problem|Question|Suggestion): [\s\S]*?(?=^(?:Lokasi|Waktu|Foto|Pesan suara|Nama dan|Privasi|Place|Time|Photos|Voice|Your name|Privacy)\b)/gm;

/** How many files a summary has, a line for each kind. */
const counted = /^(?:Foto|Pesan suara|Berkas lain|Photos|Voice messages|Other files): \d+$/;

/** A referral ends with the citizen's words to copy: as they are, without quotation marks. */
const toCopy = /(?<=(?:tinggal disalin|ready to copy)\.[\s\S]*?)\n\n[\s\S]*$/;

/** How to object is told with a question mark, and nothing is asked. */
const objecting = /(?:Keberatan|Do you object)\?/g;

/** Our own words: without what we quote, what the summary repeats, and the buttons. */
function own(text: string): string {
  return text
    .replace(toCopy, "")
    .replace(/"[^"]*"/g, '""')
    .replace(told, "")
    .replace(
      /^(Masalah|Pertanyaan|Usulan|Lokasi|Waktu|Problem|Question|Suggestion|Place|Time|Masalah sekarang|Lokasi sekarang): .*$/gm,
      "",
    )
    .replace(/^\s*\[.*\]\s*$/gm, "")
    .trim();
}

const ours = (name: string) => read(name).filter(({ by }) => by === "us");

test("there are transcripts in both languages", () => {
  const ids = ofCitizens
    .filter((name) => name.endsWith(".id.txt"))
    .map((name) => name.replace(".id.", ".en."));
  expect(ids.length).toBeGreaterThan(15);
  expect(ofCitizens.filter((name) => name.endsWith(".en.txt")).sort()).toEqual(ids.sort());
});

describe.each(ofCitizens)("%s", (name) => {
  test("asks at most one question a message", () => {
    for (const { text } of ours(name)) expect(own(text).split("?").length - 1, text).toBeLessThanOrEqual(1);
  });

  test("keeps to 350 characters and 9 lines for a question, 500 for anything else", () => {
    for (const { text } of ours(name)) {
      const words = own(text);
      const asks = words.replace(objecting, "").includes("?");
      expect(words.length, text).toBeLessThanOrEqual(asks ? 350 : 500);
      const lines = text
        .replace(told, "")
        .split("\n")
        .filter((line) => line !== "" && !/^\s*\[/.test(line) && !counted.test(line));
      if (asks) expect(lines.length, text).toBeLessThanOrEqual(9);
    }
  });

  test("has short buttons, and at most six", () => {
    for (const { text } of ours(name)) {
      const buttons = [...text.matchAll(/\[([^\]]+)\]/g)].map(([, label]) => label ?? "");
      expect(buttons.length, text).toBeLessThanOrEqual(6);
      for (const label of buttons) expect(label.length, label).toBeLessThanOrEqual(32);
    }
  });

  test("answers what was sent with one message at most", () => {
    let answers = 0;
    for (const { by, text, unasked } of read(name)) {
      if (by === "person") answers = 0;
      else if (!unasked) answers += 1;
      expect(answers, text).toBeLessThanOrEqual(1);
    }
  });

  test("names a day instead of putting off, and says no word of the office's", () => {
    const puttingOff = /\b(segera|secepatnya|dalam waktu dekat|soon|as soon as possible|shortly)\b/i;
    const jargon = /\b(input|invalid|disposisi\w*|verifikasi|diverifikasi|opd|sla|ticket|tiket)\b/i;
    for (const { text } of ours(name)) {
      expect(own(text)).not.toMatch(puttingOff);
      expect(own(text)).not.toMatch(jargon);
    }
  });

  test("says sorry and please once at most, and never shouts", () => {
    for (const { text } of ours(name)) {
      for (const word of [/\bmaaf\b/gi, /\bmohon\b/gi, /\bsorry\b/gi]) {
        expect([...own(text).matchAll(word)].length, text).toBeLessThanOrEqual(1);
      }
      expect(own(text)).not.toContain("!");
    }
  });

  test("writes numbers in two groups, times as 16.00 WIB, and draws nothing", () => {
    for (const { text } of ours(name)) {
      for (const [id] of own(text).matchAll(/\b[2-9A-HJKMNP-Z]{4}[-–][2-9A-HJKMNP-Z]{3}\b/g))
        expect(id).toMatch(/^.{4}-.{3}$/);
      expect(own(text)).not.toMatch(/\b\d{1,2}:\d{2}\b/);
      expect(own(text)).not.toMatch(/[→←↑↓│─┌└■□]/);
      expect([...own(text).matchAll(/\p{Extended_Pictographic}/gu)].length, text).toBeLessThanOrEqual(1);
      expect(own(text)).not.toMatch(/https?:\/\//);
    }
  });

  test("never says the same three times running", () => {
    const texts = ours(name).map(({ text }) => text);
    for (let index = 2; index < texts.length; index += 1) {
      expect(new Set(texts.slice(index - 2, index + 1)).size, texts[index]).toBeGreaterThan(1);
    }
  });
});

/** A reminder of a draft, which has no number yet. */
const ofDraft = /^(?:Laporan Anda .*belum terkirim|Your report .*has not been sent)\./;

/** Of a confidential case: its number alone. */
const bare = /^(?:Ada kabar untuk laporan|There is news) .{8}\. (?:Balas|Reply) /;

describe("a letter that nobody asked for", () => {
  const stages = ofCitizens.filter((name) => !name.includes("/t3-"));

  test.each(stages)("%s: names its case and a day", (name) => {
    const day =
      /\b(Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Monday|Tuesday|Wednesday|Thursday|Friday|hari ini|besok|today|tomorrow|Besok|Tomorrow)\b/;
    for (const { by, text, unasked } of read(name)) {
      if (by !== "us" || !unasked || ofDraft.test(text) || bare.test(text)) continue;
      expect(text).toMatch(/[2-9A-Z]{4}-[2-9A-Z]{3}/);
      expect(text).toMatch(day);
    }
  });
});

test.each(files.filter((name) => name.includes("/t3-") && /office|budi/.test(name)))(
  "%s shows no group anything of a confidential report",
  (name) => {
    const groups = readFileSync(new URL(name, folder), "utf8").split("\n(?=\\S)");
    for (const line of groups) {
      if (/^(Petugas|PUPR) ◀/.test(line))
        expect(line.toLowerCase()).not.toMatch(/300rb|sukamaju|kwitansi|pungut/);
    }
  },
);
