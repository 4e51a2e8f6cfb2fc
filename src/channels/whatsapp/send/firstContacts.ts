import { SendError } from "../../../ports/failure.ts";
import type { Socket } from "../connection/socket.ts";
import { isGroup, type Jid } from "../jid.ts";

export type FirstContacts = ReturnType<typeof createFirstContacts>;

/** Milliseconds that a restriction is assumed to last if WhatsApp doesn't say. */
const usualMs = 24 * 3_600_000;
const waitMs = 3_600_000;

/**
 * After a 463 refuses messages to people who haven't written to us, since each would prolong the restriction.
 * A session with a person shows that they have. `now` is machine time.
 */
export function createFirstContacts(now: () => number) {
  let until = 0;
  return {
    /** Records a restriction, with its end if WhatsApp gave one. */
    restrict(end?: Date): void {
      until = Math.max(until, end?.getTime() ?? now() + usualMs);
    },
    lift(): void {
      until = 0;
    },
    restricted: (): boolean => until > now(),

    /** Rejects with a SendError if the person may not be written to now. */
    async check(socket: Socket, to: Jid): Promise<void> {
      if (until <= now() || isGroup(to)) return;
      const { exists } = await socket.signalRepository.validateSession(to);
      if (!exists)
        throw new SendError("retry", "The number may not write to people first now", {
          retryAfterMs: waitMs,
        });
    },
  };
}
