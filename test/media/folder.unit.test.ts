import { mkdtemp, readdir, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { partialPath, removePartials } from "../../src/media/folder.ts";

test("what a crash left half-written is removed, but nothing that is still being written, and no file", async () => {
  const dir = await mkdtemp(join(tmpdir(), "aduan-folder-"));
  const crash = new Date("2001-11-26T12:00:00Z");
  const left = partialPath(dir, "a1", "x");
  const current = partialPath(dir, "a2", "y");
  const file = join(dir, "a1.pdf");
  for (const path of [left, current, file]) await writeFile(path, "x");
  for (const path of [left, file]) await utimes(path, crash, crash);
  expect(await removePartials(dir, new Date("2001-11-26T13:00:00Z"))).toBe(1);
  expect((await readdir(dir)).sort()).toEqual(["a1.pdf", "a2.y.part"]);
});
