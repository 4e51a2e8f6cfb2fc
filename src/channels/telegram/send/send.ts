import { isOfTopic, type TopicObstacle } from "../../../core/letters/rooms/obstacle.ts";
import type { Outgoing, OutgoingFile, Sent } from "../../../ports/channel.ts";
import { SendError } from "../../../ports/failure.ts";
import type { Address } from "../../../ports/inbound.ts";
import { isTime } from "../api/results.ts";
import { type Begun, createBegun, nothingYet } from "./begun.ts";
import { type CallParts, createCalls, textDeadline } from "./calls.ts";
import { isDone, toSendError } from "./errors.ts";
import { inlineKeyboard, isOfFiles, type Part, partsOf, replyMarkup } from "./parts.ts";
import { type Common, foreign } from "./upload.ts";
import { remainder, type Withheld, withheldBy } from "./withhold.ts";

/** Sends all messages: paced, in each chat's order, without repeating on its own. */
export function createSender(calling: CallParts) {
  const begun = createBegun();

  const { call, sendPart, sendRest } = createCalls(calling);

  return {
    /**
     * Sends a message, in several parts if it is long or has files; of one that was sent in part under this
     * key, the rest. Goes to the general topic if its own can't be written to, and without files that aren't
     * taken. Returns the id of the part with the menu. Rejects with a SendError.
     */
    async send(to: Address, message: Outgoing, key: string): Promise<Sent> {
      const done = begun.of(key);
      const markup = replyMarkup(message);
      let topic = message.topic ?? null;
      let strayed: TopicObstacle | null = null;
      let sent: Sent | null = null;
      const rest = () => partsOf(remainder(message, done));
      let parts = unsent(rest(), done);
      if (parts.length === 0) throw new SendError("refused", "The message is empty");
      while (parts.length > 0) {
        const [part, ...after] = parts;
        if (part === undefined) break;
        const isFirst = done.ids.length === 0;
        const common = commonOf(
          to,
          strayed === null ? message : { ...message, replyTo: null },
          topic,
          isFirst,
        );
        try {
          const menu = after.length === 0 ? markup : undefined;
          const all = await (isFirst ? sendPart : sendRest)(to, part, common, menu);
          const [posted] = all;
          if (posted === undefined) throw new SendError("ambiguous", "The answer names no message");
          done.ids.push(...all.map(({ message_id }) => String(message_id)));
          if (part.type === "text") done.texts += 1;
          if (part.type === "spot") done.spot = true;
          for (const { path } of filesIn(part)) done.files.add(path);
          sent = { externalId: String(posted.message_id), sentAt: timeOf(posted.date) ?? calling.now() };
          parts = after;
        } catch (error) {
          const failure = toSendError(error, "twice", to.kind);
          const withheld = withheldBy(failure, part, parts.flatMap(filesIn));
          if (topic !== null && isOfTopic(failure.obstacle)) {
            topic = null;
            strayed = failure.obstacle;
          } else if (withheld !== null && withheld.length > 0 && !isEmptyWithout(message, withheld)) {
            done.withheld = [...done.withheld, ...withheld];
            parts = unsent(rest(), done);
          } else if (part.type === "spot" && failure.failure === "refused" && after.length > 0) {
            // Its words name the place too.
            done.spot = true;
            parts = after;
          } else {
            begun.keep(key, done);
            throw failure;
          }
        }
      }
      begun.drop(key);
      if (sent === null) throw new SendError("refused", "The message is empty");
      return {
        ...sent,
        ...(done.ids.length > 1 && { parts: done.ids }),
        ...(done.withheld.length > 0 && { withheld: done.withheld.map(({ why }) => why) }),
        ...(strayed !== null && { strayed }),
      };
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
          calling.api.raw
            .editMessageText({ ...target, text: content.text, link_preview_options }, foreign(signal))
            .catch((error: unknown) => {
              if (!(error instanceof Error) || !error.message.includes("no text in the message")) throw error;
              return calling.api.raw.editMessageCaption(
                { ...target, caption: content.text },
                foreign(signal),
              );
            }),
        );
        const at = edited === true ? undefined : edited.edit_date;
        return timeOf(at);
      } catch (error) {
        if (isDone(error)) return null;
        throw toSendError(error, "once", to.kind);
      }
    },
  };
}

function timeOf(seconds: number | undefined): Date | null {
  return isTime(seconds) ? new Date(seconds * 1_000) : null;
}

function commonOf(to: Address, message: Outgoing, topic: string | null, isFirst: boolean): Common {
  return {
    chat_id: to.chat,
    ...(topic !== null && { message_thread_id: Number(topic) }),
    ...(message.guarded && { protect_content: true }),
    ...(message.quiet === true && { disable_notification: true }),
    ...(isFirst &&
      message.replyTo !== null && {
        reply_parameters: { message_id: Number(message.replyTo), allow_sending_without_reply: true as const },
      }),
  };
}

/** Without the pieces of the text that an earlier try brought there. */
function unsent(parts: readonly Part[], { texts }: Begun): readonly Part[] {
  const pieces = parts.filter(({ type }) => type === "text");
  return parts.filter((part) => !pieces.slice(0, texts).includes(part));
}

function filesIn(part: Part): readonly OutgoingFile[] {
  if (!isOfFiles(part)) return [];
  return part.type === "album" ? part.files : [part.file];
}

/** Nothing would be left to send, not even words for what is missing. */
function isEmptyWithout(message: Outgoing, withheld: readonly Withheld[]): boolean {
  return partsOf(remainder(message, { ...nothingYet(), withheld })).length === 0;
}
