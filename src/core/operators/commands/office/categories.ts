import { type Said, say } from "../../../message/message.ts";
import { cut } from "../../../message/shorten.ts";
import type { Category, Office } from "../../../office.ts";
import { findAgency, unknownAgency } from "../../find/findAgency.ts";
import { administratorsOnly } from "../../permit.ts";
import { usage } from "../../say/usage.ts";
import { has, type Result, type Turn, tell } from "../../turn.ts";
import type { AskedCommand, Command } from "../command.ts";
import { members, nobody } from "../row.ts";
import { fits, instruction, isCode, isYes, longestList, openIn, type Verb } from "./instruction.ts";
import { officeChanged } from "./officeChange.ts";

export const categories: Command = {
  name: { id: "kategori", en: "categories" },
  also: ["category"],
  group: "office",
  roles: { operators: members, agency: nobody },
  words: "optional",
  keepsChange: true,
  needs: () => [{ type: "open" }, { type: "rooms" }],
  run: listOrChange,
};

/**
 * `/kategori`: lists the categories; an administrator adds or changes one, in parts between bars: "JALAN
 * Jalan dan jembatan | jalan rusak | PUPR | lubang, aspal" (name, what letters call it, agency, hints).
 * Missing parts stay as they are.
 */
function listOrChange(turn: Turn, { command, words }: AskedCommand): Result {
  const { office } = turn.facts;
  const [verb, code, rest] = instruction(words);
  if (verb === null) {
    const shown =
      words === "" ? office.categories : office.categories.filter((one) => fits(words, one.code, one.name));
    if (shown.length === 0)
      return tell(turn, say("operators.no_category", { typed: cut(words, 40) }), ...usage(turn, command));
    return tell(
      turn,
      say("operators.categories", { count: shown.length }),
      ...shown.slice(0, longestList).map(categoryLine),
    );
  }
  if (!has(turn, "administrator")) return administratorsOnly(turn, command.name.id);
  const known = office.categories.find((one) => one.code === code);
  if (verb === "add" && known !== undefined)
    return tell(turn, say("operators.category.exists", { code, name: known.name }));
  const fault = verb === "add" || verb === "change" ? agencyFault(rest, office) : null;
  if (fault !== null) return tell(turn, fault);
  const saved = changedCategory(turn, verb, code, rest, known);
  if (saved === null) return tell(turn, ...usage(turn, command));
  const cases = openIn(turn, (one) => one.category === code);
  if (verb === "off" && cases > 0 && !isYes(rest))
    return tell(turn, say("operators.category.off.sure", { cases, name: saved.name, code }));
  const change = { type: "category", before: known ?? null, after: saved } as const;
  const off = verb === "change" && !saved.active ? [say("operators.category.still_off", { code })] : [];
  return officeChanged(turn, change, say("operators.category_saved"), categoryLine(saved), ...off);
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
    active: known?.active ?? true,
  };
}

/** Why the agency named for a category can't be taken: it is inactive, or there is none such. Null if it can. */
function agencyFault(rest: string, office: Office): Said | null {
  const typed = rest.split("|")[2]?.trim() ?? "";
  const found = typed === "" ? null : findAgency(typed, office);
  if (found === null || found.ok) return null;
  const resting = office.agencies.filter(({ active }) => !active);
  const off = findAgency(typed, { ...office, agencies: resting.map((one) => ({ ...one, active: true })) });
  return off.ok
    ? say("operators.agency.resting", { code: off.agency.code, name: off.agency.name })
    : unknownAgency(typed, found.near);
}

function categoryLine({ code, name, agency, active }: Category): Said {
  if (!active) return say("operators.agency.line.off", { code, name });
  return agency === null
    ? say("operators.agency.line", { code, name })
    : say("operators.category.line", { code, name, agency });
}
