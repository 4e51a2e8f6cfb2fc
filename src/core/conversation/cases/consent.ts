import { say } from "../../message/message.ts";
import type { MyCase } from "../facts.ts";
import type { Reply } from "../reply.ts";
import type { Turn } from "../turn.ts";
import { nameOf } from "./mine.ts";
import { submit } from "./submit.ts";

/** A confidential report may become an ordinary one, or stays as it is. */
export function consent(turn: Turn, my: MyCase, yes: boolean): Reply {
  return submit(turn, my, [], {
    command: () => ({ type: "consent", yes }),
    done: () => ({
      lines: yes
        ? [say("consent.given", { case: nameOf(my) }), say("consent.given.means")]
        : [say("consent.refused", { case: nameOf(my) })],
    }),
    standsAlone: true,
  });
}
