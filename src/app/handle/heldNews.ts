import { inOfficeHours, nextOpening } from "../../core/calendar/hours.ts";
import { weightOf } from "../../core/letters/budget.ts";
import { type Fold, fold, overtaken } from "../../core/letters/held/fold.ts";
import { staleBefore } from "../../core/letters/held/overtaken.ts";
import type { ContactId } from "../../core/procedure/case.ts";
import { policyOf } from "../../core/procedure/policy.ts";
import { extendLimit } from "../../core/procedure/time/extendLimit.ts";
import type { NewLetter } from "../../ports/letter.ts";
import type { Tx } from "../../ports/store.ts";
import { apply, type Batch } from "./batch.ts";
import type { Context } from "./context.ts";
import { plainLetter } from "./letter.ts";

/**
 * Folds the news that waited for a person: letters that newer events have overtaken aren't sent, and one
 * letter says where each case stands now. Limits to reply are extended, so that the dates in it are true. The
 * batch must hold the cases (`newsCases`). `back`: the person has just come back; otherwise letters keep to
 * office hours. Returns how many letters it wrote.
 */
export async function tellHeldNews(
  tx: Tx,
  contact: ContactId,
  set: Batch,
  context: Context,
  { back }: { readonly back: boolean },
): Promise<number> {
  const waiting = await tx.outbox.news(contact);
  if (waiting.length === 0) return 0;
  const { now, office, chance } = context;
  const { calendar } = office;
  const held = [...new Set(waiting.flatMap(({ cases }) => cases))].filter((id) => set.cases.has(id));
  const stories = await tx.facts.stories(held);
  const before = staleBefore(now, calendar);
  const known = () =>
    new Map(
      stories.flatMap((story) => {
        const present = set.cases.get(story.case);
        if (present === undefined) return [];
        // Steps of this batch count too, though they aren't written yet.
        const events = [...story.events, ...present.steps.map(({ event }) => event)];
        return [[story.case, { case: present.case, story: { ...story, events } }] as const];
      }),
    );
  const facts = { office, now, contact, before };
  for (const id of overtaken(waiting, { ...facts, known: known() })) {
    const current = set.cases.get(id)?.case;
    if (current === undefined) continue;
    const policy = policyOf(current.policy);
    const step = extendLimit(current, { now, calendar, policy, newId: chance.id });
    // No notice of the new limit: the letters below say it.
    if (step !== null) apply(set, step, null, { room: null, undoGroup: null });
  }
  const folds = fold(waiting, { ...facts, known: known() });
  await tx.outbox.fold(
    folds.map((one) => ({ letter: letterOf(one, contact, context, back), instead: one.instead })),
  );
  return folds.length;
}

function letterOf(one: Fold, chat: ContactId, { now, office, limits }: Context, back: boolean): NewLetter {
  const held = !back && !inOfficeHours(now, office.calendar);
  const free = one.name !== "standing" && weightOf(one.name) === "free";
  return {
    ...plainLetter(chat, one.key),
    class: "notice",
    name: one.name,
    about: one.about,
    eventId: one.event,
    asOf: now,
    body: { type: "message", message: one.message },
    heldUntil: held ? nextOpening(now, office.calendar) : null,
    ...(free ? {} : { counted: { round: one.round, weight: "must" as const, limits } }),
  };
}
