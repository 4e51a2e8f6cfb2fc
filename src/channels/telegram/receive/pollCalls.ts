import type { Api } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import type { Logger } from "pino";
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
};

/** The poller's calls; each is aborted by the signal. */
export function createPollCalls({ api, log, deadline }: PollCallParts) {
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
    poll: (offset: number | undefined, seconds: number, stop: AbortSignal): Promise<Update[]> =>
      withDeadline(
        deadline,
        (signal) =>
          api.getUpdates(
            {
              ...(offset !== undefined && { offset }),
              limit: mostUpdates,
              timeout: seconds,
              allowed_updates: allowedUpdates,
            },
            foreign(signal),
          ),
        stop,
      ),
  };
}
