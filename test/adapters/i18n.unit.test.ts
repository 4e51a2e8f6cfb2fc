import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createTranslate, readLocale } from "../../src/adapters/i18n.ts";
import { catalogue } from "../../src/core/message/catalogue.generated.ts";
import type { Key } from "../../src/core/message/catalogue.ts";
import type { Formats } from "../../src/core/message/format.ts";
import { say } from "../../src/core/message/message.ts";
import { languages } from "../../src/core/office.ts";
import { projectPath } from "../../src/projectPath.ts";

const locales = projectPath("locales");
const translate = createTranslate({ locales, zoneName: "WIB", today: () => "2026-11-26" });

describe.each(languages)("the locale %s", (language) => {
  const texts = readLocale(locales, language);
  const baseOf = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, "");

  test("has exactly the keys of the catalogue", () => {
    expect([...new Set(Object.keys(texts).map(baseOf))].sort()).toEqual(Object.keys(catalogue).sort());
  });

  test("uses each parameter with the format that the catalogue gives it, and no other", () => {
    const known: Readonly<Record<string, Formats>> = catalogue;
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

test("the catalogue is what the Indonesian locale gives", () => {
  const { stderr, status } = spawnSync(process.execPath, ["scripts/catalogue.mjs", "--check"], {
    cwd: projectPath("."),
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

test("every sentence is said somewhere", () => {
  const sources = readdirSync(projectPath("src"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".generated.ts"))
    .map((path) => readFileSync(join(projectPath("src"), path), "utf8"))
    .join("\n");
  const whole = new Set([...sources.matchAll(/"([a-z0-9_.]+)"/g)].map(([, key]) => key));
  // `stage.${stage}` says every sentence that begins so.
  const composed = [...sources.matchAll(/`([a-z0-9_.]*\$\{[^`]*)`/g)]
    .map(([, text = ""]) => text.split(/\$\{[^}]*\}/))
    .filter((fixed) => fixed.join("").length > 2 && /^[a-z0-9_.]*$/.test(fixed.join("")))
    .map((fixed) => new RegExp(`^${fixed.map((part) => part.replaceAll(".", "\\.")).join("[a-z0-9_.]+")}$`));
  const said = (key: string): boolean => whole.has(key) || composed.some((one) => one.test(key));
  expect(composed.length).toBeGreaterThan(10);
  expect(Object.keys(catalogue).filter((key) => !said(key))).toEqual([]);
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
