import { list } from "../../desk/deskTurns.ts";
import { activeBodies, readReferral, unknownBody } from "../../find/findBody.ts";
import { usage } from "../../say/usage.ts";
import { take } from "../../take.ts";
import { type Result, type Turn, tell } from "../../turn.ts";
import type { Command } from "../command.ts";
import { bodyLine } from "../office/bodies.ts";
import { clerks, nobody } from "../row.ts";
import { type On, step } from "./step.ts";

export const refer: Command = step({
  name: { id: "arahkan", en: "refer" },
  also: ["rujuk"],
  roles: { operators: clerks, agency: nobody },
  words: "optional",
  button: "desk.referring",
  insteadAs: "refer",
  take(turn, on) {
    const { found, words, asked } = on;
    const { case: current, report } = found;
    if (words !== "") return referred(turn, on, words);
    if (turn.facts.private === true)
      return tell(
        turn,
        ...usage(turn, asked.command),
        ...activeBodies(turn.facts.office).map((body) => bodyLine(body)),
      );
    return list(turn, "refer", { case: current, report });
  },
});

/** Refers the case to whom these words name; says who is like it if nobody is called so. */
export function referred(turn: Turn, { found, asked }: On, words: string): Result {
  const read = readReferral(words, turn.facts.office);
  return read.ok
    ? take(turn, { current: found.case, commands: [read.command] })
    : tell(turn, unknownBody(words, read.near), ...usage(turn, asked.command));
}
