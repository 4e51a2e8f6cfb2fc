import type { Logger } from "pino";
import type { Message } from "../../core/message/message.ts";
import { render } from "../../core/message/render.ts";
import type { Board } from "../../ports/boards.ts";
import type { Channel, Outgoing } from "../../ports/channel.ts";
import { SendError } from "../../ports/failure.ts";
import type { Store } from "../../ports/store.ts";
import { type Clock, type Translate, wayOf } from "../../ports/translate.ts";
import { type BoardContent, boardContent } from "../handle/boardContent.ts";
import { retryWrite } from "../handle/retryWrite.ts";
import { fallSilent, speakAgain } from "../handle/silence.ts";
import type { Offices } from "../startup/office.ts";
import { ended, finishMs } from "./finish.ts";

export type BoardOptions = {
  readonly store: Store;
  readonly channel: Channel;
  readonly offices: Offices;
  readonly clock: Clock;
  readonly translate: Translate;
  readonly logger: Logger;
  readonly owns: () => boolean;
  /** Rings this loop when a board under way has been settled. */
  readonly settled: () => void;
};

const widest = 8;
/** Tries after which a board that may have been sent each time isn't sent again. */
const mostDoubtful = 8;

/** Longest pause between tries, in seconds. */
const longestPause = 300;

/** Shows cards and desks: each is rendered as the case stands when it is sent, and edited in place afterwards. */
export function createShowBoards(options: BoardOptions) {
  const { store, channel, clock, logger } = options;
  const busy = new Map<number, { readonly board: Board; readonly showing: Promise<void> }>();

  const turn = async (): Promise<number | null> => {
    if (!options.owns() || busy.size >= widest) return null;
    const under = [...busy.keys()];
    const { claimed, next } = await store.transaction(async (tx) => {
      const taken = await tx.boards.claim(channel.id, widest - under.length, under);
      return { claimed: taken, next: taken.length > 0 ? 0 : await tx.boards.nextDue(channel.id, under) };
    });
    // One at a time in a room, so that what is sent first stands above.
    const firsts = claimed.filter(
      (board, index) => claimed.findIndex(({ room }) => room === board.room) === index,
    );
    for (const board of claimed.filter((one) => !firsts.includes(one))) {
      await store.transaction((tx) => tx.boards.putOff(board, 0));
    }
    for (const board of firsts) {
      const showing = show(board).finally(() => {
        busy.delete(board.room);
        options.settled();
      });
      busy.set(board.room, { board, showing });
      showing.catch((error: unknown) =>
        logger.error({ err: error, board: board.id }, "a board wasn't recorded"),
      );
    }
    return next;
  };

  const show = async (board: Board): Promise<void> => {
    const wait = channel.wait?.(board.to) ?? 0;
    const office = await options.offices.read();
    if (wait > 0) return await retryWrite(store, (tx) => tx.boards.putOff(board, wait / 1000));
    const content = await retryWrite(store, (tx) => boardContent(tx, board, { office, now: clock.now() }));
    if (isSaid(board, content)) return await retryWrite(store, (tx) => tx.boards.settled(board));
    try {
      const { externalId, sentAt } = await put(board, content);
      const choices = content.message.menu?.choices ?? [];
      const { ended, walled } = content;
      await retryWrite(store, async (tx) => {
        await tx.boards.shown(board, externalId, sentAt, { ended, walled, choices });
        if (board.silent) await speakAgain(tx, board.room);
      });
    } catch (error) {
      if (content.ended && board.externalId !== null && isRefused(error)) {
        return await takeAway(board, board.externalId);
      }
      await failed(board, error);
    }
  };

  /** What it was said already, and what nobody saw, needs no end; an older card isn't renewed. */
  const isSaid = (board: Board, { ended, walled }: BoardContent): boolean => {
    if (ended) return board.ended || board.externalId === null;
    return board.superseded && !board.ended && walled === board.walled;
  };

  const put = async (board: Board, content: BoardContent) => {
    const outgoing = outgoingOf(content.message, board);
    if (board.externalId === null) {
      return await channel.send(board.to, outgoing, `board:${board.id}:${board.rev}`);
    }
    await channel.edit(board.to, board.externalId, outgoing, content.ended ? "in_place" : "anyhow");
    return { externalId: board.externalId, sentAt: clock.now() };
  };

  /** Where its words can't be taken out of a message any more, the message goes, if the platform still lets it. */
  const takeAway = async (board: Board, shown: string): Promise<void> => {
    try {
      await channel.act(board.to, { type: "delete", message: shown });
    } catch (error) {
      if (!isRefused(error)) return await failed(board, error);
      logger.error({ board: board.id, room: board.room }, "a card that has ended can't be taken away");
    }
    await retryWrite(store, (tx) => tx.boards.remove(board));
  };

  const outgoingOf = (content: Message, board: Board): Outgoing => ({
    ...render(content, channel.capabilities, (said) =>
      options.translate(said, board.language, wayOf(channel.capabilities)),
    ),
    files: [],
    replyTo: board.externalId === null ? board.replyTo : null,
  });

  const failed = async (board: Board, error: unknown): Promise<void> => {
    const failure =
      error instanceof SendError ? error : new SendError("refused", String(error), { cause: error });
    const why = failure.message;
    logger.warn({ board: board.id, failure: failure.failure, tries: board.attempts }, "a board wasn't shown");
    const to = failure.movedTo;
    if (failure.failure === "moved" && to !== null) {
      await retryWrite(store, (tx) => tx.outbox.move(board.room, { ...board.to, chat: to }));
      return await retryWrite(store, (tx) => tx.boards.later(board, 0, why));
    }
    if (failure.failure === "gone") {
      await retryWrite(store, (tx) =>
        board.to.kind === "group" ? fallSilent(tx, board.room, why) : tx.outbox.park(board.room, why),
      );
    }
    const doubt = failure.failure === "ambiguous" && board.attempts < mostDoubtful;
    if (failure.failure !== "retry" && !doubt)
      return await retryWrite(store, (tx) => tx.boards.drop(board, why));
    const backoff = Math.min(2 ** board.attempts, longestPause);
    const seconds = failure.retryAfterMs === null ? backoff : failure.retryAfterMs / 1_000;
    await retryWrite(store, (tx) => tx.boards.later(board, seconds, why));
  };

  const isRefused = (error: unknown): boolean => error instanceof SendError && error.failure === "refused";

  /** What takes longer is cut off; an edit may be done twice, a first showing then stands there twice. */
  const finish = async (): Promise<void> => {
    await ended(
      [...busy.values()].map(({ showing }) => showing),
      finishMs,
    );
    for (const { board } of busy.values()) {
      logger.warn(
        { board: board.id, edit: board.externalId !== null },
        "a card or desk was still being shown at the end; it may be there, and is shown again at the next start",
      );
    }
  };

  return { turn, finish };
}
