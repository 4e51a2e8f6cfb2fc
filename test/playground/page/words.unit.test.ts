import { describe, expect, test } from "vitest";
import { texts, wordsIn } from "../../../src/playground/page/words.ts";

const languages = ["id", "en"] as const;

describe.each(languages)("the page in %s", (language) => {
  test("has the same texts as in Indonesian, carrying the same", () => {
    const carried = (section: Readonly<Record<string, string>>) =>
      Object.entries(section)
        .filter(([key]) => !key.endsWith("_one"))
        .map(([key, text]) => [key, /\{\{\w+\}\}/.exec(text)?.[0] ?? null]);
    for (const section of ["words", "kinds", "happenings", "stages", "actors"] as const)
      expect(carried(texts[language][section])).toEqual(carried(texts.id[section]));
  });

  test("makes a function of each text that carries something", () => {
    for (const [key, text] of Object.entries(texts[language].words)) {
      if (key.endsWith("_one")) continue;
      expect([key, typeof wordsIn(language)[key as keyof typeof texts.id.words]]).toEqual([
        key,
        text.includes("{{") ? "function" : "string",
      ]);
    }
  });
});

test("one is told from more, and what is carried is shown as it is", () => {
  expect([wordsIn("en").leftDays(1), wordsIn("en").leftDays(2)]).toEqual(["1 day left", "2 days left"]);
  expect(wordsIn("id").leftDays(1)).toBe("1 hari lagi");
  expect(wordsIn("id").setUpFailed("$& {{words}}")).toBe(
    "Ruang belum terhubung semua. Jawaban bot: $& {{words}}",
  );
});
