import { take } from "../../take.ts";
import type { Command } from "../command.ts";
import { clerks, nobody } from "../row.ts";
import { step } from "./step.ts";

export const reopen: Command = step({
  name: { id: "buka", en: "reopen" },
  roles: { operators: clerks, agency: nobody },
  words: "optional",
  insteadAs: "reopen",
  take: (turn, { found, words }) =>
    take(turn, { current: found.case, commands: [{ type: "reopen", reason: words }] }),
});
