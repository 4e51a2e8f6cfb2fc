import type { Day } from "../../calendar/calendar.ts";
import { dayOf } from "../../calendar/day.ts";
import { addWorkingDays } from "../../calendar/workingDays.ts";
import type { Effect } from "../../effect.ts";
import { categoryOf } from "../../message/category.ts";
import { type Message, message, type Said, say } from "../../message/message.ts";
import type { Office } from "../../office.ts";
import type { Case } from "../../procedure/case.ts";
import { file } from "../../procedure/file.ts";
import { policyAt, policyOf } from "../../procedure/policy.ts";
import { ask, type Reply, reply } from "../reply.ts";
import { allWordsOf, type Draft, draftWords, isTold, refsOf, reportOf } from "../state/draft.ts";
import { withRecent } from "../state/state.ts";
import { tracesTo, withTraces } from "../state/traces.ts";
import type { Turn } from "../turn.ts";
import { accusedIn } from "../understand/accused.ts";
import { titleOf } from "../understand/title.ts";
import { askedOften } from "./often.ts";

/** Files the draft, unless it is first asked whether it is a report of its own; answers with number and date. */
export function send(turn: Turn, draft: Draft): Reply {
  const asked = askedOften(turn, draft);
  return asked === null ? fileNow(turn, draft) : ask(asked);
}

function fileNow(turn: Turn, draft: Draft): Reply {
  const { facts, now, chance, state } = turn;
  const { calendar, categories, oversightLimits } = facts.office;
  const words = draftWords(draft);
  const category = categoryOf(words, categories);
  const asks = draft.classification !== "complaint";
  const policy = policyAt(dayOf(now, calendar), { oversight: oversightLimits });
  const step = file(
    {
      id: chance.id(),
      number: chance.number(),
      reporter: facts.contact,
      privacy: draft.privacy,
      classification: draft.conduct ? "oversight" : draft.classification,
      // A category's topic names a problem.
      title: titleOf(words, asks ? null : category),
      category: category?.code ?? null,
      accused: draft.conduct ? accusedIn(allWordsOf(draft), facts.office.agencies) : null,
      needsHelp: draft.needsHelp,
    },
    { type: "citizen", contact: facts.contact },
    {
      now,
      writtenAt: turn.heard.sentAt,
      calendar,
      policy,
      newId: chance.id,
      urgent: draft.danger !== null,
    },
  );
  const { id, number } = step.after;
  const filed = { draft: draft.id, case: id, number, refs: refsOf(draft) };
  const closed = withTraces(state, tracesTo(state, id, linesOf(draft)));
  const next = withRecent({ ...closed, draft: null, question: null, misses: 0, filed }, id, now);
  const effects: readonly Effect[] = [
    { type: "steps", steps: [step], report: reportOf(draft, calendar), undoable: false },
  ];
  return reply(next, receipt(draft, step.after, turn), { about: id, effects });
}

/** The messages in a draft, with their words. */
function linesOf(draft: Draft) {
  return refsOf(draft).map((ref) => {
    const lines = draft.words.filter((one) => one.ref === ref);
    return { ref, text: lines.map(({ text }) => text).join("\n") };
  });
}

function receipt(draft: Draft, filed: Case, turn: Turn): Message {
  const { facts, state, now } = turn;
  const { number, clock } = filed;
  const secret = draft.privacy === "confidential";
  const day = dayOf(clock?.due ?? now, facts.office.calendar);
  const days = clock?.days ?? 0;
  const sent = !isTold(draft)
    ? say("receipt.as_it_is", { number })
    : secret
      ? say("receipt.secret", { number })
      : sentLine(filed);
  const protection = secret && facts.office.hotlines.protection !== null ? [say("receipt.protection")] : [];
  const shelved = state.shelf.length > 0 ? [say("receipt.shelf")] : [];
  return message([
    sent,
    ...(filed.urgent ? [say("receipt.urgent")] : []),
    secret
      ? say("receipt.next_secret", { due: day, days })
      : nextLine({ due: day, days }, filed, facts.office),
    ...(secret ? [say("receipt.bare"), ...protection] : [say("receipt.status")]),
    ...shelved,
  ]);
}

function sentLine({ number, classification }: Case): Said {
  switch (classification) {
    case "complaint":
    case "oversight":
      return say("receipt.sent", { number });
    case "aspiration":
      return say("wish.sent", { number });
    case "information":
      return say("inquiry.sent", { number });
  }
}

/** By when it is checked; for a question also by when it is answered. */
function nextLine(
  checked: { readonly due: Day; readonly days: number },
  { classification, policy }: Case,
  { calendar }: Office,
): Said {
  const { followUp } = policyOf(policy);
  const span = followUp[classification];
  if (classification !== "information" || !("working" in span)) return say("receipt.next", checked);
  const answer = addWorkingDays(checked.due, span.working, calendar);
  return say("inquiry.next", { answer, days: checked.days + span.working, due: checked.due });
}
