import type { Secrets } from "../../../../ports/channelHost.ts";
import type { Baileys } from "../../baileys/load.ts";
import { isBroadcast, isGroup, type Jid } from "../../jid.ts";
import { bytesOf, type Content, unwrap, type WAMessage } from "../wire.ts";
import { type AuthorParts, isAnothers } from "./author.ts";
import { opened, revokedIn, sealedEdit, targetOf, timeOf } from "./editIn.ts";
import { createKept, type Editable } from "./kept.ts";
import { pack, unpack } from "./pack.ts";

export type EditsParts = AuthorParts & {
  readonly library: () => Baileys | null;
  readonly secrets: Secrets;
  /** Machine time in milliseconds. */
  readonly now: () => number;
};

export type Edits = ReturnType<typeof createEdits>;

/** An edit as the old form has it, if it could be opened. */
export type Edited = {
  readonly message: WAMessage;
  /** Whether the message that it changes or deletes was one for us. */
  readonly ofOurs: boolean;
  /**
   * Why nothing follows from it now. outdated: a later edit of the same message came before it, as when this one had to
   * be asked for again. early: it is held until its message comes, which was asked for again. another's: it names what
   * somebody else wrote.
   */
  readonly not?: "outdated" | "early" | "another's";
};

/**
 * Milliseconds for which an edit is held until its message comes. The phone is online, since the edit came, and so
 * answers at once; one that doesn't has lost its message.
 */
const heldMs = 120_000;
/** Most edits of one message that are held: the latest stands. */
const mostAhead = 3;

/**
 * Opens sealed edits, for which it keeps the secrets of people's messages, and holds an edit, in either form, whose
 * message couldn't be read and was asked for again. All is kept by person, so that all of a person's goes when the
 * person does; of what is said in groups nothing but the secret is kept.
 */
export function createEdits({ library, secrets, now, ...authors }: EditsParts) {
  const kept = createKept(secrets, now);
  /** Of whom edits are held, and since when at the earliest. */
  const holding = new Map<Jid, number>();

  const isHeld = ({ awaited, at }: Editable): boolean => awaited === true && at + heldMs > now();

  const note = (person: Jid, list: readonly Editable[]): void => {
    const since = list.flatMap((one) => (one.awaited === true && one.ahead !== undefined ? [one.at] : []));
    if (since.length === 0) holding.delete(person);
    else holding.set(person, Math.min(...since));
  };

  const write = async (person: Jid, list: readonly Editable[]): Promise<void> => {
    await kept.write(person, list);
    note(person, list);
  };

  const messagesIn = (ahead: readonly string[]): readonly WAMessage[] => {
    const baileys = library();
    return baileys === null ? [] : ahead.map((text) => unpack(baileys, text));
  };

  /** Keeps an edit beside the message that it changes; one that comes again takes its own place. */
  const hold = (of: Editable, message: WAMessage): Editable => {
    const baileys = library();
    if (baileys === null) return of;
    const others = messagesIn(of.ahead ?? []).filter(({ key }) => key.id !== message.key.id);
    const ahead = [...others, message].map((one) => pack(baileys, one)).slice(-mostAhead);
    return { ...of, ahead };
  };

  /** Whether a message in the same kind of chat was its writer's own, and for us. */
  const wasOurs = async (
    { key }: WAMessage,
    id: string,
    writerOf: () => Promise<readonly Jid[]>,
  ): Promise<boolean> => {
    const inGroup = isGroup(key.remoteJid ?? "");
    const all = [...(await kept.read(await writerOf())).values()].flat();
    return all.some((one) => one.id === id && one.ours && (one.group === true) === inGroup);
  };

  return {
    /**
     * An edit in the old form, in which the writer's phone may have sent it too; other messages, and what can't be
     * opened, stay as they are. `writerOf`: all addresses of who wrote it.
     */
    async open(message: WAMessage, writerOf: () => Promise<readonly Jid[]>): Promise<Edited> {
      const content = message.message ? unwrap(message.message) : {};
      const target = targetOf(content);
      const revoked = revokedIn(content);
      const untouched = { message, ofOurs: false };
      if (revoked !== null) return { message, ofOurs: await wasOurs(message, revoked, writerOf) };
      if (target === null || message.key.fromMe === true) return untouched;
      const writer = await writerOf();
      const inGroup = isGroup(message.key.remoteJid ?? "");
      const isIt = ({ id, group }: Editable): boolean => id === target.id && (group === true) === inGroup;
      const [person, list] = [...(await kept.read(writer))].find(([, all]) => all.some(isIt)) ?? [];
      const of = list?.find(isIt);
      const change = (to: Editable) => list?.map((one) => (one === of ? to : one)) ?? [];
      if (person === undefined || of === undefined) {
        const not = (await isAnothers(target, message, writer, authors)) ? "another's" : null;
        return not === null ? untouched : { ...untouched, not };
      }
      if (isHeld(of)) {
        await write(person, change(hold(of, message)));
        return { ...untouched, not: "early" };
      }
      if (of.awaited === true) return untouched;
      const [sealed, baileys] = [sealedEdit(content), library()];
      const can = sealed !== null && of.secret !== null && baileys !== null;
      const plain = can ? opened(sealed, of.secret, writer, baileys) : null;
      const known = { message: plain === null ? message : { ...message, message: plain }, ofOurs: of.ours };
      const at = timeOf(plain ?? content);
      if (at === null) return known;
      if (at < (of.edited ?? 0)) return { ...known, not: "outdated" };
      // One that comes again has the same time, and isn't outdated by itself.
      await write(person, change({ ...of, edited: at }));
      return known;
    },

    /**
     * Keeps what will open the edits of a person's message. `person`: the address in use of who wrote it. Returns the
     * edits of it that came before it: they count once it does, and are kept until `applied`.
     */
    async keep(message: WAMessage, person: Jid | null, ours: boolean): Promise<readonly WAMessage[]> {
      const { id, fromMe, remoteJid } = message.key;
      const content = message.message ? unwrap(message.message) : {};
      const isEdit = sealedEdit(content) !== null || content.protocolMessage || content.reactionMessage;
      // The library puts an edit's words into its report that the first message couldn't be read.
      const isStub = Boolean(message.messageStubType);
      if (person === null || fromMe === true || !id || !message.message || isEdit || isStub) return [];
      const bytes = secretOf(message.message) ?? secretOf(content);
      const before = (await kept.read([person])).get(person) ?? [];
      const known = before.find((one) => one.id === id);
      if (bytes === null && !ours && known === undefined) return [];
      const secret = bytes === null ? null : Buffer.from(bytes).toString("base64");
      const others = before.filter((one) => one.id !== id);
      const { edited, ahead } = known ?? {};
      const one: Editable = {
        id,
        secret,
        ours,
        ...(isGroup(remoteJid ?? "") && { group: true }),
        at: now(),
        ...(edited !== undefined && { edited }),
        ...(ahead !== undefined && { ahead }),
      };
      await write(person, [...others, one]);
      return messagesIn(ahead ?? []);
    },

    /** Notes that a person's message couldn't be read, and will come again if its phone still has it. */
    async awaits({ key }: WAMessage, person: Jid | null): Promise<void> {
      const { id, fromMe, remoteJid } = key;
      const chat = remoteJid ?? "";
      if (person === null || fromMe === true || !id || isBroadcast(chat)) return;
      const before = (await kept.read([person])).get(person) ?? [];
      // What can't be read may be a repetition of what was.
      if (before.some((one) => one.id === id)) return;
      const inGroup = isGroup(chat);
      const one: Editable = { id, secret: null, ours: !inGroup, at: now(), awaited: true };
      await write(person, [...before, inGroup ? { ...one, group: true } : one]);
    },

    /** The people of whom edits are held whose messages don't come. */
    overdue: (): readonly Jid[] =>
      [...holding].flatMap(([person, at]) => (at + heldMs > now() ? [] : [person])),

    /** A person's edits whose messages don't come: they count by themselves, and are kept until `applied`. */
    async late(person: Jid): Promise<readonly WAMessage[]> {
      const list = (await kept.read([person])).get(person) ?? [];
      // All of a person's may have gone meanwhile, at their request.
      note(person, list);
      return messagesIn(list.flatMap((one) => (isHeld(one) ? [] : (one.ahead ?? []))));
    },

    /** Forgets a person's edits that were held and have counted. */
    async applied(person: Jid): Promise<void> {
      const list = (await kept.read([person])).get(person) ?? [];
      const done = list.filter((one) => isHeld(one) || one.awaited !== true);
      await write(
        person,
        done.map(({ ahead, ...one }) => (isHeld(one) && ahead !== undefined ? { ...one, ahead } : one)),
      );
    },

    prune: kept.prune,
  };
}

function secretOf({ messageContextInfo }: Content): Uint8Array | null {
  return bytesOf(messageContextInfo?.messageSecret);
}
