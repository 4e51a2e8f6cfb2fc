import type { Baileys } from "../baileys/load.ts";
import type { Socket } from "../connection/socket.ts";
import { wasUnanswered } from "./errors.ts";
import type { SentLog, SentMessage } from "./sentLog.ts";
import type { Transmit } from "./transmit.ts";

export type RelayParts = {
  /** The connection; throws a SendError without one. */
  readonly link: () => { readonly socket: Socket; readonly baileys: Baileys };
  readonly transmit: Transmit;
  readonly sent: SentLog;
  /** Business time. */
  readonly now: () => Date;
};

/**
 * Sends a stored message unless the server has it already. Returns the server's time; for what may have arrived by a try
 * that wasn't answered, when that was begun: the server's answer to a repetition is later than a "1" may be that answers
 * the message. Rejects with a SendError.
 */
export function createRelay({ link, transmit, sent, now }: RelayParts) {
  return async (id: string, message: SentMessage): Promise<Date> => {
    if (message.acked !== null) return new Date(message.acked * 1_000);
    const { socket, baileys } = link();
    const content = baileys.proto.Message.decode(Buffer.from(message.message, "base64"));
    const begun = message.unanswered ?? Math.floor(now().getTime() / 1_000);
    try {
      const at = await transmit(socket, message.to, id, () =>
        socket.relayMessage(message.to, content, { messageId: id }),
      );
      const acked = message.unanswered ?? at ?? begun;
      await sent.write({ [id]: { ...message, acked } });
      return new Date(acked * 1_000);
    } catch (error) {
      if (wasUnanswered(error)) await sent.write({ [id]: { ...message, unanswered: begun } });
      throw error;
    }
  };
}
