import type { Secrets } from "../../ports/channelHost.ts";
import { kinds } from "./baileys/secrets.ts";
import { chatOf, isBroadcast, isGroup, type Jid, personOf } from "./jid.ts";
import { type Timer, timerIn } from "./receive/timerIn.ts";
import type { WAMessage } from "./receive/wire.ts";

export type TimersParts = {
  readonly secrets: Secrets;
  /** A group's own timer in seconds, 0 without one; null if the server can't be asked. */
  readonly ofGroup: (group: Jid) => Promise<number | null>;
  /** Called when a group's timer isn't what it was. */
  readonly onGroup: (group: Jid) => void;
};

export type Timers = ReturnType<typeof createTimers>;

/** Seconds after which a message disappears, and when that was set (Unix seconds). */
export type Running = { readonly expiration: number; readonly since: number | null };

/**
 * After how long the messages of each chat disappear: as its latest message said, or a change of the setting; for a
 * group as the server says. Kept for letters that we send later, until the person has their data erased.
 */
export function createTimers({ secrets, ofGroup, onGroup }: TimersParts) {
  const read = async (chats: readonly Jid[]): Promise<readonly Timer[]> => {
    const kept = await secrets.get(kinds.timers, chats);
    // Only `heard` writes these.
    return [...kept.values()].map((text) => JSON.parse(text) as Timer);
  };

  return {
    /** Takes what a message says of its chat's timer. */
    async heard(message: WAMessage): Promise<void> {
      const chat = chatOf(message);
      const said = timerIn(message);
      if (said === null || chat === null || isBroadcast(chat)) return;
      const [before] = await read([chat]);
      if (before === undefined && said.expiration === 0) return;
      if (before !== undefined && isStale(said, before)) return;
      if (before?.expiration === said.expiration && before.since === said.since) return;
      await secrets.set([{ kind: kinds.timers, id: chat, value: JSON.stringify(said) }]);
      if (isGroup(chat) && before?.expiration !== said.expiration) onGroup(chat);
    },

    /** The timer of a chat by any of its addresses; null if its messages stay. */
    async of(...addresses: readonly Jid[]): Promise<Running | null> {
      const chats = [...new Set(addresses.map(personOf))];
      // Somebody known by both addresses may have written from the other one before.
      const said = (await read(chats)).toSorted((one, other) => other.at - one.at)[0];
      const [group] = chats.filter(isGroup);
      const asked = group === undefined ? null : await ofGroup(group);
      const expiration = asked ?? said?.expiration ?? 0;
      if (expiration === 0) return null;
      return { expiration, since: said?.expiration === expiration ? said.since : null };
    },
  };
}

/** Whether a message is older than what is known, or comes from a phone that hasn't heard of the latest setting yet. */
function isStale(said: Timer, before: Timer): boolean {
  if (said.at < before.at) return true;
  return said.since !== null && before.since !== null && said.since < before.since;
}
