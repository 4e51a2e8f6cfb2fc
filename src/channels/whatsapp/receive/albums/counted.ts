import type { Inbound } from "../../../../ports/inbound.ts";
import { lru, remember } from "../../../shared/lru.ts";
import { isGroup } from "../../jid.ts";
import { albumOf } from "../kinds/association.ts";
import type { Content, WAMessageKey } from "../wire.ts";

/** Most photos and albums of groups that are remembered. */
const most = 50;

/**
 * Which photos and albums of groups have counted, so that what belongs to them does too. In memory alone: what comes
 * after a restart isn't for us, as any talk in a group.
 */
export function createCounted() {
  const ids = new Set<string>();
  const early = lru<Inbound>(most);
  return {
    ids,
    note(key: WAMessageKey, content: Content): void {
      if (!isGroup(key.remoteJid ?? "")) return;
      for (const id of [albumOf(content), key.id]) if (id) remember(ids, id, most);
    },
    /** Keeps a better copy of a photo until that one counts. */
    keep: (of: string, copy: Inbound) => early.set(of, copy),
    /** The message, and a better copy of its photo that came before it. */
    withCopy(inbound: Inbound): readonly Inbound[] {
      const copy = inbound.ref === null ? undefined : early.get(inbound.ref);
      return copy === undefined ? [inbound] : [inbound, copy];
    },
  };
}
