import type { Channel } from "../../ports/channel.ts";
import { createBoardSender } from "../send/boards.ts";
import { createLetterSender } from "../send/letters.ts";
import { createPaceMemory } from "../send/pace.ts";
import { type ChannelStatus, openChannelStatus } from "./channelStatus.ts";
import { createFetch } from "./fetch.ts";
import { keepLease } from "./lease.ts";
import { type Loop, startLoop } from "./loop.ts";
import { createAskMembers } from "./members.ts";
import { keepMenus } from "./menus.ts";
import { createReceive } from "./receive.ts";
import type { Parts } from "./run.ts";

export type ServedChannel = {
  readonly status: ChannelStatus;
  /** Sends letters. */
  readonly letters: Loop;
  /** Loops that may have work after messages were handled: letters, boards, attachments, members. */
  readonly senders: readonly Loop[];
  /** Loops that messages don't wake: the channel's status and its menus. */
  readonly others: readonly Loop[];
  /** Ends what is under way, once the loops have ended. */
  readonly finish: () => Promise<void>;
  /** Lets another process serve the channel. */
  readonly release: () => Promise<void>;
};

/** Milliseconds after which a loop looks for work without being woken: another process may have made some. */
const sendIdle = 1_000;
const statusIdle = 1_000;

/** Work that goes on outside the loop's turns and wakes the loop when some of it has ended. */
type Work = { readonly turn: () => Promise<number | null>; readonly finish: () => Promise<void> };

/** Serves one channel, or stands by for it: receives, sends, fetches, and asks who is in its rooms. */
export async function serveChannel(
  channel: Channel,
  {
    store,
    offices,
    clock,
    translate,
    logger,
    processId,
    takeUp,
    pathOf,
    draw,
    chance,
    remembersMenus,
  }: Parts,
  wakePump: () => void,
): Promise<ServedChannel> {
  const lease = await keepLease({ store, channel: channel.id, owner: processId, logger });
  const { epoch } = lease;
  const owns = (): boolean => epoch() !== null;
  const status = openChannelStatus({ store, channel, clock, owns });
  // Before the first sweep: not knowing up to when the channel was heard would look like a silent channel.
  await status.turn();

  const finishes: (() => Promise<void>)[] = [];
  const start = (name: string, turn: Work["turn"], idleMs = sendIdle): Loop =>
    startLoop({ name: `${name} ${channel.id}`, logger, turn, idleMs });
  const startWaking = (name: string, create: (wake: () => void) => Work): Loop => {
    let wake = (): void => undefined;
    const work = create(() => wake());
    finishes.push(work.finish);
    const loop = start(name, work.turn);
    wake = loop.wake;
    return loop;
  };

  const recallPace = createPaceMemory({ store, channel });
  const sending = { store, channel, clock, translate, logger, epoch, recallPace };
  const letters = startWaking("letters", (wake) =>
    createLetterSender({ ...sending, offices, pathOf, draw, wake }),
  );
  const boards = startWaking("boards", (wake) => createBoardSender({ ...sending, offices, wake }));
  const fetch = startWaking("fetch", (wake) =>
    createFetch({ store, channel, takeUp, logger, epoch, pathOf, wakePump, wake }),
  );
  const wakeOthers = (): void => {
    wakePump();
    letters.wake();
  };
  const asking = createAskMembers({
    store,
    channel,
    offices,
    clock,
    logger,
    owns,
    newId: chance.id,
    wakeOthers,
  });
  const members = start("members", asking.turn);
  const telling = start("status", status.turn, statusIdle);
  const menus = keepMenus({ store, channel, translate, offices, logger, remembers: remembersMenus });

  const receive = createReceive({ store, logger, channel: channel.id, now: () => clock.now(), wakePump });
  channel.attend?.(receive);
  lease.onHeld(
    () => channel.start(receive, owns),
    () => channel.stop(),
  );
  return {
    status,
    letters,
    senders: [letters, boards, fetch, members],
    others: menus === null ? [telling] : [telling, menus],
    async finish() {
      await Promise.all(finishes.map((finish) => finish()));
    },
    release: lease.release,
  };
}
