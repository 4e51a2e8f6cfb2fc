import { message, type Said, say } from "../../message/message.ts";
import type { Command } from "../../procedure/command.ts";
import type { Amendment } from "../draft/amend.ts";
import { mayHave, setApart } from "../draft/apart.ts";
import type { MyCase } from "../facts.ts";
import { ask, type Reply, reply } from "../reply.ts";
import type { Piece } from "../state/piece.ts";
import { type Trace, traceOf, tracesTo, withTraces } from "../state/traces.ts";
import type { Turn } from "../turn.ts";
import { nameOf } from "./mine.ts";
import { unanswered } from "./officeAsks.ts";
import { closedLines } from "./refusal.ts";
import { decideFor, dueOf, stepsEffect } from "./submit.ts";

/**
 * An edit of a message that the case has: its words as they are now are kept there, whatever stage it is in. It
 * answers what the office asked, if that was read; it is no verdict on an answer, and opens nothing again. Words
 * that accuse somebody in office are set apart, unless the message did so before.
 */
export function amendAt(turn: Turn, my: MyCase, trace: Trace, { ref, text, file }: Amendment): Reply {
  const piece: Piece = {
    ref,
    text,
    file,
    place: null,
    forwardedOften: false,
    ...(trace.open === true && { open: true as const }),
  };
  if (!mayHave(my, [piece])) return setApart(turn, [my], [piece]);
  const words = { text, files: file === null ? [] : [file.id] };
  const answers = my.case.stage === "incomplete" && unanswered(turn).includes(my);
  const command: Command = answers ? { type: "supply", ...words } : { type: "amend", ...words };
  const decision = decideFor(turn, my, command);
  // Somebody else's case by now, such as one that this person has left.
  if (!decision.ok) return reply(turn.state, message([say("edited.gone"), say("edited.gone_how")]));
  const changed = decision.steps[0]?.after ?? my.case;
  const lines = answers
    ? [say("edited.supplied", { case: nameOf(my), due: dueOf(changed, turn) })]
    : [say("edited.noted", { case: nameOf(my) }), ...stillOpen(turn, my)];
  const state = withTraces(turn.state, tracesTo(turn.state, my.case.id, [piece]));
  return ask(state, lines, { about: my.case.id, effects: [stepsEffect(decision)] });
}

/** What the case waits for nevertheless, unless that is being asked anyway. */
function stillOpen(turn: Turn, my: MyCase): readonly Said[] {
  if (turn.open !== null) return [];
  switch (my.case.stage) {
    case "answered":
      return [say("edited.answered", { due: dueOf(my.case, turn) })];
    case "closed":
      return closedLines(turn, my);
    case "received":
    case "incomplete":
    case "forwarded":
    case "scheduled":
      return [];
  }
}

/**
 * A message that the case has was deleted, or its words were: it stays on file with a note for the office. The
 * person hears once for each case that it stays there.
 */
export function removeAt(turn: Turn, my: MyCase, trace: Trace): Reply {
  const { state } = turn;
  const known = traceOf(state, trace.ref);
  if (known?.deleted === true) return reply(state, null);
  const heard = state.traces.some((one) => one.case === trace.case && one.deleted === true);
  const decision = decideFor(turn, my, { type: "retract" });
  if (!decision.ok) return reply(state, null);
  const next = withTraces(state, [{ ...trace, deleted: true }]);
  const more = { about: my.case.id, effects: [stepsEffect(decision)] };
  return heard
    ? reply(next, null, more)
    : ask(next, [say("edited.kept", { case: nameOf(my) }), ...wayOut(turn, my)], more);
}

/** How it can be withdrawn, unless something else is being asked. */
function wayOut({ open }: Turn, { case: { stage } }: MyCase): readonly Said[] {
  const none = open !== null || stage === "answered" || stage === "closed";
  return none ? [] : [say("edited.withdraw")];
}
