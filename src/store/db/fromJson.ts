import type { Case, Clock, Stage } from "../../core/procedure/case.ts";
import type { CaseEvent, EventBody } from "../../core/procedure/event.ts";
import { listOf, maybe, type RowOf, text, time, word, written } from "./shape.ts";

type Plain<T> = T extends Date
  ? string
  : T extends readonly (infer U)[]
    ? readonly Plain<U>[]
    : T extends object
      ? { readonly [P in keyof T]: Plain<T[P]> }
      : T;

export type PlainCase = Plain<Case>;

/** A case's document in a column. */
export const caseData = written<PlainCase>();

/** Restores a case from its JSON: its times become dates again. */
export function caseFromJson(plain: PlainCase): Case {
  const { waiting, nudged, ...others } = plain;
  return {
    ...others,
    ...urgencyOf(plain),
    clock: plain.clock && reviveClock(plain.clock),
    // Left out of what an older version wrote.
    ...(waiting !== undefined && {
      waiting: waiting === null ? null : { ...waiting, at: new Date(waiting.at) },
    }),
    ...(nudged != null && { nudged: { ...nudged, last: new Date(nudged.last) } }),
    answer: plain.answer && { ...plain.answer, at: new Date(plain.answer.at) },
    reporters: plain.reporters.map((reporter) => ({ ...reporter, since: new Date(reporter.since) })),
    filedAt: new Date(plain.filedAt),
    closedAt: date(plain.closedAt),
    wakeAt: date(plain.wakeAt),
  };
}

/**
 * The first version with a mark noted neither its time, which is the case's as far as anybody knows, nor that the
 * office had said no: what had rung and wasn't urgent any more. Closing didn't end its marks.
 */
function urgencyOf(plain: PlainCase): Pick<Case, "urgent" | "urgentAt" | "rung" | "notUrgent"> {
  const { filedAt, stage } = plain;
  const { urgentAt, urgent = false, rung = false, notUrgent } = plain as Partial<PlainCase>;
  if (stage === "closed" && urgentAt === undefined)
    return { urgent: false, urgentAt: null, rung: false, notUrgent: false };
  return {
    urgent,
    urgentAt: date(urgentAt ?? (urgent ? filedAt : null)),
    ...(notUrgent === undefined ? { rung: rung && urgent, notUrgent: rung && !urgent } : { rung, notUrgent }),
  };
}

function reviveHappening(plain: Plain<EventBody>): EventBody {
  if (plain.type === "recalculated") return { ...plain, from: new Date(plain.from), to: new Date(plain.to) };
  return plain;
}

/** The columns of an event, with its content. */
export const eventShape = {
  id: text,
  caseId: text,
  by: written<CaseEvent["by"]>(),
  fromStage: maybe(word<Stage>()),
  toStage: word<Stage>(),
  at: time,
  happening: written<Plain<EventBody>>(),
  text: maybe(text),
  files: maybe(listOf(text)),
};

export type EventRow = RowOf<typeof eventShape> & { readonly missed?: boolean | null };

/** An event from its row. */
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
