import type { Facts, MyCase } from "../facts.ts";
import { fingerprint } from "../state/fingerprint.ts";
import { asksForDraft, type State } from "../state/state.ts";
import type { Turn } from "../turn.ts";
import { waiting } from "./mine.ts";

/**
 * Cases of this person about which the office has asked and nothing with a choice was said since: what comes next is
 * the answer, whatever it looks like. A draft that is being asked about keeps the chat. The question of a confidential
 * case counts from when it was read, because its notice says no more than that there is news.
 */
export function askingCases(turn: Turn): readonly MyCase[] {
  return asksForDraft(turn.state) ? [] : unanswered(turn).filter((my) => isLatest(turn, my));
}

/** All that the office has asked this person and they know of, whatever was said since. */
export function unanswered(turn: Turn): readonly MyCase[] {
  return waiting(turn).filter(
    (my) =>
      my.case.stage === "incomplete" && (my.case.privacy !== "confidential" || isOpened(turn.state, my)),
  );
}

function isLatest({ state, facts }: Turn, my: MyCase): boolean {
  return my.case.privacy === "confidential"
    ? state.opened?.over === menuPrint(facts)
    : facts.askedSince.includes(my.case.id);
}

function isOpened({ opened }: State, { case: { id, asked } }: MyCase): boolean {
  return opened?.case === id && opened.asked === asked;
}

/** Remembers that a confidential case's question was read, and over which menu. */
export function opened({ facts }: Turn, { case: current }: MyCase): State["opened"] {
  return current.stage === "incomplete" && current.privacy === "confidential"
    ? { case: current.id, asked: current.asked, over: menuPrint(facts) }
    : null;
}

function menuPrint({ menu }: Pick<Facts, "menu">): string {
  return menu === null ? "" : fingerprint(JSON.stringify(menu.choices.map(({ id, arg }) => [id, arg])));
}
