import { usage } from "../../say/usage.ts";
import { take } from "../../take.ts";
import { tell } from "../../turn.ts";
import type { Command } from "../command.ts";
import { clerks, officers } from "../row.ts";
import { step } from "./step.ts";

export const progress: Command = step({
  name: { id: "proses", en: "progress" },
  roles: { operators: clerks, agency: officers },
  words: "required",
  insteadAs: "progress",
  take: (turn, { found, words, asked }) =>
    words === ""
      ? tell(turn, ...usage(asked.command))
      : take(turn, { current: found.case, commands: [{ type: "progress", note: words }] }),
});
