import type { Office, Template } from "../../office.ts";
import type { Case } from "../../procedure/case.ts";

/** The templates of a kind that fit a case of this category: its own before those of any. */
export function templatesFor(
  kind: Template["kind"],
  category: string | null,
  { templates }: Pick<Office, "templates">,
): readonly Template[] {
  const fitting = templates.filter(
    (one) => one.kind === kind && one.active && (one.category === null || one.category === category),
  );
  return [...fitting].sort((a, b) => Number(a.category === null) - Number(b.category === null));
}

/**
 * The whole text for words that are a template's code, or begin with one in capitals, with what is written behind it;
 * null for other words. A code may be given on a report of another category too: whoever names it means it.
 */
export function fromTemplate(
  words: string,
  kind: Template["kind"],
  { number }: Pick<Case, "number">,
  { templates }: Pick<Office, "templates">,
): string | null {
  const [, first = "", rest = ""] = /^(\S+)(?:\s+([\s\S]+))?$/u.exec(words.trim()) ?? [];
  const code = rest === "" ? first.toUpperCase() : first;
  const found = templates.find((one) => one.code === code && one.kind === kind && one.active);
  if (found === undefined) return null;
  const text = found.text.replace(/\{(?:nomor|number)\}/giu, number);
  return rest === "" ? text : `${text}\n${rest}`;
}
