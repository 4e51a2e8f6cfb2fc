import type { proto } from "@whiskeysockets/baileys";
import type { Secrets } from "../../../ports/channelHost.ts";
import type { Baileys } from "../baileys/load.ts";
import { kinds } from "../baileys/secrets.ts";
import type { Jid } from "../jid.ts";
import type { Content } from "../receive/wire.ts";

/** A message of ours, kept before it leaves. */
export type SentMessage = {
  readonly to: Jid;
  readonly text: string;
  /** The protocol's bytes in base64: what is sent again when its receiver can't read it. */
  readonly message: string;
  /** Seconds since 1970 by the server's clock; null until the server has it. */
  readonly acked: number | null;
  /** Machine time in milliseconds. */
  readonly at: number;
  /** The message that this one continues, because that one can't be edited any more. */
  readonly standsFor: string | null;
  /** The message that continues this one. */
  readonly continuedBy: string | null;
  /** Those that continued it before that one, oldest first. */
  readonly continuedBefore?: readonly string[];
};

export type SentLog = ReturnType<typeof createSentLog>;

/** How long a message may be asked for again, or be quoted. */
const keptHours = 7 * 24;

/** Our messages of the last week by id, sealed: for repeats, for phones that ask again, for edits and for quotes. */
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

    /** What a message of ours held; undefined if it isn't on file, never an empty message in its place. */
    async content(id: string): Promise<proto.IMessage | undefined> {
      const library = baileys();
      const kept = library === null ? null : await read(id);
      if (library === null || kept === null || kept.message === "") return undefined;
      return library.proto.Message.decode(Buffer.from(kept.message, "base64"));
    },

    /** Forgets what a message said, if it is one of ours. */
    async blank(id: string): Promise<void> {
      const kept = await read(id);
      if (kept !== null) await write({ [id]: { ...kept, text: "", message: "" } });
    },

    bytesOf(library: Baileys, content: Content): string {
      return Buffer.from(library.proto.Message.encode(content).finish()).toString("base64");
    },

    /** Every message that shows what this one came to say: itself and those that continue it, the latest last. */
    async whole(id: string): Promise<readonly string[]> {
      const kept = await read(id);
      if (kept === null || kept.continuedBy === null) return [id];
      return [id, ...(kept.continuedBefore ?? []), kept.continuedBy];
    },

    /** The message that is meant when this one is quoted. */
    async standsFor(id: string): Promise<string> {
      return (await read(id))?.standsFor ?? id;
    },

    prune: (): Promise<void> => secrets.prune(kinds.sent, keptHours),
  };
}
