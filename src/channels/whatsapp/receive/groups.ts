import type { GroupMetadata } from "@whiskeysockets/baileys";
import { lru } from "../../shared/lru.ts";
import type { Socket } from "../connection/socket.ts";
import type { Jid } from "../jid.ts";

export type Groups = ReturnType<typeof createGroups>;

const dayMs = 86_400_000;
/** What wasn't reported as changed is looked up again after so long. */
const metadataMs = 6 * 3_600_000;

/**
 * What is known of groups. Without it the library asks the server before every message, which soon refuses (429).
 *
 * The library notes which devices have our group key and never takes one off the list: a phone that was set up anew
 * would wait for ever. So the note is dropped before the first message of a run, daily, and when members change, and
 * the key is given to all again. `now` is machine time.
 */
export function createGroups(socket: () => Socket | null, now: () => number) {
  const known = lru<{ readonly at: number; readonly metadata: Promise<GroupMetadata> }>(500);
  const keysGiven = lru<number>(500);

  const drop = (group: Jid): void => {
    known.delete(group);
    keysGiven.delete(group);
  };

  return {
    /** A group's members and settings, not older than `ageMs`; undefined if the server can't be asked. */
    async metadata(group: Jid, ageMs = metadataMs): Promise<GroupMetadata | undefined> {
      const kept = known.get(group);
      if (kept !== undefined && kept.at + ageMs > now()) return await kept.metadata;
      const current = socket();
      if (current === null) return undefined;
      const metadata = current.groupMetadata(group);
      known.set(group, { at: now(), metadata });
      try {
        return await metadata;
      } catch (error) {
        known.delete(group);
        throw error;
      }
    },

    /** Makes sure that every device in the group gets our key with the next message, if that is due. */
    async prepare(current: Socket, group: Jid): Promise<void> {
      if ((keysGiven.get(group) ?? Number.NEGATIVE_INFINITY) + dayMs > now()) return;
      const own = current.authState.creds.me?.id ?? "";
      // The lock under which messages are encrypted: one that is under way writes the list when it ends.
      await current.authState.keys.transaction(async () => {
        await current.authState.keys.set({ "sender-key-memory": { [group]: null } });
      }, own);
      keysGiven.set(group, now());
    },

    /** Forgets groups of which something changed. */
    attach(current: Socket): void {
      current.ev.on("group-participants.update", ({ id }) => drop(id));
      current.ev.on("groups.upsert", (changed) => {
        for (const { id } of changed) drop(id);
      });
      current.ev.on("groups.update", (changed) => {
        for (const { id } of changed) if (id !== undefined) drop(id);
      });
    },
  };
}
