import { dayOf } from "../../calendar/day.ts";
import { timeOf } from "../../letters/case/dates.ts";
import { named } from "../../letters/case/naming.ts";
import { stageSaid } from "../../letters/case/stage.ts";
import { type Said, say } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import type { CommandType } from "../../procedure/command.ts";
import type { NeedsRole, Refusal } from "../../procedure/decision.ts";
import type { CaseEvent } from "../../procedure/event.ts";
import { policyOf } from "../../procedure/policy.ts";
import { blockDays } from "../../procedure/rules/block.ts";
import type { Turn } from "../turn.ts";

/** Why a step is refused, and what would help. */
export function refusalSaid(refusal: Refusal, current: Case, turn: Turn): readonly Said[] {
  const called = named(current, current.number);
  switch (refusal.reason) {
    case "stage": {
      const first = firstOther(turn, current);
      const instead = possible(turn, refusal.allowed);
      return [
        first === null
          ? say("operators.refused.stage", { case: called, stage: stageSaid(current) })
          : firstSaid(first, current, turn),
        ...(instead.length === 0 ? [] : [say("operators.refused.possible", { commands: instead })]),
      ];
    }
    case "not_yours":
      return [say("operators.refused.not_yours", { case: called })];
    case "needs_role":
      return [needsRole(refusal.why, current)];
    case "merge":
      return [say(`operators.refused.merge.${refusal.why}`)];
    case "date":
      return [say(`operators.refused.date.${refusal.why}`)];
    case "block_too_long":
      return [say("operators.refused.block_too_long", { days: refusal.days })];
    case "asked_already":
      return [say("operators.refused.asked_already", { case: called, until: refusal.until })];
    case "reminded_already":
      return [remindedSaid(current, turn)];
    case "no_reporter":
      return [say("operators.refused.no_reporter", { case: called })];
    case "same_agency":
      return [say("operators.refused.same_agency", { case: called })];
    case "too_late":
      return [
        say("operators.refused.too_late", {
          case: called,
          until: dayOf(refusal.until, turn.facts.office.calendar),
        }),
      ];
    case "nothing_waits":
    case "own_answer":
      return [say(`operators.refused.${refusal.reason}`, { case: called })];
    case "rating":
    case "used":
      return [say("operators.refused.stage", { case: called, stage: stageSaid(current) })];
  }
}

/** Who reminded the agency today, and when. */
function remindedSaid(current: Case, turn: Turn): Said {
  const { office } = turn.facts;
  const story = turn.facts.stories.find((one) => one.case === current.id);
  const event = story?.events.findLast(({ happening }) => happening.type === "nudged");
  const who = event?.by.type === "operator" ? event.by.name : office.name;
  const at = event?.at ?? current.nudged?.last ?? turn.now;
  const time = timeOf(at, office.calendar);
  return say("operators.refused.reminded", { case: named(current, current.number), who, time });
}

/** "K7M4-2QX (jalan rusak): sudah diteruskan ke dinas, oleh Rina 08.41." */
export function firstSaid(event: CaseEvent, current: Case, { facts }: Turn): Said {
  const who = event.by.type === "operator" ? event.by.name : "";
  const called = named(current, current.number);
  return say("operators.refused.first", {
    case: called,
    stage: stageSaid(current),
    who,
    time: timeOf(event.at, facts.office.calendar),
  });
}

/** The last step on the case if another operator took it, and so was faster. */
export function firstOther({ facts, now }: Turn, current: Case): CaseEvent | null {
  const story = facts.stories.find((one) => one.case === current.id);
  const last = story?.events.findLast(
    ({ happening }) => !["looked", "changed", "noted", "filed"].includes(happening.type),
  );
  if (last?.by.type !== "operator" || last.by.contact === facts.person.contact) return null;
  return dayOf(last.at, facts.office.calendar) === dayOf(now, facts.office.calendar) ? last : null;
}

/** The commands for the steps that the procedure allows. */
function possible({ commands }: Turn, allowed: readonly CommandType[]): readonly string[] {
  const named = allowed.flatMap((type) => commands.filter(({ insteadAs }) => insteadAs === type));
  return [...new Set(named.map(({ name }) => `/${name.id}`))];
}

function needsRole(why: NeedsRole, current: Case): Said {
  const { promiseDays, extension } = policyOf(current.policy);
  switch (why) {
    case "far_date":
      return say("operators.refused.role.far_date", { days: promiseDays });
    case "extension":
      return say("operators.refused.role.extension", { days: extension?.days ?? promiseDays });
    case "long_block":
      return say("operators.refused.role.long_block", { days: blockDays.verifier });
    case "second_ask":
    case "second_reassign":
    case "second_move":
    case "accused_agency":
    case "accused_changed":
    case "close":
    case "reopen":
    case "check":
    case "look":
    case "confidential":
      return say(`operators.refused.role.${why}`);
  }
}
