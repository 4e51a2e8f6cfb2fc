import type { WACallEvent } from "@whiskeysockets/baileys";
import { lru } from "../../shared/lru.ts";
import { bestOf, type Jid } from "../jid.ts";

export type CallParts<S> = {
  readonly reject: (socket: S, call: string, caller: Jid) => Promise<void>;
  /** Tells the caller to write instead; `key`: unique for the call. */
  readonly tell: (caller: Jid, key: string) => Promise<void>;
  readonly failed: (error: unknown) => void;
  /** Machine time in milliseconds. */
  readonly now: () => number;
};

const hourMs = 3_600_000;

/** Rejects calls, and tells each caller once an hour that calls aren't answered. */
export function createCalls<S>({ reject, tell, failed, now }: CallParts<S>) {
  const told = lru<number>(1_000);

  const take = async (socket: S, call: WACallEvent): Promise<void> => {
    const { id, from, chatId, callerPn, status, isGroup, offline } = call;
    if (status !== "offer") return;
    // A call from while we were offline no longer rings.
    if (!offline) await reject(socket, id, from);
    const caller = bestOf(from, chatId, callerPn);
    if (caller === null || isGroup === true) return;
    if ((told.get(caller) ?? Number.NEGATIVE_INFINITY) + hourMs > now()) return;
    told.set(caller, now());
    await tell(caller, `call:${id}`);
  };

  return async (socket: S, calls: readonly WACallEvent[]): Promise<void> => {
    for (const call of calls) {
      try {
        await take(socket, call);
      } catch (error) {
        failed(error);
      }
    }
  };
}
