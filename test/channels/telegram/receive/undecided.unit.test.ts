import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { allowedUpdates, updateKinds } from "../../../../src/channels/telegram/receive/updateKinds.ts";
import { projectPath } from "../../../../src/projectPath.ts";

/** What the compiler says of the tables if the Bot API's types had these further fields. */
function compiledWith(message: string, update: string): string {
  const folder = mkdtempSync(projectPath("node_modules/.undecided-"));
  try {
    const types = "../@grammyjs/types";
    writeFileSync(
      join(folder, "later.ts"),
      `export {};
      declare module "${types}/message.js" { interface Message { ${message} } }
      declare module "${types}/update.js" { interface Update { ${update} } }`,
    );
    const tables = ["messageFields", "updateKinds"].map(
      (name) => `../../src/channels/telegram/receive/${name}.ts`,
    );
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ extends: "../../tsconfig.json", include: [], files: ["later.ts", ...tables] }),
    );
    const tsc = spawnSync(process.execPath, [projectPath("node_modules/typescript/bin/tsc"), "-p", folder], {
      encoding: "utf8",
    });
    return `${tsc.stdout}${tsc.stderr}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("what a later version of the Bot API brings doesn't compile until it is decided", () => {
  expect(compiledWith("", "")).toBe("");
  expect(compiledWith("parcel?: true;", "")).toMatch(/messageFields\.ts.*'parcel' is missing/s);
  expect(compiledWith("", "parcel_sent?: true;")).toMatch(/updateKinds\.ts.*'parcel_sent' is missing/s);
});

test("Telegram is asked for every kind that is read, and for no other", () => {
  const read = Object.entries(updateKinds).flatMap(([kind, fate]) => (fate === "read" ? [kind] : []));
  expect([...allowedUpdates].sort()).toEqual(read.sort());
  expect(allowedUpdates).toHaveLength(6);
});
