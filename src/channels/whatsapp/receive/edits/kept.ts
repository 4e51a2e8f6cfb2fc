import type { Secrets } from "../../../../ports/channelHost.ts";
import { kinds } from "../../baileys/secrets.ts";
import type { Jid } from "../../jid.ts";

/** A message that may be edited. */
export type Editable = {
  readonly id: string;
  /** Base64; null if the message brought none, as those of old phones. */
  readonly secret: string | null;
  /** Whether it was for us: any of a private chat, in a group a command or the like. */
  readonly ours: boolean;
  /** Said in a group; left out for a private chat. */
  readonly group?: true;
  /** Machine time in milliseconds. */
  readonly at: number;
  /** The phone's time in milliseconds of the latest edit that came; left out if none did. */
  readonly edited?: number;
  /** It couldn't be read, and its phone was asked for it again. */
  readonly awaited?: true;
  /** Edits that came before it, packed, in their order; left out if none did. */
  readonly ahead?: readonly string[];
};

/**
 * Hours that a message's secret is kept. WhatsApp takes edits for 15 minutes, by the clock of the phone; one that was
 * offline meanwhile delivers its edit when it is back, and we may have been down. After two days nobody expects it.
 */
const editableHours = 48;

/**
 * Most messages of one person that are kept, each kind apart: a verifier's many commands mustn't push out what opens the
 * edits of their own report, nor talk, which may become a command, either of them.
 */
const mostKept = { private: 60, command: 40, talk: 20 };

function kindOf({ ours, group }: Editable): keyof typeof mostKept {
  if (!ours) return "talk";
  return group === true ? "command" : "private";
}

/** Keeps what will open the edits of people's messages, in one value per person. `now` is machine time. */
export function createKept(secrets: Secrets, now: () => number) {
  return {
    /** What is kept of each of these addresses. */
    async read(writer: readonly Jid[]): Promise<ReadonlyMap<Jid, readonly Editable[]>> {
      const oldest = now() - editableHours * 3_600_000;
      const kept = await secrets.get(kinds.edits, writer);
      // Only `write` writes these.
      const all = [...kept].map(
        ([person, text]) => [person, JSON.parse(text) as readonly Editable[]] as const,
      );
      return new Map(all.map(([person, list]) => [person, list.filter(({ at }) => at >= oldest)]));
    },

    async write(person: Jid, list: readonly Editable[]): Promise<void> {
      const of = (kind: keyof typeof mostKept) =>
        list.filter((one) => kindOf(one) === kind).slice(-mostKept[kind]);
      const value = JSON.stringify([...of("talk"), ...of("command"), ...of("private")]);
      await secrets.set([{ kind: kinds.edits, id: person, value }]);
    },

    prune: (): Promise<void> => secrets.prune(kinds.edits, editableHours),
  };
}
