import { caseArg } from "../../message/choices.ts";
import { say, withMenu } from "../../message/message.ts";
import { mayHave, setApart } from "../draft/apart.ts";
import type { MyCase } from "../facts.ts";
import { choice } from "../menu.ts";
import { type Reply, reply } from "../reply.ts";
import type { Piece } from "../state/piece.ts";
import { withKept } from "../state/state.ts";
import type { Turn } from "../turn.ts";
import { tellingWords } from "../understand/filed/news.ts";
import { keptFor } from "./kept.ts";
import { reports } from "./mine.ts";
import { statusMessage } from "./status.ts";

/**
 * The status as the answer to words that hardly tell anything. They aren't added, but kept with those just before them;
 * if they carry anything that is said, and one choice adds them.
 */
export function statusBeside(turn: Turn, my: MyCase, piece: Piece): Reply {
  const pieces = [...keptFor(turn, my), piece];
  if (!mayHave(my, pieces)) return setApart(turn, [my], pieces);
  const state = withKept(turn.state, { case: my.case.id, added: false, pieces }, turn.now);
  const told = statusMessage(turn, my);
  const about = my.case.id;
  const carries = pieces.some(({ text }) => tellingWords(text).length > 0);
  if (!carries || !reports(my.case, turn.facts.contact)) return reply(state, told, { about });
  const others = (told.menu?.choices ?? []).filter(({ id }) => id !== "mine.add");
  const offer = [
    choice("mine.add_kept", caseArg(my.case), say("choice.add_kept")),
    choice("mine.new", "", say("choice.new")),
  ];
  const whole = { ...told, paragraphs: [[say("status.not_added")], ...told.paragraphs] };
  return reply(state, withMenu(whole, [...offer, ...others]), { about });
}
