import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectPath } from "../src/projectPath.ts";

const read = (path: string): string => readFileSync(projectPath(path), "utf8");

const documents = [
  "README.md",
  ...readdirSync(projectPath("docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name.replaceAll("\\", "/")}`),
];

const names = new Set(
  ["src", "test", "prisma", "."].flatMap((folder) =>
    readdirSync(projectPath(folder), { recursive: folder !== ".", encoding: "utf8" }).map((path) =>
      basename(path),
    ),
  ),
);

describe("the docs", () => {
  test.each(documents)("%s names only files that are there", (document) => {
    const named = [...read(document).matchAll(/`([\w./-]+\.(?:ts|mjs|json|prisma|md|sh))`/g)].map(
      ([, path = ""]) => path,
    );
    const links = [...read(document).matchAll(/\]\(([\w./-]+\.(?:md|png|svg|json))\)/g)].map(
      ([, path = ""]) => join(document, "..", path),
    );
    const missing = [...named.filter((path) => path.includes("/")), ...links].filter(
      (path) =>
        !["", "src", "src/core", "docs"].some((folder) => existsSync(projectPath(join(folder, path)))),
    );
    const nameless = named.filter(
      (path) => /^\w.*\.ts$/.test(path) && !path.includes("/") && !names.has(path),
    );
    expect([...missing, ...nameless]).toEqual([]);
  });
});

describe("the architecture", () => {
  const text = read("docs/ARCHITECTURE.md");

  test("takes two pages", () => {
    expect(text.split(/\s+/).length).toBeLessThan(1_350);
  });

  test("names every loop that runs", () => {
    const started = readdirSync(projectPath("src/app/loops"))
      .map((file) => read(`src/app/loops/${file}`))
      .flatMap((source) =>
        [...source.matchAll(/\b(?:startLoop\(\{ name: |start\(|startWaking\()["`](\w+)/g)].map(
          ([, name]) => name,
        ),
      );
    expect(started.length).toBeGreaterThan(6);
    const unnamed = started.filter((name) => !text.includes(`**${name}**`));
    expect(unnamed).toEqual([]);
  });

  test("names every folder of the core and of the shell", () => {
    const rooms = ["src/core", "src"].flatMap((folder) =>
      readdirSync(projectPath(folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name),
    );
    expect(rooms.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
  });
});

const rowsOf = (document: string): readonly string[] =>
  read(document)
    .split("\n")
    .filter((line) => /^\| (?!guard |rule |---)/.test(line));

describe("the rules of the dialogue", () => {
  const rows = rowsOf("docs/CONVERSATION.md");

  test("are numbered without a gap, and each is held by a test", () => {
    expect(rows.map((row) => Number(/^\| (\d+)\. /.exec(row)?.[1]))).toEqual(
      rows.map((_, index) => index + 1),
    );
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => !/`test\/[^`]+`/.test(row))).toEqual([]);
  });

  test.each(rows.flatMap(testsOf))("%s has %s", (path, name) => {
    expect(plain(read(path)).includes(name), `in ${path}`).toBe(true);
  });
});

describe("the guards", () => {
  const rows = rowsOf("docs/GUARDS.md");
  const found = rows.flatMap(testsOf);

  test("are read", () => {
    expect(rows.length).toBeGreaterThan(50);
    expect(found.length).toBeGreaterThan(60);
  });

  test.each(found)("%s has %s", (path, name) => {
    expect(plain(read(path)).includes(name), `in ${path}`).toBe(true);
  });
});

/** The tests that a row names, each with its file: a name belongs to the path before it. */
function testsOf(row: string): readonly [string, string][] {
  const [, , held = ""] = row.split(/(?<!\\)\|/);
  let path = "";
  const tests: [string, string][] = [];
  for (const [, file, name] of held.matchAll(/`(test\/[^`]+)`|"([^"]+)"/g)) {
    if (file !== undefined) path = file;
    else if (name !== undefined) tests.push([path, plain(name.split("…")[0] ?? "")]);
  }
  return tests;
}

function plain(text: string): string {
  return text.replaceAll("\\", "").replace(/\s+/g, " ").trim();
}
