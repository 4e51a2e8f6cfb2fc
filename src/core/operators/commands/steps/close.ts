import { usage } from "../../say/usage.ts";
import { take } from "../../take.ts";
import { tell } from "../../turn.ts";
import type { Command } from "../command.ts";
import { clerks, nobody } from "../row.ts";
import { step } from "./step.ts";

export const close: Command = step({
  name: { id: "tutup", en: "close" },
  roles: { operators: clerks, agency: nobody },
  words: "required",
  insteadAs: "close",
  take: (turn, { found, words, asked }) =>
    words === ""
      ? tell(turn, ...usage(turn, asked.command))
      : take(turn, { current: found.case, commands: [{ type: "close", reason: words }] }),
});
