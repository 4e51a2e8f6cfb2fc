import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import type { Office } from "../core/office.ts";
import { liveCard } from "../core/operators/liveCard.ts";
import { type Message, message } from "../core/words/message.ts";
import { render } from "../core/words/render.ts";
import type { Board, Store, Tx } from "../ports.store.ts";
import { type Channel, type Clock, type Outgoing, SendError, type Translate, wayOf } from "../ports.ts";
import type { Offices } from "./office.ts";
import { persist } from "./persist.ts";

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

/** Milliseconds to wait for boards under way when the program ends. */
const finishMs = 8_000;

/** Shows cards and desks: each is rendered as the case stands when it is sent, and edited in place afterwards. */
export function createShowBoards(options: BoardOptions) {
  const { store, channel, clock, logger } = options;
  const busy = new Map<number, Promise<void>>();

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
      busy.set(board.room, showing);
      showing.catch((error: unknown) =>
        logger.error({ err: error, board: board.id }, "a board wasn't recorded"),
      );
    }
    return next;
  };

  const show = async (board: Board): Promise<void> => {
    const wait = channel.wait?.(board.to) ?? 0;
    const office = await options.offices.read();
    if (wait > 0) return await persist(store, (tx) => tx.boards.putOff(board, wait / 1000));
    try {
      const content = await persist(store, (tx) => contentOf(tx, board, office));
      const outgoing = outgoingOf(content, board);
      const { externalId, sentAt } =
        board.externalId === null
          ? await channel.send(board.to, outgoing, `board:${board.id}:${board.rev}`)
          : await edit(board, board.externalId, outgoing);
      const choices = content.menu?.choices ?? [];
      await persist(store, (tx) => tx.boards.shown(board, externalId, sentAt, choices));
    } catch (error) {
      await failed(board, error);
    }
  };

  const edit = async (board: Board, shown: string, outgoing: Outgoing) => {
    await channel.edit(board.to, shown, outgoing);
    return { externalId: shown, sentAt: clock.now() };
  };

  const contentOf = async (tx: Tx, board: Board, office: Office): Promise<Message> => {
    if (board.kind === "desk") return board.message ?? message();
    const id = board.case ?? "";
    const [current] = await tx.cases.read([id]);
    if (current === undefined) return message();
    const leader = current.reporters[0]?.contact;
    const asked = current.privacy === "contactable" && leader !== undefined ? [leader] : [];
    const identity = (await tx.facts.names(asked)).get(leader ?? -1) ?? null;
    const [story] = await tx.facts.stories([id]);
    const report = current.privacy === "confidential" ? null : (story?.report ?? null);
    const audience = board.roomKind.type === "agency" ? "agency" : "operators";
    const deliveries = audience === "operators" ? await tx.outbox.deliveries(id) : [];
    const said = { report, events: story?.events ?? [], deliveries };
    return liveCard(current, said, audience, { office, now: clock.now(), identity });
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
      await persist(store, (tx) => tx.outbox.move(board.room, { ...board.to, chat: to }));
      return await persist(store, (tx) => tx.boards.later(board, 0, why));
    }
    if (failure.failure === "gone") await persist(store, (tx) => tx.outbox.park(board.room, why));
    const doubt = failure.failure === "ambiguous" && board.attempts < mostDoubtful;
    if (failure.failure !== "retry" && !doubt)
      return await persist(store, (tx) => tx.boards.drop(board, why));
    const backoff = Math.min(2 ** board.attempts, longestPause);
    const seconds = failure.retryAfterMs === null ? backoff : failure.retryAfterMs / 1_000;
    await persist(store, (tx) => tx.boards.later(board, seconds, why));
  };

  const finish = async (): Promise<void> => {
    await Promise.race([Promise.allSettled(busy.values()), pause(finishMs, undefined, { ref: false })]);
  };

  return { turn, finish };
}
