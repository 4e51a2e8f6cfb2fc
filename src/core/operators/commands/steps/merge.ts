import { pattern } from "../../../lexicon/entry.ts";
import { towards } from "../../../lexicon/operators.ts";
import { say } from "../../../message/message.ts";
import { similarTo } from "../../desk/buttons.ts";
import { list } from "../../desk/deskTurns.ts";
import { leadingNumber, type TypedNumber } from "../../leadingNumber.ts";
import { usage } from "../../say/usage.ts";
import { take } from "../../take.ts";
import { nothingNamed, otherCase } from "../../target.ts";
import { answer, type Result, type Turn, tell } from "../../turn.ts";
import { type Command, numbered } from "../command.ts";
import { clerks, nobody } from "../row.ts";
import { type On, step } from "./step.ts";

export const merge: Command = step({
  name: { id: "gabung", en: "merge" },
  also: ["join"],
  roles: { operators: clerks, agency: nobody },
  words: "optional",
  button: "desk.merging",
  insteadAs: "merge",
  alsoNeeds: ({ number, words }) => numbered({ number: intoWhich(number?.rest ?? words) }),
  take: merged,
});

/** `/gabung` alone merges into the similar case; "/gabung 4WRC K7M4" names both. */
function merged(turn: Turn, { found, words, asked }: On): Result {
  const { case: current, report } = found;
  if (withoutInto(words) === "") {
    const similar = similarTo(turn, { case: current });
    const [only] = similar;
    if (only === undefined)
      return tell(
        turn,
        say("operators.no_similar", { number: current.number }),
        ...usage(turn, asked.command),
      );
    if (similar.length > 1 && turn.facts.private !== true)
      return list(turn, "merge", { case: current, report });
    return take(turn, { current, commands: [{ type: "merge", into: only.case }] });
  }
  const number = intoWhich(words);
  if (number === null) return tell(turn, ...usage(turn, asked.command));
  const into = otherCase(turn, number);
  return into === null
    ? answer(turn, nothingNamed(turn, number.text))
    : take(turn, { current, commands: [{ type: "merge", into: into.case }] });
}

function intoWhich(words: string): TypedNumber | null {
  return leadingNumber(withoutInto(words));
}

const leading = new RegExp(`^(?:${pattern(towards)})\\s+`, "i");

function withoutInto(words: string): string {
  return words.replace(leading, "");
}
