import type { Logger } from "pino";
import type { Channel, Standing } from "../../ports/channel.ts";
import type { Asked } from "../../ports/members.ts";
import type { Store } from "../../ports/store.ts";
import type { Clock } from "../../ports/translate.ts";
import { endMembership } from "../handle/comingsAndGoings.ts";
import { learnRights, noRightsLearnt, rightsUntold } from "../handle/rights.ts";
import type { Offices } from "../office.ts";

export type AskMembersOptions = {
  readonly store: Store;
  readonly channel: Channel;
  readonly offices: Offices;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Whether this process serves the channel. */
  readonly owns: () => boolean;
  readonly newId: () => string;
  /** To be called when there may be letters to send, or a command that waited may be handled. */
  readonly wakeOthers: () => void;
};

/** How many questions are asked in one turn. */
const atOnce = 10;

/** Machine seconds until a room is asked about again if the question failed. */
const againSeconds = 600;

/**
 * Asks the platform who is still in the rooms, and what we may do there: after each start, daily, and when
 * somebody with a role gives a command in private. Departures that the platform reports itself need no
 * question.
 */
export function createAskMembers(options: AskMembersOptions) {
  const { store, channel, logger } = options;

  const turn = async (): Promise<number | null> => {
    if (!options.owns() || channel.standing === undefined || channel.health().state !== "ready") return null;
    const asked = await store.transaction((tx) => tx.members.toAsk(channel.id, atOnce));
    for (const one of asked) await ask(one);
    if (asked.length > 0) options.wakeOthers();
    return asked.length >= atOnce ? 0 : null;
  };

  const ask = async (one: Asked): Promise<void> => {
    try {
      if (one.person === null || one.chat === null) await askRights(one);
      else await askStanding(one, one.person, one.chat);
    } catch {
      // The error isn't logged: it may hold a token or an address.
      logger.debug({ room: one.room }, "a room can't be asked about now");
      await store.transaction(async (tx) => {
        await tx.members.askLater(one.room, againSeconds);
        if (one.person === null) await noRightsLearnt(tx, one.room, options.newId());
      });
    }
  };

  const askStanding = async ({ room, group, name }: Asked, person: number, chat: string): Promise<void> => {
    const standing: Standing = (await channel.standing?.(group, chat)) ?? "unknown";
    const office = await options.offices.read();
    const happened = { key: options.newId(), at: options.clock.now(), how: "found", office } as const;
    await store.transaction(async (tx) => {
      if (standing === "outside") return await endMembership(tx, { room, person, name }, happened);
      // If the platform can't say, the role counts in the room itself, where its own messages show who is there.
      if (standing === "unknown") return await tx.members.unsure(room, person);
      await tx.members.confirm(room, person);
    });
  };

  const askRights = async ({ room, group }: Asked): Promise<void> => {
    const key = options.newId();
    const { rights } = channel;
    if (rights === undefined) return await store.transaction((tx) => rightsUntold(tx, room, key));
    const missing = await rights(group);
    await store.transaction(async (tx) => {
      if (missing !== null) return await learnRights(tx, room, missing, key);
      await tx.members.askLater(room, againSeconds);
      await noRightsLearnt(tx, room, key);
    });
  };

  return { turn };
}
