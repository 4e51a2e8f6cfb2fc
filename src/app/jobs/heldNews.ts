import { staleBefore } from "../../core/letters/held/overtaken.ts";
import { emptyBatch, hold, save } from "../handle/batch.ts";
import { tellHeldNews } from "../handle/heldNews.ts";
import { inOneTransaction, slice } from "./job.ts";

/** Folds news that waited while its channel was away, so that nobody gets a burst of outdated letters. */
export const heldNews = inOneTransaction(async (tx, context) => {
  const chats = await tx.outbox.delayed(staleBefore(context.now, context.office.calendar), slice);
  if (chats.length === 0) return 0;
  const set = emptyBatch();
  hold(set, await tx.cases.lock(await tx.outbox.newsCases(chats)), new Map());
  let written = 0;
  for (const chat of chats) written += await tellHeldNews(tx, chat, set, context, { back: false });
  await save(tx, set);
  return written;
});
