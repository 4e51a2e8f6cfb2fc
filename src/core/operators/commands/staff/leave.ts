import type { Day } from "../../../calendar/calendar.ts";
import { dayOf } from "../../../calendar/day.ts";
import { pattern } from "../../../lexicon/entry.ts";
import { leaveOver, todayWord, untilDay } from "../../../lexicon/rooms/staff.ts";
import { message, type Said, say } from "../../../message/message.ts";
import { dayFault, leadingDay } from "../../days.ts";
import type { Person } from "../../facts.ts";
import { peopleHere } from "../../find/findPerson.ts";
import { usage } from "../../say/usage.ts";
import { isOnLeave, type Leave } from "../../staff/leave.ts";
import { personMeant } from "../../staff/receiver.ts";
import { has, type Result, type Turn, tell } from "../../turn.ts";
import type { AskedCommand, Command } from "../command.ts";
import { members, officers } from "../row.ts";

/**
 * `/cuti sampai 5 Des`, `/cuti 3-5 Des`, `/cuti selesai`: the sender's own leave; a supervisor, an administrator or, in an
 * agency's room, an officer sets a colleague's by `/cuti Rina sampai 5 Des`. Alone it lists who is away.
 */
export const leave: Command = {
  name: { id: "cuti", en: "leave" },
  also: ["izin"],
  group: "office",
  roles: { operators: members, agency: officers },
  words: "optional",
  inPrivate: true,
  needs: () => [{ type: "people" }, { type: "gone" }],
  run: listOrSet,
};

const until = new RegExp(`^(?:${pattern(untilDay)})\\s+`, "iu");
const today = new RegExp(`^(?:${pattern(todayWord)})(?![\\p{L}])`, "iu");
const over = new RegExp(`^(?:${pattern(leaveOver)})[.!]*$`, "iu");

function listOrSet(turn: Turn, asked: AskedCommand): Result {
  const { command, words } = asked;
  if (words === "") return list(turn, asked);
  const own = readDays(turn, words);
  if (own !== null) return set(turn, turn.facts.person, own);
  const meant = personMeant(turn, words, "/cuti");
  if (meant === null) return tell(turn, ...usage(turn, command));
  if (!meant.ok) return tell(turn, ...meant.why, ...usage(turn, command));
  const days = readDays(turn, meant.rest);
  if (days === null) return tell(turn, ...usage(turn, command));
  const self = meant.person.contact === turn.facts.person.contact;
  const may = turn.room.type === "agency" || has(turn, "supervisor", "administrator");
  if (!self && !may) {
    const told = tell(turn, say("staff.leave.others"));
    return { ...told, effects: [{ type: "refused", command: command.name.id }, ...told.effects] };
  }
  if (meant.person.roles.length === 0)
    return tell(turn, say("staff.leave.no_role", { who: meant.person.name }));
  return set(turn, meant.person, days);
}

type Days =
  | { readonly type: "over" }
  | { readonly type: "fault"; readonly said: Said }
  | ({ readonly type: "days" } & Leave);

/** The days that a text names; null if it begins otherwise, as with a name. */
function readDays({ facts: { office }, now }: Turn, words: string): Days | null {
  const day = dayOf(now, office.calendar);
  if (over.test(words)) return { type: "over" };
  const last = words.replace(until, "");
  const isUntil = last !== words;
  if (today.test(last)) return { type: "days", from: day, to: day };
  const fault = dayFault(last, day);
  if (fault !== null) return { type: "fault", said: fault };
  const read = leadingDay(last, day);
  if (read === null) return isUntil ? { type: "fault", said: say("staff.leave.which") } : null;
  return ranged(read.from ?? (isUntil ? day : read.day), read.day, day);
}

function ranged(from: Day, to: Day, day: Day): Days {
  if (to < day) return { type: "fault", said: say("staff.leave.past") };
  return { type: "days", from: from < day ? day : from, to };
}

function set(turn: Turn, person: Person, days: Days): Result {
  const { contact, name: who } = person;
  const day = dayOf(turn.now, turn.facts.office.calendar);
  if (days.type === "fault") return tell(turn, days.said);
  if (days.type === "over") {
    const known = peopleHere(turn.facts).find((one) => one.contact === contact)?.leave ?? null;
    if (known === null || known.to < day) return tell(turn, say("staff.leave.none_to_end", { who }));
    return deed(turn, contact, null, say("staff.leave.ended", { who }));
  }
  const { from, to } = days;
  const said =
    from === to ? say("staff.leave.day", { who, day: from }) : say("staff.leave.days", { who, from, to });
  return deed(turn, contact, { from, to }, said, say("staff.leave.means"));
}

function deed(turn: Turn, person: Person["contact"], days: Leave | null, ...said: readonly Said[]): Result {
  const begins = days !== null && isOnLeave({ leave: days }, dayOf(turn.now, turn.facts.office.calendar));
  return {
    state: turn.state,
    effects: [{ type: "staff", deed: { type: "leave", person, days, begins, said: message(said) } }],
  };
}

function list(turn: Turn, { command }: AskedCommand): Result {
  const day = dayOf(turn.now, turn.facts.office.calendar);
  const away = peopleHere(turn.facts).flatMap(({ name: who, leave: days }) =>
    days == null || days.to < day ? [] : [say("staff.leave.line", { who, from: days.from, to: days.to })],
  );
  const head = away.length === 0 ? say("staff.leave.nobody") : say("staff.leave.list");
  return tell(turn, head, ...away, ...usage(turn, command));
}
