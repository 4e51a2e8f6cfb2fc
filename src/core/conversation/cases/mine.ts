import { findNumber } from "../../ids/number.ts";
import { agencySaid, named } from "../../letters/case/naming.ts";
import { type Said, say } from "../../message/message.ts";
import { afterWords, wordsOf } from "../../message/plain.ts";
import { shorten } from "../../message/shorten.ts";
import type { Office } from "../../office.ts";
import type { CaseId, ContactId } from "../../procedure/case.ts";
import type { MyCase } from "../facts.ts";
import type { Turn } from "../turn.ts";

export function mineById({ facts }: Pick<Turn, "facts">, id: CaseId): MyCase | null {
  return facts.mine.find((my) => my.case.id === id) ?? null;
}

/**
 * Finds a case by a choice's argument, "<case>.<round>" or "<case>"; null if it isn't this person's. `stale`:
 * the choice belongs to an earlier answer.
 */
export function mineByArg(turn: Turn, arg: string): { readonly my: MyCase; readonly stale: boolean } | null {
  const [id, round] = arg.split(".");
  const my = mineById(turn, id ?? "");
  return my === null ? null : { my, stale: round !== undefined && Number(round) !== my.case.round };
}

/** The case whose number, or its first four characters, begins the text, with the rest of the text. */
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

/**
 * Cases that wait for this person: for a reply to a question, a verdict on an answer, or a reaction to a
 * plan.
 */
export function waiting({ facts, state }: Turn): readonly MyCase[] {
  return facts.mine.filter(({ case: current, leads }) => {
    if (!reports(current, facts.contact)) return false;
    if (current.stage === "incomplete") return leads;
    if (current.stage === "answered") return true;
    return current.stage === "scheduled" && leads && !state.agreed.includes(planOf(current));
  });
}

/** Whether this person reported the case; otherwise they only watch it. */
export function reports({ reporters }: MyCase["case"], contact: ContactId): boolean {
  return reporters.some((reporter) => reporter.contact === contact);
}

export function planOf({ id, round, promised }: MyCase["case"]): string {
  return `${id}.${round}.${promised ?? ""}`;
}

/** The case's name with this person's own number for it. */
export function nameOf({ case: current, number }: MyCase): Said {
  return named(current, number);
}

export function agencyOf({ case: current }: MyCase, office: Office): Said {
  return agencySaid(current, office);
}

const titleRoom = 22;

/** The case's label in a menu. */
export function labelOf({ case: current, number }: MyCase): Said {
  const title = current.privacy === "confidential" ? "" : current.title;
  return say("plain", { text: title === "" ? number : `${number} ${shorten(title, titleRoom)}` });
}
