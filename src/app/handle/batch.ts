import type { Case, CaseId, ContactId } from "../../core/procedure/case.ts";
import type { Report } from "../../core/procedure/content.ts";
import type { Step } from "../../core/procedure/event.ts";
import type { CaseChange } from "../../ports/cases.ts";
import type { ConversationState, InboxMessage } from "../../ports/inbox.ts";
import type { NewLetter } from "../../ports/letter.ts";
import type { Tx } from "../../ports/store.ts";

/**
 * What a batch reads and is about to write. Each message sees the cases as the messages before it left them.
 * Each case is written once, with all its events: SQL's `update … from` applies only one of two rows for the
 * same case, without an error.
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

export function emptyBatch(): Batch {
  return {
    cases: new Map(),
    letters: [],
    states: new Map(),
    roomStates: new Map(),
    touched: new Set(),
    others: [],
  };
}

/** Adds cases to the batch as they are on file. */
export function hold(set: Batch, cases: readonly Case[], reports: ReadonlyMap<CaseId, Report>): void {
  for (const one of cases) {
    const report = reports.get(one.id) ?? null;
    set.cases.set(one.id, { was: one.version, case: one, report, reportChanged: false, steps: [] });
  }
}

/** The case as the batch has changed it so far; as given if the batch doesn't hold it. */
export function present(set: Batch, one: Case): Case {
  return set.cases.get(one.id)?.case ?? one;
}

export function reportOf(set: Batch, id: CaseId): Report | null {
  return set.cases.get(id)?.report ?? null;
}

/** Keeps the state of a person's dialogue for a room, in the group or in private. */
export function keepState(
  { roomStates }: Batch,
  { chat, sender: person }: Pick<InboxMessage, "chat" | "sender">,
  state: unknown,
): void {
  roomStates.set(`${chat} ${person}`, { chat, person, state });
}

export type Doing = { readonly room: ContactId | null; readonly undoGroup: string | null };

/** Applies a step to a case of the batch, and to its report where the step corrects it. */
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

/**
 * What `/ubah` changes in the report: `fields` names the changed field, the event's text is its new value.
 */
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
 * Writes the batch. The number of statements doesn't grow with it, except for `others`; statements are
 * pipelined. Returns whether a chat of the `done` messages has another message.
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
