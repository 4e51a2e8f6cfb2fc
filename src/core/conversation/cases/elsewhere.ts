import { say } from "../../message/message.ts";
import type { MyCase } from "../facts.ts";
import { ask, type Reply } from "../reply.ts";
import { pieceOf, type Turn } from "../turn.ts";
import { asksWhereElse } from "../understand/filed/howTo.ts";
import { askAbout } from "./ask.ts";
import { agencyOf } from "./mine.ts";

/**
 * Who asks where to turn under "we can't" hears what the answer says and who else may be competent. The question
 * whether it is enough stays open, with these words. Null if the text asks nothing of that.
 */
export function tellElsewhere(turn: Turn, mine: readonly MyCase[], text: string): Reply | null {
  const { state, facts } = turn;
  const my = mine.find(({ case: { stage, answer } }) => stage === "answered" && answer?.kind === "cannot");
  const open = state.question;
  const isOpen = open?.type === "about" && open.case === my?.case.id;
  if (my === undefined || (open !== null && !isOpen) || !asksWhereElse(text)) return null;
  const { phone } = facts.office;
  const lines = [
    say("elsewhere.answer", { agency: agencyOf(my, facts.office) }),
    say("elsewhere.turn"),
    ...(phone === null ? [] : [say("person.phone", { phone })]),
  ];
  if (isOpen) return ask(state, lines);
  const asked = askAbout(turn, { type: "about", case: my.case.id, pieces: [pieceOf(turn, text)] });
  if (asked.says.type !== "question") return asked;
  return { ...asked, says: { type: "question", first: [...lines, ...asked.says.first] } };
}
