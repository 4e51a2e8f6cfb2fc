import { dayOf } from "../../calendar/day.ts";
import { answerToCheck, toCheck, type Words } from "../../letters/rooms/check.ts";
import { message, say } from "../../message/message.ts";
import type { Case, Waiting } from "../../procedure/case.ts";
import type { Command } from "../../procedure/command.ts";
import { decide } from "../../procedure/decide.ts";
import type { CaseEvent, Step } from "../../procedure/event.ts";
import { proposalIn } from "../../procedure/waiting.ts";
import { leadingDay } from "../days.ts";
import { refusalSaid } from "../say/refusals.ts";
import { refuse, taken } from "../take.ts";
import { storyOf } from "../target.ts";
import { actorOf, answer, type Result, settingFor, type Turn, tell } from "../turn.ts";
import type { Checking } from "./asked.ts";
import { askForCheck } from "./awaiting.ts";

/** Seconds after which what was shown in private is deleted there. */
const lookSeconds = 3_600;

/** A supervisor decides about the answer that waits; without the words that it takes they are asked for. */
export function decideCheck(turn: Turn, current: Case, { act, words, version }: Checking): Result {
  const { waiting } = current;
  const proposal = proposalIn(storyOf(turn, current)?.events ?? []);
  const probe: Command =
    act === "back" ? { type: "send_back", reason: words } : { type: "approve", text: null };
  const may = decide(current, probe, actorOf(turn), settingFor(current, turn));
  if (!may.ok) return refuse(turn, current, refusalSaid(may.refusal, current, turn));
  if (waiting == null || proposal === null) return nothing(turn, current);
  if (version !== null && version !== waiting.version) return replaced(turn, current, waiting, proposal);
  if (act === "approve") return release(turn, current, { waiting, proposal, improved: null });
  if (words === "")
    return turn.facts.private === true
      ? tell(turn, say("operators.check.private", { number: current.number }))
      : askForCheck(turn, current, act, waiting.version);
  const done = { ...turn, state: { ...turn.state, checking: null } };
  return act === "improve"
    ? release(done, current, { waiting, proposal, improved: words })
    : taken(done, current, may.steps);
}

type Releasing = {
  readonly waiting: Waiting;
  readonly proposal: CaseEvent;
  /** Words in place of its own. */
  readonly improved: string | null;
};

/**
 * Lets the answer leave: the supervisor's approval, and the answer as a step of whoever wrote it, which from now on can
 * be undone as any other.
 */
function release(turn: Turn, current: Case, { waiting, proposal, improved }: Releasing): Result {
  const actor = actorOf(turn);
  const { kind } = waiting;
  const today = dayOf(turn.now, turn.facts.office.calendar);
  // Corrected words of a plan may begin with another date.
  const dated = improved === null || kind !== "scheduled" ? null : leadingDay(improved, today);
  const text = dated === null ? (improved ?? proposal.text) : (dated.written ?? dated.rest);
  const day = dated?.day ?? waiting.day;
  const commands: readonly Command[] = [
    { type: "approve", text: improved },
    { type: "answer", kind, text, files: proposal.files, day },
  ];
  const steps: Step[] = [];
  let now = current;
  for (const command of commands) {
    const decision = decide(now, command, actor, settingFor(now, turn));
    if (!decision.ok) return refuse(turn, current, refusalSaid(decision.refusal, now, turn));
    const theirs = command.type === "answer";
    steps.push(
      ...decision.steps.map((step) =>
        theirs ? { ...step, event: { ...step.event, by: proposal.by } } : step,
      ),
    );
    now = decision.steps.at(-1)?.after ?? now;
  }
  const said = improved === null ? "operators.check.approved" : "operators.check.improved";
  return taken(turn, current, steps, [say(said)]);
}

/** Shows the answer that waits, with the buttons; of a confidential case in private, as a look that is on file. */
export function showCheck(turn: Turn, current: Case): Result {
  const { waiting, number } = current;
  const proposal = proposalIn(storyOf(turn, current)?.events ?? []);
  if (waiting == null || proposal === null) return nothing(turn, current);
  const facts = { office: turn.facts.office, now: turn.now };
  if (current.privacy !== "confidential")
    return answer(turn, toCheck(current, waiting, proposal, facts), current.id);
  if (turn.facts.private !== true)
    return answer(turn, toCheck(current, waiting, proposal, facts), current.id);
  const look = decide(current, { type: "look" }, actorOf(turn), settingFor(current, turn));
  if (!look.ok) return refuse(turn, current, refusalSaid(look.refusal, current, turn));
  const body = answerToCheck(current, waiting, proposal, facts);
  const how = [say("operators.check.private", { number })];
  return {
    state: turn.state,
    effects: [
      { type: "steps", steps: look.steps, report: null, undoable: false },
      {
        type: "whisper",
        message: { ...body, paragraphs: [...body.paragraphs, how], guarded: true },
        about: current.id,
        event: look.steps[0]?.event.id ?? null,
        noted: null,
        deleteAfterSeconds: lookSeconds,
      },
    ],
  };
}

/** The button belonged to an answer that was replaced: whoever pressed hasn't read the one that waits. */
function replaced(turn: Turn, current: Case, waiting: Waiting, words: Words): Result {
  const body = toCheck(current, waiting, words, { office: turn.facts.office, now: turn.now });
  const line = [say("operators.check.replaced")];
  return answer(turn, { ...body, paragraphs: [line, ...body.paragraphs] }, current.id);
}

function nothing(turn: Turn, current: Case): Result {
  return answer(turn, message(refusalSaid({ reason: "nothing_waits" }, current, turn)), current.id);
}
