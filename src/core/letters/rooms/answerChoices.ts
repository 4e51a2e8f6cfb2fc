import { type Choice, type Message, say, withMenu } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";

/** What an agency does with a case: a kind of answer, a note, giving it back, or more to an answer already given. */
export const answerActs = [
  "done",
  "scheduled",
  "cannot",
  "information",
  "progress",
  "return",
  "add",
] as const;
export type AnswerAct = (typeof answerActs)[number];

/**
 * What an agency may do with the case by a button, the likeliest first. Nothing for a confidential one, which is
 * answered in private.
 */
export function answerActsFor({ stage, classification, privacy }: Case): readonly AnswerAct[] {
  if (privacy === "confidential") return [];
  const answer = classification === "information" ? "information" : "done";
  switch (stage) {
    case "forwarded":
      return [answer, "scheduled", "cannot", "progress", "return"];
    case "scheduled":
      return [answer, "scheduled", "cannot"];
    case "answered":
      return ["add"];
    case "received":
    case "incomplete":
    case "closed":
      return [];
  }
}

/** A message about the case with the buttons by which its agency answers. */
export function withAnswers(body: Message, current: Case): Message {
  return withMenu(
    body,
    answerActsFor(current).map((act) => answerChoice("answer", act, current.number)),
  );
}

/** `of`: a button of a card, or one that says what a reply was. */
export function answerChoice(of: "answer" | "reply", act: AnswerAct, number: string): Choice {
  return { id: `${of}.${act}`, arg: number, label: say(`operators.button.${act}`) };
}
