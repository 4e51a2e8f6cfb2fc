import { type Ready, readyFor, readyReasonTo } from "../../../letters/rooms/ready.ts";
import { say } from "../../../message/message.ts";
import type { Command as Decided, Words } from "../../../procedure/command.ts";
import { list } from "../../desk/deskTurns.ts";
import { fromTemplate } from "../../find/findTemplate.ts";
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
    if (turn.facts.private === true) return tell(turn, ...usage(turn, asked.command));
    return list(turn, of, { case: current, report });
  }
  const text = of === "ask" ? fromTemplate(words, "ask", current, turn.facts.office) : null;
  if (text !== null)
    return take(turn, {
      current,
      commands: [command({ type: "written", text })],
      also: [say("operators.template.sent", { words: text })],
    });
  const said = saidBy(words, { of, ready });
  if (said === null) return tell(turn, ...usage(turn, asked.command));
  return take(turn, { current, commands: [command(said)] });
}

/** Null for words behind a reason that has no place for them: the reporter would read it as it stands. */
function saidBy(words: string, { of, ready }: Pick<Offered, "of" | "ready">): Words | null {
  const picked = readyFor(words, ready);
  if (picked !== null) return { type: "ready", key: picked.key };
  const reason = of === "reject" ? readyReasonTo(words) : null;
  if (reason === null) return { type: "written", text: words };
  return reason.to === "" ? { type: "ready", key: reason.ready.key } : null;
}
