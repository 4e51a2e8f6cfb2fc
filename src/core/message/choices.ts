import { choicesCarrying, choiceWords } from "../lexicon/choices.ts";
import { type Entry, phrases, wordSet } from "../lexicon/entry.ts";
import type { Case } from "../procedure/case.ts";
import type { Knock } from "../procedure/knocks.ts";
import { type Choice, say } from "./message.ts";
import { plain } from "./plain.ts";

/**
 * Ids of all choices for citizens. The argument of `draft.*` is "draft.revision", of `mine.*`
 * "<case>.<round>", of `menu.*` empty.
 */
export type ChoiceId = keyof typeof choiceWords;

/** Choices that end, send or judge something, or show it to others: a misspelt word never means them. */
const exactOnly: ReadonlySet<string> = new Set<ChoiceId>([
  "draft.send",
  "draft.into",
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
  "mine.gone",
  "mine.hide",
  "mine.consent_yes",
  "mine.admit_yes",
  "mine.knock",
  "menu.erase_yes",
  "menu.pass_on",
]);

export function isChoiceId(id: string): id is ChoiceId {
  return Object.hasOwn(choiceWords, id);
}

const answers: ReadonlySet<string> = wordSet(...Object.values(choiceWords).flat());

/** Whether a text is the name of some choice, whether or not it is offered. */
export function isAnswer(text: string): boolean {
  return answers.has(plain(text));
}

/** Whether a misspelt word may be taken for this choice. */
export function mayBeGuessed(id: string): boolean {
  return !exactOnly.has(id);
}

const words: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly Entry[]>(choiceWords).map(([id, entries]) => [id, phrases(...entries)]),
);

/** The words that mean this choice; also a label that quotes data ("Cukup: depan pasar"). */
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

/** "<case>.<round>": with the round, a button of an earlier answer isn't taken for the present one. */
export function caseArg({ id, round }: Pick<Case, "id" | "round">): string {
  return `${id}.${round}`;
}

/** Choices for whether an answer settles the case, in letters and in the conversation. */
export function settleChoices(current: Case, options: { readonly later: boolean }): readonly Choice[] {
  const arg = caseArg(current);
  return [
    { id: "mine.settled", arg, label: say("choice.settled") },
    { id: "mine.unsettled", arg, label: say("choice.unsettled") },
    ...(options.later ? [{ id: "mine.later", arg, label: say("choice.later") } as const] : []),
  ];
}

/** Choices for whether a plan with a date is acceptable. */
export function planChoices(current: Case): readonly Choice[] {
  const arg = caseArg(current);
  return [
    { id: "mine.agree", arg, label: say("choice.agree") },
    { id: "mine.disagree", arg, label: say("choice.disagree") },
  ];
}

/** Choices for whether a confidential report may become ordinary; "no" comes first. */
export function consentChoices(current: Case): readonly Choice[] {
  const arg = caseArg(current);
  return [
    { id: "mine.consent_no", arg, label: say("choice.consent_no") },
    { id: "mine.consent_yes", arg, label: say("choice.consent_yes") },
  ];
}

/** Choices for whether the chat that asked is theirs; the argument names the question, so that no old button means another. */
export function knockChoices({ id, knocks = [] }: Case, knock: Knock): readonly Choice[] {
  const arg = `${id}.${knocks.findIndex(({ contact }) => contact === knock.contact)}`;
  return [
    { id: "mine.admit_yes", arg, label: say("choice.admit_yes") },
    { id: "mine.admit_no", arg, label: say("choice.admit_no") },
  ];
}

/** Ratings from 1 to 5; the numbers are the choices' own. */
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
