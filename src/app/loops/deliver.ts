import type { Logger } from "pino";
import { callByName } from "../../core/letters/reporter/callByName.ts";
import type { Message } from "../../core/message/message.ts";
import { render } from "../../core/message/render.ts";
import type { Channel, Outgoing, Sent } from "../../ports/channel.ts";
import { SendError } from "../../ports/failure.ts";
import type { ClaimedLetter, IfGone, NewLetter } from "../../ports/letter.ts";
import type { Outcome } from "../../ports/outbox.ts";
import type { Store, Tx } from "../../ports/store.ts";
import { type Translate, wayOf } from "../../ports/translate.ts";
import { plainLetter } from "../handle/letter.ts";
import { retryWrite } from "../handle/retryWrite.ts";
import { fallSilent, speakAgain } from "../handle/silence.ts";
import { ended, finishMs } from "./finish.ts";
import { createRecorder } from "./outcomeWriter.ts";

export type DeliverOptions = {
  readonly store: Store;
  readonly channel: Channel;
  readonly translate: Translate;
  readonly logger: Logger;
  /** The lease's epoch under which letters are sent; null while another process sends for this channel. */
  readonly epoch: () => string | null;
  /** Absolute path of a stored attachment. */
  readonly pathOf: (path: string) => string;
  /** Rings this loop when a letter under way has been settled. */
  readonly settled: () => void;
  /** Milliseconds that letters under way get when the program ends. */
  readonly finishMs?: number;
};

/** How many letters may be under way at once; the channel's own pace is slower. */
const widest = 32;

/** Milliseconds until it is asked again whether the channel has room. */
const fullMs = 20;

/** Seconds until an attachment that is still being fetched is looked for again. */
const attachmentWait = 2;

/** Tries after which a letter that may have arrived each time isn't sent again: they last about ten hours. */
const mostDoubtful = 20;

/** Longest pauses between tries, in seconds: of a letter that wasn't sent, and of one that may have been. */
const longestPause = 300;
const longestDoubt = 3_600;

/** Sends letters: claims, renders and sends with no transaction open, then records what became of each. */
export function createDeliver(options: DeliverOptions) {
  const { store, channel, logger } = options;
  const record = createRecorder(store, follow);
  const busy = new Map<number, { readonly letter: ClaimedLetter; readonly sending: Promise<void> }>();
  /** Chats that their own pace keeps waiting, and until when: meanwhile their letters keep their place in the order. */
  const resting = new Map<number, number>();
  /** A claim or an outcome may not have been recorded: lanes that nobody works on are to be freed. */
  let doubtful = false;

  const turn = async (): Promise<number | null> => {
    const epoch = options.epoch();
    if (epoch === null) return null;
    if (doubtful) {
      const freed = await store.transaction((tx) => tx.outbox.recover(channel.id, epoch, [...busy.keys()]));
      logger.warn({ lanes: freed }, "letters whose fate wasn't recorded are taken up again");
      doubtful = false;
    }
    try {
      return await claim(epoch);
    } catch (error) {
      doubtful = true;
      throw error;
    }
  };

  const claim = async (epoch: string): Promise<number | null> => {
    if (busy.size >= widest) return null;
    // What is claimed and may not leave yet has to be put off again, letter by letter.
    const room = Math.min(widest - busy.size, channel.free?.() ?? widest);
    if (room <= 0) return fullMs;
    const now = performance.now();
    for (const [chat, until] of resting) if (until <= now) resting.delete(chat);
    const under = [...busy.keys(), ...resting.keys()];
    const { claimed, next } = await store.transaction(async (tx) => {
      const taken = await tx.outbox.claim(channel.id, epoch, room, under);
      // Fewer than there is room for are all that are due: when the next is, can be asked at once.
      return {
        claimed: taken,
        next: taken.length < room ? await tx.outbox.nextDue(channel.id, under) : 0,
      };
    });
    for (const letter of claimed) {
      const sending = deliver(letter).finally(() => {
        busy.delete(letter.chat);
        options.settled();
      });
      busy.set(letter.chat, { letter, sending });
      sending.catch((error: unknown) => {
        doubtful = true;
        logger.error({ err: error, letter: letter.id }, "an outcome wasn't recorded");
      });
    }
    return next === 0 || resting.size === 0
      ? next
      : Math.min(next ?? Number.POSITIVE_INFINITY, ...restsLeft());
  };

  const restsLeft = (): readonly number[] => [...resting.values()].map((until) => until - performance.now());

  const deliver = async (letter: ClaimedLetter): Promise<void> => {
    const wait = channel.wait?.(letter.to) ?? 0;
    if (wait > 0) {
      resting.set(letter.chat, performance.now() + wait);
      return await retryWrite(store, (tx) => tx.outbox.putOff(letter, 0, isUp() ? null : "down"));
    }
    if (letter.files.some(({ state }) => state === "wanted"))
      return await retryWrite(store, (tx) => tx.outbox.putOff(letter, attachmentWait, "attachment"));
    await record(letter, await attempt(letter));
  };

  const attempt = async (letter: ClaimedLetter): Promise<Outcome> => {
    try {
      const sent = await send(letter);
      return {
        type: "sent",
        externalId: sent?.externalId ?? null,
        sentAt: sent?.sentAt ?? new Date(),
        ...(sent?.parts && { parts: sent.parts }),
      };
    } catch (error) {
      return await failed(letter, error);
    }
  };

  const send = async (letter: ClaimedLetter): Promise<Sent | null> => {
    if (letter.body.type === "act") {
      if (letter.body.act.type === "forget" && (await wroteAgain(letter))) return null;
      await channel.act(letter.to, letter.body.act);
      return null;
    }
    return await channel.send(
      letter.to,
      outgoing(letter, await named(letter.body.message), options),
      letter.key,
    );
  };

  const named = async (content: Message): Promise<Message> => {
    const { reporter } = content;
    if (reporter === undefined) return content;
    const names = await retryWrite(store, (tx) => tx.facts.names([reporter]));
    return callByName(content, names.get(reporter) ?? null);
  };

  /** Who was erased and wrote again is somebody new under the same address, who needs its keys. */
  const wroteAgain = ({ chat, to }: ClaimedLetter): Promise<boolean> =>
    retryWrite(store, (tx) => tx.outbox.isTaken(chat, to));

  const isUp = (): boolean => channel.health().state === "ready";

  const retry = (letter: ClaimedLetter, failure: SendError): Outcome => {
    const doubt = failure.failure === "ambiguous";
    const why = failure.message;
    // What never left is tried for as long as it takes.
    if (doubt && letter.attempts >= mostDoubtful) return { type: "failed", why, trouble: "doubtful" };
    const backoff = Math.min(2 ** letter.attempts, doubt ? longestDoubt : longestPause);
    const asked = failure.retryAfterMs;
    const trouble = doubt ? "doubtful" : asked !== null && isUp() ? "asked_to_wait" : "down";
    return { type: "later", seconds: asked === null ? backoff : asked / 1_000, why, trouble };
  };

  const failed = async (letter: ClaimedLetter, error: unknown): Promise<Outcome> => {
    const failure =
      error instanceof SendError ? error : new SendError("refused", String(error), { cause: error });
    const why = failure.message;
    logger.warn(
      { letter: letter.id, failure: failure.failure, tries: letter.attempts },
      "a letter wasn't sent",
    );
    const isAct = letter.body.type === "act";
    switch (failure.failure) {
      case "moved": {
        const to = failure.movedTo;
        if (to === null) return { type: "failed", why, trouble: "gone" };
        await retryWrite(store, (tx) => tx.outbox.move(letter.chat, { ...letter.to, chat: to }));
        return { type: "later", seconds: 0, why, trouble: null };
      }
      case "gone":
        if (!isAct) return await gone(letter, why);
        await undone(letter);
        return { type: "failed", why, trouble: "gone" };
      case "refused":
        if (isAct) await undone(letter);
        return { type: "failed", why, trouble: "refused" };
      case "ambiguous":
        // Said twice beats not said, except for what goes to everybody.
        if (letter.class === "bulk") return { type: "failed", why, trouble: "doubtful" };
        return retry(letter, failure);
      case "retry":
        return retry(letter, failure);
    }
  };

  /** An act that the platform doesn't do: who counts on it hears of it. */
  const undone = async ({ ifGone, key }: ClaimedLetter): Promise<void> => {
    if (ifGone === null) return;
    const said = elsewhere(ifGone.once ?? `instead:${key}`, ifGone);
    await retryWrite(store, (tx) => tx.outbox.put([said]));
  };

  /** Nothing reaches the person or the room: letters are parked until they are back, or it is said elsewhere. */
  const gone = async (letter: ClaimedLetter, why: string): Promise<Outcome> => {
    const { ifGone } = letter;
    await retryWrite(store, async (tx) => {
      if (letter.to.kind === "group") await fallSilent(tx, letter.chat, why);
      else await tx.outbox.park(letter.chat, why);
      if (ifGone !== null) await tx.outbox.put([elsewhere(`instead:${letter.key}`, ifGone)]);
    });
    const trouble = "gone";
    return ifGone === null ? { type: "later", seconds: 60, why, trouble } : { type: "failed", why, trouble };
  };

  /** What takes longer is cut off; nobody knows then whether it arrived, so each such letter is named. */
  const finish = async (): Promise<void> => {
    await ended(
      [...busy.values()].map(({ sending }) => sending),
      options.finishMs ?? finishMs,
    );
    for (const { letter } of busy.values()) {
      const next =
        letter.class === "bulk"
          ? "it isn't sent again"
          : "it is sent again at the next start, so it may come twice";
      logger.warn(
        { letter: letter.id },
        `a letter was still being sent at the end; it may have arrived, and ${next}`,
      );
    }
  };

  return { turn, finish, busy: () => [...busy.keys()] };
}

/** What is said elsewhere once a letter was sent, and that its room takes messages again. */
async function follow(tx: Tx, letter: ClaimedLetter, outcome: Outcome): Promise<void> {
  if (outcome.type !== "sent") return;
  const { ifSent, key, chat, silent, body } = letter;
  if (ifSent !== null) await tx.outbox.put([elsewhere(`sent:${key}`, ifSent)]);
  if (silent && body.type === "message") await speakAgain(tx, chat);
}

function elsewhere(key: string, { chat, message: content, replyTo }: IfGone): NewLetter {
  return { ...plainLetter(chat, key), body: { type: "message", message: content }, replyTo };
}

function outgoing(
  letter: ClaimedLetter,
  content: Message,
  { channel, translate, pathOf }: DeliverOptions,
): Outgoing {
  const files = letter.files.flatMap((file) =>
    file.state === "stored" && file.path !== null && file.mime !== null
      ? [{ kind: file.kind, path: pathOf(file.path), mime: file.mime, name: nameOf(file.id, file.mime) }]
      : [],
  );
  const shows = channel.capabilities;
  const rendered = render(content, shows, (said) => translate(said, letter.language, wayOf(shows)));
  return { ...rendered, files, replyTo: letter.replyTo };
}

/** A neutral name: the person's own would tell who they are. */
function nameOf(id: string, mime: string): string {
  return `lampiran-${id.slice(0, 8)}.${mime.split("/")[1] ?? "bin"}`;
}
