import { dayOf } from "../../calendar/day.ts";
import type { Effect } from "../../effect.ts";
import { categoryOf } from "../../message/category.ts";
import { type Message, message, say } from "../../message/message.ts";
import { file } from "../../procedure/file.ts";
import { policyAt } from "../../procedure/policy.ts";
import { type Reply, reply } from "../reply.ts";
import { type Draft, draftWords, isTold, refsOf, reportOf } from "../state/draft.ts";
import { withRecent } from "../state/state.ts";
import type { Turn } from "../turn.ts";
import { titleFrom } from "../understand/category.ts";
import { isPlainlyEnglish } from "../understand/english.ts";

/** Files the draft as it is; answers with number and date. */
export function send(turn: Turn, draft: Draft): Reply {
  const { facts, now, chance, state } = turn;
  const { calendar, categories, oversightLimits } = facts.office;
  const words = draftWords(draft);
  const category = categoryOf(words, categories);
  const policy = policyAt(dayOf(now, calendar), { oversight: oversightLimits });
  const step = file(
    {
      id: chance.id(),
      number: chance.number(),
      reporter: facts.contact,
      privacy: draft.privacy,
      classification: "complaint",
      // A category's topic is Indonesian; the title of an English report uses its own words.
      title: category === null || isPlainlyEnglish(words) ? titleFrom(words) : category.topic,
      category: category?.code ?? null,
      accused: null,
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
  const { id, number, clock } = step.after;
  const filed = { draft: draft.id, case: id, number, refs: refsOf(draft) };
  const next = withRecent({ ...state, draft: null, question: null, misses: 0, filed }, id, now);
  const effects: readonly Effect[] = [
    { type: "steps", steps: [step], report: reportOf(draft), undoable: false },
  ];
  const due = clock === null ? now : clock.due;
  return reply(next, receipt(draft, number, due, clock?.days ?? 0, turn), { about: id, effects });
}

function receipt(draft: Draft, number: string, due: Date, days: number, turn: Turn): Message {
  const { facts, state } = turn;
  const secret = draft.privacy === "confidential";
  const day = dayOf(due, facts.office.calendar);
  const sent = !isTold(draft)
    ? say("receipt.as_it_is", { number })
    : secret
      ? say("receipt.secret", { number })
      : say("receipt.sent", { number });
  const protection = secret && facts.office.hotlines.protection !== null ? [say("receipt.protection")] : [];
  const shelved = state.shelf.length > 0 ? [say("receipt.shelf")] : [];
  return message([
    sent,
    secret ? say("receipt.next_secret", { due: day, days }) : say("receipt.next", { due: day, days }),
    ...(secret ? [say("receipt.bare"), ...protection] : [say("receipt.status")]),
    ...shelved,
  ]);
}
