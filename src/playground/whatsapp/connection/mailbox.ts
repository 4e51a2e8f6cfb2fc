import type { BinaryNode } from "@whiskeysockets/baileys";
import type { Faults } from "../faults.ts";
import type { Connection } from "./connection.ts";

/** A stanza for the client; `chat` is the person or group it comes from, where it is one that faults may name. */
type Waiting = { readonly node: BinaryNode; readonly chat: string | null };

/**
 * Stanzas for the client, kept until it confirms them by an ack or receipt. Each new connection gets all
 * unconfirmed ones, marked as offline.
 */
export function createMailbox(faults: Faults) {
  let waiting: Waiting[] = [];
  let ready: Connection | null = null;

  const deliver = (connection: Connection, { node, chat }: Waiting): void => {
    if (node.tag === "message") {
      if (faults.take(["drop_before_delivery"], chat) !== null) {
        connection.drop();
        return;
      }
      if (faults.take(["drop_after_delivery"], chat) !== null) {
        connection.sendAndDrop(node);
        return;
      }
    }
    connection.send(node);
  };

  return {
    put(node: BinaryNode, chat: string | null = null): void {
      const entry = { node, chat };
      waiting.push(entry);
      if (ready !== null) deliver(ready, entry);
    },
    /** Writes something at once without keeping it, such as typing. */
    mention(node: BinaryNode): void {
      ready?.send(node);
    },
    /** The client is ready: what waits is replayed, with the count that ends the client's holding back. */
    open(connection: Connection): void {
      const replay = [...waiting];
      const counts = { count: String(replay.length), message: String(messagesIn(replay)) };
      if (replay.length > 0) connection.send(note("offline_preview", counts));
      for (const entry of replay) {
        deliver(connection, {
          ...entry,
          node: { ...entry.node, attrs: { ...entry.node.attrs, offline: "1" } },
        });
      }
      connection.send(note("offline", { count: counts.count }));
      ready = connection;
    },
    closed(connection: Connection): void {
      if (ready === connection) ready = null;
    },
    /** Whether a client is connected that has asked for its stanzas. */
    isOpen: (): boolean => ready !== null,
    /**
     * The client has confirmed a stanza. Of several under one name (a message and its repetition after a retry
     * receipt) the oldest goes.
     */
    confirm(tag: string, { id, to, participant, type }: BinaryNode["attrs"]): void {
      const isIt = ({ node }: Waiting) =>
        node.tag === tag &&
        node.attrs["id"] === id &&
        node.attrs["from"] === to &&
        node.attrs["participant"] === participant &&
        (tag !== "receipt" || node.attrs["type"] === type);
      const index = waiting.findIndex(isIt);
      if (index >= 0) waiting.splice(index, 1);
    },
    /** How many messages the client hasn't confirmed. */
    unconfirmed: (): number => messagesIn(waiting),
    clear(): void {
      waiting = [];
    },
  };
}

const note = (tag: string, attrs: BinaryNode["attrs"]): BinaryNode => ({
  tag: "ib",
  attrs: { from: "@s.whatsapp.net" },
  content: [{ tag, attrs }],
});

const messagesIn = (entries: readonly Waiting[]): number =>
  entries.filter(({ node }) => node.tag === "message").length;
