import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Document } from "mupdf";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readConfig } from "../src/config/config.ts";
import { printing } from "../src/printing.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "print-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const config = readConfig({ SERVICE_NAME: "Lapor Kita", OFFICE_NAME: "Pemkab Kita" }, "/");

test("writes what it printed, with the configured names and the given addresses", async () => {
  const shown: string[] = [];
  const given = ["--whatsapp", "0812-3456-7890", "--telegram", "@laporbot", join(folder, "new")];
  await printing(config, given, (line) => shown.push(line));
  expect(await readdir(join(folder, "new"))).toEqual(["dinas.pdf", "petugas.pdf", "poster.pdf"]);
  expect(shown).toHaveLength(3);
  const poster = Document.openDocument(await readFile(join(folder, "new", "poster.pdf")), "application/pdf");
  const text = poster.loadPage(0).toStructuredText("preserve-whitespace").asText();
  for (const said of ["Lapor Kita", "Pemkab Kita", "+62 812-3456-7890", "@laporbot"])
    expect(text).toContain(said);
});

test.each([
  [[]],
  [["--telegram", "lapor bot"]],
  [["--whatsapp", "nomor"]],
  [["--telegram", "@laporbot", "a", "b"]],
  [["--telegram", "@laporbot", "--language", "jv"]],
])("says how it is used: %j", async (given) => {
  await expect(printing(config, given, () => undefined)).rejects.toThrow("--telegram @laporbot --whatsapp");
  expect(await readdir(folder)).toEqual([]);
});
