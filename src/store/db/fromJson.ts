import type { Case, Clock } from "../../core/procedure/case.ts";
import type { CaseEvent, EventBody } from "../../core/procedure/event.ts";

type Plain<T> = T extends Date
  ? string
  : T extends readonly (infer U)[]
    ? readonly Plain<U>[]
    : T extends object
      ? { readonly [P in keyof T]: Plain<T[P]> }
      : T;

export type PlainCase = Plain<Case>;

/** A case as it comes back from JSON: its times are made dates again. */
export function caseFromJson(plain: PlainCase): Case {
  return {
    ...plain,
    clock: plain.clock && reviveClock(plain.clock),
    answer: plain.answer && { ...plain.answer, at: new Date(plain.answer.at) },
    reporters: plain.reporters.map((reporter) => ({ ...reporter, since: new Date(reporter.since) })),
    filedAt: new Date(plain.filedAt),
    closedAt: date(plain.closedAt),
    wakeAt: date(plain.wakeAt),
  };
}

/** An event as it comes back from its row. */
function reviveHappening(plain: Plain<EventBody>): EventBody {
  if (plain.type === "recalculated") return { ...plain, from: new Date(plain.from), to: new Date(plain.to) };
  return plain;
}

export type EventRow = {
  readonly id: string;
  readonly caseId: string;
  readonly by: CaseEvent["by"];
  readonly fromStage: CaseEvent["from"];
  readonly toStage: CaseEvent["to"];
  readonly at: Date;
  readonly happening: Plain<EventBody>;
  readonly text: string | null;
  readonly files: readonly string[] | null;
  readonly missed?: boolean | null;
};

export function eventOf(row: EventRow): CaseEvent {
  return {
    id: row.id,
    case: row.caseId,
    by: row.by,
    from: row.fromStage,
    to: row.toStage,
    at: row.at,
    happening: reviveHappening(row.happening),
    text: row.text ?? "",
    files: row.files ?? [],
    ...(row.missed === true && { missed: true }),
  };
}

function reviveClock(plain: Plain<Clock>): Clock {
  return { ...plain, startedAt: new Date(plain.startedAt), due: new Date(plain.due) };
}

function date(plain: string | null): Date | null {
  return plain === null ? null : new Date(plain);
}
