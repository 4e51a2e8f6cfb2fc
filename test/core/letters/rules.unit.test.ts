import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readLocale } from "../../../src/adapters/i18n.ts";
import type { Letter } from "../../../src/core/letters/letter.ts";
import { letters } from "../../../src/core/letters/letters.ts";
import type { Office } from "../../../src/core/office.ts";
import { languages } from "../../../src/core/office.ts";
import type { Occasion } from "../../../src/core/procedure/notices/noticeTable.ts";
import { office } from "../operators/office.ts";
import { shown } from "../operators/room.ts";
import { forwarded, report, ways } from "./world.ts";

/** Agencies and other bodies with the longest names that an office would use. */
const long: Office = {
  ...office,
  agencies: office.agencies.map((agency) => ({
    ...agency,
    name: "Dinas Perumahan Rakyat, Kawasan Permukiman, dan Lingkungan Hidup",
  })),
  bodies: office.bodies.map((body) => ({
    ...body,
    name: "Dinas PU Provinsi, Bidang Bina Marga".padEnd(60, "y"),
    competence: "jalan provinsi, jembatannya, dan saluran di tepinya".slice(0, 40),
    contact: "telepon (024) 555-0101, Jalan Madukoro Blok AA-BB nomor 12, loket 3".slice(0, 60),
  })),
};

const title = "lampu penerangan jalan umum dekat pasar";

const all: readonly (readonly [Occasion, Letter])[] = (Object.keys(ways) as Occasion[]).flatMap(
  (occasion) => {
    const step = ways[occasion]({ title });
    const story = { case: step.after.id, report, events: [step.event] };
    const made = letters(step, {
      office: long,
      now: step.event.at,
      story,
      into: forwarded({ title }).case,
    });
    return made.map((letter) => [occasion, letter] as const);
  },
);
/** A case that becomes confidential speaks of itself by its number alone. */
const open = all.filter(([, { name }]) => name !== "privacy_changed" && name !== "consent_asked");
const toReporters = open.filter(([, { to }]) => to.type === "contact");

/** What we say ourselves: without the words of citizens and agencies, be they to be copied below a referral. */
const own = (text: string) =>
  text
    .replace(/"[^"]*"/g, '""')
    .replace(/(Kata-kata Anda di bawah.*?|Your words are below.*?)\n\n.*$/su, "$1");

describe.each(languages)("in %s", (language) => {
  const cases = (which: typeof all) =>
    which.map(([occasion, letter]) => ({ occasion, letter, text: shown(letter.message, language).text }));

  test.each(cases(all))("$occasion: $letter.name is short enough to be read", ({ text, letter }) => {
    const asks = letter.message.menu !== null;
    const card = letter.name === "agency_forwarded";
    expect(own(text).length).toBeLessThanOrEqual(asks ? 350 : card ? 600 : 500);
    expect(own(text).split("\n").length).toBeLessThanOrEqual(9);
    expect(letter.message.menu?.choices.length ?? 0).toBeLessThanOrEqual(6);
    for (const { label } of shown(letter.message, language).buttons.flat()) {
      expect(label.length).toBeLessThanOrEqual(32);
    }
  });

  test.each(cases(all))("$occasion: $letter.name asks at most one thing", ({ text }) => {
    expect(own(text).match(/\?/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });

  test.each(cases(open))("$occasion: $letter.name names its case", ({ text }) => {
    expect(text).toMatch(/[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{3} \(lampu/);
  });

  test.each(cases(toReporters))(
    "$occasion: $letter.name says what is next, with a weekday and a date",
    ({ text }) => {
      const day =
        language === "id"
          ? /(Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu) \d+ \p{L}+/u
          : /\p{L}+day \d+ \p{L}+/u;
      expect(text).toMatch(day);
    },
  );

  test.each(cases(toReporters))("$occasion: $letter.name is plain and calm", ({ text }) => {
    expect(text).not.toMatch(/!|→|segera|secepatnya|dalam waktu dekat|soon|https?:/iu);
    expect(text.match(/\b(maaf|sorry)\b/giu)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(text.match(/\bmohon\b/giu)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(text).not.toMatch(/\p{Extended_Pictographic}/u);
  });

  test("a refusal says why, who is in charge, and how to object until when", () => {
    const [rejected] = cases(all.filter(([, { name }]) => name === "rejected"));
    expect(rejected?.text).toMatch(language === "id" ? /Sampaikan ke / : /Take it to /);
    expect(rejected?.text).toMatch(
      language === "id" ? /Balas BUKA dan alasannya sampai Senin/ : /Reply REOPEN with your reason by Monday/,
    );
  });

  test("a referral says who is competent, how they are reached, and how to object until when", () => {
    const [referred] = cases(all.filter(([, { name }]) => name === "referred"));
    expect(referred?.text).toMatch(/PU Provinsi.*jalan provinsi.*$/su);
    expect(referred?.text).toContain("(024) 555-0101");
    expect(referred?.text).toMatch(
      language === "id"
        ? /Balas BUKA dan alasannya sampai \p{L}+ \d/u
        : /Reply REOPEN with your reason by \p{L}+day/u,
    );
  });
});

const offices = ["letters", "operators"] as const;

test("our own words are plain: none of the office's jargon", () => {
  const texts = readLocale(join(import.meta.dirname, "../../../locales"), "id");
  for (const [key, text] of Object.entries(texts)) {
    if (!offices.some((part) => key.startsWith(part)) && !/^(card|clock|due)\./.test(key)) continue;
    expect(text, key).not.toMatch(
      /\b(input|invalid|disposisi|verifikasi|OPD|SLA|tiket|ticket|Bapak|Ibu|Kak)\b/iu,
    );
  }
});
