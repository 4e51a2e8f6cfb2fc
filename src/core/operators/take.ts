import type { Effect } from "../effect.ts";
import { message, type Said } from "../message/message.ts";
import type { Case, CaseId } from "../procedure/case.ts";
import type { Command } from "../procedure/command.ts";
import type { Report } from "../procedure/content.ts";
import { decide } from "../procedure/decide.ts";
import type { Step } from "../procedure/event.ts";
import { waitsForVerifiers } from "../procedure/stages.ts";
import { asChecked } from "./check/checked.ts";
import { showOnDesk, turnOn } from "./desk/desk.ts";
import { doneSaid } from "./say/done.ts";
import { refusalSaid } from "./say/refusals.ts";
import { alsoHeld } from "./staff/held.ts";
import { deskCase } from "./target.ts";
import { actorOf, answering, type Result, settingFor, type Turn } from "./turn.ts";

export type Taking = {
  readonly current: Case;
  /** In order; each applies to the case as the one before left it. */
  readonly commands: readonly Command[];
  /** Additional lines of the answer. */
  readonly also?: readonly Said[];
};

/**
 * Takes a step if the procedure allows it; its letters wait so that it can be undone. If the person's desk
 * shows the case, the next one is shown there; otherwise the answer says what was done. A refusal says why.
 */
export function take(turn: Turn, { current, commands, also = [] }: Taking): Result {
  const actor = actorOf(turn);
  const steps: Step[] = [];
  let now = current;
  for (const given of commands) {
    const command = asChecked(turn, now, given);
    const decision = decide(now, command, actor, settingFor(now, turn));
    if (!decision.ok) return refuse(turn, current, refusalSaid(decision.refusal, now, turn));
    steps.push(...decision.steps);
    now = decision.steps.findLast(({ after }) => after.id === current.id)?.after ?? now;
  }
  return taken(turn, current, steps, also);
}

/** The same with steps that are decided already. */
export function taken(turn: Turn, current: Case, steps: readonly Step[], also: readonly Said[] = []): Result {
  const main = steps.findLast(({ after }) => after.id === current.id);
  if (main === undefined) return { state: turn.state, effects: [] };
  const effect: Effect = { type: "steps", steps, report: null, undoable: true };
  const onward = goOn(turn, current, main.after, steps, [
    doneSaid(main, turn),
    ...also,
    ...alsoHeld(turn, current),
  ]);
  return { state: onward.state, effects: [effect, ...onward.effects] };
}

/** Refuses a step; if the case no longer waits, the desk shows the next one. */
export function refuse(turn: Turn, current: Case, reason: readonly Said[]): Result {
  const why = [...reason, ...alsoHeld(turn, current)];
  const gone = !waitsForVerifiers(current);
  return gone && deskCase(turn) === current.id && turn.facts.private !== true
    ? turnOn(turn, { done: why, without: [current.id], change: 0 })
    : { state: turn.state, effects: [answering(message(why), current.id)] };
}

function goOn(turn: Turn, before: Case, after: Case, steps: readonly Step[], done: readonly Said[]): Result {
  if (deskCase(turn) !== before.id || turn.facts.private === true || turn.room.type !== "operators") {
    return { state: { ...turn.state, awaiting: null }, effects: [answering(message(done), after.id)] };
  }
  if (waitsForVerifiers(after) && waitsForVerifiers(before)) {
    const report = reportAfter(turn, after.id, steps);
    return showOnDesk(turn, { case: after, report }, done, turn.facts.queue.waiting);
  }
  const waited = (one: Case) => (waitsForVerifiers(one) ? 1 : 0);
  return turnOn(turn, {
    done,
    without: waitsForVerifiers(after) ? [] : [after.id],
    change: waited(after) - waited(before),
  });
}

/** The report after `/ubah`. */
function reportAfter({ facts }: Turn, id: CaseId, steps: readonly Step[]): Report | null {
  const report = facts.found.find(({ case: current }) => current.id === id)?.report ?? null;
  const changed = steps.findLast(({ event }) => event.happening.type === "changed")?.event;
  if (report === null || changed?.happening.type !== "changed") return report;
  const { place, summary } = changed.happening.fields;
  return {
    ...report,
    place: place === undefined ? report.place : { type: "typed", text: changed.text },
    summary: summary === undefined ? report.summary : changed.text,
  };
}
