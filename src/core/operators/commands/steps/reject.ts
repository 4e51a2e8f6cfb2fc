import { readyReasons } from "../../../letters/rooms/ready.ts";
import type { Command } from "../command.ts";
import { clerks, nobody } from "../row.ts";
import { takeReadyWords } from "./readyWords.ts";
import { step } from "./step.ts";

export const reject: Command = step({
  name: { id: "tolak", en: "reject" },
  roles: { operators: clerks, agency: nobody },
  words: "optional",
  button: "desk.rejecting",
  insteadAs: "reject",
  take: (turn, on) =>
    takeReadyWords(turn, on, {
      of: "reject",
      ready: readyReasons,
      command: (reason) => ({ type: "reject", reason }),
    }),
});
