import { plainLetter } from "../handle/letter.ts";
import { inOneTransaction, slice } from "./job.ts";

/** Deletes the messages that were sent for a while only, such as a look at a report in private. */
export const deletions = inOneTransaction(async (tx) => {
  const messages = await tx.outbox.toDelete(slice);
  await tx.outbox.put(
    messages.map(({ chat, externalId }) => ({
      ...plainLetter(chat, `erase:${chat}:${externalId}`),
      body: { type: "act", act: { type: "delete", message: externalId } },
    })),
  );
  return messages.length;
});
