import type { Agency, Category } from "../office.ts";
import { type Said, say } from "../words/message.ts";
import { cut } from "../words/shorten.ts";
import { usage } from "./commands.ts";
import { findAgency } from "./findAgency.ts";
import { has, type Result, type Turn, tell } from "./turn.ts";

const verbs = {
  add: ["tambah", "add", "baru", "new"],
  change: ["ubah", "ganti", "change", "edit"],
  off: ["nonaktif", "nonaktifkan", "off", "hapus"],
  on: ["aktif", "aktifkan", "on"],
} as const;

type Verb = keyof typeof verbs;

/** `/instansi`: lists the agencies; an administrator adds, renames or rests one. */
export function agencies(turn: Turn, words: string): Result {
  const { office } = turn.facts;
  const [verb, code, rest] = instruction(words);
  if (verb === null) {
    const shown =
      words === "" ? office.agencies : office.agencies.filter((one) => fits(words, one.code, one.name));
    if (shown.length === 0)
      return tell(turn, say("operators.no_agency", { typed: cut(words, 40) }), ...usage("instansi"));
    return tell(
      turn,
      say("operators.agencies", { count: shown.length }),
      ...shown.slice(0, longestList).map(agencyLine),
    );
  }
  if (!has(turn, "administrator")) return administratorsOnly(turn, "instansi");
  const known = office.agencies.find((one) => one.code === code);
  const saved = changedAgency(verb, code, rest, known);
  if (saved === null) return tell(turn, ...usage("instansi"));
  const result = tell(turn, say("operators.agency_saved"), agencyLine(saved));
  return { ...result, effects: [{ type: "save_agency", agency: saved }, ...result.effects] };
}

function changedAgency(verb: Verb, code: string, name: string, known: Agency | undefined): Agency | null {
  if (!isCode(code)) return null;
  switch (verb) {
    case "add":
      return name === "" ? null : { code, name, active: true };
    case "change":
      return known === undefined || name === "" ? null : { ...known, name };
    case "off":
      return known === undefined ? null : { ...known, active: false };
    case "on":
      return known === undefined ? null : { ...known, active: true };
  }
}

/**
 * `/kategori`: lists them; an administrator adds or changes one, in parts between bars: "JALAN Jalan dan jembatan |
 * jalan rusak | PUPR | lubang, aspal" (name, what letters call it, agency, hints). Parts left out stay as they are.
 */
export function categories(turn: Turn, words: string): Result {
  const { office } = turn.facts;
  const [verb, code, rest] = instruction(words);
  if (verb === null) {
    const shown =
      words === "" ? office.categories : office.categories.filter((one) => fits(words, one.code, one.name));
    if (shown.length === 0)
      return tell(turn, say("operators.no_category", { typed: cut(words, 40) }), ...usage("kategori"));
    return tell(
      turn,
      say("operators.categories", { count: shown.length }),
      ...shown.slice(0, longestList).map(categoryLine),
    );
  }
  if (!has(turn, "administrator")) return administratorsOnly(turn, "kategori");
  const known = office.categories.find((one) => one.code === code);
  const saved = changedCategory(turn, verb, code, rest, known);
  if (saved === null) return tell(turn, ...usage("kategori"));
  const result = tell(turn, say("operators.category_saved"), categoryLine(saved));
  return { ...result, effects: [{ type: "save_category", category: saved }, ...result.effects] };
}

function changedCategory(
  turn: Turn,
  verb: Verb,
  code: string,
  rest: string,
  known: Category | undefined,
): Category | null {
  if (!isCode(code)) return null;
  if (verb === "off" || verb === "on")
    return known === undefined ? null : { ...known, active: verb === "on" };
  const [name = "", topic = "", agencyWords = "", hints = ""] = rest.split("|").map((part) => part.trim());
  if (verb === "change" && known === undefined) return null;
  if (name === "" && known === undefined) return null;
  const found = agencyWords === "" ? null : findAgency(agencyWords, turn.facts.office);
  if (found !== null && !found.ok) return null;
  const typedHints = hints
    .split(",")
    .map((hint) => hint.trim().toLowerCase())
    .filter((hint) => hint !== "");
  return {
    code,
    name: name === "" ? (known?.name ?? code) : name,
    topic: topic === "" ? (known?.topic ?? name.toLowerCase()) : topic.toLowerCase(),
    agency: found?.agency.code ?? known?.agency ?? null,
    hints: typedHints.length === 0 ? (known?.hints ?? []) : typedHints,
    active: true,
  };
}

/** Lines of a list in one message. */
const longestList = 30;

function instruction(words: string): readonly [Verb | null, string, string] {
  const [, first = "", code = "", rest = ""] =
    /^(\S+)(?:\s+(\S+))?(?:\s+([\s\S]+))?$/.exec(words.trim()) ?? [];
  const lower = first.toLowerCase();
  const found = (["add", "change", "off", "on"] as const).find((verb) =>
    verbs[verb].some((word) => word === lower),
  );
  return [found ?? null, code.toUpperCase(), rest.trim()];
}

/** A code goes into buttons and commands: short, and without blanks. */
function isCode(code: string): boolean {
  return /^[A-Z][A-Z0-9]{1,11}$/.test(code);
}

function fits(words: string, code: string, name: string): boolean {
  const typed = words.toLowerCase();
  return code.toLowerCase().startsWith(typed) || name.toLowerCase().includes(typed);
}

function agencyLine({ code, name, active }: Agency): Said {
  return active
    ? say("operators.agency.line", { code, name })
    : say("operators.agency.line.off", { code, name });
}

function categoryLine({ code, name, agency, active }: Category): Said {
  if (!active) return say("operators.agency.line.off", { code, name });
  return agency === null
    ? say("operators.agency.line", { code, name })
    : say("operators.category.line", { code, name, agency });
}

export function administratorsOnly(turn: Turn, command: string): Result {
  const result = tell(turn, say("operators.administrators_only"));
  return { ...result, effects: [{ type: "refused", command }, ...result.effects] };
}
