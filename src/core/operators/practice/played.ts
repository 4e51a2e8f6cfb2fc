import { dayOf } from "../../calendar/day.ts";
import { playedWords } from "../../lexicon/practice/words.ts";
import type { Case, ContactId } from "../../procedure/case.ts";
import type { Report } from "../../procedure/content.ts";
import { caseSetting } from "../../procedure/decision.ts";
import type { CaseEvent } from "../../procedure/event.ts";
import { file } from "../../procedure/file.ts";
import { policyAt } from "../../procedure/policy.ts";
import type { RoomFacts } from "../facts.ts";
import { type PracticeCase, practiceNumbers } from "./practice.ts";

/** A false case, as it is now. */
export type Played = {
  readonly as: PracticeCase;
  readonly case: Case;
  readonly report: Report;
  readonly events: readonly CaseEvent[];
};

/** Who reports a false case: contacts that nobody has. */
const playedReporter: Readonly<Record<PracticeCase, ContactId>> = { clear: -1, vague: -2, twin: -3 };

/** Hours ago that the false cases were filed: a day of their limit is over. */
const age = 24;

/** The three false cases as they were filed. */
export function playedCases(
  opened: Date,
  { office }: Pick<RoomFacts, "office">,
  newId: () => string,
): readonly Played[] {
  const startedAt = new Date(opened.getTime() - age * 3_600_000);
  const filed = (as: PracticeCase, { words, place }: { words: string; place?: string }): Played => {
    const reporter = playedReporter[as];
    const day = dayOf(startedAt, office.calendar);
    const policy = policyAt(day, { oversight: office.oversightLimits });
    const around = { now: startedAt, calendar: office.calendar, newId };
    const { after, event } = file(
      {
        id: `practice.${as}`,
        number: practiceNumbers[as],
        reporter,
        privacy: "ordinary",
        classification: "complaint",
        title: "",
        category: null,
        accused: null,
        needsHelp: false,
      },
      { type: "citizen", contact: reporter },
      caseSetting({ policy: policy.version }, around),
    );
    const where = place === undefined ? null : ({ type: "typed", text: place } as const);
    const report: Report = { words, place: where, happened: "", files: [], summary: "" };
    return { as, case: after, report, events: [event] };
  };
  return [
    filed("clear", playedWords.clear),
    filed("vague", { words: playedWords.vague.words }),
    filed("twin", playedWords.twin),
  ];
}
