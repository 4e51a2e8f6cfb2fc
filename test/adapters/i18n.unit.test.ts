import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createTranslate, languages, readLocale } from "../../src/adapters/i18n.ts";
import { catalogue, type Key, type Part } from "../../src/core/message/catalogue.ts";
import { say } from "../../src/core/message/message.ts";

const locales = join(import.meta.dirname, "../../locales");
const translate = createTranslate({ locales, zoneName: "WIB", today: () => "2026-11-26" });

describe.each(languages)("the locale %s", (language) => {
  const texts = readLocale(locales, language);
  const baseOf = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, "");

  test("has exactly the keys of the catalogue", () => {
    expect([...new Set(Object.keys(texts).map(baseOf))].sort()).toEqual(Object.keys(catalogue).sort());
  });

  test("uses each parameter with the format that the catalogue gives it, and no other", () => {
    const known: Part = catalogue;
    for (const [key, text] of Object.entries(texts)) {
      const used = [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, inside]) => inside);
      const allowed = Object.entries(known[baseOf(key)] ?? {}).map(([name, format]) => `${name}, ${format}`);
      expect(allowed, key).toEqual(expect.arrayContaining(used));
      expect([...new Set(used.map((inside) => inside?.split(",")[0]))].sort(), key).toEqual(
        Object.keys(known[baseOf(key)] ?? {}).sort(),
      );
    }
  });
});

test("a person's words are never read as placeholders or as nested keys", () => {
  const words = "harga {{number, text}} $t(stage.closed) <b>*_[x](http://evil)&";
  expect(translate(say("plain", { text: words }), "id")).toBe(words);
});

test("a word that we wait for is typed beside buttons, and replied where there are none", () => {
  const inside = say("refused.open", {
    case: say("case.bare", { number: "K7M4-2QX" }),
    stage: say("receipt.status"),
  });
  expect(translate(say("receipt.status"), "id")).toBe("Mau cek kapan saja? Ketik STATUS.");
  expect(translate(say("receipt.status"), "id", "reply")).toBe("Mau cek kapan saja? Balas STATUS.");
  expect(translate(say("receipt.status"), "en", "reply")).toBe("Want to check at any time? Reply STATUS.");
  expect(translate(inside, "id", "reply")).toContain("Mau cek kapan saja? Balas STATUS.");
  expect(translate(say("plain", { text: "<Type> STATUS" }), "id", "reply")).toBe("<Type> STATUS");
});

test("an unknown key is an error, not a silent key", () => {
  expect(() => translate({ key: "no.such" as Key, params: {} } as never, "id")).toThrow(/no text/);
});
