import type { BinaryNode } from "@whiskeysockets/baileys";

/** The server's answer to a message: accepted, or why not. */
export type Ack =
  /** `at` is seconds since 1970 by the server's clock, if it said. */
  | { readonly type: "taken"; readonly at: number | null }
  | { readonly type: "refused"; readonly error: number };

export class NoAck extends Error {
  constructor(message: string) {
    super(message);
    this.name = "NoAck";
  }
}

export type Acks = ReturnType<typeof createAcks>;

/**
 * Waits for the server's answers. The library's `sendMessage` resolves once the bytes are written, whether or
 * not the server has accepted them.
 */
export function createAcks() {
  const waiting = new Map<string, { answered: (ack: Ack) => void; lost: (error: NoAck) => void }>();

  return {
    /**
     * Waits `ms` milliseconds for the answer to this message; rejects with a NoAck. Must be called before the
     * message is sent.
     */
    expect(id: string, ms: number): Promise<Ack> {
      return new Promise((resolve, reject) => {
        const settle = () => {
          clearTimeout(timer);
          waiting.delete(id);
        };
        const lost = (error: NoAck) => {
          settle();
          reject(error);
        };
        const answered = (ack: Ack) => {
          settle();
          resolve(ack);
        };
        const timer = setTimeout(() => lost(new NoAck(`No answer within ${ms / 1_000} seconds`)), ms);
        waiting.set(id, { answered, lost });
      });
    },

    /** Handles a stanza that is an answer. */
    stanza({ tag, attrs }: BinaryNode): void {
      if (tag !== "ack" || attrs["class"] !== "message") return;
      const { error, t } = attrs;
      const at = t === undefined ? null : Number(t);
      const ack: Ack =
        error === undefined || error === "0"
          ? { type: "taken", at: at !== null && at > 0 ? at : null }
          : { type: "refused", error: Number(error) };
      waiting.get(attrs["id"] ?? "")?.answered(ack);
    },

    /** Stops waiting: the message won't be sent. */
    forget(id: string): void {
      waiting.get(id)?.lost(new NoAck("It didn't leave"));
    },

    /** Stops all waiting: the connection is closed. */
    lose(): void {
      for (const { lost } of [...waiting.values()]) lost(new NoAck("The connection broke off"));
    },
  };
}
