import { message, say } from "../../message/message.ts";
import { type Reply, reply } from "../reply.ts";
import type { Turn } from "../turn.ts";

/** Whose service this is, that it is free and what it is for, for who doubts it. */
export function tellOfUs({ state, facts }: Turn): Reply {
  return reply(
    state,
    message([say("notice.who", { office: facts.office.name }), say("about.free"), say("help.short")]),
  );
}
