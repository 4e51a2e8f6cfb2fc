import type { Lru } from "../../../shared/lru.ts";
import { isLid, type Jid, personOf } from "../../jid.ts";
import type { SentLog } from "../../send/sentLog.ts";
import type { WAMessage, WAMessageKey } from "../wire.ts";
import type { Target } from "./editIn.ts";

export type AuthorParts = {
  /** Messages that came, by their ids. */
  readonly came: Pick<Lru<{ readonly key: WAMessageKey }>, "get">;
  /** Messages that we sent. */
  readonly sent: Pick<SentLog, "read">;
};

/**
 * Whether an edit names a message that is known to be somebody else's: its phone says so, or we know who wrote that.
 * Phones edit only their own, so a client was made for it, and nothing follows. `writer`: all known addresses of who
 * edits.
 */
export async function isAnothers(
  { id, key }: Target,
  { key: { remoteJid } }: WAMessage,
  writer: readonly Jid[],
  { came, sent }: AuthorParts,
): Promise<boolean> {
  if (key.fromMe === false || isSomebodyElse([key.participant], writer)) return true;
  const first = came.get(id)?.key;
  // Phones make the ids: in another chat it may be another message.
  const isHere = first?.remoteJid === remoteJid;
  if (isHere && isSomebodyElse([first?.participant, first?.participantAlt], writer)) return true;
  return (await sent.read(id)) !== null;
}

/** Whether these addresses are another person's. A number and a LID may be one person's whose other address isn't known. */
function isSomebodyElse(author: readonly (Jid | null | undefined)[], writer: readonly Jid[]): boolean {
  const named = author.flatMap((jid) => (jid ? [personOf(jid)] : []));
  const comparable = named.some((one) => writer.some((other) => isLid(one) === isLid(other)));
  return comparable && !named.some((one) => writer.includes(one));
}
