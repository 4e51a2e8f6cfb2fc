import { message, say } from "../words/message.ts";
import { type Draft, isEmpty, newDraft, take } from "./draft.ts";
import { ask, send } from "./filing.ts";
import { addTo, replyTo } from "./giving.ts";
import { mineById } from "./mine.ts";
import { present } from "./present.ts";
import { asksForDraft, type State } from "./state.ts";
import { type Reply, reply, type Turn, within } from "./turn.ts";

/**
 * The open question couldn't use what came (the state keeps it). First it is asked again with an example, then with a
 * way out; the third time what there is goes to a person.
 */
export function miss(state: State, turn: Turn): Reply {
  const misses = state.misses + 1;
  if (misses >= 3) return handOver({ ...state, misses: 0 }, turn);
  const missed = { ...state, misses };
  const offered = present(within(turn, missed))?.menu?.choices ?? [];
  const example = offered.find(({ label }) => Object.keys(label.params).length === 0) ?? offered[0];
  const first =
    example === undefined ? say("miss.first_plain") : say("miss.first", { example: example.label });
  return ask(missed, turn, [misses === 1 ? first : say("miss.second")]);
}

function handOver(state: State, turn: Turn): Reply {
  const { question, draft } = state;
  const at = within(turn, state);
  if (question?.type === "accuses") return reply({ ...state, question: null }, message([say("apart.kept")]));
  if (draft !== null && asksForDraft(state)) {
    const pieces = question !== null && "pieces" in question ? question.pieces : [];
    const whole = pieces.reduce((sofar: Draft, piece) => take(sofar, piece, turn.now), draft);
    return isEmpty(whole)
      ? reply({ ...state, question: null }, message([say("help.short")]))
      : send(at, { ...whole, needsHelp: true });
  }
  if (question?.type === "about" || question?.type === "which") {
    const id = question.type === "about" ? question.case : question.cases[0];
    const my = id === undefined ? null : mineById(at, id);
    if (my !== null && question.pieces.length > 0) {
      return my.case.stage === "answered" ? replyTo(at, my, question.pieces) : addTo(at, my, question.pieces);
    }
    if (question.pieces.length > 0) {
      const fresh = question.pieces.reduce(
        (sofar, piece) => take(sofar, piece, turn.now),
        newDraft(turn.chance.id(), turn.now),
      );
      return send(at, { ...fresh, needsHelp: true });
    }
  }
  return reply({ ...state, question: null }, message([say("help.short")]));
}
