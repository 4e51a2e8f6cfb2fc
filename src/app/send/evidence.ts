import type { Message } from "../../core/message/message.ts";
import type { Board } from "../../ports/boards.ts";
import type { Channel } from "../../ports/channel.ts";
import type { Tx } from "../../ports/store.ts";
import { evidenceLetter } from "../handle/evidence.ts";

/** Most messages that a desk brings by itself; more only come when somebody asks for them. */
const mostUnasked = 4;

/** Messages of the room's minute that are left to those who work there. */
const left = 8;

/**
 * After a desk was shown with a case: shows the case's files beside it, if the room's rate limit leaves enough to go on
 * working. Otherwise its button does.
 */
export async function bringEvidence(tx: Tx, board: Board, shown: string, channel: Channel): Promise<void> {
  const { id, rev, room, to, topic, showing, evidence } = board;
  if (board.kind !== "desk" || showing === null || evidence === null || evidence.files.length === 0) return;
  const amount = messagesOf(evidence);
  const spare = channel.spare?.(to) ?? Number.POSITIVE_INFINITY;
  if (amount > mostUnasked || spare - amount < left) return;
  const key = `evidence:${id}:${rev}`;
  if (!(await tx.boards.bring(board, key))) return;
  await tx.outbox.put([
    evidenceLetter(room, { key, case: showing, message: evidence, replyTo: shown, topic }),
  ]);
}

/** How many messages it takes at most. */
function messagesOf({ files, spot, paragraphs }: Message): number {
  return files.length + (spot === undefined ? 0 : 1) + (paragraphs.length === 0 ? 0 : 1);
}
