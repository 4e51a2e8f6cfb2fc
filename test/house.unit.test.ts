import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { projectPath } from "../src/projectPath.ts";

const paths = readdirSync(projectPath("src"), { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => !path.includes("/generated/"));
const sources = paths
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".generated.ts"))
  .map((path) => ({ path, text: readFileSync(join(projectPath("src"), path), "utf8") }));

/** The paths of those in which something stands outside a comment. */
function where(pattern: RegExp, within: (path: string) => boolean): readonly string[] {
  return sources
    .filter(({ path }) => within(path))
    .filter(({ text }) => pattern.test(text.replace(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "")))
    .map(({ path }) => path);
}

test("the sources are read", () => {
  expect(sources.length).toBeGreaterThan(300);
});

test("no file is longer than 200 lines", () => {
  const long = sources.filter(({ text }) => text.split("\n").length - 1 > 200);
  expect(long.map(({ path }) => path)).toEqual([]);
});

test("no folder holds more than 25 files", () => {
  const files = paths.filter((path) => /\.\w+$/.test(path));
  const counted = new Map<string, number>();
  for (const path of files) counted.set(dirname(path), (counted.get(dirname(path)) ?? 0) + 1);
  expect([...counted].filter(([, count]) => count > 25)).toEqual([]);
});

test("the core has no clock and no randomness of its own", () => {
  const own = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\brandomUUID\(|\bperformance\.now\(/;
  expect(where(own, (path) => path.startsWith("core/"))).toEqual([]);
});

test("the core has no sentences for people: what it says are keys", () => {
  const sentence = /(?<!Error\()(["`])(?=[^"`<>\n]*\p{L}{2,} \p{L}{2,} \p{L})[^"`<>\n]*\1/u;
  const may = (path: string): boolean =>
    // The words that people type, and why a cell of the table has no letter.
    path.startsWith("core/lexicon/") || path === "core/procedure/notices/noticeTable.ts";
  expect(sentence.test('say("ini kalimat untuk orang")')).toBe(true);
  expect(where(sentence, (path) => path.startsWith("core/") && !may(path))).toEqual([]);
});
