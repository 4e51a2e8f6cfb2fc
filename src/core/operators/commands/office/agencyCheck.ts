import { type Entry, meaningOf, pattern } from "../../../lexicon/entry.ts";
import { urgentWords } from "../../../lexicon/operators.ts";
import { type Said, say } from "../../../message/message.ts";
import { cut } from "../../../message/shorten.ts";
import type { Agency } from "../../../office.ts";
import { findAgency, unknownAgency } from "../../find/findAgency.ts";
import { administratorsOnly } from "../../permit.ts";
import { usage } from "../../say/usage.ts";
import { has, type Result, type Turn, tell } from "../../turn.ts";
import type { CommandRow } from "../row.ts";
import { officeChanged } from "./officeChange.ts";

const checkWord: Entry = { id: "periksa, diperiksa", en: "check, checked" };
const wished = new RegExp(`^(\\S+)\\s+(?:${pattern(checkWord)})(?:\\s+([\\s\\S]+))?$`, "iu");

/** Whose answers are to be checked, or not any more; `value`: what stands where a yes or no is due. */
type CheckWish = { readonly agency: string; readonly value: string };

/** Reads "PUPR periksa ya"; null for anything else. */
export function checkWish(words: string): CheckWish | null {
  const [, agency, value = ""] = wished.exec(words.trim()) ?? [];
  return agency === undefined ? null : { agency, value: value.trim() };
}

/** `/instansi PUPR periksa ya`: its answers wait for a supervisor from now on, or don't any more. */
export function agencyCheck(turn: Turn, command: CommandRow, { agency: typed, value }: CheckWish): Result {
  if (!has(turn, "administrator")) return administratorsOnly(turn, command.name.id);
  const { office } = turn.facts;
  const code = typed.toUpperCase();
  const found = findAgency(typed, office);
  const known = office.agencies.find((one) => one.code === code) ?? (found.ok ? found.agency : undefined);
  if (known === undefined) return tell(turn, unknownAgency(cut(typed, 40), found.ok ? [] : found.near));
  const wish = meaningOf(urgentWords, value);
  if (wish === null)
    return tell(turn, ...usage(turn, command), say("operators.agency.check.example", { code: known.code }));
  const after: Agency = { ...known, checked: wish === "yes" };
  const { name } = after;
  const said =
    wish === "yes" ? say("operators.agency.check.on", { name }) : say("operators.agency.check.off", { name });
  return officeChanged(turn, { type: "agency", before: known, after }, said);
}

/** An agency in a list. */
export function agencyLine({ code, name, active, checked }: Agency): Said {
  if (!active) return say("operators.agency.line.off", { code, name });
  return checked === true
    ? say("operators.agency.line.checked", { code, name })
    : say("operators.agency.line", { code, name });
}
