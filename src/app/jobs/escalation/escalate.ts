import { dayOf } from "../../../core/calendar/day.ts";
import type { Letter } from "../../../core/letters/letter.ts";
import { type LateCase, lateMorning, remindedTimes } from "../../../core/letters/superiors/morning.ts";
import { headOf, type NamedSuperior, overseerOf } from "../../../core/office.ts";
import type { Case } from "../../../core/procedure/case.ts";
import { escalate as escalated, type Rung, rungNow } from "../../../core/procedure/time/escalation.ts";
import type { Tx } from "../../../ports/store.ts";
import { emptyBatch, hold, save } from "../../handle/batch.ts";
import { keyOf } from "../../handle/privately/escalated.ts";
import { toChats } from "../../handle/recipients.ts";
import { inOneTransaction } from "../job.ts";
import { settingOf, takeSteps } from "../writeSteps.ts";
import { reportMissing } from "./missing.ts";

/**
 * Tells those above on a working morning which cases have been late for so long that they hear of them: each in one
 * message, and each case as it is now. What a case's history says was told stands in the same transaction as its letter,
 * to a chat that takes messages. Decision 0045.
 */
export const escalate = inOneTransaction(async (tx, context) => {
  const { now, office } = context;
  const late = await tx.cases.late(now);
  await reportMissing(tx, late, context);
  const told = new Map<NamedSuperior, { readonly rung: Rung; readonly cases: Case[] }>();
  for (const current of late) {
    const above = (rung: Rung) => (rung === "head" ? headOf(current.agency, office) : overseerOf(office));
    const rung = rungNow(current, settingOf(current, context), (one) => above(one)?.hears === true);
    const who = rung === null ? null : above(rung);
    if (rung === null || who === null) continue;
    const theirs = told.get(who) ?? { rung, cases: [] };
    theirs.cases.push(current);
    told.set(who, theirs);
  }
  const set = emptyBatch();
  for (const [who, { rung, cases }] of told) {
    hold(set, cases, new Map());
    const steps = cases.map((current) => escalated(current, rung, settingOf(current, context)));
    takeSteps(set, steps);
    const message = lateMorning(who, await counted(tx, cases), { office, now });
    const [only] = cases;
    const letter: Letter = {
      name: "superiors_late",
      to: { type: "contact", contact: who.contact },
      class: "notice",
      message,
      // They have no right to the case by a reply to this.
      about: null,
      unasked: true,
      round: 1,
      key: keyOf(rung, dayOf(now, office.calendar), who, cases.length === 1 ? (only ?? null) : null),
      onlyIfLeft: null,
    };
    set.letters.push(...toChats([who.contact], letter, null, 0, context));
  }
  await save(tx, set);
  return told.size;
});

async function counted(tx: Tx, cases: readonly Case[]): Promise<readonly LateCase[]> {
  const stories = await tx.facts.stories(cases.map(({ id }) => id));
  return cases.map((current) => {
    const events = stories.find((story) => story.case === current.id)?.events ?? [];
    return { case: current, reminded: remindedTimes(events, current) };
  });
}
