import type { Logger } from "pino";
import { SendError } from "../../../ports/failure.ts";
import { within } from "../../shared/timeout.ts";
import type { Socket } from "../connection/socket.ts";
import { refusedBy } from "../connection/status.ts";
import { isGroup, type Jid } from "../jid.ts";
import type { Groups } from "../receive/groups/groups.ts";
import type { Acks } from "./acks.ts";
import { NoAck } from "./acks.ts";
import { fromAck, restricted, staleDevices, toSendError } from "./errors.ts";
import { obstacleIn } from "./obstacle.ts";

export type TransmitParts = {
  readonly acks: Acks;
  readonly groups: Groups;
  readonly log: Logger;
  readonly times: TransmitTimes;
  /** WhatsApp said 463. */
  readonly onRestricted: () => void;
};

/** Milliseconds. */
export type TransmitTimes = {
  /** For the library to encrypt and write a message. */
  readonly handOver: number;
  /** For the server's answer. */
  readonly ack: number;
};

export const usualTransmitTimes: TransmitTimes = { handOver: 60_000, ack: 15_000 };

export type Transmit = ReturnType<typeof createTransmit>;

/** Tries with the same id before the letter is queued again. */
const tries = 2;

/** Sends a message and waits for the server's answer. Rejects with a SendError. */
export function createTransmit({ acks, groups, log, times, onRestricted }: TransmitParts) {
  const once = async (id: string, handOver: () => Promise<unknown>) => {
    const answer = acks.expect(id, times.handOver + times.ack);
    // Handled below; until then a rejection mustn't count as unhandled.
    answer.catch(() => undefined);
    try {
      await within(times.handOver, handOver(), () => new NoAck("It couldn't be handed over in time"));
    } catch (error) {
      acks.forget(id);
      throw error;
    }
    return await within(times.ack, answer, () => new NoAck("No answer in time")).finally(() =>
      acks.forget(id),
    );
  };

  /** A group's refusal with what stands in the way, as far as the server tells. */
  const explained = async (
    socket: Socket,
    to: Jid,
    refusal: SendError,
    wasAnswered: boolean,
  ): Promise<SendError> => {
    if (!isGroup(to) || !(wasAnswered || refusal.failure === "gone")) return refusal;
    const obstacle = await obstacleIn(groups, socket, to);
    return obstacle === null
      ? refusal
      : new SendError("gone", refusal.message, { obstacle, cause: refusal.cause });
  };

  /**
   * Resolves with the server's time in Unix seconds; null if it gave none, or only to a repetition: what it didn't
   * answer may have arrived before.
   */
  return async (
    socket: Socket,
    to: Jid,
    id: string,
    handOver: () => Promise<unknown>,
  ): Promise<number | null> => {
    if (isGroup(to)) await groups.prepare(socket, to);
    for (let attempt = 1; ; attempt += 1) {
      try {
        const ack = await once(id, handOver);
        if (ack.type === "taken") return attempt > 1 ? null : ack.at;
        if (ack.error === restricted) onRestricted();
        if (ack.error === staleDevices) await socket.userDevicesCache.del(to.split(/[:@]/)[0] ?? "");
        if (ack.error !== staleDevices || attempt >= tries) throw fromAck(ack.error);
      } catch (error) {
        if (!(error instanceof NoAck) || attempt >= tries || !socket.ws.isOpen)
          throw await explained(
            socket,
            to,
            toSendError(error),
            error instanceof SendError || refusedBy(error) !== null,
          );
      }
      log.info({ message: id, attempt }, "A message wasn't confirmed; sending it again under its id");
    }
  };
}
