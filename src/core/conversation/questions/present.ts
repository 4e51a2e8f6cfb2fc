import { type Message, say } from "../../message/message.ts";
import { choice, questionOf } from "../menu.ts";
import type { Question } from "../state/state.ts";
import {
  type Asking,
  aboutQuestion,
  accusesQuestion,
  rateQuestion,
  whichQuestion,
  withdrawQuestion,
  wordsQuestion,
} from "./case.ts";
import { draftQuestion, fieldQuestion, replaceQuestion, secondQuestion } from "./draft.ts";

/** The open question as a message, with its menu; null if nothing is asked or what it was about is gone. */
export function present(asking: Asking): Message | null {
  const { question, draft } = asking.state;
  if (question === null) return null;
  switch (question.type) {
    case "draft":
      return draft === null ? null : draftQuestion(draft, question, asking.facts);
    case "change":
      return draft === null ? null : fieldQuestion(draft, question.field, asking.facts);
    case "replace":
      return draft === null ? null : replaceQuestion(draft, question);
    case "second":
      return draft === null ? null : secondQuestion(draft, question);
    case "which":
      return whichQuestion(question, asking);
    case "about":
      return aboutQuestion(question, asking);
    case "accuses":
      return draft === null ? null : accusesQuestion(draft, question.cases, asking);
    case "add":
    case "disagree":
    case "reopen":
      return wordsQuestion(question, asking);
    case "rate":
      return rateQuestion(question.case, asking);
    case "withdraw":
      return withdrawQuestion(question.case, asking);
    case "erase":
      return eraseQuestion;
    case "inquiry":
      return inquiryQuestion(question);
    case "language":
      return languageQuestion;
  }
}

function inquiryQuestion({ answered }: Extract<Question, { type: "inquiry" }>): Message {
  const make = choice("menu.new", "", say("choice.make"));
  const passOn = choice("menu.pass_on", "", say("choice.pass_on"));
  return answered
    ? questionOf([say("inquiry.more")], [make, passOn])
    : questionOf([say("inquiry.pass_on")], [passOn, make]);
}

const eraseQuestion = questionOf(
  [say("ask.erase"), say("ask.erase_what")],
  [
    choice("menu.erase_yes", "", say("choice.erase_yes")),
    choice("menu.erase_no", "", say("choice.erase_no")),
  ],
);

const languageQuestion = questionOf(
  [say("ask.language")],
  [
    choice("menu.indonesian", "", say("choice.indonesian")),
    choice("menu.english", "", say("choice.english")),
  ],
);
