import type { Api } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import type { Logger } from "pino";
import { pause } from "../../shared/backoff.ts";
import { withDeadline } from "../../shared/timeout.ts";
import { foreign } from "../send/upload.ts";
import { allowedUpdates } from "./updateKinds.ts";

/** Most updates of one poll. */
export const mostUpdates = 100;

export type PollCallParts = {
  readonly api: Api;
  readonly log: Logger;
  /** Milliseconds until a call is aborted. */
  readonly deadline: number;
  /** Machine time in milliseconds. */
  readonly machineNow: () => number;
};

/** Between two polls in milliseconds, if nothing comes: a server, or a proxy, that holds none would be asked without end. */
const leastHeld = 500;

/** The poller's calls; each is aborted by the signal. */
export function createPollCalls({ api, log, deadline, machineNow }: PollCallParts) {
  const removeWebhook = async (signal: AbortSignal): Promise<void> => {
    const { url } = await api.getWebhookInfo(foreign(signal));
    if (url === undefined || url === "") return;
    log.warn("A webhook was set for this bot; removing it to receive by polling");
    await api.deleteWebhook({ drop_pending_updates: false }, foreign(signal));
  };

  return {
    /** Asks who the bot is, and removes a webhook, which would get its updates. */
    async connect(stop: AbortSignal): Promise<UserFromGetMe> {
      const me = await withDeadline(deadline, (signal) => api.getMe(foreign(signal)), stop);
      await withDeadline(deadline, removeWebhook, stop);
      return me;
    },

    /** After trouble `seconds` is 0, so that the answer shows at once whether it is over. */
    async poll(offset: number | undefined, seconds: number, stop: AbortSignal): Promise<Update[]> {
      const asked = machineNow();
      const ask = (signal: AbortSignal) =>
        api.getUpdates(
          {
            ...(offset !== undefined && { offset }),
            limit: mostUpdates,
            timeout: seconds,
            allowed_updates: allowedUpdates,
          },
          foreign(signal),
        );
      const updates = await withDeadline(deadline, ask, stop);
      const early = leastHeld - (machineNow() - asked);
      if (updates.length === 0 && seconds > 0 && early > 0) await pause(early, stop);
      return updates;
    },
  };
}
