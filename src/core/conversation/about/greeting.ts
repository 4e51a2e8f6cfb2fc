import { type Message, message, type Said, say, withMenu } from "../../message/message.ts";
import { unsentOf } from "../draft/shelf.ts";
import { resumeChoices, unsentLines } from "../draft/unsent.ts";
import { choice } from "../menu.ts";
import { ask, type Reply, reply } from "../reply.ts";
import { asksForDraft, type State } from "../state/state.ts";
import type { Turn } from "../turn.ts";

const quietMinutes = 10;

/** Answers the start button: introduces the service, or repeats the open question. */
export function welcome({ state, facts, now, open }: Turn): Reply {
  const greeted = { ...state, greetedAt: now.toISOString() };
  const { service, name } = facts.office;
  if (open !== null) return ask(greeted, [say("greet.again", { service })]);
  const unsent = unsentLines(state);
  const next = unsent.length === 0 ? [say("greet.tell")] : unsent;
  const told = message([say("greet.welcome", { service, office: name }), ...next]);
  return reply(greeted, withMenu(told, resumeChoices(state)));
}

/**
 * Answers a greeting or noise, which is never a report: with the open question, or with what one can do here;
 * at most once in ten minutes.
 */
export function greet(turn: Turn): Reply {
  const { state, now, open } = turn;
  const last = state.greetedAt === null ? null : Date.parse(state.greetedAt);
  const greeted = { ...state, greetedAt: now.toISOString() };
  if (open !== null) return ask(greeted, [greetingOver(state)]);
  const soon = last !== null && now.getTime() - last < quietMinutes * 60_000 && now.getTime() >= last;
  // Whoever has a draft may think that it is sent.
  return soon && unsentOf(state).length === 0 ? reply(state, null) : reply(greeted, menu(turn));
}

/** The summary itself says that the report isn't sent. */
function greetingOver(state: State): Said {
  if (!asksForDraft(state)) return say("greet.open");
  return state.question?.type === "draft" && state.question.step === "summary"
    ? say("greet.hello")
    : say("greet.unsent");
}

function menu({ facts, state }: Turn): Message {
  const { service, name } = facts.office;
  const unsent = unsentLines(state);
  const next = unsent.length === 0 ? [say("greet.tell_short")] : unsent;
  const lines: readonly Said[] = [say("greet.short", { service, office: name }), ...next];
  return withMenu(message(lines), [
    ...resumeChoices(state),
    choice("menu.new", "", say("choice.make")),
    choice("menu.status", "", say("choice.status")),
    choice("menu.help", "", say("choice.help")),
  ]);
}
