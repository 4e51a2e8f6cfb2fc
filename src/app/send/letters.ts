import { callByName } from "../../core/letters/case/contact.ts";
import type { Obstacle } from "../../core/letters/rooms/obstacle.ts";
import type { Message } from "../../core/message/message.ts";
import type { Sent } from "../../ports/channel.ts";
import type { ClaimedLetter } from "../../ports/letter.ts";
import type { Outcome } from "../../ports/outbox.ts";
import { retryWrite } from "../handle/retryWrite.ts";
import { beyondReach, hinder } from "../handle/silence.ts";
import type { Offices } from "../office.ts";
import { mentionsIn } from "./called.ts";
import { type DrawPicture, drawn } from "./drawn.ts";
import { elsewhere, follow } from "./elsewhere.ts";
import { numberIn } from "./numberIn.ts";
import { createRecorder } from "./outcomeWriter.ts";
import { asSendError, filesOf, outgoing, withMissing } from "./outgoing.ts";
import { createSender, type SenderParts } from "./sender.ts";
import { isTimely } from "./timely.ts";
import { verdictOn } from "./verdict.ts";

export type LetterOptions = SenderParts & {
  readonly offices: Offices;
  /** Absolute path of a stored attachment. */
  readonly pathOf: (path: string) => string;
  readonly draw: DrawPicture;
  /** Milliseconds that letters under way get when the program ends. */
  readonly finishMs?: number;
};

/** How many letters may be under way at once. */
const widest = 32;

/** Seconds until a letter whose attachment is still being fetched is tried again. */
const attachmentWait = 2;

/** Sends letters: claims, renders and sends with no transaction open, then records what became of each. */
export function createLetterSender(options: LetterOptions) {
  const { store, channel, clock, logger } = options;
  const record = createRecorder(store, follow);
  /**
   * A claim or an outcome may not have been recorded: claimed lanes that nobody works on have to be released.
   */
  let doubtful = false;
  let epoch = "";

  const begin = async (busy: readonly number[]): Promise<boolean> => {
    const held = options.epoch();
    if (held === null) return false;
    await options.recallPace(held);
    epoch = held;
    if (doubtful) {
      const freed = await store.transaction((tx) => tx.outbox.recover(channel.id, held, busy));
      logger.warn({ lanes: freed }, "letters whose fate wasn't recorded are taken up again");
      doubtful = false;
    }
    return true;
  };

  const claim = async (limit: number, busy: readonly number[]) => {
    try {
      return await store.transaction(async (tx) => {
        const claimed = await tx.outbox.claim(channel.id, epoch, limit, busy);
        // If fewer than `limit` were claimed, no more are due: the time of the next can be asked in the same
        // transaction.
        return { claimed, next: claimed.length < limit ? await tx.outbox.nextDue(channel.id, busy) : 0 };
      });
    } catch (error) {
      doubtful = true;
      throw error;
    }
  };

  const isUp = (): boolean => channel.health().state === "ready";

  const send = async (letter: ClaimedLetter): Promise<void> => {
    if (letter.files.some(({ state }) => state === "wanted"))
      return await retryWrite(store, (tx) => tx.outbox.putOff(letter, attachmentWait, "attachment"));
    if (!(await isTimely(letter, options))) return;
    await record(letter, await attempt(letter));
  };

  const attempt = async (letter: ClaimedLetter): Promise<Outcome> => {
    try {
      const sent = await toChannel(letter);
      return {
        type: "sent",
        externalId: sent?.externalId ?? null,
        // Acts bring no time of the platform's.
        sentAt: sent?.sentAt ?? clock.now(),
        ...(sent?.parts && { parts: sent.parts }),
        ...(sent !== null && { arrival: { ...sent } }),
      };
    } catch (error) {
      return await failed(letter, error);
    }
  };

  const toChannel = async (letter: ClaimedLetter): Promise<Sent | null> => {
    const { body, to, key, language, replyTo, topic } = letter;
    if (body.type === "act") {
      if (body.act.type === "forget" && (await wroteAgain(letter))) return null;
      await channel.act(to, body.act);
      return null;
    }
    const stored = filesOf(letter.files, options.pathOf);
    const { pictures, remove } = await drawn(letter, body.message, options);
    const files = [...stored, ...pictures];
    const mentions = await mentionsIn(letter, body.message, options);
    const number = stored.length > 0 ? await numberIn(letter, store) : null;
    const addressed = { language, files, replyTo, topic, to, number, ...(mentions !== null && { mentions }) };
    const content = withMissing(await named(body.message), letter.files);
    const sent = await channel.send(to, outgoing(content, addressed, options), key).finally(remove);
    if (sent.withheld !== undefined)
      logger.warn({ letter: letter.id, withheld: sent.withheld }, "a letter went without files");
    return sent;
  };

  const named = async (content: Message): Promise<Message> => {
    const { reporter } = content;
    if (reporter === undefined) return content;
    const names = await retryWrite(store, (tx) => tx.people.names([reporter]));
    return callByName(content, names.get(reporter) ?? null);
  };

  /**
   * A person who was erased and has written again is a new contact with the same address; the channel still
   * needs their keys.
   */
  const wroteAgain = ({ chat, to }: ClaimedLetter) => retryWrite(store, (tx) => tx.outbox.isTaken(chat, to));

  const failed = async (letter: ClaimedLetter, error: unknown): Promise<Outcome> => {
    const failure = asSendError(error);
    const { message: why, obstacle } = failure;
    const { attempts, class: of, body } = letter;
    logger.warn({ letter: letter.id, failure: failure.failure, tries: attempts }, "a letter wasn't sent");
    const verdict = verdictOn(failure, { attempts, once: of === "bulk", isUp: isUp() });
    switch (verdict.type) {
      case "again":
        if (obstacle === "slow") await retryWrite(store, (tx) => hinder(tx, letter.chat, { type: "slow" }));
        return { type: "later", seconds: verdict.seconds, why, trouble: verdict.trouble };
      case "moved":
        await retryWrite(store, (tx) => tx.outbox.move(letter.chat, { ...letter.to, chat: verdict.to }));
        return { type: "later", seconds: 0, why, trouble: null };
      case "gone":
        if (body.type !== "act") return await gone(letter, { why, obstacle });
        await undone(letter);
        return { type: "failed", why, trouble: "gone" };
      case "failed":
        if (body.type === "act" && verdict.trouble === "refused") await undone(letter);
        return { type: "failed", why, trouble: verdict.trouble };
    }
  };

  /** The platform refused an act: tells whoever relies on it. */
  const undone = async ({ ifGone, key }: ClaimedLetter): Promise<void> => {
    if (ifGone === null) return;
    const said = elsewhere(ifGone.once ?? `instead:${key}`, ifGone);
    await retryWrite(store, (tx) => tx.outbox.put([said]));
  };

  /** The person or room can't be reached: parks their letters until they are back, or says it elsewhere. */
  const gone = async (
    letter: ClaimedLetter,
    failed: { readonly why: string; readonly obstacle: Obstacle | null },
  ): Promise<Outcome> => {
    const { ifGone } = letter;
    const { why } = failed;
    await retryWrite(store, async (tx) => {
      await beyondReach(tx, letter.chat, letter.to, failed);
      if (ifGone !== null) await tx.outbox.put([elsewhere(`instead:${letter.key}`, ifGone)]);
    });
    if (ifGone !== null) return { type: "failed", why, trouble: "gone" };
    return { type: "later", seconds: 60, why, trouble: "gone" };
  };

  return createSender<ClaimedLetter>({
    channel,
    widest,
    chatOf: ({ chat }) => chat,
    begin,
    claim,
    putOff: (letter) => retryWrite(store, (tx) => tx.outbox.putOff(letter, 0, isUp() ? null : "down")),
    send,
    unrecorded(letter, error) {
      doubtful = true;
      logger.error({ err: error, letter: letter.id }, "an outcome wasn't recorded");
    },
    cutOff(letter) {
      const next =
        letter.class === "bulk"
          ? "it isn't sent again"
          : "it is sent again at the next start, so it may come twice";
      logger.warn(
        { letter: letter.id },
        `a letter was still being sent at the end; it may have arrived, and ${next}`,
      );
    },
    wake: options.wake,
    ...(options.finishMs !== undefined && { finishMs: options.finishMs }),
  });
}
