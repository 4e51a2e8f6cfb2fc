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
  files: "taken",
  insteadAs: "return",
  take: (turn, { found, words, asked }) => {
    const { files } = asked;
    const { case: current } = found;
    // A photo alone is no reason: it is kept until there are words.
    if (words !== "") return take(turn, { current, commands: [{ type: "return", reason: words, files }] });
    return askForWords(turn, current, asked, "return") ?? tell(turn, ...usage(turn, asked.command));
  },
});
