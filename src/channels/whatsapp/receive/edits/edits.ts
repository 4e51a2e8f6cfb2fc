import type { Secrets } from "../../../../ports/channelHost.ts";
import type { Baileys } from "../../baileys/load.ts";
import { kinds } from "../../baileys/secrets.ts";
import type { Jid } from "../../jid.ts";
import {
  bytesOf,
  type Content,
  numberOf,
  protocolKind,
  secretKind,
  unwrap,
  type WAMessage,
} from "../wire.ts";
import { type SealedEdit, unseal } from "./unseal.ts";

export type EditsParts = {
  readonly library: () => Baileys | null;
  readonly secrets: Secrets;
  /** Machine time in milliseconds. */
  readonly now: () => number;
};

export type Edits = ReturnType<typeof createEdits>;

/** An edit as the old form has it, if it could be opened. */
export type Edited = {
  readonly message: WAMessage;
  /** Whether the message that it changes was one for us. */
  readonly ofOurs: boolean;
  /** A later edit of the same message came before it, as when this one had to be asked for again. */
  readonly outdated?: true;
};

/** A message that may be edited. */
type Editable = {
  readonly id: string;
  /** Base64; null if the message brought none, as those of old phones. */
  readonly secret: string | null;
  /** Whether it was for us: any of a private chat, in a group a command or the like. */
  readonly ours: boolean;
  /** Machine time in milliseconds. */
  readonly at: number;
  /** The phone's time in milliseconds of the latest edit that came; left out if none did. */
  readonly edited?: number;
};

/**
 * Hours that a message's secret is kept. WhatsApp takes edits for 15 minutes, by the clock of the phone; one that was
 * offline meanwhile delivers its edit when it is back, and we may have been down. After two days nobody expects it.
 */
const editableHours = 48;
/** Most messages of one person that are kept: those for us, and of talk in groups, which may become a command. */
const mostKept = { ours: 60, talk: 20 };

/**
 * Opens sealed edits, for which it keeps the secrets of people's messages. They are kept by person, so that all of a
 * person's go when the person does; of what is said in groups nothing but the secret is kept.
 */
export function createEdits({ library, secrets, now }: EditsParts) {
  /** What is kept of each of these addresses. */
  const read = async (writer: readonly Jid[]): Promise<ReadonlyMap<Jid, readonly Editable[]>> => {
    const oldest = now() - editableHours * 3_600_000;
    const kept = await secrets.get(kinds.edits, writer);
    // Only `write` writes these.
    const all = [...kept].map(([person, text]) => [person, JSON.parse(text) as readonly Editable[]] as const);
    return new Map(all.map(([person, list]) => [person, list.filter(({ at }) => at >= oldest)]));
  };

  const write = async (person: Jid, list: readonly Editable[]): Promise<void> => {
    const ours = list.filter((one) => one.ours).slice(-mostKept.ours);
    const talk = list.filter((one) => !one.ours).slice(-mostKept.talk);
    await secrets.set([{ kind: kinds.edits, id: person, value: JSON.stringify([...talk, ...ours]) }]);
  };

  const opened = (sealed: SealedEdit, secret: string, writer: readonly Jid[]): Content | null => {
    const baileys = library();
    const plain = unseal(sealed, Buffer.from(secret, "base64"), writer);
    if (baileys === null || plain === null) return null;
    const protocolMessage = editIn(baileys, plain);
    if (!protocolMessage?.editedMessage) return null;
    // The key was made with this id; what is inside could name any other.
    const key = { ...protocolMessage.key, id: sealed.target };
    return { protocolMessage: { ...protocolMessage, key, type: protocolKind.edit } };
  };

  return {
    /**
     * An edit in the old form, in which the writer's phone may have sent it too; other messages, and what can't be
     * opened, stay as they are. `writerOf`: all addresses of who wrote it.
     */
    async open(message: WAMessage, writerOf: () => Promise<readonly Jid[]>): Promise<Edited> {
      const content = message.message ? unwrap(message.message) : {};
      const sealed = sealedEdit(content);
      const target = sealed?.target ?? content.protocolMessage?.key?.id;
      if (!target) return { message, ofOurs: false };
      const writer = await writerOf();
      const found = [...(await read(writer))].find(([, list]) => list.some(({ id }) => id === target));
      const of = found?.[1].find(({ id }) => id === target);
      if (found === undefined || of === undefined) return { message, ofOurs: false };
      const plain = sealed === null || of.secret === null ? null : opened(sealed, of.secret, writer);
      const edit = plain ?? content;
      const known = { message: plain === null ? message : { ...message, message: plain }, ofOurs: of.ours };
      const at = timeOf(edit);
      if (at === null) return known;
      if (at < (of.edited ?? 0)) return { ...known, outdated: true };
      // One that comes again has the same time, and isn't outdated by itself.
      await write(
        found[0],
        found[1].map((one) => (one === of ? { ...one, edited: at } : one)),
      );
      return known;
    },

    /** Keeps what will open the edits of a person's message. `person`: the address in use of who wrote it. */
    async keep(message: WAMessage, person: Jid | null, ours: boolean): Promise<void> {
      const { id, fromMe } = message.key;
      const content = message.message ? unwrap(message.message) : {};
      const isEdit = sealedEdit(content) !== null || content.protocolMessage || content.reactionMessage;
      if (person === null || fromMe === true || !id || !message.message || isEdit) return;
      const bytes = secretOf(message.message) ?? secretOf(content);
      if (bytes === null && !ours) return;
      const secret = bytes === null ? null : Buffer.from(bytes).toString("base64");
      const before = (await read([person])).get(person) ?? [];
      const edited = before.find((one) => one.id === id)?.edited;
      const others = before.filter((one) => one.id !== id);
      const one: Editable = { id, secret, ours, at: now(), ...(edited !== undefined && { edited }) };
      await write(person, [...others, one]);
    },

    prune: (): Promise<void> => secrets.prune(kinds.edits, editableHours),
  };
}

function editIn(baileys: Baileys, plain: Uint8Array): Content["protocolMessage"] {
  try {
    return unwrap(baileys.proto.Message.decode(plain)).protocolMessage;
  } catch {
    // Sealed by the right phone, and still no message.
    return null;
  }
}

/**
 * When a message was edited, in milliseconds by the phone's clock; null if it is no edit that can be read, or doesn't say.
 * The server's time of an edit can't stand in: beside a clock that is fast, a later edit would look like an earlier one.
 */
function timeOf({ protocolMessage: edit }: Content): number | null {
  if (edit?.type !== protocolKind.edit || !edit.editedMessage) return null;
  return numberOf(edit.timestampMs);
}

/** The sealed edit that a message is; null for any other, and for one that is incomplete. */
function sealedEdit({ secretEncryptedMessage: sealed }: Content): SealedEdit | null {
  if (sealed?.secretEncType !== secretKind.messageEdit) return null;
  const target = sealed.targetMessageKey?.id;
  const [iv, payload] = [bytesOf(sealed.encIv), bytesOf(sealed.encPayload)];
  return target && iv !== null && payload !== null ? { target, iv, payload } : null;
}

function secretOf({ messageContextInfo }: Content): Uint8Array | null {
  return bytesOf(messageContextInfo?.messageSecret);
}
