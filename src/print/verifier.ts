import { say } from "../core/message/message.ts";
import { look } from "../core/operators/commands/cases/look.ts";
import { queue } from "../core/operators/commands/queue/queue.ts";
import { help } from "../core/operators/commands/rooms/help.ts";
import { practice } from "../core/operators/commands/rooms/practice.ts";
import { ask } from "../core/operators/commands/steps/ask.ts";
import { change } from "../core/operators/commands/steps/change.ts";
import { forward } from "../core/operators/commands/steps/forward.ts";
import { merge } from "../core/operators/commands/steps/merge.ts";
import { refer } from "../core/operators/commands/steps/refer.ts";
import { reject } from "../core/operators/commands/steps/reject.ts";
import { undo } from "../core/operators/commands/steps/undo.ts";
import type { Block } from "./blocks.ts";
import type { Card } from "./card.ts";
import { followUpDays, type PrintFacts, typed } from "./facts.ts";

/** Length of the line on which somebody writes a name and a number. */
const blank = 48;

/** The verifiers' card: a day at the desk. */
export function verifierCard(facts: PrintFacts): Card {
  const { office, policy, today, say: text } = facts;
  const names = {
    queue: typed(facts, queue),
    forward: typed(facts, forward),
    ask: typed(facts, ask),
    merge: typed(facts, merge),
    refer: typed(facts, refer),
    reject: typed(facts, reject),
    undo: typed(facts, undo),
  };
  const steps = [
    say("print.verifier.open", { queue: names.queue }),
    say("print.verifier.forward", { forward: names.forward }),
    say("print.verifier.ask", { ask: names.ask }),
    say("print.verifier.merge", { merge: names.merge }),
    say("print.verifier.reject", { refer: names.refer, reject: names.reject }),
    say("print.verifier.undo", { undo: names.undo, seconds: office.undoSeconds }),
  ];
  const unit = text(say("print.days"));
  return {
    title: text(say("print.verifier.title")),
    whom: text(say("print.verifier.whom")),
    service: office.service,
    foot: text(say("print.foot", { service: office.service, office: office.name, day: today })),
    blocks: [
      { type: "heading", text: text(say("print.verifier.steps")) },
      ...steps.map((step, index): Block => ({ type: "step", mark: String(index + 1), text: text(step) })),
      { type: "heading", text: text(say("print.verifier.keys")) },
      { type: "text", text: text(say("print.verifier.keys.how", { queue: names.queue })) },
      {
        type: "note",
        alarm: false,
        title: text(say("print.verifier.confidential")),
        text: text(say("print.verifier.confidential.how", { look: typed(facts, look) })),
      },
      {
        type: "note",
        alarm: true,
        title: text(say("print.verifier.urgent")),
        text: text(say("print.verifier.urgent.how", { change: typed(facts, change) })),
      },
      { type: "heading", text: text(say("print.verifier.limits")) },
      {
        type: "limits",
        limits: [
          { days: policy.verify, unit, text: text(say("print.verifier.limit.verify")) },
          { days: followUpDays(facts), unit, text: text(say("print.verifier.limit.follow_up")) },
          { days: policy.reply, unit, text: text(say("print.verifier.limit.reply")) },
        ],
      },
      { type: "heading", text: text(say("print.verifier.help")) },
      {
        type: "text",
        text: text(
          say("print.verifier.help.how", { practice: typed(facts, practice), help: typed(facts, help) }),
        ),
      },
      { type: "text", text: text(say("print.verifier.ask_whom", { line: "_".repeat(blank) })) },
    ],
  };
}
