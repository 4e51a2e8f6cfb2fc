import { type Message, message, type Said, say } from "../../message/message.ts";
import { after, choice } from "../menu.ts";
import { present } from "../questions/draft.ts";
import { type Reply, reply, type Turn } from "../turn.ts";

const quietMinutes = 10;

/** The start button: says whose service this is, or goes on where the person was. */
export function welcome(turn: Turn): Reply {
  const { state, facts, now } = turn;
  const greeted = { ...state, greetedAt: now.toISOString() };
  const asked = present(turn);
  const { service, name } = facts.office;
  if (asked !== null) return reply(greeted, after([say("greet.again", { service })], asked));
  return reply(greeted, message([say("greet.welcome", { service, office: name }), say("greet.tell")]));
}

/**
 * A greeting or noise, which is never a report: answered with what is being asked, or with what one can do here, at
 * most once in ten minutes.
 */
export function greet(turn: Turn): Reply {
  const { state, now } = turn;
  const last = state.greetedAt === null ? null : Date.parse(state.greetedAt);
  const greeted = { ...state, greetedAt: now.toISOString() };
  const asked = present(turn);
  if (asked !== null) return reply(greeted, after([say("greet.open")], asked));
  const soon = last !== null && now.getTime() - last < quietMinutes * 60_000 && now.getTime() >= last;
  return soon ? reply(state, null) : reply(greeted, menu(turn));
}

function menu({ facts }: Turn): Message {
  const { service, name } = facts.office;
  const lines: readonly Said[] = [say("greet.short", { service, office: name }), say("greet.tell_short")];
  return {
    ...message(lines),
    menu: {
      choices: [
        choice("menu.new", "", say("choice.make")),
        choice("menu.status", "", say("choice.status")),
        choice("menu.help", "", say("choice.help")),
      ],
      style: "inline",
    },
  };
}
