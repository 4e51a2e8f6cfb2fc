import { draftTimes, expire, untold } from "../../core/conversation/draft/expire.ts";
import { draftsOf } from "../../core/conversation/draft/shelf.ts";
import type { Draft } from "../../core/conversation/state/draft.ts";
import { migrate } from "../../core/conversation/state/migrate.ts";
import type { State } from "../../core/conversation/state/state.ts";
import type { ContactId } from "../../core/procedure/case.ts";
import type { ChatDue } from "../../ports/inbox.ts";
import type { Context } from "../handle/context.ts";
import { reminderOf } from "../handle/draftReminders.ts";
import { heardNow } from "./clocks.ts";
import { type Job, slice } from "./job.ts";

/** Milliseconds of business time that an erasure waits for a channel, and after which it looks again. */
const patienceMs = 6 * 3_600_000;
const againMs = 10 * 60_000;

/**
 * Erases drafts whose time is over and forgets their files; not before the last reminder of one that its
 * person may want to send has left, and their channel has been heard from since.
 */
export const drafts: Job = async (work) => {
  const heardBy = heardNow(work);
  return await work.store.transaction(async (tx) => {
    const chats = (await tx.conversations.expired(work.context.now, slice)).map((due) => ({
      due,
      state: migrate(due.state),
    }));
    const reminders = chats.flatMap(({ due, state }) => remindersOf(due.chat, draftsOf(state)));
    const waiting = new Set(await tx.outbox.waiting(reminders));
    const ends = chats.map(({ due, state }) => {
      const reminderWaits = remindersOf(due.chat, draftsOf(state)).some((one) => waiting.has(one));
      return end(due, { state, reminderWaits, heard: heardBy(due.channel) }, work.context);
    });
    await tx.attachments.forget(ends.flatMap(({ files }) => files));
    await tx.outbox.takeBack(ends.flatMap(({ overtaken }) => overtaken));
    await tx.conversations.save(ends.map(({ saved }) => saved));
    return chats.length;
  });
};

function remindersOf(chat: ContactId, those: readonly Draft[]): readonly string[] {
  return those.map((draft) => reminderOf(chat, draft));
}

type Known = {
  readonly state: State;
  /** A reminder of one of its drafts hasn't left. */
  readonly reminderWaits: boolean;
  readonly heard: Date | null;
};

/** What becomes of a chat whose drafts may be over; `overtaken`: the reminders that are of no use any more. */
function end({ chat, reachable }: ChatDue, { state, reminderWaits, heard }: Known, { now, office }: Context) {
  const { calendar } = office;
  const times = draftTimes(state, now, calendar);
  const { expiresAt } = times;
  const nothing = { files: [], overtaken: [] };
  if (expiresAt === null || (reachable && expiresAt > now))
    return { saved: { chat, state, ...times }, ...nothing };
  const settled = !reachable || (!reminderWaits && heard !== null && heard >= expiresAt);
  if (!settled && now.getTime() < expiresAt.getTime() + patienceMs) {
    return { saved: { chat, state, ...times, expiresAt: new Date(now.getTime() + againMs) }, ...nothing };
  }
  const ending = { now, calendar, reachable };
  const { state: left, erased, files } = expire(settled ? state : untold(state), ending);
  return {
    saved: { chat, state: left, ...draftTimes(left, now, calendar) },
    files,
    overtaken: remindersOf(chat, settled ? erased : draftsOf(state)),
  };
}
