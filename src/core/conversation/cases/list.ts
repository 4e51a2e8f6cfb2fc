import { bareStage, outcomeSaid } from "../../letters/case/stage.ts";
import { caseArg } from "../../message/choices.ts";
import { message, say, withMenu } from "../../message/message.ts";
import { tellUnsent, unsentLines } from "../draft/unsent.ts";
import { choice } from "../menu.ts";
import { type Reply, reply } from "../reply.ts";
import type { Turn } from "../turn.ts";
import { labelOf, nameOf } from "./mine.ts";
import { status } from "./status.ts";

/** Shows the status of the only open report, or the list; a draft alone as unsent. */
export function listOrStatus(turn: Turn): Reply {
  const open = turn.facts.mine.filter(({ case: { stage } }) => stage !== "closed");
  const [only] = open.length > 0 ? open : turn.facts.mine;
  const one = open.length === 1 || turn.facts.mine.length === 1;
  return one && only !== undefined ? status(turn, only) : listMine(turn);
}

const pageSize = 5;

/** Lists the person's reports by pages; a choice shows one. */
export function listMine(turn: Turn, page = 0): Reply {
  const { mine } = turn.facts;
  if (mine.length === 0) return tellUnsent(turn) ?? tellNone(turn);
  const first = page * pageSize < mine.length ? page * pageSize : 0;
  const fits = mine.length - first <= pageSize + 1;
  const shown = mine.slice(first, fits ? undefined : first + pageSize);
  const choices = [
    ...shown.map((my) => choice("mine.show", caseArg(my.case), labelOf(my))),
    ...(fits ? [] : [choice("mine.more", String(first / pageSize + 1), say("choice.more"))]),
  ];
  const lines = shown.map((my) =>
    my.case.stage === "closed"
      ? say("list.closed", { case: nameOf(my), outcome: outcomeSaid(my.case) })
      : say("list.line", { case: nameOf(my), stage: bareStage(my.case) }),
  );
  const unsent = unsentLines(turn.state, true);
  const paragraphs = [[say("list.head")], lines, ...(unsent.length === 0 ? [] : [unsent])];
  return reply(turn.state, withMenu(message(...paragraphs), choices));
}

function tellNone({ state }: Turn): Reply {
  const { erased } = state;
  const none = erased === null ? say("list.none") : say("unsent.erased", { day: erased });
  return reply(state, withMenu(message(none), [choice("menu.new", "", say("choice.make"))]));
}
