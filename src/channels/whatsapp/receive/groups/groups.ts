import type { GroupMetadata } from "@whiskeysockets/baileys";
import { lru } from "../../../shared/lru.ts";
import type { Socket } from "../../connection/socket.ts";
import type { Jid } from "../../jid.ts";

export type Groups = ReturnType<typeof createGroups>;

const dayMs = 86_400_000;
/** Milliseconds until a group is looked up again though no change was reported. */
const metadataMs = 6 * 3_600_000;
/**
 * How often what a message says of a group's settings has it looked up anew: any member could say something else in
 * each message, and the server refuses whoever asks too often (429). `ms`: milliseconds in which that counts.
 */
const toldAnew = { most: 5, ms: 3_600_000 };

/**
 * Caches groups. Without it the library would ask the server before every message, which soon refuses (429).
 * The library also remembers which devices have our group key, and never removes one: a phone that was set up
 * anew would never get it. So that list is dropped before the first message of a run, daily, and when members
 * change, and all get the key again. `now` is machine time.
 */
export function createGroups(socket: () => Socket | null, now: () => number) {
  const known = lru<{ readonly at: number; readonly metadata: Promise<GroupMetadata> }>(500);
  const keysGiven = lru<number>(500);
  const toldAt = lru<readonly number[]>(500);

  const drop = (group: Jid): void => {
    known.delete(group);
    keysGiven.delete(group);
  };

  /** A group's members and settings, at most `ageMs` old; undefined if the server can't be asked. */
  const metadata = async (group: Jid, ageMs = metadataMs): Promise<GroupMetadata | undefined> => {
    const kept = known.get(group);
    if (kept !== undefined && kept.at + ageMs > now()) return await kept.metadata;
    const current = socket();
    if (current === null) return undefined;
    const asked = current.groupMetadata(group);
    known.set(group, { at: now(), metadata: asked });
    try {
      return await asked;
    } catch (error) {
      known.delete(group);
      throw error;
    }
  };

  return {
    metadata,

    /** A group's timer in seconds, 0 without one; null if the server can't be asked. */
    async timer(group: Jid): Promise<number | null> {
      try {
        const known = await metadata(group);
        return known === undefined ? null : (known.ephemeralDuration ?? 0);
      } catch {
        return null;
      }
    },

    /** Asks the server anew, since a message says that a setting of the group has changed. */
    changed(group: Jid): void {
      const lately = (toldAt.get(group) ?? []).filter((at) => at + toldAnew.ms > now());
      if (lately.length >= toldAnew.most) return;
      toldAt.set(group, [...lately, now()]);
      known.delete(group);
    },

    /** Makes the next message give our key to every device in the group, if that is due. */
    async prepare(current: Socket, group: Jid): Promise<void> {
      if ((keysGiven.get(group) ?? Number.NEGATIVE_INFINITY) + dayMs > now()) return;
      const own = current.authState.creds.me?.id ?? "";
      // Under the lock for encryption, since a running one writes this list at its end.
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
