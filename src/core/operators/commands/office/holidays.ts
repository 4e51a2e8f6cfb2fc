import type { Day, DayOff } from "../../../calendar/calendar.ts";
import { addDays, dayOf, daysBetween, weekdayOf } from "../../../calendar/day.ts";
import { pattern } from "../../../lexicon/entry.ts";
import { ofYear, putIn, takeOut } from "../../../lexicon/operators.ts";
import { type Said, say } from "../../../message/message.ts";
import { dayFault, type LeadingDay, leadingDay } from "../../days.ts";
import { administratorsOnly } from "../../permit.ts";
import { usage } from "../../say/usage.ts";
import { has, type Result, type Turn, tell } from "../../turn.ts";
import type { AskedCommand, Command } from "../command.ts";
import { type CommandRow, members, nobody } from "../row.ts";

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

/** Most days off in a list, or taken at a time. */
const longestList = 15;

/**
 * `/libur`: lists the coming days off. An administrator adds one ("/libur 24 Des 2026 Cuti bersama") or several
 * ("/libur 1-2 Jan Libur kantor"), removes one ("/libur hapus 24 Des 2026"), or confirms a year's list ("/libur tahun
 * 2027"): then the listed days are that year's decree, and its dates are no longer provisional.
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
    const dated = leadingDay(removes[1], today);
    return dated === null ? unread(turn, command, removes[1], today) : remove(turn, dated);
  }
  const named = words.replace(adding, "");
  const dated = leadingDay(named, today);
  return dated === null ? unread(turn, command, named, today) : add(turn, dated);
}

function unread(turn: Turn, command: CommandRow, words: string, today: Day): Result {
  const fault = dayFault(words, today);
  return fault === null ? tell(turn, ...usage(turn, command)) : tell(turn, fault);
}

function add(turn: Turn, { day, from, rest: name }: LeadingDay): Result {
  if (name === "") return tell(turn, say("operators.holidays.needs_name"));
  const days = daysFrom(from ?? day, day);
  if (days.length > longestList) return tell(turn, say("operators.holidays.longest", { days: longestList }));
  const said =
    from === undefined
      ? say("operators.holidays.added", { day, name })
      : say("operators.holidays.added_days", { from, to: day, name });
  return save(
    turn,
    null,
    days.map((one) => ({ day: one, name })),
    [],
    said,
  );
}

function remove(turn: Turn, { day, from }: LeadingDay): Result {
  const isOff = (one: Day) => turn.facts.office.calendar.daysOff.some((off) => off.day === one);
  const days = daysFrom(from ?? day, day).filter(isOff);
  if (days.length === 0) {
    const none =
      from === undefined
        ? say("operators.holidays.not_off", { day })
        : say("operators.holidays.none_off", { from, to: day });
    return tell(turn, none);
  }
  const { workWeek } = turn.facts.office.calendar;
  const said = days.map((one) =>
    workWeek.includes(weekdayOf(one))
      ? say("operators.holidays.removed", { day: one })
      : say("operators.holidays.removed_rest", { day: one }),
  );
  return save(turn, null, [], days, ...said);
}

function daysFrom(first: Day, last: Day): readonly Day[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
}

function save(
  turn: Turn,
  year: number | null,
  add: readonly DayOff[],
  remove: readonly string[],
  ...said: readonly Said[]
): Result {
  const result = tell(turn, ...said, say("operators.holidays.moved"));
  return { ...result, effects: [{ type: "save_days_off", year, add, remove }, ...result.effects] };
}

function line({ day, name }: DayOff): Said {
  return say("operators.holidays.line", { day, name });
}
