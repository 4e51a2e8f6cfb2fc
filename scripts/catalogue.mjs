import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Writes src/core/message/catalogue.generated.ts: every sentence of the bot in locales/id with its parameters and their formats,
 * as its text has them in `{{name, format}}`. With `--check` it writes nothing and exits with 1 if the file differs.
 */
export const locale = "locales/id";
/** The page's own texts, and those that only letters of earlier versions ask for. */
const others = ["playground.json", "former.json"];
const file = "src/core/message/catalogue.generated.ts";

export function writeCatalogue() {
  const made = catalogueOf(readLocale());
  if (made !== written()) writeFileSync(file, made);
}

function written() {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function readLocale() {
  const parts = readdirSync(locale).filter((name) => !others.includes(name));
  return Object.assign(
    {},
    ...parts.sort().map((name) => JSON.parse(readFileSync(`${locale}/${name}`, "utf8"))),
  );
}

function catalogueOf(texts) {
  const sentences = new Map();
  for (const [key, text] of Object.entries(texts)) {
    const base = key.replace(/_(zero|one|two|few|many|other)$/, "");
    const formats = sentences.get(base) ?? new Map();
    sentences.set(base, formats);
    for (const [, name, format] of text.matchAll(/\{\{(\w+), (\w+)\}\}/g)) {
      const other = formats.get(name) ?? format;
      if (other !== format) throw new Error(`${base} shows ${name} as ${other} and as ${format}`);
      formats.set(name, format);
    }
  }
  const lines = [...sentences].map(([key, formats]) => {
    const params = [...formats].map(([name, format]) => `${name}: "${format}"`).join(", ");
    return `  "${key}": ${params === "" ? "{}" : `{ ${params} }`},`;
  });
  return `import type { Formats } from "./format.ts";

/** Every sentence the bot can say. Made by \`npm run generate\` from ${locale}: change a sentence there. */
export const catalogue = {
${lines.join("\n")}
} as const satisfies Readonly<Record<string, Formats>>;
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes("--check")) writeCatalogue();
  else if (written() !== catalogueOf(readLocale())) {
    console.error(`${file} isn't what ${locale} gives: npm run generate`);
    process.exitCode = 1;
  }
}
