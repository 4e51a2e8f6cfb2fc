import type { Facts, MyCase } from "../facts.ts";
import { fingerprint } from "../state/fingerprint.ts";
import { asksForDraft, type State } from "../state/state.ts";
import type { Turn } from "../turn.ts";
import { waiting } from "./mine.ts";

/**
 * Cases with a question of the office after which no message with choices was sent: the next words are the
 * reply, whatever they look like. Not while a draft's question is open. For a confidential case the question
 * counts from when it was read, since its notice only says that there is news.
 */
export function askingCases(turn: Turn): readonly MyCase[] {
  return asksForDraft(turn.state) ? [] : unanswered(turn).filter((my) => isLatest(turn, my));
}

/** Cases with any open question of the office that the person knows of. */
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

/** Remembers that a confidential case's question was read, and which menu was the latest then. */
export function opened({ facts }: Turn, { case: current }: MyCase): State["opened"] {
  return current.stage === "incomplete" && current.privacy === "confidential"
    ? { case: current.id, asked: current.asked, over: menuPrint(facts) }
    : null;
}

function menuPrint({ menu }: Pick<Facts, "menu">): string {
  return menu === null ? "" : fingerprint(JSON.stringify(menu.choices.map(({ id, arg }) => [id, arg])));
}
