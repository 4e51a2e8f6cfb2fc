import { choicesCarrying, choiceWords } from "../lexicon/choices.ts";
import { type Entry, phrases, wordSet } from "../lexicon/entry.ts";
import type { Case } from "../procedure/case.ts";
import { type Choice, say } from "./message.ts";
import { plain } from "./plain.ts";

/**
 * Every choice a citizen can be offered has an id. `draft.*` carries "draft.revision", `mine.*` a case and its round
 * ("<case>.<round>"), `menu.*` nothing.
 */
export type ChoiceId = keyof typeof choiceWords;

/** Choices that end, send, judge or show something to others: never guessed at from a slip of the finger. */
const exactOnly: ReadonlySet<string> = new Set<ChoiceId>([
  "draft.send",
  "draft.secret",
  "draft.open",
  "draft.contact",
  "mine.apart",
  "mine.add_open",
  "mine.settled",
  "mine.unsettled",
  "mine.later",
  "mine.agree",
  "mine.disagree",
  "mine.withdraw",
  "mine.withdraw_yes",
  "mine.consent_yes",
  "menu.erase_yes",
]);

export function isChoiceId(id: string): id is ChoiceId {
  return Object.hasOwn(choiceWords, id);
}

const answers: ReadonlySet<string> = wordSet(...Object.values(choiceWords).flat());

/** Whether a text is what some choice is called: the answer to a question, whether or not it is asked. */
export function isAnswer(text: string): boolean {
  return answers.has(plain(text));
}

/** Whether a word near to it may be taken for it. */
export function mayBeGuessed(id: string): boolean {
  return !exactOnly.has(id);
}

const words: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly Entry[]>(choiceWords).map(([id, entries]) => [id, phrases(...entries)]),
);

/** The words that mean this choice; a label that is data ("Cukup: depan pasar") counts as well. */
export function wordsFor(choice: Choice): readonly string[] {
  const own = words.get(choice.id) ?? [];
  const data = Object.values(choice.label.params).filter(
    (value): value is string => typeof value === "string",
  );
  const carrying = choicesCarrying[choice.id];
  const around = carrying === undefined ? ["*"] : phrases(...carrying);
  return [
    ...own,
    ...data.map(plain).flatMap((carried) => around.map((label) => label.replace("*", () => carried))),
  ];
}

/** "<case>.<round>": a press on the menu of an earlier answer isn't taken for the present one. */
export function caseArg({ id, round }: Pick<Case, "id" | "round">): string {
  return `${id}.${round}`;
}

/** Asks whether an answer settles the case; for letters and for the conversation alike. */
export function settleChoices(current: Case, options: { readonly later: boolean }): readonly Choice[] {
  const arg = caseArg(current);
  return [
    { id: "mine.settled", arg, label: say("choice.settled") },
    { id: "mine.unsettled", arg, label: say("choice.unsettled") },
    ...(options.later ? [{ id: "mine.later", arg, label: say("choice.later") } as const] : []),
  ];
}

/** Asks whether a plan with a date is agreeable. */
export function planChoices(current: Case): readonly Choice[] {
  const arg = caseArg(current);
  return [
    { id: "mine.agree", arg, label: say("choice.agree") },
    { id: "mine.disagree", arg, label: say("choice.disagree") },
  ];
}

/** Asks whether a confidential report may become an ordinary one; that it stays as it is comes first. */
export function consentChoices(current: Case): readonly Choice[] {
  const arg = caseArg(current);
  return [
    { id: "mine.consent_no", arg, label: say("choice.consent_no") },
    { id: "mine.consent_yes", arg, label: say("choice.consent_yes") },
  ];
}

/** One to five, under their own numbers. */
export function rateChoices(current: Case): readonly Choice[] {
  const arg = caseArg(current);
  return [
    { id: "mine.rate1", arg, label: say("choice.rate1") },
    { id: "mine.rate2", arg, label: say("choice.rate2") },
    { id: "mine.rate3", arg, label: say("choice.rate3") },
    { id: "mine.rate4", arg, label: say("choice.rate4") },
    { id: "mine.rate5", arg, label: say("choice.rate5") },
  ];
}
