import { menuNumber } from "../message/menuNumber.ts";
import { wordsOf } from "../message/plain.ts";
import { joiningIn } from "./cases/byCode/join.ts";
import { watchWords } from "./cases/byCode/watch.ts";
import type { Heard, Need } from "./facts.ts";
import type { State } from "./state/state.ts";
import { asksAfterReport, commandIn } from "./understand/command.ts";
import { dangerIn } from "./understand/danger.ts";
import { saysGone } from "./understand/filed/gone.ts";
import { comesLater } from "./understand/filed/later.ts";
import { noAnswerIn } from "./understand/filed/noAnswer.ts";
import { asksWhatWasAsked } from "./understand/filed/whatAsked.ts";
import { takesBack } from "./understand/filed/withdrawal.ts";

/** The facts that this message needs besides those always loaded. */
export function needs(state: State, { input }: Heard): readonly Need[] {
  const joining = joiningIn({ input });
  if (joining !== null) return joining === "" ? [] : [{ type: "joining", code: joining }];
  if (input.type === "choice")
    return input.id === "mine.answer" || input.id === "mine.this" ? [{ type: "stories" }] : [];
  // The danger that is told may be the one of a report on file.
  if (input.type === "media") return dangerIn(input.caption) === null ? [] : [{ type: "stories" }];
  if (input.type !== "text") return [];
  const spoken = commandIn(input.text);
  if (spoken?.name === "follow") {
    const words = watchWords(spoken.rest);
    return words === null ? [] : [{ type: "watched", ...words }];
  }
  const reads =
    spoken?.name === "answer" ||
    spoken?.name === "read" ||
    asksAfterReport(input.text) ||
    asksWhatWasAsked(input.text) ||
    dangerIn(input.text) !== null ||
    // What the office asked tells whether these answer it.
    noAnswerIn(input.text, "") !== null ||
    [comesLater, takesBack, saysGone].some((is) => is(input.text));
  // A thumb up may be a yes to the office's question.
  const signs = wordsOf(input.text).length === 0;
  // A number may choose "read the answer", or the case that is to be read.
  return reads || signs || menuNumber(input.text) !== null || state.question?.type === "which"
    ? [{ type: "stories" }]
    : [];
}
