import { type Message, message, type Said, say, withMenu } from "../../message/message.ts";
import { choice } from "../menu.ts";
import { ask, type Reply, reply } from "../reply.ts";
import type { Turn } from "../turn.ts";

const quietMinutes = 10;

/** Answers the start button: introduces the service, or repeats the open question. */
export function welcome({ state, facts, now, open }: Turn): Reply {
  const greeted = { ...state, greetedAt: now.toISOString() };
  const { service, name } = facts.office;
  if (open !== null) return ask(greeted, [say("greet.again", { service })]);
  return reply(greeted, message([say("greet.welcome", { service, office: name }), say("greet.tell")]));
}

/**
 * Answers a greeting or noise, which is never a report: with the open question, or with what one can do here;
 * at most once in ten minutes.
 */
export function greet(turn: Turn): Reply {
  const { state, now, open } = turn;
  const last = state.greetedAt === null ? null : Date.parse(state.greetedAt);
  const greeted = { ...state, greetedAt: now.toISOString() };
  if (open !== null) return ask(greeted, [say("greet.open")]);
  const soon = last !== null && now.getTime() - last < quietMinutes * 60_000 && now.getTime() >= last;
  return soon ? reply(state, null) : reply(greeted, menu(turn));
}

function menu({ facts }: Turn): Message {
  const { service, name } = facts.office;
  const lines: readonly Said[] = [say("greet.short", { service, office: name }), say("greet.tell_short")];
  return withMenu(message(lines), [
    choice("menu.new", "", say("choice.make")),
    choice("menu.status", "", say("choice.status")),
    choice("menu.help", "", say("choice.help")),
  ]);
}
