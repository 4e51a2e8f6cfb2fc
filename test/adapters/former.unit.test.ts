import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createTranslate, readFormer, readLocale } from "../../src/adapters/i18n.ts";
import type { Format, Formats, Value } from "../../src/core/message/format.ts";
import { type Said, say } from "../../src/core/message/message.ts";
import { languages } from "../../src/core/office.ts";
import { projectPath } from "../../src/projectPath.ts";

const locales = projectPath("locales");
const translate = createTranslate({ locales, zoneName: "WIB", today: () => "2026-11-26" });

/** What fills a parameter of each format. */
const filled: { readonly [F in Format]: Value<F> } = {
  text: "isi",
  quote: "isi",
  words: "isi",
  count: 3,
  day: "2026-12-01",
  short_day: "2026-12-01",
  time: "16:00",
  weekdays: ["2026-12-05"],
  said: say("plain", { text: "isi" }),
  list: ["isi", "lagi"],
};

/** Every sentence of an earlier version, with the parameters that letters of it hold. */
const folder = join(import.meta.dirname, "former");
const former = readdirSync(folder).map((name) => {
  const sentences: Readonly<Record<string, Formats>> = JSON.parse(readFileSync(join(folder, name), "utf8"));
  const said = Object.entries(sentences).map(([key, formats]): Said => {
    const params = Object.entries(formats).map(([param, format]) => [param, filled[format]]);
    return { ...say("plain", { text: "" }), ...{ key, params: Object.fromEntries(params) } } as Said;
  });
  return [name, said] as const;
});

describe.each(former)("a letter that version %s left waiting", (_, said) => {
  test.each(languages)("reads whole in %s", (language) => {
    expect(said.length).toBeGreaterThan(500);
    const faults = said.flatMap((one) => {
      try {
        const text = translate(one, language);
        const broken = /\{\{|\}\}|undefined|null|NaN|Invalid|\(\s*\)|""|\$t\(/u.test(text);
        return text.trim() === "" || broken ? [`${one.key}: ${text}`] : [];
      } catch (error) {
        return [`${one.key}: ${String(error)}`];
      }
    });
    expect(faults).toEqual([]);
  });
});

test.each(languages)("what only earlier versions say in %s isn't said any more", (language) => {
  const present = readLocale(locales, language);
  const kept = Object.keys(readFormer(locales, language));
  expect(kept.filter((key) => key in present)).toEqual([]);
  const asked = new Set(former.flatMap(([, said]) => said.map(({ key }) => key as string)));
  expect(kept.filter((key) => !asked.has(key.replace(/_(one|other)$/u, "")))).toEqual([]);
});
