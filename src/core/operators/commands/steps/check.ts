import { checkLines } from "../../../letters/rooms/checkList.ts";
import { say } from "../../../message/message.ts";
import type { Case } from "../../../procedure/case.ts";
import { type Checking, checkingIn } from "../../check/asked.ts";
import { decideCheck, showCheck } from "../../check/decideCheck.ts";
import { usage } from "../../say/usage.ts";
import { foundBy, targetOf } from "../../target.ts";
import { type Result, type Turn, tell } from "../../turn.ts";
import { type AskedCommand, type Command, numbered } from "../command.ts";
import { clerks, nobody } from "../row.ts";

/** `/periksa`: what waits to be checked, one of them, or what a supervisor decides about it. */
export const check: Command = {
  name: { id: "periksa", en: "check" },
  group: "step",
  roles: { operators: clerks, agency: nobody },
  onCase: true,
  words: "optional",
  bare: true,
  insteadAs: "approve",
  needs: (asked, { skipped }) => [
    ...numbered(asked),
    { type: "stories" },
    { type: "checks" },
    { type: "queue", skip: skipped },
  ],
  run: checked,
  cases: meant,
};

function checked(turn: Turn, asked: AskedCommand): Result {
  if (!isAbout(turn, asked)) return asked.words === "" ? listed(turn) : tell(turn, ...usage(turn, check));
  const target = targetOf(turn, asked.number, asked.words);
  if (!target.ok) return target.result;
  const { case: current } = target.found;
  const checking = asked.checking ?? checkingIn({ how: asked.how, words: target.words });
  // In the group all see who decided what; in private only what the group may not see is decided.
  if (checking !== null && turn.facts.private === true && current.privacy !== "confidential")
    return tell(turn, say("operators.in_group", { command: `/${check.name.id}` }));
  if (checking !== null) return decideCheck(turn, current, checking);
  return target.words === "" ? showCheck(turn, current) : tell(turn, ...usage(turn, check));
}

/** Whether it is about one case: it isn't about the one on the desk, which nobody has answered. */
function isAbout(turn: Turn, { number }: AskedCommand): boolean {
  return number !== null || foundBy(turn, "on").length > 0;
}

function meant(turn: Turn, asked: AskedCommand): readonly Case[] {
  if (!isAbout(turn, asked)) return [];
  const target = targetOf(turn, asked.number, asked.words);
  return target.ok ? [target.found.case] : [];
}

function listed(turn: Turn): Result {
  const { checks = [], office } = turn.facts;
  const [first] = checks;
  if (first === undefined) return tell(turn, say("operators.check.none"));
  return tell(
    turn,
    say("operators.check.list", { count: checks.length }),
    ...checkLines(checks, { office, now: turn.now }),
    say("operators.check.how", { number: first.number }),
  );
}

/** The command by which words are given that a supervisor was asked for. */
export function checkedBy(checking: Checking): AskedCommand {
  const { words } = checking;
  return {
    type: "command",
    command: check,
    number: null,
    words,
    files: [],
    fault: null,
    how: "typed",
    checking,
  };
}
