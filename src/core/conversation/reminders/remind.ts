import type { Day } from "../../calendar/calendar.ts";
import { dayOf } from "../../calendar/day.ts";
import { type Message, message, type Said, say, withMenu } from "../../message/message.ts";
import { settleKeyboard } from "../answer/keyboard.ts";
import { keptUntil, nextReminder, remindersAt } from "../draft/reminderTimes.ts";
import { draftsOf } from "../draft/shelf.ts";
import { wordsShown, yourUnsent } from "../draft/unsent.ts";
import { choice, questionOf } from "../menu.ts";
import { stepQuestion } from "../questions/draft.ts";
import { type Shown, summaryChoices, summaryLines } from "../questions/summary.ts";
import { type Draft, hintOf, isTold, type Reminder, steps } from "../state/draft.ts";
import type { State } from "../state/state.ts";

/** A reminder of one draft, and the state in which it is noted. */
export type Reminding = {
  readonly state: State;
  readonly draft: Draft;
  readonly name: Reminder;
  readonly message: Message;
};

type Setting = Shown & { readonly now: Date };

/**
 * Brings up the draft whose reminder is due, the open one first; null if none is. The open draft's summary is
 * what is asked from then on, whatever was left out of it, so that one word sends it; unless something else
 * is being asked. A confidential draft is brought up without anything of it.
 */
export function remind(state: State, setting: Setting): Reminding | null {
  const { now, office } = setting;
  const drafts = draftsOf(state);
  const at = remindersAt(drafts, now, office.calendar);
  if (at === null || at > now) return null;
  for (const draft of [...drafts].reverse()) {
    const due = nextReminder(draft, now, office.calendar);
    if (due === null || due.at > now) continue;
    const noted = { ...draft, reminded: [...draft.reminded, { name: due.name, at: now.toISOString() }] };
    const kept = { ...state, shelf: state.shelf.map((one) => (one === draft ? noted : one)) };
    const head = headOf(noted, due.name, setting);
    const brought =
      draft === state.draft && asksItsSteps(state)
        ? bringOpen(kept, noted, head, setting)
        : {
            state: draft === state.draft ? { ...kept, draft: noted } : kept,
            message: bringKept(noted, head),
          };
    const settled = settleKeyboard(brought.state, brought.message, { facts: setting });
    return { state: settled.state, draft: noted, name: due.name, message: settled.message };
  }
  return null;
}

/** Whether the draft's steps are being asked: nothing else may be open in its place. */
function asksItsSteps({ question }: State): boolean {
  return question?.type === "draft" || question?.type === "change";
}

function bringOpen(state: State, draft: Draft, head: readonly Said[], setting: Setting) {
  // Steps that weren't answered are left out: the person may still add to it.
  const ready: Draft = { ...draft, asked: steps };
  const step = isTold(draft) || draft.needsHelp ? ("summary" as const) : ("words" as const);
  const question: State["question"] =
    step === "words" ? { type: "draft", step } : { type: "draft", step, brief: true };
  const asking: State = { ...state, draft: ready, question, misses: 0 };
  const brought =
    step === "words"
      ? headed(head, stepQuestion(ready, step, setting))
      : draft.privacy === "confidential"
        ? bringBare(ready, head)
        : bringWhole(ready, head, setting);
  return { state: asking, message: brought };
}

function bringWhole(draft: Draft, head: readonly Said[], setting: Setting): Message {
  const placeless = !draft.conduct && draft.place === null && hintOf(draft) === null;
  const lines = [...summaryLines(draft, setting), ...(placeless ? [say("remind.placeless")] : [])];
  return withMenu(message([...head, say("remind.send")], lines), summaryChoices(draft));
}

/** Nothing of a confidential draft is shown before its person asks for it. */
function bringBare(draft: Draft, head: readonly Said[]): Message {
  const check = choice("draft.check", draft.id, say("choice.check"));
  const choices = summaryChoices(draft).map((one) => (one.id === "draft.change" ? check : one));
  return questionOf([...head, say("remind.send")], choices);
}

/** A draft that one word takes up again. */
function bringKept(draft: Draft, head: readonly Said[]): Message {
  const resume = choice("draft.resume", draft.id, say("choice.resume"));
  const words = wordsShown(draft);
  const named = words === null ? [] : [say("remind.words", { words })];
  return questionOf([...head, ...named, say("remind.resume")], [resume]);
}

function headOf(draft: Draft, name: Reminder, { now, office }: Setting): readonly Said[] {
  const { calendar } = office;
  const since = dayOf(new Date(draft.waitsSince), calendar);
  switch (name) {
    case "soon":
      return [since === dayOf(now, calendar) ? unsentNow(draft) : unsentSince(draft, since)];
    case "morning":
      return [unsentSince(draft, since)];
    case "last":
      return [unsentSince(draft, since), say("remind.kept", { until: keptUntil(draft, now, calendar) })];
  }
}

function unsentNow(draft: Draft): Said {
  return draft.classification === "complaint" ? say("remind.unsent") : yourUnsent(draft);
}

function unsentSince({ classification }: Draft, since: Day): Said {
  switch (classification) {
    case "complaint":
      return say("remind.unsent_since", { since });
    case "aspiration":
      return say("wish.yours_since", { since });
    case "information":
      return say("inquiry.yours_since", { since });
  }
}

function headed(head: readonly Said[], question: Message): Message {
  const [lines = [], ...rest] = question.paragraphs;
  return { ...question, paragraphs: [[...head, ...lines], ...rest] };
}
