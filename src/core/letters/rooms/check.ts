import { dayOf } from "../../calendar/day.ts";
import { type Choice, type Message, message, type Said, say, withMenu } from "../../message/message.ts";
import type { Office } from "../../office.ts";
import type { Case, Waiting } from "../../procedure/case.ts";
import type { CaseEvent, Step } from "../../procedure/event.ts";
import type { AgencyLetter, OperatorsLetter } from "../../procedure/notices/letterNames.ts";
import { proposalIn } from "../../procedure/waiting.ts";
import { dueDay, timeOf } from "../case/dates.ts";
import { agencyName, named } from "../case/naming.ts";
import type { LetterFacts } from "../letter.ts";
import { quoted } from "../reporter/quote.ts";
import { withAnswers } from "./answerChoices.ts";

/** What a supervisor may do with an answer that waits. */
export const checkActs = ["approve", "improve", "back"] as const;
export type CheckAct = (typeof checkActs)[number];

type Facts = { readonly office: Office; readonly now: Date };

/**
 * The waiting answer as a supervisor reads it: whose, of which kind, the whole words and the files, with the buttons
 * that decide. Of a confidential case only the number: it is read and decided in private.
 */
export function toCheck(current: Case, waiting: Waiting, words: Words, facts: Facts): Message {
  const { number } = current;
  if (current.privacy === "confidential") return message(say("check.bare", { number }));
  const choices = checkActs.map(
    (act): Choice => ({
      id: `check.${act}`,
      arg: `${number}.${waiting.version}`,
      label: say(`operators.button.check.${act}`),
    }),
  );
  return withMenu(answerToCheck(current, waiting, words, facts), choices);
}

/** Words and files of the waiting answer. */
export type Words = Pick<CaseEvent, "text" | "files">;

/** The same without buttons, also of a confidential case: for whoever may read it. */
export function answerToCheck(
  current: Case,
  waiting: Waiting,
  words: Words,
  { office, now }: Facts,
): Message {
  const agency = agencyName(waiting.by.agency ?? current.agency, office);
  const body = message(
    [say("check.head", { case: named(current, current.number), agency }), kindLine(waiting)],
    quoted(words, true),
    [say("check.clock", { due: dueDay(current, now, office.calendar) })],
  );
  return { ...body, files: words.files };
}

function kindLine({ kind, day, by: { name: who } }: Waiting): Said {
  return kind === "scheduled" && day !== null
    ? say("check.kind.scheduled", { day, who })
    : say("check.kind", { kind: say(`check.kinds.${kind}`), who });
}

/** A line on a card and in lists that an answer waits, since when; none if none does, or of a confidential case. */
export function waitingSaid(
  { waiting, privacy }: Pick<Case, "waiting" | "privacy">,
  { calendar }: Office,
): readonly Said[] {
  if (waiting == null || privacy === "confidential") return [];
  return [say("check.waits", { day: dayOf(waiting.at, calendar), time: timeOf(waiting.at, calendar) })];
}

/** A letter to the operators' room about an answer that waits, or doesn't any more. */
export function checkToOperators(
  letter: Extract<OperatorsLetter, "operators_proposed" | "operators_withheld" | "operators_check_ended">,
  { after: current, before, event }: Step,
  facts: Facts,
): Message {
  const { number } = current;
  const hidden = current.privacy === "confidential" || before?.privacy === "confidential";
  const called = hidden ? say("plain", { text: number }) : named(current, number);
  switch (letter) {
    case "operators_proposed":
      if (hidden || current.waiting == null) return message(say("check.bare", { number }));
      return toCheck(current, current.waiting, event, facts);
    case "operators_withheld":
      return message(say("letters.operators.withheld", { case: called }));
    case "operators_check_ended":
      return message(say("letters.operators.check_ended", { case: called }));
  }
}

/** A letter to the agency's room about its waiting answer; of a confidential case only that there is news. */
export function checkToAgency(
  letter: Extract<AgencyLetter, "agency_approved" | "agency_sent_back" | "agency_check_ended">,
  { after: current, event }: Step,
  { office, now, story }: LetterFacts,
): Message {
  const called = named(current, current.number);
  switch (letter) {
    case "agency_approved": {
      const { happening } = event;
      if (happening.type !== "approved" || !happening.improved)
        return message(say("letters.agency.approved", { case: called }));
      const was = proposalIn(story?.events ?? [])?.text ?? "";
      return message(
        [say("letters.agency.improved", { case: called })],
        was === "" ? [] : [say("letters.agency.improved.was", { words: was })],
        [say("letters.agency.improved.is"), ...quoted(event, true)],
      );
    }
    case "agency_sent_back": {
      const due = dueDay(current, now, office.calendar);
      const body = message(
        [say("letters.agency.sent_back", { case: called }), ...quoted(event, true)],
        [say("letters.agency.sent_back.how", { due })],
      );
      return withAnswers(body, current);
    }
    case "agency_check_ended":
      return message(say("letters.agency.check_ended", { case: called }));
  }
}
