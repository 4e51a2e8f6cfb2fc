import type { Day, HoursOn } from "../../../calendar/calendar.ts";
import { addDays, dayOf, daysBetween, weekdayOf } from "../../../calendar/day.ts";
import { hoursOf } from "../../../calendar/hours.ts";
import { periodsFrom } from "../../../calendar/periods.ts";
import { type HourWords, readHours, type WrittenHours } from "../../../calendar/written.ts";
import { periodLines, weekLines } from "../../../letters/case/hours.ts";
import { pattern } from "../../../lexicon/entry.ts";
import { putIn, takeOut } from "../../../lexicon/operators.ts";
import { besideHours, hourDays, upTo } from "../../../lexicon/time.ts";
import { type Said, say } from "../../../message/message.ts";
import { cut } from "../../../message/shorten.ts";
import { dayFault, type LeadingDay, leadingDay } from "../../days.ts";
import { administratorsOnly } from "../../permit.ts";
import { usage } from "../../say/usage.ts";
import { has, type Result, type Turn, tell } from "../../turn.ts";
import type { AskedCommand, Command } from "../command.ts";
import { type CommandRow, members, nobody } from "../row.ts";
import { keptDays, keptOf } from "./hoursKept.ts";
import { officeChanged } from "./officeChange.ts";

export const hours: Command = {
  name: { id: "jam", en: "hours" },
  also: ["jamkantor"],
  group: "office",
  roles: { operators: members, agency: nobody },
  words: "optional",
  keepsChange: true,
  needs: () => [],
  run: listOrChange,
};

const removing = new RegExp(`^(?:${pattern(takeOut)})\\s+(.+)$`, "iu");
const adding = new RegExp(`^(?:${pattern(putIn)})\\s+`, "iu");
const words: HourWords = {
  days: hourDays.map((entry) => pattern(entry)),
  joins: pattern(upTo),
  fillers: pattern(besideHours),
};

/** Most days at a time: a Ramadan, with what is around it. */
const longestRange = 60;
const longestName = 40;
/** Most periods in a list. */
const longestList = 8;

/**
 * `/jam`: the week's hours and the other ones to come. An administrator sets other hours for some days ("/jam 18 Feb-19
 * Mar 2027 sen-kam 08.00-15.00, jum 08.00-11.30 12.30-15.30 Ramadan", "/jam 24 Des 08.00-12.00 Malam Natal") or takes
 * them back ("/jam hapus 24 Des", "/jam hapus Ramadan"). A later one counts for the days that it names.
 */
function listOrChange(turn: Turn, { command, words: typed }: AskedCommand): Result {
  const today = dayOf(turn.now, turn.facts.office.calendar);
  if (typed === "") return list(turn, today);
  if (!has(turn, "administrator")) return administratorsOnly(turn, command.name.id);
  const removes = removing.exec(typed);
  const named = removes?.[1] ?? typed.replace(adding, "");
  const dated = leadingDay(named, today);
  const fault = dayFault(named, today);
  if (fault !== null) return tell(turn, fault);
  if (removes !== null) return remove(turn, dated, named, today);
  return dated === null ? tell(turn, ...usage(turn, command)) : add(turn, command, dated, today);
}

function list(turn: Turn, today: Day): Result {
  const { calendar } = turn.facts.office;
  const periods = periodsFrom(today, calendar).slice(0, longestList);
  return tell(
    turn,
    say("operators.hours"),
    ...weekLines(calendar.hours),
    ...(periods.length === 0
      ? [say("operators.hours.none")]
      : [say("operators.hours.others"), ...periods.flatMap(periodLines)]),
  );
}

function add(turn: Turn, command: CommandRow, { day: to, from = to, rest }: LeadingDay, today: Day): Result {
  const { calendar } = turn.facts.office;
  const read = readHours(rest, words);
  if ("fault" in read) {
    const { fault, at } = read;
    return fault === "none"
      ? tell(turn, ...usage(turn, command))
      : tell(turn, say(`operators.hours.fault.${fault}`, { typed: cut(at, longestName) }));
  }
  const name = read.rest;
  if (name === "") return tell(turn, say("operators.hours.needs_name"));
  if (name.length > longestName) return tell(turn, say("operators.hours.name_long", { most: longestName }));
  if (to < today) return tell(turn, say("operators.hours.past", { day: to }));
  if (daysBetween(from, to) >= longestRange)
    return tell(turn, say("operators.hours.longest", { days: longestRange }));
  const days = daysFrom(from < today ? today : from, to);
  const set = daysWith(read.hours, days, turn).map((one) => ({ ...one, name }));
  if (set.length === 0) return tell(turn, say("operators.hours.no_day", { from, to }));
  const rests = set.every(({ day }) => !calendar.workWeek.includes(weekdayOf(day)));
  const change = {
    type: "hours",
    before: keptOf(
      set.map(({ day }) => day),
      calendar,
    ),
    after: keptDays(set),
  } as const;
  return officeChanged(
    turn,
    change,
    say("operators.hours.saved"),
    ...periodsFrom(today, { hoursOn: set }).flatMap(periodLines),
    rests ? say("operators.hours.rest") : say("operators.holidays.moved"),
  );
}

/** The hours of each of these days; where no day of the week is named, of those that have hours at all. */
function daysWith(
  written: readonly WrittenHours[],
  days: readonly Day[],
  { facts: { office } }: Turn,
): readonly Omit<HoursOn, "name">[] {
  const open = days.filter((day) => hoursOf(day, office.calendar).length > 0);
  const usual = days.length === 1 || open.length === 0 ? days : open;
  return days.flatMap((day) => {
    const fits = written.find(({ days: on }) =>
      on === null ? usual.includes(day) : on.includes(weekdayOf(day)),
    );
    return fits === undefined ? [] : [{ day, hours: fits.hours }];
  });
}

function remove(turn: Turn, dated: LeadingDay | null, typed: string, today: Day): Result {
  const { calendar } = turn.facts.office;
  const is = (name: string) => name.toLowerCase() === typed.trim().toLowerCase();
  const set = calendar.hoursOn.filter(({ day, name }) =>
    dated === null ? day >= today && is(name) : day >= (dated.from ?? dated.day) && day <= dated.day,
  );
  const [first] = set;
  const last = set.at(-1);
  if (first === undefined || last === undefined) {
    const none =
      dated === null
        ? say("operators.hours.not_named", { typed: cut(typed, longestName) })
        : say("operators.hours.not_there");
    return tell(turn, none, ...periodsFrom(today, calendar).slice(0, longestList).flatMap(periodLines));
  }
  const after = keptDays(set.map(({ day }) => ({ day, hours: [], name: "" })));
  const said: Said =
    set.length === 1
      ? say("operators.hours.removed_day", { day: first.day })
      : say("operators.hours.removed", { count: set.length, from: first.day, to: last.day });
  const change = {
    type: "hours",
    before: keptOf(
      set.map(({ day }) => day),
      calendar,
    ),
    after,
  } as const;
  return officeChanged(turn, change, said, say("operators.holidays.moved"));
}

function daysFrom(first: Day, last: Day): readonly Day[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
}
