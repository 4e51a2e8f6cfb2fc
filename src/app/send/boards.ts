import { isOfTopic } from "../../core/letters/rooms/obstacle.ts";
import type { Board } from "../../ports/boards.ts";
import { SendError } from "../../ports/failure.ts";
import type { Tx } from "../../ports/store.ts";
import { hideEvidence } from "../handle/evidence.ts";
import { retryWrite } from "../handle/retryWrite.ts";
import { beyondReach, hinder, speakAgain } from "../handle/silence.ts";
import type { Offices } from "../office.ts";
import { type BoardContent, boardContent } from "./boardContent.ts";
import { bringEvidence } from "./evidence.ts";
import { observe } from "./observe.ts";
import { asSendError, outgoing } from "./outgoing.ts";
import { createSender, type SenderParts } from "./sender.ts";
import { verdictOn } from "./verdict.ts";

export type BoardOptions = SenderParts & { readonly offices: Offices };

/** How many boards may be under way at once. */
const widest = 8;

/**
 * Sends cards and desks: each is rendered from the case's state at sending, and edited in place afterwards.
 */
export function createBoardSender(options: BoardOptions) {
  const { store, channel, clock, logger } = options;

  const begin = async (): Promise<boolean> => {
    const epoch = options.epoch();
    if (epoch === null) return false;
    await options.recallPace(epoch);
    return true;
  };

  const claim = async (limit: number, busy: readonly number[]) => {
    const { claimed, next } = await store.transaction(async (tx) => {
      const taken = await tx.boards.claim(channel.id, limit, busy);
      return { claimed: taken, next: taken.length > 0 ? 0 : await tx.boards.nextDue(channel.id, busy) };
    });
    // One at a time in a room, to keep their order on the screen.
    const firsts = claimed.filter(
      (board, index) => claimed.findIndex(({ room }) => room === board.room) === index,
    );
    for (const board of claimed.filter((one) => !firsts.includes(one))) {
      await store.transaction((tx) => tx.boards.putOff(board, 0));
    }
    return { claimed: firsts, next };
  };

  const show = async (board: Board): Promise<void> => {
    const office = await options.offices.read();
    const content = await retryWrite(store, (tx) => boardContent(tx, board, { office, now: clock.now() }));
    if (isSaid(board, content)) return await retryWrite(store, (tx) => tx.boards.settled(board));
    try {
      const { externalId, sentAt, arrival } = await put(board, content);
      const choices = content.message.menu?.choices ?? [];
      const { ended, walled } = content;
      await retryWrite(store, async (tx) => {
        await tx.boards.shown(board, externalId, sentAt, { ended, walled, choices });
        if (ended) await endEvidence(tx, board);
        else if (!walled) await bringEvidence(tx, board, externalId, channel);
        if (board.silent) await speakAgain(tx, board.room);
        if (arrival !== null) await observe(tx, { ...board, files: [] }, arrival);
      });
    } catch (error) {
      const { externalId } = board;
      if (externalId !== null && error instanceof SendError && error.failure === "refused") {
        if (content.ended) return await takeAway(board, externalId);
        if (isOfTopic(error.obstacle) && board.kind !== "tally")
          return await putBelow(board, externalId, content);
      }
      await failed(board, error);
    }
  };

  const put = async (board: Board, { message, ended }: BoardContent) => {
    const { id, rev, to, language, topic, externalId } = board;
    const replyTo = externalId === null ? board.replyTo : null;
    const content = outgoing(message, { language, files: [], replyTo, topic, to, number: null }, options);
    if (externalId === null) {
      const sent = await channel.send(to, content, `board:${id}:${rev}`);
      return { ...sent, arrival: sent };
    }
    // Its answer may be long under way, and somebody has read the message meanwhile.
    const begun = clock.now();
    const editedAt = await channel.edit(to, externalId, content, ended ? "in_place" : "anyhow");
    return { externalId, sentAt: editedAt ?? begun, arrival: null };
  };

  /** Its topic takes no edit: what it would show stands below, in General if need be; confidential words go. */
  const putBelow = async (board: Board, shown: string, { walled }: BoardContent): Promise<void> => {
    await retryWrite(store, (tx) => tx.boards.putBelow(board));
    if (walled && !board.walled) await takeAway(board, shown);
  };

  /** If the message can't be edited any more, it is deleted, if the platform still lets it. */
  const takeAway = async (board: Board, shown: string): Promise<void> => {
    try {
      await channel.act(board.to, { type: "delete", message: shown });
    } catch (error) {
      if (!isRefused(error)) return await failed(board, error);
      logger.error({ board: board.id, room: board.room }, "a card that has ended can't be taken away");
    }
    await retryWrite(store, async (tx) => {
      await endEvidence(tx, board);
      await tx.boards.remove(board);
    });
  };

  const failed = async (board: Board, error: unknown): Promise<void> => {
    const failure = asSendError(error);
    const { message: why, obstacle } = failure;
    const { attempts, room, to } = board;
    logger.warn({ board: board.id, failure: failure.failure, tries: attempts }, "a board wasn't shown");
    const isUp = channel.health().state === "ready";
    const verdict = verdictOn(failure, { attempts, once: false, isUp });
    await retryWrite(store, async (tx) => {
      switch (verdict.type) {
        case "again":
          if (obstacle === "slow") await hinder(tx, room, { type: "slow" });
          return await tx.boards.later(board, verdict.seconds, why);
        case "moved":
          await tx.outbox.move(room, { ...to, chat: verdict.to });
          return await tx.boards.later(board, 0, why);
        case "gone":
          await beyondReach(tx, room, to, { why, obstacle });
          // It is sent again once the room is back.
          return await tx.boards.drop(board, why);
        case "failed":
          return await tx.boards.drop(board, why);
      }
    });
  };

  return createSender<Board>({
    channel,
    widest,
    chatOf: ({ room }) => room,
    begin,
    claim,
    putOff: (board) => retryWrite(store, (tx) => tx.boards.putOff(board, 0)),
    send: show,
    unrecorded: (board, error) => logger.error({ err: error, board: board.id }, "a board wasn't recorded"),
    // Repeating an edit does no harm; repeating a first showing leaves two messages.
    cutOff: ({ id, externalId }) =>
      logger.warn(
        { board: id, edit: externalId !== null },
        "a card or desk was still being shown at the end; it may be there, and is shown again at the next start",
      ),
    wake: options.wake,
  });
}

/** The right to a desk has ended, and so has the right to what it brought. */
async function endEvidence(tx: Tx, board: Board): Promise<void> {
  const letter = await tx.boards.dropEvidence(board);
  if (letter !== null) await hideEvidence(tx, board.room, [letter]);
}

/**
 * Whether nothing is to be sent: the end has been shown already, nobody would see it, or the card is an older
 * one.
 */
function isSaid(board: Board, { ended, walled }: BoardContent): boolean {
  if (ended) return board.ended || board.externalId === null;
  return board.superseded && !board.ended && walled === board.walled;
}

function isRefused(error: unknown): boolean {
  return error instanceof SendError && error.failure === "refused";
}
