import type { Api } from "grammy";
import type { Logger } from "pino";
import { withDeadline } from "../../shared/timeout.ts";
import { scrubbed } from "../api/redact.ts";
import { foreign } from "../send/upload.ts";

/** A press lives about 15 seconds; after that nobody waits for its answer. */
const deadline = 15_000;

/** Stops the spinners of pressed buttons. What came of a press is said by letters and edits, never here. */
export function createCallbackAnswers(api: Api, log: Logger) {
  const underWay = new Set<Promise<void>>();

  const answerOne = async (press: string) => {
    try {
      await withDeadline(deadline, (signal) => api.answerCallbackQuery(press, {}, foreign(signal)));
    } catch (error) {
      // A courtesy: the press itself is on file.
      log.debug({ err: scrubbed(error) }, "A press went unanswered");
    }
  };

  return {
    /** Begins to answer; nobody need wait for it. */
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
