import { setTimeout as sleep } from "node:timers/promises";
import type { Api } from "grammy";
import { SendError } from "../../../ports/failure.ts";
import type { Address } from "../../../ports/inbound.ts";
import { withDeadline } from "../../shared/timeout.ts";
import type { Guard } from "../api/guard.ts";
import { isBetterAsDocument, toSendError } from "./errors.ts";
import type { Pacer } from "./pace.ts";
import { isOfFiles, type Part } from "./parts.ts";
import type { Queue } from "./queue.ts";
import { type Common, type Markup, post } from "./upload.ts";

export type CallParts = {
  readonly api: Api;
  readonly guard: Guard;
  readonly pacer: Pacer;
  readonly turns: Queue;
  /** Whether a group is in slow mode. */
  readonly slowIn: (to: Address) => Promise<boolean>;
  /** Business time, for messages that come without a time. */
  readonly now: () => Date;
};

/** Milliseconds until an answer is no longer expected. */
export const textDeadline = 30_000;
const uploadDeadline = 180_000;

/** Tries for the rest of a message once a part has arrived. */
const restTries = 3;
const restPauseMs = 1_000;

/** Single calls that send: each in its turn, and none repeated that may have arrived. */
export function createCalls({ api, guard, pacer, turns, slowIn }: CallParts) {
  /** Makes a call when its turn comes; a refusal for rate pauses the chat. */
  const call = async <T>(
    to: Address,
    amount: number,
    deadline: number,
    run: (signal: AbortSignal) => Promise<T>,
  ) =>
    turns.take(to.chat, amount, async () => {
      try {
        return await guard.whileSending(() => withDeadline(deadline, run));
      } catch (error) {
        const failure = toSendError(error, "once", to.kind);
        if (failure.failure !== "retry" || failure.retryAfterMs === null) throw error;
        pacer.refused(to.chat, failure.retryAfterMs);
        throw (await slowIn(to)) ? slowed(failure, failure.retryAfterMs) : error;
      }
    });

  const sendPart = async (to: Address, part: Part, common: Common, markup: Markup) => {
    const amount = part.type === "album" ? part.files.length : 1;
    const deadline = isOfFiles(part) ? uploadDeadline : textDeadline;
    try {
      return await call(to, amount, deadline, (signal) => post(api, part, common, markup, signal));
    } catch (error) {
      if (!isOfFiles(part) || !isBetterAsDocument(error)) throw toSendError(error, "twice", to.kind);
      const plain = asDocuments(part);
      return await call(to, amount, deadline, (signal) => post(api, plain, common, markup, signal)).catch(
        (again: unknown) => {
          throw toSendError(again, "twice", to.kind);
        },
      );
    }
  };

  /** Once a part has arrived the rest is tried a few times here, to leave as one message where it can. */
  const sendRest = async (to: Address, part: Part, common: Common, markup: Markup) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await sendPart(to, part, common, markup);
      } catch (error) {
        const failure = toSendError(error, "twice", to.kind);
        if (failure.failure !== "retry" || failure.obstacle === "slow" || tries === restTries) throw failure;
        // If Telegram names a time, the chat's pause covers it.
        if (failure.retryAfterMs === null) await sleep(restPauseMs * tries);
      }
    }
  };

  return { call, sendPart, sendRest };
}

function asDocuments(part: Extract<Part, { type: "file" | "album" }>): Part {
  if (part.type === "file") return { ...part, file: { ...part.file, kind: "document" } };
  return { ...part, files: part.files.map((file) => ({ ...file, kind: "document" as const })) };
}

function slowed(failure: SendError, retryAfterMs: number): SendError {
  return new SendError("retry", failure.message, { retryAfterMs, obstacle: "slow" });
}
