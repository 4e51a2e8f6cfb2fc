import { message, type Said, say } from "../../../message/message.ts";
import type { Case } from "../../../procedure/case.ts";
import type { Step } from "../../../procedure/event.ts";
import { waitsForVerifiers } from "../../../procedure/stages.ts";
import { type Undoing, undo as undoStep } from "../../../procedure/undo.ts";
import { withheld } from "../../check/withheld.ts";
import { showOnDesk } from "../../desk/desk.ts";
import type { Undoable } from "../../facts.ts";
import { actorOf, answering, has, type Result, settingFor, type Turn, tell } from "../../turn.ts";
import { type AskedCommand, type Command, numbered } from "../command.ts";
import { officeUndone } from "../office/officeChange.ts";
import { clerks, officers } from "../row.ts";
import { handUndone } from "../staff/handUndone.ts";

type Refused = Extract<Undoing, { readonly ok: false }>["reason"];

export const undo: Command = {
  name: { id: "urungkan", en: "undo" },
  group: "step",
  roles: { operators: clerks, agency: officers },
  onCase: true,
  words: "none",
  keepsChange: true,
  needs: (asked, { skipped, handed }) => [
    ...numbered(asked),
    { type: "undoable" },
    { type: "queue", skip: skipped },
    ...(handed === null ? [] : [{ type: "holding", cases: handed.cases.map((one) => one.case) } as const]),
  ],
  run: undone,
  cases: undoneBy,
  // An administrator without other roles can undo changes of the office, but no steps.
  beforeRoles: (turn, { number }) => (number === null ? (handUndone(turn) ?? officeUndone(turn)) : null),
};

/**
 * Undoes the person's last undoable step, or for a supervisor anybody's, and takes back its letters that
 * haven't left. Refused if somebody else has acted on the case since.
 */
function undone(turn: Turn, asked: AskedCommand): Result {
  const group = groupOf(turn, asked);
  if (group === null)
    return (
      withheld(turn, asked) ??
      tell(turn, say("operators.undo.nothing", { seconds: turn.facts.office.undoSeconds }))
    );
  const back = takeBack(turn, group);
  if (!back.ok) return tell(turn, back.why);
  const { steps } = back;
  const [first] = steps;
  if (first === undefined)
    return tell(turn, say("operators.undo.nothing", { seconds: turn.facts.office.undoSeconds }));
  const effects: Result["effects"] = [
    { type: "steps", steps, report: null, undoable: false },
    { type: "take_back", events: group.steps.map(({ event }) => event.id) },
  ];
  const done = say("operators.undone", { number: first.after.number });
  const waits = waitsForVerifiers(first.after) && turn.room.type === "operators";
  if (!waits || turn.facts.desk === null || turn.facts.private === true) {
    return { state: turn.state, effects: [...effects, answering(message(done), first.after.id)] };
  }
  const report = group.now.find(({ case: current }) => current.id === first.after.id)?.report ?? null;
  const desk = showOnDesk(turn, { case: first.after, report }, [done], turn.facts.queue.waiting + 1);
  return { state: desk.state, effects: [...effects, ...desk.effects] };
}

/** The steps that undo a command's, or why they can't be undone. */
export function takeBack(
  turn: Turn,
  group: Undoable,
): { readonly ok: true; readonly steps: readonly Step[] } | { readonly ok: false; readonly why: Said } {
  if (group.lapsed && group.by === turn.facts.person.contact && !has(turn, "supervisor"))
    return { ok: false, why: lapsedSaid(turn, group.steps[0]?.after.number ?? "") };
  const actor = actorOf(turn);
  const steps: Step[] = [];
  for (const whole of perCase(group.steps)) {
    const now = group.now.find(({ case: current }) => current.id === whole.after.id);
    const current = now?.case ?? whole.after;
    const taken = undoStep(current, whole, actor, settingFor(current, turn));
    if (!taken.ok) return { ok: false, why: refusedSaid(turn, taken.reason, whole.after.number) };
    steps.push(taken.step);
  }
  return { ok: true, steps };
}

/** Agencies' groups have no supervisors. */
function lapsedSaid({ room }: Turn, number: string): Said {
  return room.type === "agency"
    ? say("operators.undo.lapsed.agency", { number })
    : say("operators.undo.lapsed", { number });
}

function refusedSaid({ room }: Turn, reason: Refused, number: string): Said {
  return reason === "not_yours" && room.type === "agency"
    ? say("operators.undo.not_yours.agency", { number })
    : say(`operators.undo.${reason}`, { number });
}

/** The cases that the command would change. */
function undoneBy(turn: Turn, asked: AskedCommand): readonly Case[] {
  const group = groupOf(turn, asked);
  return [...(group?.now ?? []).map((one) => one.case), ...(group?.steps ?? []).map(({ after }) => after)];
}

/** Without a number, among the cases handled here: confidential ones in private, others in the group. */
function groupOf(turn: Turn, { number }: AskedCommand): Undoable | null {
  const { undoable, person } = turn.facts;
  const here = (group: Undoable) =>
    group.now.some((one) => one.case.privacy === "confidential") === (turn.facts.private === true);
  const meant = undoable.filter((group) =>
    number === null ? here(group) : group.steps.some(({ after }) => after.number.startsWith(number.text)),
  );
  const own = meant.find(({ by }) => by === person.contact);
  const others = has(turn, "supervisor") || number !== null ? meant[0] : undefined;
  return own ?? others ?? null;
}

/** Joins the steps of one command on each case into one, from before the first to after the last. */
function perCase(steps: readonly Step[]): readonly Step[] {
  const whole = new Map<string, Step>();
  for (const step of [...steps].sort((a, b) => a.after.version - b.after.version)) {
    const earlier = whole.get(step.after.id);
    whole.set(step.after.id, earlier === undefined ? step : { ...step, before: earlier.before });
  }
  // In order of action: for a merge the closed case comes first.
  const order = [...new Set(steps.map(({ after }) => after.id))];
  return order.flatMap((id) => whole.get(id) ?? []);
}
