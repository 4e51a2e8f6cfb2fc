import {
  elsewhereIn,
  isTooGeneral,
  readyFor,
  readyReasons,
  readyReasonTo,
} from "../../../letters/rooms/ready.ts";
import { message, say, withMenu } from "../../../message/message.ts";
import { askingDetail, mayAsk } from "../../desk/buttons.ts";
import { answer, type Result, type Turn } from "../../turn.ts";
import type { Command } from "../command.ts";
import { clerks, nobody } from "../row.ts";
import { takeReadyWords } from "./readyWords.ts";
import { referred } from "./refer.ts";
import { type On, step } from "./step.ts";

/** What sends its reporter to somebody else is referred, and what says too little is rather asked about. */
export const reject: Command = step({
  name: { id: "tolak", en: "reject" },
  roles: { operators: clerks, agency: nobody },
  words: "optional",
  button: "desk.rejecting",
  insteadAs: "reject",
  take: (turn, on) =>
    elsewhereIn(on.words) === null
      ? (askInstead(turn, on) ??
        takeReadyWords(turn, on, {
          of: "reject",
          ready: readyReasons,
          command: (reason) => ({ type: "reject", reason }),
        }))
      : referred(turn, on, on.words),
});

/** Proposes the question, as long as whoever rejects may ask it. */
function askInstead(turn: Turn, { found: { case: current }, words }: On): Result | null {
  const reason = readyReasonTo(words);
  const ready = readyFor(words, readyReasons) ?? (reason?.to === "" ? reason.ready : null);
  if (ready === null || !isTooGeneral(ready) || !mayAsk(turn, current)) return null;
  const body = message(say("operators.reject.general", { number: current.number }));
  const choices = turn.facts.private === true ? [] : [askingDetail(current)];
  return answer(turn, withMenu(body, choices), current.id);
}
