import { readFileSync } from "node:fs";

/** A row of a table of replies; the header of `rows.tsv` explains its columns. */
export type Row = { id: string; step: string; text: string; expect: string; note: string };

/** The rows of a table; a line break inside a text is written \\n. */
export function read(path: string | URL): Row[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !/^#( |$)/u.test(line) && !line.startsWith("id\t"))
    .map((line) => {
      const [id = "", step = "", text = "", expect = "", note = ""] = line.split("\t");
      return { id, step, text: text.replaceAll("\\n", "\n"), expect, note };
    });
}
