import { askForWords } from "../../replies/askBack.ts";
import { usage } from "../../say/usage.ts";
import { take } from "../../take.ts";
import { tell } from "../../turn.ts";
import type { Command } from "../command.ts";
import { clerks, officers } from "../row.ts";
import { step } from "./step.ts";

export const giveBack: Command = step({
  name: { id: "kembalikan", en: "return" },
  roles: { operators: clerks, agency: officers },
  words: "optional",
  insteadAs: "return",
  take: (turn, { found, words, asked }) => {
    const { files } = asked;
    const { case: current } = found;
    if (words !== "" || (files.length > 0 && asked.parts !== undefined))
      return take(turn, { current, commands: [{ type: "return", reason: words, files }] });
    return askForWords(turn, current, asked, "return") ?? tell(turn, ...usage(asked.command));
  },
});
