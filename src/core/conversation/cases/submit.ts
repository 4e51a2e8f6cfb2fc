import { message, type Said } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import type { Command } from "../../procedure/command.ts";
import { mayHave, setApart } from "../draft/apart.ts";
import { paused } from "../draft/file.ts";
import type { MyCase } from "../facts.ts";
import { after } from "../menu.ts";
import { present } from "../questions/draft.ts";
import type { Piece } from "../state/draft.ts";
import { asksForDraft, type Question, type State } from "../state/state.ts";
import { filesOf, type Reply, reply, type Turn, textOf, withEffects, within } from "../turn.ts";
import { belonging, give, stepsEffect } from "./mine.ts";
import { refusalMessage } from "./refusal.ts";

type Words = { readonly text: string; readonly files: readonly string[] };

export type Deed = {
  readonly command: (words: Words) => Command;
  /** Makes the answer from the case as it is then. */
  readonly done: (
    changed: Case,
    words: Words,
  ) => {
    readonly lines: readonly Said[];
    readonly question?: Question;
    readonly state?: Partial<State>;
  };
  /** A verdict or a score says something by itself; an addition is nothing without its words. */
  readonly standsAlone: boolean;
};

const noWords: Words = { text: "", files: [] };

/**
 * Carries out a citizen's command, or says why not. The one way by which words reach a case: those that it may not have
 * are set apart, and of the command only what stands without them counts, at once, so that no limit passes meanwhile.
 */
export function carryOut(turn: Turn, my: MyCase, pieces: readonly Piece[], deed: Deed): Reply {
  if (mayHave(my, pieces)) return act(turn, my, { text: textOf(pieces), files: filesOf(pieces) }, deed);
  if (!deed.standsAlone) return setApart(turn, [my], pieces);
  const acted = act(turn, my, noWords, {
    ...deed,
    done: (changed, words) => bare(deed.done(changed, words)),
  });
  const changed = acted.effects.flatMap((effect) => (effect.type === "steps" ? effect.steps : []));
  const current = changed.find(({ after: next }) => next.id === my.case.id)?.after ?? my.case;
  const lines = acted.message?.paragraphs.flat() ?? [];
  return withEffects(
    leading(lines, setApart(within(turn, acted.state), [{ ...my, case: current }], pieces)),
    acted.effects,
  );
}

/** What was done, without the question that would follow: another one does. */
function bare({ lines, state }: ReturnType<Deed["done"]>): ReturnType<Deed["done"]> {
  return state === undefined ? { lines } : { lines, state };
}

function leading(lines: readonly Said[], given: Reply): Reply {
  return { ...given, message: given.message === null ? message(lines) : after(lines, given.message) };
}

function act(turn: Turn, my: MyCase, words: Words, { command: toCommand, done }: Deed): Reply {
  const state = closing(turn.state, my);
  const command = toCommand(words);
  const decision = give(turn, my, command);
  if (!decision.ok) {
    return reply(state, refusalMessage(turn, my, command.type, decision.refusal), { about: my.case.id });
  }
  const changed = decision.steps.find(({ after: next }) => next.id === my.case.id)?.after ?? my.case;
  const { lines, question, state: change } = done(changed, words);
  const next: State = { ...belonging(state, my.case.id, turn.now), ...change };
  const effects = [stepsEffect(decision)];
  if (question === undefined) return reply(next, message(lines), { about: my.case.id, effects });
  const asking = { ...paused(next), question };
  const mine = turn.facts.mine.map((one) => (one.case.id === my.case.id ? { ...one, case: changed } : one));
  const asked = present(within({ ...turn, facts: { ...turn.facts, mine } }, asking));
  return reply(asking, asked === null ? message(lines) : after(lines, asked), { about: my.case.id, effects });
}

/** The question that was open has been answered, unless it belongs to a draft or keeps words for another case. */
export function closing(state: State, my: MyCase): State {
  const { question } = state;
  const keeps = question?.type === "about" && question.case !== my.case.id && question.pieces.length > 0;
  return { ...state, question: keeps || asksForDraft(state) ? question : null, misses: 0 };
}
