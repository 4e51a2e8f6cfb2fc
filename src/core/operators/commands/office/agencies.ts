import { type Said, say } from "../../../message/message.ts";
import { cut } from "../../../message/shorten.ts";
import type { Agency, Category, Office } from "../../../office.ts";
import { findAgency } from "../../find/findAgency.ts";
import { has, type Result, type Turn, tell } from "../../turn.ts";
import { usage } from "../table.ts";
import { officeChanged } from "./officeChange.ts";

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
  if (verb === "add" && known !== undefined)
    return tell(turn, say("operators.agency.exists", { code, name: known.name }));
  const saved = changedAgency(verb, code, rest, known);
  if (saved === null) return tell(turn, ...usage("instansi"));
  const hanging = hangsOn(turn, saved);
  if (verb === "off" && hanging.cases > 0 && !isYes(rest))
    return tell(turn, say("operators.agency.off.sure", { ...hanging, name: saved.name, code }));
  const noted = verb === "change" || verb === "off" ? [say(`operators.agency.hangs.${verb}`, hanging)] : [];
  const change = { type: "agency", before: known ?? null, after: saved } as const;
  return officeChanged(turn, change, say("operators.agency_saved"), agencyLine(saved), ...noted);
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
  if (verb === "add" && known !== undefined)
    return tell(turn, say("operators.category.exists", { code, name: known.name }));
  const resting = verb === "add" || verb === "change" ? restingAgency(rest, office) : null;
  if (resting !== null) return tell(turn, say("operators.agency.resting", resting));
  const saved = changedCategory(turn, verb, code, rest, known);
  if (saved === null) return tell(turn, ...usage("kategori"));
  const cases = openIn(turn, (one) => one.category === code);
  if (verb === "off" && cases > 0 && !isYes(rest))
    return tell(turn, say("operators.category.off.sure", { cases, name: saved.name, code }));
  const change = { type: "category", before: known ?? null, after: saved } as const;
  return officeChanged(turn, change, say("operators.category_saved"), categoryLine(saved));
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

/** What goes by an agency's code: open cases, linked groups, and categories that propose it. */
function hangsOn(turn: Turn, { code }: Agency) {
  const { rooms, office } = turn.facts;
  return {
    cases: openIn(turn, (one) => one.agency === code),
    groups: rooms.filter((room) => room.type === "agency" && room.agency === code).length,
    categories: office.categories.filter(({ agency, active }) => active && agency === code).length,
  };
}

function openIn({ facts }: Turn, which: (one: Turn["facts"]["open"][number]) => boolean): number {
  return facts.open.filter(which).reduce((sum, { count }) => sum + count, 0);
}

function isYes(words: string): boolean {
  return /^(ya|yes)$/i.test(words);
}

/** The agency that a category is to propose, if it rests: words that are right and still can't be taken. */
function restingAgency(
  rest: string,
  office: Office,
): { readonly code: string; readonly name: string } | null {
  const typed = rest.split("|")[2]?.trim().toLowerCase() ?? "";
  const found = office.agencies.find(
    ({ code, name, active }) => !active && (code.toLowerCase() === typed || name.toLowerCase() === typed),
  );
  return found === undefined ? null : { code: found.code, name: found.name };
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
