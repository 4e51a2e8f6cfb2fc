import type { Logger } from "pino";
import { dayOf } from "../../core/calendar/day.ts";
import { closeOf, inOfficeHours } from "../../core/calendar/hours.ts";
import { isWorkingDay } from "../../core/calendar/workingDays.ts";
import { watchRestMs } from "../../core/conversation/cases/watch.ts";
import { expire } from "../../core/conversation/draft/expire.ts";
import { migrate } from "../../core/conversation/migrate.ts";
import { staleBefore } from "../../core/letters/held/overtaken.ts";
import { type DigestLetter, digest, isDigest, openingDigest } from "../../core/letters/rooms/digests.ts";
import type { Case } from "../../core/procedure/case.ts";
import type { Step } from "../../core/procedure/event.ts";
import { policyOf } from "../../core/procedure/policy.ts";
import { recalculate } from "../../core/procedure/time/recalculate.ts";
import { type Heard, tick } from "../../core/procedure/time/tick.ts";
import { wakeAt } from "../../core/procedure/time/timeline.ts";
import type { DueCase } from "../../ports/cases.ts";
import type { ChannelId } from "../../ports/inbound.ts";
import type { NewLetter } from "../../ports/letter.ts";
import type { LinkedRoom } from "../../ports/rooms.ts";
import type { Store, Tx } from "../../ports/store.ts";
import type { Clock } from "../../ports/translate.ts";
import { apply, type Batch, emptySet, hold, save } from "../handle/batch.ts";
import type { Context } from "../handle/context.ts";
import { tellHeldNews } from "../handle/heldNews.ts";
import { expireRequests } from "../handle/letIn.ts";
import { plainLetter } from "../handle/letter.ts";
import { addressed, compose, type NoticeDue } from "../handle/notices.ts";
import type { Offices } from "../startup/office.ts";

export type SweepOptions = {
  readonly store: Store;
  readonly offices: Offices;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly context: Omit<Context, "now" | "office">;
  /** Up to when (business time) everything on a channel has come in; null if it is silent. */
  readonly heardUntil: (channel: ChannelId) => Date | null;
  /** Says that letters may wait. */
  readonly handled: () => void;
};

/** Cases a slice takes; between slices the pump has its turn. */
const slice = 50;

/** Erased contacts whose addresses are forgotten at once. */
const erasedAtOnce = 50;

const hourMs = 3_600_000;

const channelIds: readonly ChannelId[] = ["telegram", "whatsapp"];

/** As a setting: clocks are being moved to a changed calendar, or a run that did ended before it was done. */
const underWay = "under way";

type HeardBy = (channel: ChannelId) => Date | null;

/** Hours for which the keys of handled messages are kept: platforms repeat messages for a day. */
const keysKept = 48;

/** What time asks for: clocks, held letters, drafts whose time is over, messages to be deleted, digests. */
export function createSweep(options: SweepOptions) {
  const { store, offices, clock, logger } = options;
  let prunedOn = "";

  const turn = async (): Promise<number | null> => {
    const context: Context = { ...options.context, now: clock.now(), office: await offices.read() };
    const faults: unknown[] = [];
    const counts: number[] = [];
    // Each by itself: what is wrong with one mustn't hold up the others.
    for (const step of [
      clockSetBack,
      () => store.transaction((tx) => tx.outbox.release(context.now)),
      () => stepClocks(context),
      () => store.transaction((tx) => delayedNews(tx, context)),
      () => store.transaction((tx) => drafts(tx, context.now)),
      () => store.transaction(deletions),
      () => store.transaction((tx) => expireRequests(tx, context.chance.id)),
      () => store.transaction((tx) => tx.cases.forgetErased(erasedAtOnce)),
      () => store.transaction((tx) => wrongCodes(tx, context.now)),
      () => store.transaction(knocks),
      () => store.transaction((tx) => openings(tx, context)),
      () => recalculateIfAsked(context),
      () => prune(context),
      tidy,
    ]) {
      try {
        counts.push(await step());
      } catch (error) {
        faults.push(error);
      }
    }
    if (counts.some((count) => count > 0)) options.handled();
    if (faults.length > 0) throw faults[0];
    return counts.some((count) => count >= slice) ? 0 : null;
  };

  const clockSetBack = async (): Promise<number> => {
    const count = await store.transaction((tx) => tx.afterSetBack());
    if (count > 0)
      logger.warn({ count }, "what waited for hours is due now; was the machine's clock set back?");
    return count;
  };

  const prune = async ({ now, office }: Context): Promise<number> => {
    const today = dayOf(now, office.calendar);
    if (prunedOn === today) return 0;
    await store.transaction((tx) => tx.inbox.prune(keysKept));
    prunedOn = today;
    return 0;
  };

  const tidy = async (): Promise<number> => {
    await store.tidy();
    return 0;
  };

  /** A case whose clock can't be stepped must not stop the clocks of all others. */
  const stepClocks = async (context: Context): Promise<number> => {
    const heardBy = heardNow();
    try {
      return await store.transaction(async (tx) => {
        const due = await tx.cases.due(context.now, slice);
        return await clocks(tx, due, context, heardBy);
      });
    } catch (error) {
      if (store.isTransient(error)) throw error;
      logger.error({ err: error }, "a slice of clocks failed; stepping one at a time");
    }
    let stepped = 0;
    while (stepped < slice && (await stepOne(context, heardBy))) stepped += 1;
    return stepped;
  };

  const stepOne = async (context: Context, heardBy: HeardBy): Promise<boolean> => {
    let id: string | null = null;
    try {
      await store.transaction(async (tx) => {
        const due = await tx.cases.due(context.now, 1);
        id = due[0]?.case.id ?? null;
        await clocks(tx, due, context, heardBy);
      });
      return id !== null;
    } catch (error) {
      if (store.isTransient(error) || id === null) throw error;
      logger.error({ err: error, case: id }, "a clock can't be stepped; it is tried again in an hour");
      const wakeAt = new Date(context.now.getTime() + hourMs);
      const stuck = id;
      await store.transaction((tx) => tx.cases.reschedule([{ id: stuck, wakeAt }]));
      return true;
    }
  };

  /** Taken before the cases are read: what is heard afterwards isn't in what was read. */
  const heardNow = (): HeardBy => {
    const known = new Map(channelIds.map((id) => [id, options.heardUntil(id)]));
    return (id) => known.get(id) ?? null;
  };

  /** Steps the clocks of cases that are due. */
  const clocks = async (
    tx: Tx,
    due: readonly DueCase[],
    context: Context,
    heardBy: HeardBy,
  ): Promise<number> => {
    if (due.length === 0) return 0;
    const set = emptySet();
    hold(
      set,
      due.map((one) => one.case),
      new Map(),
    );
    const untold: NoticeDue[] = [];
    const idle: { id: string; wakeAt: Date | null }[] = [];
    for (const one of due) {
      const setting = settingOf(one.case, context);
      const steps = tick(one.case, setting, heard(one, heardBy));
      if (steps.length === 0) idle.push({ id: one.case.id, wakeAt: wakeAt(one.case, setting) });
      untold.push(...take(set, steps));
    }
    await tx.cases.reschedule(idle);
    await send(tx, set, untold, context);
    logger.debug({ due: due.length, steps: untold.length }, "clocks stepped");
    return due.length;
  };

  const heard = (
    { waiting, unclear, reachable, lastCallSentAt, channels }: DueCase,
    heardBy: HeardBy,
  ): Heard => {
    const times = channels.map(heardBy);
    const known = times.flatMap((time) => (time === null ? [] : [time.getTime()]));
    const complete = known.length === times.length && known.length > 0;
    return {
      channelHeardUntil: complete ? new Date(Math.min(...known)) : null,
      waitingInInbox: waiting,
      wordsUnclear: unclear,
      lastCallSentAt,
      reachable,
    };
  };

  /** A changed calendar moves open clocks. */
  const recalculateIfAsked = async (context: Context): Promise<number> => {
    const asked = await store.transaction((tx) => tx.settings.get("recalculate"));
    if (asked !== true && asked !== underWay) return 0;
    await store.transaction((tx) => tx.settings.set("recalculate", underWay));
    offices.forget();
    const fresh = { ...context, office: await offices.read() };
    for (let after = ""; ; ) {
      const last = await store.transaction(async (tx) => {
        const cases = await tx.cases.open(after, slice);
        const set = emptySet();
        hold(set, cases, new Map());
        const idle: { id: string; wakeAt: Date | null }[] = [];
        const untold = cases.flatMap((one) => {
          const setting = settingOf(one, fresh);
          const step = recalculate(one, setting);
          if (step === null) idle.push({ id: one.id, wakeAt: wakeAt(one, setting) });
          return take(set, step === null ? [] : [step]);
        });
        await tx.cases.reschedule(idle);
        await send(tx, set, untold, fresh);
        return cases.length < slice ? null : (cases.at(-1)?.id ?? null);
      });
      options.handled();
      if (last === null) break;
      after = last;
    }
    // Unless it was changed once more meanwhile: then all of it again.
    await store.transaction(async (tx) => {
      if ((await tx.settings.get("recalculate")) === underWay) await tx.settings.set("recalculate", false);
    });
    return 0;
  };

  return { turn };
}

function settingOf(one: Case, { now, office, chance }: Context) {
  return { now, calendar: office.calendar, policy: policyOf(one.policy), newId: chance.id };
}

function take(set: Batch, steps: readonly Step[]): readonly NoticeDue[] {
  return steps.map((step) => {
    apply(set, step, null, { room: null, undoGroup: null });
    return { step, undoSeconds: 0 };
  });
}

/** Writes the letters, those that the operators get in digests put together, and saves everything. */
async function send(tx: Tx, set: Batch, untold: readonly NoticeDue[], context: Context): Promise<void> {
  if (untold.length === 0) return;
  const rooms = await tx.rooms.all();
  const together = new Map<DigestLetter, { cases: Case[]; events: string[] }>();
  for (const { letter, step } of await compose(tx, set, untold, context)) {
    if (!isDigest(letter.name)) {
      set.letters.push(...addressed(letter, step.event.id, rooms, 0, context));
      continue;
    }
    const kept = together.get(letter.name) ?? { cases: [], events: [] };
    kept.cases.push(step.after);
    kept.events.push(step.event.id);
    together.set(letter.name, kept);
  }
  for (const [name, { cases, events }] of together) {
    const letter = {
      name,
      to: { type: "rooms", rooms: "operators" },
      class: "notice",
      message: digest(name, cases, context),
      about: cases.length === 1 ? (cases[0]?.id ?? null) : null,
      round: 1,
      unasked: true,
      key: `digest:${name}:${events[0]}`,
      onlyIfLeft: null,
    } as const;
    set.letters.push(...addressed(letter, null, rooms, 0, context));
  }
  await save(tx, set);
}

/** News that waited while its channel was away is folded, so that nobody gets a burst of what has been overtaken. */
async function delayedNews(tx: Tx, context: Context): Promise<number> {
  const chats = await tx.outbox.delayed(staleBefore(context.now, context.office.calendar), slice);
  if (chats.length === 0) return 0;
  const set = emptySet();
  hold(set, await tx.cases.lock(await tx.outbox.newsCases(chats)), new Map());
  let written = 0;
  for (const chat of chats) written += await tellHeldNews(tx, chat, set, context, { back: false });
  await save(tx, set);
  return written;
}

async function drafts(tx: Tx, now: Date): Promise<number> {
  const expired = await tx.inbox.expired(now, slice);
  const forgotten: string[] = [];
  const states = expired.map(({ chat, state }) => {
    const { state: next, files, expiresAt } = expire(migrate(state), now);
    forgotten.push(...files);
    return { chat, state: next, expiresAt };
  });
  await tx.inbox.saveStates(states);
  await tx.attachments.forget(forgotten);
  return expired.length;
}

async function deletions(tx: Tx): Promise<number> {
  const messages = await tx.outbox.toDelete(slice);
  await tx.outbox.put(
    messages.map(({ chat, externalId }) => ({
      ...plainLetter(chat, `erase:${chat}:${externalId}`),
      body: { type: "act", act: { type: "delete", message: externalId } },
    })),
  );
  return messages.length;
}

/** Of who typed codes that didn't fit nothing is kept for longer than it counts. */
async function wrongCodes(tx: Tx, now: Date): Promise<number> {
  await tx.cases.pruneWrongCodes(new Date(now.getTime() - watchRestMs));
  return 0;
}

/** Tries whether rooms that took nothing take something again. */
async function knocks(tx: Tx): Promise<number> {
  const rooms = await tx.rooms.toKnock(slice);
  for (const room of rooms) await tx.outbox.unpark(room);
  return rooms.length;
}

/** What awaits the operators, once at the opening of each working day. */
async function openings(tx: Tx, context: Context): Promise<number> {
  const { now, office } = context;
  const today = dayOf(now, office.calendar);
  if (!isWorkingDay(today, office.calendar) || !inOfficeHours(now, office.calendar)) return 0;
  const rooms = (await tx.rooms.all()).filter((room) => room.type === "operators" && room.digestOn !== today);
  if (rooms.length === 0) return 0;
  const counts = await tx.cases.counts(now, closeOf(today, office.calendar));
  const quiet = counts.waiting === 0 && counts.late === 0;
  for (const room of rooms) {
    await tx.rooms.digested(room.contact, today);
    if (!quiet) await tx.outbox.put([opening(room, today, counts)]);
  }
  return quiet ? 0 : rooms.length;
}

function opening(
  { contact }: LinkedRoom,
  today: string,
  counts: Parameters<typeof openingDigest>[0],
): NewLetter {
  const body = { type: "message", message: openingDigest(counts) } as const;
  return { ...plainLetter(contact, `opening:${contact}:${today}`), class: "notice", body };
}
