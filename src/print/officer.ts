import { say } from "../core/message/message.ts";
import { look } from "../core/operators/commands/cases/look.ts";
import { answerCase } from "../core/operators/commands/steps/answer.ts";
import { giveBack } from "../core/operators/commands/steps/giveBack.ts";
import { progress } from "../core/operators/commands/steps/progress.ts";
import { undo } from "../core/operators/commands/steps/undo.ts";
import type { Block } from "./blocks.ts";
import type { Card } from "./card.ts";
import { followUpDays, type PrintFacts, typed } from "./facts.ts";

const kinds = ["done", "scheduled", "cannot", "information", "progress", "return"] as const;
const good = ["what", "when", "why", "photo"] as const;

/** The card for an agency's officers: how to answer, and what a good answer holds. */
export function officerCard(facts: PrintFacts): Card {
  const { office, policy, today, say: text } = facts;
  const unit = text(say("print.days"));
  return {
    title: text(say("print.officer.title")),
    whom: text(say("print.officer.whom")),
    service: office.service,
    foot: text(say("print.foot", { service: office.service, office: office.name, day: today })),
    blocks: [
      { type: "heading", text: text(say("print.officer.how")) },
      { type: "text", text: text(say("print.officer.how.reply")) },
      ...kinds.map(
        (kind): Block => ({
          type: "term",
          term: text(say(`operators.button.${kind}`)),
          text: text(say(`print.officer.${kind}`)),
        }),
      ),
      {
        type: "text",
        text: text(
          say("print.officer.commands", {
            answer: typed(facts, answerCase),
            progress: typed(facts, progress),
            giveBack: typed(facts, giveBack),
            undo: typed(facts, undo),
            seconds: office.undoSeconds,
          }),
        ),
      },
      { type: "heading", text: text(say("print.officer.good")) },
      ...good.map(
        (one, index): Block => ({
          type: "step",
          mark: String(index + 1),
          text: text(say(`print.officer.good.${one}`)),
        }),
      ),
      {
        type: "note",
        alarm: false,
        title: text(say("print.officer.example")),
        text: text(say("print.officer.example.words")),
      },
      { type: "heading", text: text(say("print.officer.limits")) },
      {
        type: "limits",
        limits: [
          { days: followUpDays(facts), unit, text: text(say("print.officer.limit.follow_up")) },
          { days: policy.again, unit, text: text(say("print.officer.limit.again")) },
          { days: policy.reply, unit, text: text(say("print.officer.limit.reply")) },
        ],
      },
      { type: "text", text: text(say("print.officer.citizen")) },
      {
        type: "note",
        alarm: true,
        title: text(say("print.officer.confidential")),
        text: text(say("print.officer.confidential.how", { look: typed(facts, look) })),
      },
    ],
  };
}
