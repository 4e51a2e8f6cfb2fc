import { message, say } from "../../message/message.ts";
import { type Reply, reply } from "../reply.ts";
import type { Turn } from "../turn.ts";

/** Thanks for praise, of which no report is made. */
export function praised({ state, facts }: Turn): Reply {
  return reply(state, message([say("praise.thanks", { office: facts.office.name }), say("praise.tell")]));
}
