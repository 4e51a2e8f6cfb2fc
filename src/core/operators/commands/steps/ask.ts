import { readyQuestions } from "../../../letters/rooms/ready.ts";
import type { Command } from "../command.ts";
import { clerks, nobody } from "../row.ts";
import { takeReadyWords } from "./readyWords.ts";
import { step } from "./step.ts";

export const ask: Command = step({
  name: { id: "tanya", en: "ask" },
  roles: { operators: clerks, agency: nobody },
  words: "optional",
  button: "desk.asking",
  insteadAs: "ask",
  take: (turn, on) =>
    takeReadyWords(turn, on, {
      of: "ask",
      ready: readyQuestions,
      command: (question) => ({ type: "ask", question }),
    }),
});
