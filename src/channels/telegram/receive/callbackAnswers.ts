import type { Api } from "grammy";
import type { Logger } from "pino";
import { withDeadline } from "../../shared/timeout.ts";
import { scrubbed } from "../api/redact.ts";
import { foreign } from "../send/upload.ts";

/** Telegram accepts the answer to a press for about 15 seconds (ms). */
const deadline = 15_000;

/** Answers presses, which stops the buttons' spinners. The actual reply is a letter or an edit. */
export function createCallbackAnswers(api: Api, log: Logger) {
  const underWay = new Set<Promise<void>>();

  const answerOne = async (press: string) => {
    try {
      await withDeadline(deadline, (signal) => api.answerCallbackQuery(press, {}, foreign(signal)));
    } catch (error) {
      // Only a courtesy: the press is on file.
      log.debug({ err: scrubbed(error) }, "A press went unanswered");
    }
  };

  return {
    /** Begins to answer; needn't be awaited. */
    answer(press: string): void {
      const answered = answerOne(press).finally(() => underWay.delete(answered));
      underWay.add(answered);
    },

    /** Resolves once no answer is under way. */
    async done(): Promise<void> {
      await Promise.all(underWay);
    },
  };
}
