import { usage } from "../../say/usage.ts";
import { take } from "../../take.ts";
import { tell } from "../../turn.ts";
import type { Command } from "../command.ts";
import { clerks, nobody } from "../row.ts";
import { readChange } from "./readChange.ts";
import { step } from "./step.ts";

export const change: Command = step({
  name: { id: "ubah", en: "change" },
  also: ["set", "edit"],
  roles: { operators: clerks, agency: nobody },
  words: "required",
  take(turn, { found, words, asked }) {
    const read = readChange(words, turn.facts.office);
    return read.ok
      ? take(turn, { current: found.case, commands: [{ type: "change", fields: read.fields }] })
      : tell(turn, ...(read.why === null ? usage(turn, asked.command) : [read.why]));
  },
});
