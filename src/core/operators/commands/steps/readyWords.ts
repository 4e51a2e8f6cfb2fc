import { type Ready, readyFor, readyReasonTo } from "../../../letters/rooms/ready.ts";
import type { Command as Decided, Words } from "../../../procedure/command.ts";
import { list } from "../../desk/deskTurns.ts";
import { usage } from "../../say/usage.ts";
import { take } from "../../take.ts";
import { type Result, type Turn, tell } from "../../turn.ts";
import type { On } from "./step.ts";

type Offered = {
  /** The desk's list of them. */
  readonly of: "ask" | "reject";
  readonly ready: readonly Ready[];
  readonly command: (words: Words) => Decided;
};

/**
 * Takes a step with a question or a reason: a ready-made one by its word, or the typed words; without words
 * it shows the list.
 */
export function takeReadyWords(
  turn: Turn,
  { found, words, asked }: On,
  { of, ready, command }: Offered,
): Result {
  const { case: current, report } = found;
  if (words === "") {
    if (turn.facts.private === true) return tell(turn, ...usage(asked.command));
    return list(turn, of, { case: current, report });
  }
  return take(turn, { current, commands: [command(saidBy(words, { of, ready }))] });
}

function saidBy(words: string, { of, ready }: Pick<Offered, "of" | "ready">): Words {
  const picked = readyFor(words, ready);
  if (picked !== null) return { type: "ready", key: picked.key };
  const elsewhere = of === "reject" ? readyReasonTo(words) : null;
  return elsewhere === null
    ? { type: "written", text: words }
    : { type: "ready", key: elsewhere.ready.key, to: elsewhere.to };
}
