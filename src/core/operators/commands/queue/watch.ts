import { dayOf } from "../../../calendar/day.ts";
import { workingDayFrom } from "../../../calendar/workingDays.ts";
import { named } from "../../../letters/case/naming.ts";
import { meaningOf } from "../../../lexicon/entry.ts";
import { takeOut } from "../../../lexicon/operators.ts";
import { type Said, say } from "../../../message/message.ts";
import { cut } from "../../../message/shorten.ts";
import type { Case } from "../../../procedure/case.ts";
import { dayFault, leadingDay } from "../../days.ts";
import type { OwnReminder } from "../../reminders/own.ts";
import { usage } from "../../say/usage.ts";
import { targetOf } from "../../target.ts";
import { type Result, type Turn, tell } from "../../turn.ts";
import { type AskedCommand, type Command, numbered } from "../command.ts";
import { clerks, nobody } from "../row.ts";

/** Most characters of a note, and most lines of the list. */
const longestNote = 160;
const longestList = 15;

/**
 * `/pantau K7M4 3 Des catatan`: reminds the sender of the case when the office opens that day. `/pantau` lists theirs,
 * `/pantau K7M4 hapus` takes one away. Of a confidential case there is no note.
 */
export const watch: Command = {
  name: { id: "pantau", en: "watch" },
  group: "queue",
  roles: { operators: clerks, agency: nobody },
  onCase: true,
  bare: true,
  words: "optional",
  needs: (asked) => [...numbered(asked), { type: "reminders" }],
  run(turn, asked) {
    if (asked.number === null && asked.words === "") return list(turn);
    const target = targetOf(turn, asked.number, asked.words);
    return target.ok ? remind(turn, asked, target.found.case, target.words) : target.result;
  },
};

function remind(turn: Turn, { command }: AskedCommand, current: Case, words: string): Result {
  const { reminders = [], office } = turn.facts;
  const { calendar } = office;
  const called = named(current, current.number);
  const known = reminders.find((one) => one.case.id === current.id);
  if (meaningOf({ takeOut }, words) === "takeOut")
    return known === undefined
      ? tell(turn, say("reminders.none_of", { case: called }))
      : kept(turn, current, null, "", say("reminders.gone", { case: called, day: known.day }));
  const today = dayOf(turn.now, calendar);
  const dated = leadingDay(words, today);
  if (dated === null) {
    const fault = dayFault(words, today);
    return tell(turn, ...(fault === null ? [] : [fault]), ...usage(turn, command));
  }
  if (current.stage === "closed") return tell(turn, say("reminders.closed", { case: called }));
  const day = workingDayFrom(dated.day, calendar);
  if (day <= today) return tell(turn, say("reminders.past", { day: dated.day }));
  const note = current.privacy === "confidential" ? "" : cut(dated.rest, longestNote);
  const said =
    day === dated.day
      ? say("reminders.kept", { case: called, day })
      : say("reminders.kept.moved", { case: called, day, asked: dated.day });
  return kept(turn, current, day, note, said);
}

function kept(turn: Turn, { id }: Case, day: string | null, note: string, said: Said): Result {
  const result = tell(turn, said);
  return { ...result, effects: [{ type: "remind_me", deed: { case: id, day, note } }, ...result.effects] };
}

function list(turn: Turn): Result {
  const { reminders = [] } = turn.facts;
  if (reminders.length === 0) return tell(turn, say("reminders.none"));
  const more = reminders.length - longestList;
  return tell(
    turn,
    say("reminders.list", { count: reminders.length }),
    ...reminders.slice(0, longestList).map(line),
    ...(more > 0 ? [say("letters.operators.more", { count: more })] : []),
  );
}

function line({ case: current, day, note }: OwnReminder): Said {
  const called = named(current, current.number);
  return note === ""
    ? say("reminders.line", { case: called, day })
    : say("reminders.line.note", { case: called, day, note });
}
