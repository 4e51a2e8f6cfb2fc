import { is, type Who } from "./actors.ts";
import type { Case, Stage } from "./case.ts";
import type { Actor, Command, CommandType } from "./command.ts";
import type { Refusal, Setting } from "./decision.ts";
import * as agency from "./rules/agency.ts";
import * as block from "./rules/block.ts";
import * as check from "./rules/check.ts";
import * as citizen from "./rules/citizen.ts";
import * as content from "./rules/content.ts";
import * as joining from "./rules/joining.ts";
import type { Guard, Outcome, Rule } from "./rules/rule.ts";
import * as supervisor from "./rules/supervisor.ts";
import * as verifier from "./rules/verifier.ts";

/**
 * An edge: at `stage`, `command` given by one of these actors leads where `rule` says, unless the guard
 * objects.
 */
export type Edge = {
  readonly stage: Stage;
  readonly command: CommandType;
  readonly who: readonly Who[];
  readonly guard: Guard;
  readonly apply: (current: Case, command: Command, actor: Actor, setting: Setting) => Outcome;
};

function edge<T extends CommandType>(
  stage: Stage,
  command: T,
  who: readonly Who[],
  rule: Rule<T>,
  guard: Guard = () => null,
): Edge {
  const apply: Edge["apply"] = (current, given, actor, setting) =>
    isOf(given, command) ? rule(current, given, actor, setting) : "absent";
  return { stage, command, who, guard, apply };
}

const V: readonly Who[] = ["verifier"];
const VA: readonly Who[] = ["verifier", "agency"];
const S: readonly Who[] = ["supervisor"];
const L: readonly Who[] = ["leader"];
const R: readonly Who[] = ["reporter"];
const N: readonly Who[] = ["newcomer"];
const W: readonly Who[] = ["watcher"];

/**
 * The procedure, read from top to bottom: stage, command, who may give it, rule, guard. What time alone does
 * is in `time/timeline.ts`; who is notified is in `notices/noticeTable.ts`.
 */
export const edges: readonly Edge[] = [
  edge("received", "forward", V, verifier.forward),
  edge("received", "ask", V, verifier.ask, verifier.unaskable),
  edge("received", "reject", V, verifier.reject),
  edge("received", "refer", V, verifier.refer),
  edge("received", "merge", V, verifier.merge),
  edge("received", "add", R, citizen.add),
  edge("received", "withdraw", R, citizen.withdraw),
  edge("received", "close", S, supervisor.close),

  edge("incomplete", "supply", R, citizen.supply),
  edge("incomplete", "unclear", R, citizen.unclear),
  edge("incomplete", "withdraw", R, citizen.withdraw),
  edge("incomplete", "forward", V, verifier.forward),
  edge("incomplete", "reject", V, verifier.reject),
  edge("incomplete", "refer", V, verifier.refer),
  edge("incomplete", "merge", V, verifier.merge),
  edge("incomplete", "close", S, supervisor.close),

  edge("forwarded", "progress", VA, agency.progress),
  edge("forwarded", "answer", VA, agency.answer),
  edge("forwarded", "return", VA, agency.giveBack),
  edge("forwarded", "reassign", V, verifier.reassign, verifier.secondReassign),
  edge("forwarded", "remind", V, verifier.remind, verifier.remindedToday),
  edge("forwarded", "merge", V, verifier.merge),
  edge("forwarded", "add", R, citizen.add),
  edge("forwarded", "withdraw", R, citizen.withdraw),
  edge("forwarded", "close", S, supervisor.close),

  edge("scheduled", "answer", VA, agency.answerOrMove),
  edge("scheduled", "agree", L, citizen.agree),
  edge("scheduled", "disagree", R, citizen.disagree),
  edge("scheduled", "unclear", R, citizen.unclear),
  edge("scheduled", "add", R, citizen.add),
  edge("scheduled", "withdraw", R, citizen.withdraw),
  edge("scheduled", "close", S, supervisor.close),

  edge("answered", "accept", L, citizen.accept),
  edge("answered", "reply", R, citizen.reply),
  edge("answered", "postpone", L, citizen.postpone, citizen.postponedBefore),
  edge("answered", "unclear", R, citizen.unclear),
  edge("answered", "answer", VA, agency.supplement),
  edge("answered", "close", S, supervisor.close),

  edge("closed", "rate", L, citizen.rate, citizen.unrateable),
  edge("closed", "reopen", R, supervisor.reopen, supervisor.tooLate),
  edge("closed", "reopen", S, supervisor.reopen),
  // Written while the case was open but handled after silence had closed it: counts as in time.
  edge("closed", "supply", R, citizen.supply, citizen.notWrittenBefore("incomplete")),
  edge("closed", "accept", L, citizen.accept, citizen.notWrittenBefore("no_reply")),
  edge("closed", "reply", R, citizen.reply, citizen.notWrittenBefore("no_reply")),
  edge("closed", "postpone", L, citizen.postpone, citizen.notWrittenBefore("no_reply")),

  ...(["forwarded", "scheduled", "answered"] as const).flatMap((stage) => [
    edge(stage, "propose", VA, check.propose),
    edge(stage, "approve", S, check.approve, check.notTheirOwn),
    edge(stage, "send_back", S, check.sendBack, check.nothingWaits),
    edge(stage, "withhold", VA, check.withhold, check.notTheAgencys),
  ]),

  ...(["received", "incomplete", "forwarded", "scheduled", "answered"] as const).map((stage) =>
    edge(stage, "knock", W, joining.knock),
  ),

  ...(["received", "incomplete", "forwarded", "scheduled", "answered", "closed"] as const).flatMap(
    (stage) => [
      edge(stage, "amend", R, citizen.amend),
      edge(stage, "retract", R, citizen.retract),
      edge(stage, "join", N, joining.join),
      edge(stage, "admit", L, joining.admit),
      edge(stage, "turn_away", L, joining.turnAway, joining.nobodyKnocks),
      edge(stage, "consent", L, citizen.consent, citizen.unasked),
      edge(stage, "change", V, content.change),
      edge(stage, "note", V, content.note),
      edge(stage, "block", V, block.block),
      edge(stage, "unblock", V, block.unblock, block.notBlocked),
      edge(stage, "object", R, block.object, block.unobjectable),
      edge(stage, "look", VA, content.look, content.lookByOthers),
    ],
  ),
];

/** The edges of this command that start at the case's stage. */
export function edgesOf(current: Case, command: CommandType): readonly Edge[] {
  return edges.filter((edge) => edge.stage === current.stage && edge.command === command);
}

export function mayTake(edge: Edge, current: Case, actor: Actor): boolean {
  return edge.who.some((who) => is(who, actor, current));
}

export function isRefusal(outcome: Exclude<Outcome, "absent">): outcome is Refusal {
  return "reason" in outcome;
}

function isOf<T extends CommandType>(command: Command, type: T): command is Extract<Command, { type: T }> {
  return command.type === type;
}
