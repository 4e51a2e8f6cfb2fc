import type { Api } from "grammy";
import type { Address } from "../../../ports/inbound.ts";
import { withDeadline } from "../../shared/timeout.ts";
import { foreign } from "./upload.ts";

/** Milliseconds for which an answer counts. */
const keptMs = 10 * 60_000;
const deadlineMs = 10_000;

/**
 * Tells a group's slow mode from the limits that Telegram sets to bots: its refusal is the same "retry after",
 * which may then ask for as much as an hour. Administrators are exempt.
 */
export function createSlowMode(api: Api, now: () => number) {
  const asked = new Map<string, { readonly at: number; readonly slow: boolean }>();
  return async ({ chat, kind }: Address): Promise<boolean> => {
    if (kind === "private") return false;
    const known = asked.get(chat);
    if (known !== undefined && now() - known.at < keptMs) return known.slow;
    try {
      const found = await withDeadline(deadlineMs, (signal) => api.getChat(chat, foreign(signal)));
      const slow = "slow_mode_delay" in found && (found.slow_mode_delay ?? 0) > 0;
      asked.set(chat, { at: now(), slow });
      return slow;
    } catch {
      // It only explains a wait that is obeyed anyhow.
      return false;
    }
  };
}
