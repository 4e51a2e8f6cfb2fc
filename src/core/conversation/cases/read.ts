import { recount } from "../../letters/held/retell.ts";
import { message, say } from "../../message/message.ts";
import type { MyCase } from "../facts.ts";
import { type Reply, reply } from "../reply.ts";
import type { Turn } from "../turn.ts";
import { nameOf, reports } from "./mine.ts";
import { opened } from "./officeAsks.ts";

/** Shows the latest news of a case, or its answer, in full to the reporter who asked. */
export function read(turn: Turn, my: MyCase, which: "news" | "answer"): Reply {
  const { facts, now, state } = turn;
  const story = facts.stories.find((one) => one.case === my.case.id);
  const answerless = which === "answer" && my.case.answer === null;
  // A watcher sees what the leader sees, who gave them the code.
  const leads = my.leads || !reports(my.case, facts.contact);
  const told =
    story === undefined || answerless
      ? message(say("read.nothing", { case: nameOf(my) }))
      : recount(story, my.case, { office: facts.office, now, number: my.number, leads, which });
  return reply({ ...state, opened: opened(turn, my) ?? state.opened }, told, { about: my.case.id });
}
