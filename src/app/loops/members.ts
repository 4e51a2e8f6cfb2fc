import type { Logger } from "pino";
import { message, say } from "../../core/message/message.ts";
import type { Channel, Standing } from "../../ports/channel.ts";
import type { Asked } from "../../ports/rooms.ts";
import type { Store, Tx } from "../../ports/store.ts";
import { plainLetter } from "../handle/letter.ts";
import { endMembership } from "../handle/membership.ts";

export type AskMembersOptions = {
  readonly store: Store;
  readonly channel: Channel;
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
    let standing: Standing;
    try {
      standing = (await channel.standing?.(one.group, one.chat)) ?? "unknown";
    } catch {
      // The error isn't logged: it may hold a token or an address.
      logger.debug({ room: one.room }, "a room's members can't be asked about now");
      return await store.transaction((tx) => tx.members.askLater(one.room, againSeconds));
    }
    await store.transaction((tx) => learn(tx, one, standing));
  };

  const learn = async (tx: Tx, { room, person, name }: Asked, standing: Standing): Promise<void> => {
    if (person === null) return await learnRights(tx, room, standing);
    if (standing === "outside") return await endMembership(tx, { room, person, name }, options.newId());
    // If the platform can't say, the role on file counts: departures are reported to every bot in the group.
    await tx.members.confirm(room, person);
  };

  const learnRights = async (tx: Tx, room: number, standing: Standing): Promise<void> => {
    const may = standing === "administrator";
    const before = await tx.members.mayDelete(room, may);
    const news = may ? before === false : before !== false;
    if (!news) return;
    const said = message([say(may ? "operators.may_delete" : "operators.may_not_delete")]);
    await tx.outbox.put([
      {
        ...plainLetter(room, `rights:${options.newId()}`),
        class: "notice",
        body: { type: "message", message: said },
      },
    ]);
  };

  return { turn };
}
