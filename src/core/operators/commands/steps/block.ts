import type { Day } from "../../../calendar/calendar.ts";
import { addDays, dayOf } from "../../../calendar/day.ts";
import { pattern, wordSet } from "../../../lexicon/entry.ts";
import { forSoLong, liftBlock } from "../../../lexicon/operators.ts";
import { days as dayWords, upTo } from "../../../lexicon/time.ts";
import { type Said, say } from "../../../message/message.ts";
import type { Case } from "../../../procedure/case.ts";
import { isSamePerson } from "../../../procedure/reporters.ts";
import { blockDays } from "../../../procedure/rules/block.ts";
import { dayFault, leadingDay } from "../../days.ts";
import { usage } from "../../say/usage.ts";
import { take } from "../../take.ts";
import { targetOf } from "../../target.ts";
import { type Result, type Turn, tell } from "../../turn.ts";
import type { AskedCommand, Command } from "../command.ts";
import { clerks, nobody } from "../row.ts";
import { type On, step } from "./step.ts";

/**
 * `/blokir K7M4 reason [sampai 7 Des | 3 hari]`: the person behind the case may file nothing new for a while; `buka`
 * lifts it. Alone it lists who may not. A case is named by its number or by a reply to its card, never by the desk:
 * nobody is blocked by a slip.
 */
const taking: Command = step({
  name: { id: "blokir", en: "block" },
  roles: { operators: clerks, agency: nobody },
  words: "optional",
  alsoNeeds: () => [{ type: "blocks" }],
  take: takeBlock,
});

export const block: Command = {
  ...taking,
  run: (turn, asked) => (isBare(asked) ? list(turn, asked) : taking.run(turn, asked)),
  // The list is about none, whatever the desk shows.
  cases: (turn, asked) => {
    const target = isBare(asked) ? null : targetOf(turn, asked.number, asked.words);
    return target?.ok === true ? [target.found.case] : [];
  },
};

function isBare({ number, words }: AskedCommand): boolean {
  return number === null && words.trim() === "";
}

const lifting = wordSet(liftBlock);
const forDays = new RegExp(
  `^(?:([\\s\\S]*?)[\\s,;]+)?(?:(?:${pattern(forSoLong)})\\s+)?(\\d{1,3})\\s*(?:${pattern(dayWords)})[\\s.]*$`,
  "iu",
);
const untilDay = new RegExp(`^(?:([\\s\\S]*)[\\s,;]+)?(?:${pattern(upTo)})\\s+(\\S[\\s\\S]*)$`, "iu");

/** Most characters of a reason, which its letter quotes. */
const longestReason = 300;
const longestList = 20;

function takeBlock(turn: Turn, { found, words, asked }: On): Result {
  const { case: current, by } = found;
  if (by === "desk") return tell(turn, say("operators.block.named"), ...usage(turn, asked.command));
  const typed = words.trim();
  if (lifting.has(typed.toLowerCase())) {
    return current.block == null
      ? tell(turn, say("operators.block.none", { number: current.number }))
      : take(turn, { current, commands: [{ type: "unblock" }] });
  }
  const term = termIn(typed, dayOf(turn.now, turn.facts.office.calendar));
  if ("fault" in term) return tell(turn, term.fault);
  if (term.reason === "") return tell(turn, ...usage(turn, asked.command));
  if (term.reason.length > longestReason)
    return tell(turn, say("operators.block.long", { most: longestReason, length: term.reason.length }));
  if (current.reporters.length === 0)
    return tell(turn, say("operators.block.no_reporter", { number: current.number }));
  const other = blockedElsewhere(turn, current);
  if (other !== null)
    return tell(turn, say("operators.block.elsewhere", { number: other.number, until: other.until }));
  return take(turn, { current, commands: [{ type: "block", ...term }] });
}

/** The block of the same person on another case: of two, the end of one would be told while the other goes on. */
function blockedElsewhere(
  turn: Turn,
  current: Case,
): { readonly number: string; readonly until: Day } | null {
  const today = dayOf(turn.now, turn.facts.office.calendar);
  const lead = current.reporters[0]?.contact;
  for (const { id, number, block: set } of turn.facts.blocks ?? []) {
    if (set == null || id === current.id || lead === undefined || set.until < today) continue;
    if (isSamePerson(current, lead, set.contact)) return { number, until: set.until };
  }
  return null;
}

type Term = { readonly reason: string; readonly until: Day } | { readonly fault: Said };

/** The reason and the last day; without one as long as a verifier may. */
function termIn(typed: string, today: Day): Term {
  const counted = forDays.exec(typed);
  if (counted?.[2] !== undefined)
    return { reason: bare(counted[1] ?? ""), until: addDays(today, Number(counted[2])) };
  const dated = untilDay.exec(typed);
  const named = dated?.[2] ?? "";
  const day = leadingDay(named, today);
  const fault = dayFault(named, today);
  if (fault !== null) return { fault };
  return day === null || day.rest !== ""
    ? { reason: bare(typed), until: addDays(today, blockDays.verifier) }
    : { reason: bare(dated?.[1] ?? ""), until: day.day };
}

function bare(reason: string): string {
  return reason
    .trim()
    .replace(/^[,;:]+|[,;]+$/gu, "")
    .trim();
}

function list(turn: Turn, { command }: AskedCommand): Result {
  const blocked = turn.facts.blocks ?? [];
  if (blocked.length === 0) return tell(turn, say("operators.block.nobody"), ...usage(turn, command));
  return tell(turn, say("operators.block.list"), ...blocked.slice(0, longestList).flatMap(line));
}

/** The number alone, whatever the case is: who it is isn't shown. */
function line({ number, block: set }: Case): readonly Said[] {
  if (set == null) return [];
  const said = { number, until: set.until, by: set.by };
  return [set.objected ? say("operators.block.line.objected", said) : say("operators.block.line", said)];
}
