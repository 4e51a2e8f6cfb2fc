import { dayOf } from "../../calendar/day.ts";
import { caseArg, planChoices, rateChoices, settleChoices } from "../../message/choices.ts";
import { type Message, type Said, say } from "../../message/message.ts";
import { agencyOf, labelOf, mineById, nameOf } from "../cases/mine.ts";
import { mayBeWithdrawn } from "../cases/withdraw.ts";
import type { MyCase } from "../facts.ts";
import { choice, questionOf } from "../menu.ts";
import { type Draft, draftWords } from "../state/draft.ts";
import { filesOf, textOf } from "../state/piece.ts";
import type { Question } from "../state/state.ts";
import type { Turn } from "../turn.ts";
import { saysGone } from "../understand/filed/gone.ts";

/** What is needed to present a question. */
export type Asking = Pick<Turn, "state" | "facts">;

export function whichQuestion(
  { cases, purpose, pieces }: Extract<Question, { type: "which" }>,
  asking: Asking,
): Message | null {
  const mine = cases.flatMap((id) => mineById(asking, id) ?? []);
  if (mine.length === 0) return null;
  const words = textOf(pieces);
  const echoes = purpose === "message" && words !== "";
  const lines = echoes ? [say("ask.which_message", { words })] : [say("ask.which")];
  return questionOf(lines, [
    ...mine.map((my) => choice("mine.this", caseArg(my.case), labelOf(my))),
    ...(purpose === "message" ? [choice("mine.new", "", say("choice.new"))] : []),
  ]);
}

export function aboutQuestion(
  { case: id, pieces }: Extract<Question, { type: "about" }>,
  asking: Asking,
): Message | null {
  const my = mineById(asking, id);
  if (my === null) return null;
  const fresh = choice("mine.new", "", say("choice.new"));
  const words = textOf(pieces);
  const called = nameOf(my);
  const kept =
    words === "" ? say("about.file", { case: called }) : say("about.echo", { case: called, words });
  const echo = pieces.length === 0 ? say("about.thanks", { case: called }) : kept;
  if (my.case.stage === "closed") {
    const again = choice("mine.reopen", caseArg(my.case), say("choice.reopen"));
    return questionOf([echo, say("about.closed")], [again, fresh]);
  }
  if (my.case.stage === "answered") {
    const choices = settleChoices(my.case, { later: my.leads && !my.case.postponed });
    return questionOf([echo, settledQuestion(my)], pieces.length === 0 ? choices : [...choices, fresh]);
  }
  if (mayBeWithdrawn(my) && filesOf(pieces).length === 0 && saysGone(words)) {
    const gone = choice("mine.gone", caseArg(my.case), say("choice.settled"));
    return questionOf(
      [echo, hasOthers(my, asking) ? say("about.gone_others") : say("about.gone")],
      [gone, choice("mine.not_gone", caseArg(my.case), say("choice.not_gone")), fresh],
    );
  }
  const add = choice("mine.add_yes", caseArg(my.case), say("choice.add_yes"));
  if (my.case.stage === "scheduled" && my.leads) {
    return questionOf([echo, say("about.plan")], [...planChoices(my.case), add, fresh]);
  }
  return questionOf([echo, say("about.add")], [add, fresh]);
}

/** Asks whether accusing words are to be a report of their own, or go to a case in which others read them. */
export function accusesQuestion(draft: Draft, cases: readonly string[], asking: Asking): Message {
  const mine = cases.flatMap((id) => mineById(asking, id) ?? []);
  const words = draftWords(draft);
  const [only] = mine.length === 1 ? mine : [];
  // Only at the first asking: together with the line about a miss it would be too long.
  const waits = asking.state.misses === 0 && only?.case.stage === "incomplete" ? only.case.clock : null;
  return {
    ...questionOf(
      [
        ...(words === "" ? [] : [say("apart.echo", { words })]),
        say("apart.advice"),
        ...(only === undefined || waits === null
          ? []
          : [
              say("apart.asked", {
                case: nameOf(only),
                until: dayOf(waits.due, asking.facts.office.calendar),
              }),
            ]),
        say("apart.which"),
      ],
      [
        choice("mine.apart", "", say("choice.apart")),
        ...(mine.length === 0
          ? []
          : [
              only === undefined
                ? choice("mine.add_open", "", say("choice.add_open"))
                : choice("mine.add_open", caseArg(only.case), addOpenLabel(only)),
            ]),
      ],
    ),
    guarded: true,
  };
}

function addOpenLabel({ case: { stage }, number }: MyCase): Said {
  return stage === "incomplete"
    ? say("choice.answer_open", { number })
    : say("choice.add_open_to", { number });
}

/** The question as in the letter with the answer. */
function settledQuestion({ case: { answer } }: MyCase): Said {
  switch (answer?.kind) {
    case "cannot":
      return say("letters.settled.ask.cannot");
    case "information":
      return say("letters.settled.ask.information");
    case "done":
    case "scheduled":
    case undefined:
      return say("about.settled");
  }
}

type OfCase = Extract<Question, { type: "add" | "disagree" | "reopen" }>;

export function wordsQuestion(question: OfCase, asking: Asking): Message | null {
  const my = mineById(asking, question.case);
  if (my === null) return null;
  const never = { ...choice("mine.never_mind", caseArg(my.case), say("choice.never_mind")), number: 0 };
  return questionOf([lineOfCase(question, my, asking)], [never]);
}

function lineOfCase(question: OfCase, my: MyCase, { facts }: Asking): Said {
  const called = nameOf(my);
  if (question.type === "disagree")
    return say("ask.disagree", { case: called, agency: agencyOf(my, facts.office) });
  if (question.type === "reopen") return say("ask.reopen", { case: called });
  return question.reason ? say("ask.reason") : say("ask.add", { case: called });
}

export function rateQuestion(id: string, asking: Asking): Message | null {
  const my = mineById(asking, id);
  return my === null ? null : questionOf([say("ask.rate")], rateChoices(my.case));
}

export function withdrawQuestion(id: string, asking: Asking): Message | null {
  const my = mineById(asking, id);
  if (my === null) return null;
  const others = hasOthers(my, asking);
  const called = nameOf(my);
  return questionOf(
    [others ? say("ask.leave", { case: called }) : say("ask.withdraw", { case: called })],
    [
      choice(
        "mine.withdraw_yes",
        caseArg(my.case),
        others ? say("choice.leave_yes") : say("choice.withdraw_yes"),
      ),
      choice("mine.keep", caseArg(my.case), say("choice.keep")),
    ],
  );
}

/** Whether others have reported the same: then only this person leaves the case, which goes on. */
function hasOthers({ case: { reporters } }: MyCase, { facts }: Asking): boolean {
  return reporters.some(({ contact }) => contact !== facts.contact);
}
