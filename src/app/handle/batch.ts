import type { Case, CaseId, ContactId } from "../../core/procedure/case.ts";
import type { Report } from "../../core/procedure/content.ts";
import type { Step } from "../../core/procedure/event.ts";
import type { CaseChange } from "../../ports/cases.ts";
import type { ConversationState } from "../../ports/conversations.ts";
import type { InboxMessage } from "../../ports/inbox.ts";
import type { NewLetter } from "../../ports/letter.ts";
import type { Tx } from "../../ports/store.ts";

/**
 * What a batch works on. Every message sees the cases as the messages before it left them, and each case is written
 * once, with all its events: an update from a list with two rows for one case would lose one without a word.
 */
export type Batch = {
  readonly cases: Map<CaseId, Held>;
  readonly letters: NewLetter[];
  readonly states: Map<ContactId, ConversationState>;
  readonly roomStates: Map<
    string,
    { readonly chat: ContactId; readonly person: ContactId; readonly state: unknown }
  >;
  /** Cases whose cards are to be shown anew. */
  readonly touched: Set<CaseId>;
  /** Writes of the rarer kinds, in order. */
  readonly others: ((tx: Tx) => Promise<unknown>)[];
};

type Held = {
  readonly was: number;
  readonly case: Case;
  readonly report: Report | null;
  readonly reportChanged: boolean;
  readonly steps: CaseChange["steps"];
};

export function emptySet(): Batch {
  return {
    cases: new Map(),
    letters: [],
    states: new Map(),
    roomStates: new Map(),
    touched: new Set(),
    others: [],
  };
}

/** Takes cases up as they are on file. */
export function hold(set: Batch, cases: readonly Case[], reports: ReadonlyMap<CaseId, Report>): void {
  for (const one of cases) {
    const report = reports.get(one.id) ?? null;
    set.cases.set(one.id, { was: one.version, case: one, report, reportChanged: false, steps: [] });
  }
}

/** The case as it is by now; one that isn't held, as it was given. */
export function present(set: Batch, one: Case): Case {
  return set.cases.get(one.id)?.case ?? one;
}

export function reportOf(set: Batch, id: CaseId): Report | null {
  return set.cases.get(id)?.report ?? null;
}

export type Doing = { readonly room: ContactId | null; readonly undoGroup: string | null };

/** Takes a step: the case moves on, its report follows what the step changed of it. */
export function apply(set: Batch, step: Step, report: Report | null, doing: Doing): void {
  const id = step.after.id;
  const held = set.cases.get(id);
  if (held === undefined && step.before !== null) throw new Error(`case ${id} is changed without being held`);
  const before = held?.report ?? null;
  const after = report ?? changed(before, step);
  set.cases.set(id, {
    was: held?.was ?? 0,
    case: step.after,
    report: after,
    reportChanged: held?.reportChanged === true || after !== before,
    steps: [...(held?.steps ?? []), { ...step, ...doing }],
  });
  set.touched.add(id);
}

/** What `/ubah` sets of the report itself: the history names the field, and its words are the event's text. */
function changed(report: Report | null, { event }: Step): Report | null {
  if (report === null || event.happening.type !== "changed") return report;
  const { place, summary } = event.happening.fields;
  return {
    ...report,
    place: place === undefined ? report.place : { type: "typed", text: event.text },
    summary: summary === undefined ? report.summary : event.text,
  };
}

/**
 * Writes everything, in a constant number of statements but for the rarer kinds; they go out together. Returns whether
 * one of the chats whose messages are done with has another.
 */
export async function save(tx: Tx, set: Batch, done: readonly InboxMessage[] = []): Promise<boolean> {
  const changes = [...set.cases.values()]
    .filter(({ steps }) => steps.length > 0)
    .map(({ was, case: one, report, reportChanged, steps }) => ({
      case: one,
      was,
      report: reportChanged ? report : null,
      steps,
    }));
  const first = Promise.all([
    tx.cases.save(changes),
    tx.conversations.saveRoom([...set.roomStates.values()]),
  ]);
  if (set.others.length > 0) {
    await first;
    for (const write of set.others) await write(tx);
  }
  const [more] = await Promise.all([
    tx.inbox.finish(done, set.states),
    first,
    tx.outbox.put(set.letters),
    tx.boards.touch([...set.touched]),
  ]);
  return more;
}
