import type { proto } from "@whiskeysockets/baileys";
import type { Secrets } from "../../../ports/channelHost.ts";
import type { Baileys } from "../baileys/load.ts";
import { kinds } from "../baileys/secrets.ts";
import type { Jid } from "../jid.ts";
import type { Content } from "../receive/wire.ts";

/** Our message, stored before it is sent. */
export type SentMessage = {
  readonly to: Jid;
  readonly text: string;
  /** The encoded message in base64, to send it again if its receiver can't decrypt it. */
  readonly message: string;
  /** The server's time in Unix seconds; null until the server has accepted it. */
  readonly acked: number | null;
  /** Machine time in milliseconds. */
  readonly at: number;
  /** When it was first handed over without an answer, in Unix seconds of business time; left out if it wasn't. */
  readonly unanswered?: number;
  /** The message that this one continues, which was too old to be edited. */
  readonly standsFor: string | null;
  /** The message that continues this one. */
  readonly continuedBy: string | null;
  /** Earlier continuations, oldest first. */
  readonly continuedBefore?: readonly string[];
};

export type SentLog = ReturnType<typeof createSentLog>;

/** Hours that messages are kept, for requests to repeat them and for quotes. */
const keptHours = 7 * 24;

/** Our messages of the last week by id, encrypted: for repeats, requests to repeat, edits and quotes. */
export function createSentLog(secrets: Secrets, baileys: () => Baileys | null) {
  const read = async (id: string): Promise<SentMessage | null> => {
    const kept = (await secrets.get(kinds.sent, [id])).get(id);
    // Only `write` makes these.
    return kept === undefined ? null : (JSON.parse(kept) as SentMessage);
  };
  const write = (messages: Readonly<Record<string, SentMessage>>): Promise<void> =>
    secrets.set(
      Object.entries(messages).map(([id, message]) => ({
        kind: kinds.sent,
        id,
        value: JSON.stringify(message),
      })),
    );

  return {
    read,
    write,

    /** The content of our message; undefined if it isn't stored, never an empty message. */
    async content(id: string): Promise<proto.IMessage | undefined> {
      const library = baileys();
      const kept = library === null ? null : await read(id);
      if (library === null || kept === null || kept.message === "") return undefined;
      return library.proto.Message.decode(Buffer.from(kept.message, "base64"));
    },

    /** Erases the content of our message. */
    async blank(id: string): Promise<void> {
      const kept = await read(id);
      if (kept !== null) await write({ [id]: { ...kept, text: "", message: "" } });
    },

    bytesOf(library: Baileys, content: Content): string {
      return Buffer.from(library.proto.Message.encode(content).finish()).toString("base64");
    },

    /** The message and all its continuations, the latest last. */
    async whole(id: string): Promise<readonly string[]> {
      const kept = await read(id);
      if (kept === null || kept.continuedBy === null) return [id];
      return [id, ...(kept.continuedBefore ?? []), kept.continuedBy];
    },

    /** The message meant by a quote of this one: a continuation stands for the original. */
    async standsFor(id: string): Promise<string> {
      return (await read(id))?.standsFor ?? id;
    },

    prune: (): Promise<void> => secrets.prune(kinds.sent, keptHours),
  };
}
