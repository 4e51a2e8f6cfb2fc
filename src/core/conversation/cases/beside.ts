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
import { isQuestion } from "../understand/kinds/question.ts";
import { hasNo } from "../understand/words/no.ts";
import { keptFor } from "./kept.ts";
import { reports } from "./mine.ts";
import { statusMessage } from "./status.ts";

/**
 * The status as the answer to words that hardly tell anything. They aren't added; what may carry something is kept with
 * what was kept just before, that is said, and one choice adds it.
 */
export function statusBeside(turn: Turn, my: MyCase, piece: Piece): Reply {
  const carries = tellingWords(piece.text).length > 0 || (hasNo(piece.text) && !isQuestion(piece.text));
  const pieces = carries ? [...keptFor(turn, my), piece] : keptFor(turn, my);
  if (!mayHave(my, pieces)) return setApart(turn, [my], pieces);
  const state = withKept(turn.state, { case: my.case.id, added: false, pieces }, turn.now);
  const told = statusMessage(turn, my);
  const about = my.case.id;
  if (pieces.length === 0) return reply(state, told, { about });
  const brief = told.paragraphs.map((lines) => lines.filter(({ key }) => !key.startsWith("status.then_")));
  const whole = { ...told, paragraphs: [[say("status.not_added")], ...brief] };
  // Who only follows the report can't add to it.
  if (!reports(my.case, turn.facts.contact)) return reply(state, whole, { about });
  const others = (told.menu?.choices ?? []).filter(({ id }) => id !== "mine.add");
  const offer = [
    choice("mine.add_kept", caseArg(my.case), say("choice.add_kept")),
    choice("mine.new", "", say("choice.new")),
  ];
  return reply(state, withMenu(whole, [...offer, ...others]), { about });
}
