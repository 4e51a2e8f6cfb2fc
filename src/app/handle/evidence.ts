import { filesSince } from "../../core/letters/case/since.ts";
import type { Message } from "../../core/message/message.ts";
import type { AttachmentId, CaseId, ContactId } from "../../core/procedure/case.ts";
import type { Story } from "../../core/procedure/content.ts";
import type { InboxMessage } from "../../ports/inbox.ts";
import type { NewLetter } from "../../ports/letter.ts";
import type { Tx } from "../../ports/store.ts";
import { plainLetter } from "./letter.ts";

/** Machine seconds after which it goes by itself: as long as a desk keeps its case from the others. */
const shownSeconds = 12 * 3_600;

type Evidence = {
  readonly key: string;
  readonly case: CaseId;
  readonly message: Message;
  /** The desk's message, and the topic in which it stands. */
  readonly replyTo: string | null;
  readonly topic: string | null;
};

/** The letter that shows a case's files beside a desk. */
export function evidenceLetter(
  room: ContactId,
  { key, case: about, message, replyTo, topic }: Evidence,
): NewLetter {
  return {
    ...plainLetter(room, key),
    about,
    body: { type: "message", message },
    replyTo,
    topic,
    deleteAfterSeconds: shownSeconds,
  };
}

/** Shows a case's files beside the desk at which somebody asked for them, in place of what stands there. */
export async function showEvidence(
  tx: Tx,
  room: ContactId,
  { seq, sender, payload: { on, topic } }: InboxMessage,
  { case: showing, message }: Pick<Evidence, "case" | "message">,
): Promise<void> {
  const key = `evidence:${seq}`;
  const desk = await tx.boards.evidenceAt({ room, person: sender, on, showing }, key);
  await hideEvidence(tx, room, desk === null || desk.before === null ? [] : [desk.before]);
  await tx.outbox.put([
    evidenceLetter(room, {
      key,
      case: showing,
      message,
      replyTo: desk?.message ?? null,
      topic: topic ?? null,
    }),
  ]);
}

/** Takes away what these letters show in a room: the desk has turned, or the right to it has ended. */
export async function hideEvidence(tx: Tx, room: ContactId, letters: readonly string[]): Promise<void> {
  if (letters.length === 0) return;
  const messages = await tx.outbox.unsay(letters);
  await tx.outbox.put(
    messages.map((message) => ({
      ...plainLetter(room, `erase:${room}:${message}`),
      body: { type: "act", act: { type: "delete", message } },
    })),
  );
}

/** What the citizens sent with these cases, and later. */
export function filesIn(stories: readonly Story[]): readonly AttachmentId[] {
  return stories.flatMap(({ report, events }) => [
    ...report.files.map(({ id }) => id),
    ...filesSince(events),
  ]);
}
