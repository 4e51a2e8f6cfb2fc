import type { TimeOfDay } from "../../calendar/calendar.ts";
import { addDays, dayOf, weekdayOf } from "../../calendar/day.ts";
import type { Effect } from "../../effect.ts";
import { findNumber } from "../../ids/number.ts";
import { type Said, say } from "../../message/message.ts";
import { afterWords, wordsOf } from "../../message/plain.ts";
import { shorten } from "../../message/shorten.ts";
import type { Office } from "../../office.ts";
import type { CaseId, ContactId } from "../../procedure/case.ts";
import type { Command } from "../../procedure/command.ts";
import { decide } from "../../procedure/decide.ts";
import { caseSetting, type Decision, type Setting } from "../../procedure/decision.ts";
import type { MyCase } from "../facts.ts";
import type { State } from "../state/state.ts";
import type { Turn } from "../turn.ts";

export function mineById({ facts }: Turn, id: CaseId): MyCase | null {
  return facts.mine.find((my) => my.case.id === id) ?? null;
}

/** "<case>.<round>", or the case alone; null if it isn't mine. `stale` if an earlier answer is meant. */
export function mineByArg(turn: Turn, arg: string): { readonly my: MyCase; readonly stale: boolean } | null {
  const [id, round] = arg.split(".");
  const my = mineById(turn, id ?? "");
  return my === null ? null : { my, stale: round !== undefined && Number(round) !== my.case.round };
}

/** A case that a text names first, whole or by its first four characters, with what follows the number. */
export function mineNamedIn(
  { facts }: Turn,
  text: string,
): { readonly my: MyCase; readonly rest: string } | null {
  const numbers = facts.mine.map(({ number }) => number);
  const words = wordsOf(text);
  for (const count of [2, 1]) {
    const number = words.length < count ? null : findNumber(words.slice(0, count).join(""), numbers);
    const my = facts.mine.find((one) => one.number === number);
    if (my !== undefined) return { my, rest: afterWords(text, count) };
  }
  return null;
}

/** Cases that wait for a word of this person: a question, an answer to judge, a plan not yet spoken to. */
export function waiting({ facts, state }: Turn): readonly MyCase[] {
  return facts.mine.filter(({ case: current, leads }) => {
    if (!reports(current, facts.contact)) return false;
    if (current.stage === "incomplete") return leads;
    if (current.stage === "answered") return true;
    return current.stage === "scheduled" && leads && !state.agreed.includes(planOf(current));
  });
}

/** Whether this person reported the case themselves; others only watch it from here. */
export function reports({ reporters }: MyCase["case"], contact: ContactId): boolean {
  return reporters.some((reporter) => reporter.contact === contact);
}

export function planOf({ id, round, promised }: MyCase["case"]): string {
  return `${id}.${round}.${promised ?? ""}`;
}

/** How a letter names a case to this person; a confidential one by its number alone. */
export function named({ case: current, number }: MyCase): Said {
  return current.title === "" || current.privacy === "confidential"
    ? say("case.bare", { number })
    : say("case.named", { number, title: current.title });
}

const titleRoom = 22;

/** A line of a menu of cases. */
export function caseLabel({ case: current, number }: MyCase): Said {
  const title = current.privacy === "confidential" ? "" : current.title;
  return say("plain", { text: title === "" ? number : `${number} ${shorten(title, titleRoom)}` });
}

/** Who answers for it; nobody is named for a confidential one. */
export function agencyOf({ case: current }: MyCase, office: Office): Said {
  const agency = office.agencies.find(({ code }) => code === current.agency);
  return agency === undefined || current.privacy === "confidential"
    ? say("mine.agency")
    : say("plain", { text: agency.name });
}

export function settingOf({ facts, now, heard, chance }: Turn, { case: current }: MyCase): Setting {
  return caseSetting(current, {
    now,
    writtenAt: heard.sentAt,
    calendar: facts.office.calendar,
    newId: chance.id,
  });
}

/** Puts a citizen's command to the procedure. */
export function give(turn: Turn, my: MyCase, command: Command): Decision {
  return decide(my.case, command, { type: "citizen", contact: turn.facts.contact }, settingOf(turn, my));
}

export function stepsEffect(decision: Extract<Decision, { ok: true }>): Effect {
  return { type: "steps", steps: decision.steps, report: null, undoable: false };
}

const belongsMinutes = 30;

/** What this person sends next, soon, belongs to the case. */
export function belonging(state: State, id: CaseId, now: Date): State {
  return {
    ...state,
    recent: { case: id, until: new Date(now.getTime() + belongsMinutes * 60_000).toISOString() },
  };
}

/** "hari ini, Selasa 1 Desember", "besok, …", or the day alone. */
export function dayWithNearness(moment: Date, { facts, now }: Turn): Said {
  const { calendar } = facts.office;
  const day = dayOf(moment, calendar);
  const today = dayOf(now, calendar);
  if (day === today) return say("day.today", { day });
  return day === addDays(today, 1) ? say("day.tomorrow", { day }) : say("day.plain", { day });
}

/** End of office hours on the day of a moment. */
export function closingTime(moment: Date, { facts }: Turn): TimeOfDay {
  const { calendar } = facts.office;
  return calendar.hours[weekdayOf(dayOf(moment, calendar))]?.close ?? "";
}
