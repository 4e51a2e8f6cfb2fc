import type { DayOff } from "../../../calendar/calendar.ts";
import { dayOf } from "../../../calendar/day.ts";
import { pattern } from "../../../lexicon/entry.ts";
import { ofYear, putIn, takeOut } from "../../../lexicon/operators.ts";
import { type Said, say } from "../../../message/message.ts";
import { leadingDay } from "../../days.ts";
import { administratorsOnly } from "../../permit.ts";
import { usage } from "../../say/usage.ts";
import { has, type Result, type Turn, tell } from "../../turn.ts";
import type { AskedCommand, Command } from "../command.ts";
import { members, nobody } from "../row.ts";

export const holidays: Command = {
  name: { id: "libur", en: "holidays" },
  also: ["holiday"],
  group: "office",
  roles: { operators: members, agency: nobody },
  words: "optional",
  needs: () => [],
  run: listOrChange,
};

const wholeYear = new RegExp(`^(?:${pattern(ofYear)})\\s+(\\d{4})$`, "iu");
const removing = new RegExp(`^(?:${pattern(takeOut)})\\s+(.+)$`, "iu");
const adding = new RegExp(`^(?:${pattern(putIn)})\\s+`, "iu");

/** Most days off in a list. */
const longestList = 15;

/**
 * `/libur`: lists the coming days off. An administrator adds one ("/libur 24 Des 2026 Cuti bersama"), removes
 * one ("/libur hapus 24 Des 2026"), or confirms a year's list ("/libur tahun 2027"): then the listed days are
 * that year's decree, and its dates are no longer provisional.
 */
function listOrChange(turn: Turn, { command, words }: AskedCommand): Result {
  const { calendar } = turn.facts.office;
  const today = dayOf(turn.now, calendar);
  if (words === "") {
    const coming = calendar.daysOff.filter(({ day }) => day >= today).slice(0, longestList);
    return tell(
      turn,
      coming.length === 0 ? say("operators.holidays.none") : say("operators.holidays"),
      ...coming.map(line),
      calendar.decreedYears.length === 0
        ? say("operators.holidays.no_years")
        : say("operators.holidays.years", { years: calendar.decreedYears.map(String) }),
    );
  }
  if (!has(turn, "administrator")) return administratorsOnly(turn, command.name.id);
  const year = wholeYear.exec(words);
  if (year?.[1] !== undefined) {
    // The days listed for that year become its complete list.
    const days = calendar.daysOff.filter(({ day }) => day.startsWith(`${year[1]}-`));
    return save(turn, Number(year[1]), days, [], say("operators.holidays.year_saved", { year: year[1] }));
  }
  const removes = removing.exec(words);
  if (removes?.[1] !== undefined) {
    const day = leadingDay(removes[1], today)?.day;
    if (day === undefined) return tell(turn, ...usage(command));
    if (!calendar.daysOff.some((off) => off.day === day))
      return tell(turn, say("operators.holidays.not_off", { day }));
    return save(turn, null, [], [day], say("operators.holidays.removed", { day }));
  }
  const dated = leadingDay(words.replace(adding, ""), today);
  if (dated === null || dated.rest === "") return tell(turn, ...usage(command));
  const added: DayOff = { day: dated.day, name: dated.rest };
  return save(turn, null, [added], [], say("operators.holidays.added", added));
}

function save(
  turn: Turn,
  year: number | null,
  add: readonly DayOff[],
  remove: readonly string[],
  said: Said,
): Result {
  const result = tell(turn, said, say("operators.holidays.moved"));
  return { ...result, effects: [{ type: "save_days_off", year, add, remove }, ...result.effects] };
}

function line({ day, name }: DayOff): Said {
  return say("operators.holidays.line", { day, name });
}
