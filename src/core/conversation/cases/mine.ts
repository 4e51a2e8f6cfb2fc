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

/** What the case is called to this person: a follower has a number of their own. */
export function nameOf({ case: current, number }: MyCase): Said {
  return named(current, number);
}

export function agencyOf({ case: current }: MyCase, office: Office): Said {
  return agencySaid(current, office);
}

const titleRoom = 22;

/** A line of a menu of cases. */
export function labelOf({ case: current, number }: MyCase): Said {
  const title = current.privacy === "confidential" ? "" : current.title;
  return say("plain", { text: title === "" ? number : `${number} ${shorten(title, titleRoom)}` });
}
