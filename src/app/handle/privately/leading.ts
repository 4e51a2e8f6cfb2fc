import type { InboxMessage } from "../../../ports/inbox.ts";
import type { Tx } from "../../../ports/store.ts";
import { albumOf, isColleaguesCommand, isOfPrivateAlbum } from "./forRoom.ts";

/**
 * Machine seconds that photos of a colleague wait in private for a further one of their album, which may have a room's
 * command: a phone sends them one by one, each once it is uploaded.
 */
const albumPause = 15;

/** Machine seconds between two looks. */
const look = 0.5;

/** Most waiting messages of a chat that are looked through: an album has ten. */
const most = 24;

type Inbox = { readonly inbox: Pick<Tx["inbox"], "waiting" | "putOff"> };

/**
 * What is handled of these first messages of chats: in the place of a photo whose album brings a room's command later,
 * the command, so that no dialogue of a citizen takes what is meant for a case.
 */
export async function ledByCommand(
  tx: Inbox,
  claimed: readonly InboxMessage[],
): Promise<readonly InboxMessage[]> {
  const now: InboxMessage[] = [];
  for (const one of claimed) {
    const first = mayBeLed(one) ? await firstOf(tx, one) : one;
    if (first === null) await tx.inbox.putOff(one, look);
    else now.push(first);
  }
  return now;
}

function mayBeLed(one: InboxMessage): boolean {
  return one.colleague && albumOf(one) !== null && !isColleaguesCommand(one) && !isOfPrivateAlbum(one);
}

/** The command of the album, else the photo itself; null while the command may come. */
async function firstOf(tx: Inbox, one: InboxMessage): Promise<InboxMessage | null> {
  const album = albumOf(one);
  const parts = (await tx.inbox.waiting(one.chat, most)).filter((part) => albumOf(part) === album);
  const command = parts.find(isColleaguesCommand);
  if (command !== undefined) return command;
  const waits = parts.some(({ age }) => age < albumPause);
  return waits && parts.every(isWordless) ? null : one;
}

/** Without a caption: that of an album, if it has one, says what it is. */
function isWordless({ payload: { input } }: InboxMessage): boolean {
  return input.type === "media" && input.caption.trim() === "";
}
