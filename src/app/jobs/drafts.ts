import { draftTimes, expire, untold } from "../../core/conversation/draft/expire.ts";
import { draftsOf } from "../../core/conversation/draft/shelf.ts";
import { migrate } from "../../core/conversation/state/migrate.ts";
import type { ChatDue } from "../../ports/inbox.ts";
import type { Tx } from "../../ports/store.ts";
import type { Context } from "../handle/context.ts";
import { reminderOf } from "../handle/draftReminders.ts";
import { heardNow } from "./clocks.ts";
import { type Job, slice, type Work } from "./job.ts";

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
    const expired = await tx.conversations.expired(work.context.now, slice);
    const states = [];
    for (const chat of expired) states.push(await end(tx, chat, heardBy, work.context));
    await tx.conversations.save(states);
    return expired.length;
  });
};

async function end(tx: Tx, due: ChatDue, heardBy: Work["heardUntil"], { now, office }: Context) {
  const { chat, channel, reachable } = due;
  const { calendar } = office;
  const state = migrate(due.state);
  const times = draftTimes(state, now, calendar);
  const { expiresAt } = times;
  if (expiresAt === null || (reachable && expiresAt > now)) return { chat, state, ...times };
  const reminderWaits =
    (await tx.outbox.waiting(draftsOf(state).map((draft) => reminderOf(chat, draft)))).length > 0;
  const heard = heardBy(channel);
  const settled = !reachable || (!reminderWaits && heard !== null && heard >= expiresAt);
  if (!settled && now.getTime() < expiresAt.getTime() + patienceMs) {
    return { chat, state, ...times, expiresAt: new Date(now.getTime() + againMs) };
  }
  const {
    state: left,
    erased,
    files,
  } = expire(settled ? state : untold(state), {
    now,
    calendar,
    reachable,
  });
  await tx.attachments.forget(files);
  const overtaken = settled ? erased : draftsOf(state);
  await tx.outbox.takeBack(overtaken.map((draft) => reminderOf(chat, draft)));
  return { chat, state: left, ...draftTimes(left, now, calendar) };
}
