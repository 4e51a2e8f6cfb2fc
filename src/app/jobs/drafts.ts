import { expire } from "../../core/conversation/draft/expire.ts";
import { migrate } from "../../core/conversation/state/migrate.ts";
import { inOneTransaction, slice } from "./job.ts";

/** Erases expired drafts and forgets their files. */
export const drafts = inOneTransaction(async (tx, { now }) => {
  const expired = await tx.conversations.expired(now, slice);
  const forgotten: string[] = [];
  const states = expired.map(({ chat, state }) => {
    const { state: next, files, expiresAt } = expire(migrate(state), now);
    forgotten.push(...files);
    return { chat, state: next, expiresAt };
  });
  await tx.conversations.save(states);
  await tx.attachments.forget(forgotten);
  return expired.length;
});
