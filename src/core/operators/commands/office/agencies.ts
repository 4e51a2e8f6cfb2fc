import { say } from "../../../message/message.ts";
import { cut } from "../../../message/shorten.ts";
import type { Agency } from "../../../office.ts";
import { administratorsOnly } from "../../permit.ts";
import { usage } from "../../say/usage.ts";
import { has, type Result, type Turn, tell } from "../../turn.ts";
import type { AskedCommand, Command } from "../command.ts";
import { members, nobody } from "../row.ts";
import { agencyCheck, agencyLine, checkWish } from "./agencyCheck.ts";
import { silenceSaid } from "./agencySilence.ts";
import { aboutHead, headSaid } from "./escalation.ts";
import { fits, instruction, isCode, isYes, longestList, openIn, type Verb } from "./instruction.ts";
import { officeChanged } from "./officeChange.ts";

export const agencies: Command = {
  name: { id: "instansi", en: "agencies" },
  also: ["agency", "dinas"],
  group: "office",
  roles: { operators: members, agency: nobody },
  words: "optional",
  keepsChange: true,
  needs: () => [{ type: "open" }, { type: "rooms" }, { type: "signs" }],
  run: listOrChange,
};

/** `/instansi`: lists the agencies; an administrator adds, renames or deactivates one. */
function listOrChange(turn: Turn, { command, words }: AskedCommand): Result {
  const { office } = turn.facts;
  const wish = checkWish(words);
  if (wish !== null) return agencyCheck(turn, command, wish);
  const head = aboutHead(turn, words);
  if (head !== null) return head;
  const [verb, code, rest] = instruction(words);
  if (verb === null) {
    const shown =
      words === "" ? office.agencies : office.agencies.filter((one) => fits(words, one.code, one.name));
    if (shown.length === 0)
      return tell(turn, say("operators.no_agency", { typed: cut(words, 40) }), ...usage(turn, command));
    const [only] = shown;
    return tell(
      turn,
      say("operators.agencies", { count: shown.length }),
      ...shown.slice(0, longestList).map((one) => silenceSaid(one.code, agencyLine(one), turn)),
      ...(only !== undefined && shown.length === 1 ? headSaid(only, turn) : []),
    );
  }
  if (!has(turn, "administrator")) return administratorsOnly(turn, command.name.id);
  const known = office.agencies.find((one) => one.code === code);
  if (verb === "add" && known !== undefined)
    return tell(turn, say("operators.agency.exists", { code, name: known.name }));
  const saved = changedAgency(verb, code, rest, known);
  if (saved === null) return tell(turn, ...usage(turn, command));
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
      return name === "" ? null : { code, name, active: true, checked: false };
    case "change":
      return known === undefined || name === "" ? null : { ...known, name };
    case "off":
      return known === undefined ? null : { ...known, active: false };
    case "on":
      return known === undefined ? null : { ...known, active: true };
  }
}

/** What refers to an agency: open cases, linked groups, and categories that propose it. */
function hangsOn(turn: Turn, { code }: Agency) {
  const { rooms = [], office } = turn.facts;
  return {
    cases: openIn(turn, (one) => one.agency === code),
    groups: rooms.filter((room) => room.type === "agency" && room.agency === code).length,
    categories: office.categories.filter(({ agency, active }) => active && agency === code).length,
  };
}
