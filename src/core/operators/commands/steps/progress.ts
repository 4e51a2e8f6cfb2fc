import { askForWords } from "../../replies/askBack.ts";
import { usage } from "../../say/usage.ts";
import { take } from "../../take.ts";
import { tell } from "../../turn.ts";
import type { Command } from "../command.ts";
import { clerks, officers } from "../row.ts";
import { step } from "./step.ts";

export const progress: Command = step({
  name: { id: "proses", en: "progress" },
  roles: { operators: clerks, agency: officers },
  words: "optional",
  files: "taken",
  insteadAs: "progress",
  take: (turn, { found, words, asked }) => {
    const { files } = asked;
    const { case: current } = found;
    if (words !== "" || files.length > 0)
      return take(turn, { current, commands: [{ type: "progress", note: words, files }] });
    return askForWords(turn, current, asked, "progress") ?? tell(turn, ...usage(turn, asked.command));
  },
});
