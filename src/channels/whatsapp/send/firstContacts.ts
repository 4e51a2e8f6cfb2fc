import { SendError } from "../../../ports/failure.ts";
import type { Socket } from "../connection/socket.ts";
import { isGroup, type Jid } from "../jid.ts";

export type FirstContacts = ReturnType<typeof createFirstContacts>;

/** How long a restriction is believed in when WhatsApp doesn't say how long it lasts. */
const usualMs = 24 * 3_600_000;
const waitMs = 3_600_000;

/**
 * After a 463 nobody is written to who hasn't written to us: each try would lengthen the restriction. Those whom we
 * share a session with have been in touch. `now` is machine time.
 */
export function createFirstContacts(now: () => number) {
  let until = 0;
  return {
    /** WhatsApp restricted the number, until then if it said so. */
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
