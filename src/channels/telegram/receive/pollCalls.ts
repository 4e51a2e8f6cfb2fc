import type { Api } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import type { Logger } from "pino";
import { withDeadline } from "../../shared/timeout.ts";
import { foreign } from "../send/upload.ts";

/** Updates that one poll brings at most. */
export const mostUpdates = 100;

/** Said in every call: the server remembers what was said last, and leaves out two of these unless asked. */
export const allowedUpdates = [
  "message",
  "edited_message",
  "callback_query",
  "my_chat_member",
  "chat_member",
  "message_reaction",
] as const;

export type PollCallParts = {
  readonly api: Api;
  readonly log: Logger;
  /** Milliseconds after which a call is given up. */
  readonly deadline: number;
};

/** What a poller asks the server; each call ends with the signal. */
export function createPollCalls({ api, log, deadline }: PollCallParts) {
  const removeWebhook = async (signal: AbortSignal): Promise<void> => {
    const { url } = await api.getWebhookInfo(foreign(signal));
    if (url === undefined || url === "") return;
    log.warn("A webhook was set for this bot; removing it to receive by polling");
    await api.deleteWebhook({ drop_pending_updates: false }, foreign(signal));
  };

  return {
    /** Learns who the bot is, and takes a webhook away that would get its updates. */
    async connect(stop: AbortSignal): Promise<UserFromGetMe> {
      const me = await withDeadline(deadline, (signal) => api.getMe(foreign(signal)), stop);
      await withDeadline(deadline, removeWebhook, stop);
      return me;
    },

    /** After trouble a poll doesn't wait (0 seconds), so that it is soon known whether the trouble is over. */
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
