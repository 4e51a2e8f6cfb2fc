import { parseWatchCode } from "../../../core/ids/watchCode.ts";
import { named, namedToRoom } from "../../../core/letters/superiors/named.ts";
import type { Message } from "../../../core/message/message.ts";
import type { Superior } from "../../../core/office.ts";
import type { ContactId } from "../../../core/procedure/case.ts";
import type { InboxMessage } from "../../../ports/inbox.ts";
import type { NewLetter } from "../../../ports/letter.ts";
import type { Tx } from "../../../ports/store.ts";
import type { Batch } from "../batch.ts";
import type { Context } from "../context.ts";
import { plainLetter } from "../letter.ts";

/** A code that names who typed it: for which position, and in which room it was made. */
export type Claim = { readonly as: Superior; readonly room: ContactId | null; readonly hash: string };

/** More wrong codes than this in an hour from one chat aren't looked at: enough for typing errors, too few for guessing. */
const wrongCodes = 5;

/**
 * One-time codes in private chats that name somebody above the holders of cases. Whoever types a wrong one is answered
 * as any citizen: nobody learns that there are such codes.
 */
export async function claims(
  tx: Tx,
  messages: readonly InboxMessage[],
  { hash }: Context,
): Promise<ReadonlyMap<InboxMessage, Claim>> {
  const found = new Map<InboxMessage, Claim>();
  for (const message of messages) {
    const code = codeIn(message);
    if (code === null || (await tx.invites.wrongCodes(message.chat)) >= wrongCodes) continue;
    const hashed = hash(code);
    const invited = await tx.superiors.invited(hashed);
    if (invited !== null) found.set(message, { ...invited, hash: hashed });
    else await tx.rooms.refuse([{ chat: message.chat, person: message.sender, command: "hubungkan" }]);
  }
  return found;
}

/** "/hubungkan 7HXM-PQ4V", by its own as well. A forwarded one isn't the sender's. */
function codeIn({ chatKind, payload: { input, secondHand } }: InboxMessage): string | null {
  if (chatKind !== "person" || input.type !== "text" || secondHand === true) return null;
  const typed = /^\s*\/?(?:hubungkan|link)(?:@\S+)?\s+(\S.*?)\s*$/i.exec(input.text)?.[1];
  return typed === undefined ? null : parseWatchCode(typed);
}

/** Names those who typed a code, and tells them and the room where it was made; false if there are none. */
export function claimed(
  set: Batch,
  claiming: ReadonlyMap<InboxMessage, Claim>,
  { office }: Context,
): boolean {
  for (const [{ chat: contact, seq, payload }, { as, room, hash }] of claiming) {
    const { name } = payload;
    set.others.push((tx) => tx.superiors.name(as, { contact, name }, hash));
    set.letters.push(said(contact, `a:${seq}`, named(as, office)));
    if (room !== null)
      set.letters.push({ ...said(room, `named:${seq}`, namedToRoom(as, name, office)), class: "notice" });
  }
  return claiming.size > 0;
}

function said(chat: ContactId, key: string, message: Message): NewLetter {
  return { ...plainLetter(chat, key), body: { type: "message", message } };
}
