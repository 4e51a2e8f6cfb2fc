import { setTimeout as sleep } from "node:timers/promises";
import type { Api } from "grammy";
import type { Outgoing, Sent } from "../../../ports/channel.ts";
import { SendError } from "../../../ports/failure.ts";
import type { Address } from "../../../ports/inbound.ts";
import { withDeadline } from "../../shared/timeout.ts";
import type { Guard } from "../api/guard.ts";
import { isTime } from "../api/results.ts";
import { isBetterAsDocument, isUnmodified, toSendError } from "./errors.ts";
import type { Pacer } from "./pace.ts";
import { inlineKeyboard, isOfFiles, type Part, partsOf, replyMarkup } from "./parts.ts";
import type { Queue } from "./queue.ts";
import { type Common, foreign, type Markup, post } from "./upload.ts";

export type SenderParts = {
  readonly api: Api;
  readonly guard: Guard;
  readonly pacer: Pacer;
  readonly turns: Queue;
};

/** Milliseconds until an answer is no longer expected. */
const textDeadline = 30_000;
const uploadDeadline = 180_000;

/** Tries for the rest of a message once a part has arrived. */
const restTries = 3;
const restPauseMs = 1_000;

/** Sends all messages: paced, in each chat's order, without repeating on its own. */
export function createSender({ api, guard, pacer, turns }: SenderParts) {
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
        const { failure, retryAfterMs } = toSendError(error, "once", to.kind);
        if (failure === "retry" && retryAfterMs !== null) pacer.refused(to.chat, retryAfterMs);
        throw error;
      }
    });

  const sendPart = async (to: Address, part: Part, common: Common, markup: Markup) => {
    const amount = part.type === "album" ? part.files.length : 1;
    const deadline = isOfFiles(part) ? uploadDeadline : textDeadline;
    try {
      return await call(to, amount, deadline, (signal) => post(api, part, common, markup, signal));
    } catch (error) {
      if (!isOfFiles(part) || !isBetterAsDocument(error)) throw error;
      const plain = asDocuments(part);
      return await call(to, amount, deadline, (signal) => post(api, plain, common, markup, signal));
    }
  };

  /** Once a part has arrived the rest is retried here: sending everything again would repeat that part. */
  const sendRest = async (to: Address, part: Part, common: Common, markup: Markup) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await sendPart(to, part, common, markup);
      } catch (error) {
        const failure = toSendError(error, "twice", to.kind);
        if (failure.failure !== "retry") throw failure;
        if (tries === restTries) {
          throw partlySent(failure);
        }
        // If Telegram names a time, the chat's pause covers it.
        if (failure.retryAfterMs === null) await sleep(restPauseMs * tries);
      }
    }
  };

  return {
    /**
     * Sends a message, in several parts if it is long or has files. Returns the id of the part with the menu.
     * Rejects with a SendError.
     */
    async send(to: Address, message: Outgoing): Promise<Sent> {
      const parts = partsOf(message);
      if (parts.length === 0) throw new SendError("refused", "The message is empty");
      const markup = replyMarkup(message);
      let sent: Sent | null = null;
      const ids: string[] = [];
      for (const [index, part] of parts.entries()) {
        const isFirst = index === 0;
        const common = commonOf(to, message, isFirst);
        const menu = index === parts.length - 1 ? markup : undefined;
        try {
          const all = await (isFirst ? sendPart : sendRest)(to, part, common, menu);
          const [posted] = all;
          if (posted === undefined) throw new SendError("ambiguous", "The answer names no message");
          ids.push(...all.map(({ message_id }) => String(message_id)));
          sent = { externalId: String(posted.message_id), sentAt: new Date(posted.date * 1_000) };
        } catch (error) {
          throw toSendError(error, "twice", to.kind);
        }
      }
      if (sent === null) throw new SendError("refused", "The message is empty");
      return ids.length > 1 ? { ...sent, parts: ids } : sent;
    },

    /**
     * Replaces text and buttons, not files. Edits can be repeated, so failures are never ambiguous. Returns
     * Telegram's time, if given.
     */
    async edit(to: Address, messageId: string, content: Outgoing): Promise<Date | null> {
      const target = {
        chat_id: to.chat,
        message_id: Number(messageId),
        reply_markup: inlineKeyboard(content),
      };
      const link_preview_options = { is_disabled: true };
      try {
        const edited = await call(to, 1, textDeadline, (signal) =>
          api.raw
            .editMessageText({ ...target, text: content.text, link_preview_options }, foreign(signal))
            .catch((error: unknown) => {
              if (!(error instanceof Error) || !error.message.includes("no text in the message")) throw error;
              return api.raw.editMessageCaption({ ...target, caption: content.text }, foreign(signal));
            }),
        );
        const at = edited === true ? undefined : edited.edit_date;
        return isTime(at) ? new Date(at * 1_000) : null;
      } catch (error) {
        if (isUnmodified(error)) return null;
        throw toSendError(error, "once", to.kind);
      }
    },
  };
}

function commonOf(to: Address, message: Outgoing, isFirst: boolean): Common {
  return {
    chat_id: to.chat,
    ...(message.guarded && { protect_content: true }),
    ...(message.quiet === true && { disable_notification: true }),
    ...(isFirst &&
      message.replyTo !== null && {
        reply_parameters: { message_id: Number(message.replyTo), allow_sending_without_reply: true as const },
      }),
  };
}

function asDocuments(part: Extract<Part, { type: "file" | "album" }>): Part {
  if (part.type === "file") return { ...part, file: { ...part.file, kind: "document" } };
  return { ...part, files: part.files.map((file) => ({ ...file, kind: "document" as const })) };
}

/** A part has arrived: ambiguous, since sending again would repeat it. */
function partlySent(failure: SendError): SendError {
  return new SendError("ambiguous", `Only a part of the message arrived (${failure.message})`, {
    cause: failure.cause,
  });
}
