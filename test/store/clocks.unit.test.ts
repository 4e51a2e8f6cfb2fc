import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectPath } from "../../src/projectPath.ts";

const schema = await readFile(projectPath("prisma/schema.prisma"), "utf8");

/** Each time column with the comment above it. */
const columns = [...schema.matchAll(/((?: {2}\/\/\/[^\n]*\n)*) {2}(\w+) +DateTime([^\n]*)/g)].map(
  ([, comment = "", name = "", type = ""]) => ({ name, comment, type }),
);

const clocks = [/business time/i, /machine time/i, /platform's (own )?time|the platform's/i];

describe("every time column", () => {
  test("there are some", () => expect(columns.length).toBeGreaterThan(30));

  test.each(columns)("$name names its one clock", ({ comment, type }) => {
    expect(clocks.filter((clock) => clock.test(comment))).toHaveLength(1);
    if (type.includes("clock_timestamp()")) expect(comment).toMatch(/machine time/i);
  });
});

test("the store has no clock of its own: what it dates, the database dates", async () => {
  const folder = projectPath("src/store");
  const files = (await readdir(folder, { recursive: true })).filter(
    (name) => name.endsWith(".ts") && !name.includes("generated"),
  );
  for (const name of files)
    expect(await readFile(join(folder, name), "utf8"), name).not.toMatch(/new Date\(\)|Date\.now\(\)/);
});
