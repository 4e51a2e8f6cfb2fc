import { caseArg } from "../../message/choices.ts";
import { message, type Said, say, withMenu } from "../../message/message.ts";
import { mayHave, setApart } from "../draft/apart.ts";
import type { MyCase } from "../facts.ts";
import { choice } from "../menu.ts";
import { type Reply, reply } from "../reply.ts";
import type { Piece } from "../state/piece.ts";
import { withKept } from "../state/state.ts";
import type { Turn } from "../turn.ts";
import { reports } from "./mine.ts";

/**
 * Who sees what of a report on file, for somebody who wants to stay unnamed. Only staff can make it confidential; one
 * choice passes the words on to them.
 */
export function tellUnnamed(turn: Turn, my: MyCase, piece: Piece): Reply {
  const about = my.case.id;
  if (!mayHave(my, [piece])) return setApart(turn, [my], [piece]);
  const seen = message(seenOf(my));
  if (my.case.privacy === "confidential" || !reports(my.case, turn.facts.contact) || !takesMore(my))
    return reply(turn.state, seen, { about });
  const state = withKept(turn.state, { case: about, added: false, pieces: [piece] }, turn.now);
  const told = message([seenOf(my), say("unnamed.ask")]);
  return reply(state, withMenu(told, [choice("mine.hide", caseArg(my.case), say("choice.hide"))]), { about });
}

/** Whether words can be added now: they would answer what the office asked, and an answer waits for a verdict. */
function takesMore({ case: { stage } }: MyCase): boolean {
  return stage === "received" || stage === "forwarded" || stage === "scheduled";
}

function seenOf({ case: { privacy } }: MyCase): Said {
  switch (privacy) {
    case "ordinary":
      return say("summary.ordinary");
    case "contactable":
      return say("summary.contactable");
    case "confidential":
      return say("change.privacy_secret");
  }
}
