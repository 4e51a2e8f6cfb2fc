import type { Logger } from "pino";
import { clean } from "../../core/message/clean.ts";
import type { Secrets } from "../../ports/channelHost.ts";
import type { Inbound } from "../../ports/inbound.ts";
import { lru } from "../shared/lru.ts";
import { sound } from "../shared/sound.ts";
import { within } from "../shared/timeout.ts";
import { scrubbed } from "./baileys/redact.ts";
import { kinds } from "./baileys/secrets.ts";
import { bestOf, isGroup, isLid, isNumber, type Jid, personOf } from "./jid.ts";
import type { CameOrWent } from "./receive/groups/comingsAndGoings.ts";
import type { Accept } from "./receive/receive.ts";
import type { WAMessage } from "./receive/wire.ts";

/** The library's mapping of phone numbers to LIDs. */
export type Mapping = {
  readonly getLIDForPN: (number: Jid) => Promise<Jid | null>;
  readonly getPNForLID: (lid: Jid) => Promise<Jid | null>;
};

export type PeopleParts = {
  readonly mapping: () => Mapping | null;
  readonly secrets: Secrets;
  readonly log: Logger;
};

export type Contacts = ReturnType<typeof createContacts>;

/** Milliseconds to wait for the server to map a number. */
const askMs = 5_000;

/**
 * Unifies a person's two addresses: the LID is used. Somebody filed under their number, because the LID
 * wasn't known, is moved once it is.
 */
export function createContacts({ mapping, secrets, log }: PeopleParts) {
  /** The LID of a number; null if it can't be found. */
  const lidOf = async (jid: Jid): Promise<Jid | null> => {
    const known = mapping();
    if (known === null || !isNumber(jid)) return isLid(jid) ? personOf(jid) : null;
    try {
      const lid = await within(askMs, known.getLIDForPN(personOf(jid)), () => new Error("No answer in time"));
      return lid === null ? null : personOf(lid);
    } catch (error) {
      log.warn({ err: scrubbed(error) }, "A number's LID can't be found out");
      return null;
    }
  };

  /** Names that people chose, by either address; and those seen by all in a group, by group and address. */
  const names = lru<string>(2_000);
  const namesIn = lru<string>(2_000);

  /** The person's address in use, and the name under which they last wrote. */
  const called = async (jid: Jid): Promise<{ readonly id: Jid; readonly name: string }> => {
    const id = (await lidOf(jid)) ?? personOf(jid);
    return { id, name: names.get(id) ?? names.get(personOf(jid)) ?? "" };
  };

  /** Keeps a number whose LID nobody knows yet; else moves who was kept so. */
  const moved = async (people: readonly Jid[], sentAt: Date, accept: Accept): Promise<void> => {
    const number = people.find(isNumber);
    if (number === undefined) return;
    if (people.some(isLid)) await movedOn(people, sentAt, accept);
    else await secrets.set([{ kind: kinds.byNumber, id: number, value: "" }]);
  };

  /** Moves somebody filed under their number to their LID. */
  const movedOn = async (people: readonly Jid[], sentAt: Date, accept: Accept): Promise<void> => {
    const number = people.find(isNumber);
    const lid = people.find(isLid);
    if (number === undefined || lid === undefined) return;
    if (!(await secrets.get(kinds.byNumber, [number])).has(number)) return;
    const move: Inbound = {
      from: { channel: "whatsapp", chat: number, kind: "private" },
      sender: { id: number, name: "", anonymous: false, language: null },
      externalId: `moved ${number} ${lid}`,
      ref: null,
      on: null,
      sentAt,
      forwardedOften: false,
      input: { type: "moved", to: lid },
    };
    await accept([sound(move, sentAt)]);
    await secrets.set([{ kind: kinds.byNumber, id: number, value: null }]);
  };

  return {
    called,

    /** The name under which somebody wrote in this chat; null if they haven't: it isn't everybody's to know. */
    nameIn: (chat: Jid, person: Jid): string | null => namesIn.get(`${chat} ${personOf(person)}`) ?? null,

    /** Adds the writer's LID to a message with only a number, if it is known. */
    async named(message: WAMessage): Promise<WAMessage> {
      const { key } = message;
      const [writer, alternative] = addressesOf(message);
      for (const jid of [writer, alternative]) {
        if (jid === null || !message.pushName) continue;
        const name = clean(message.pushName);
        names.set(personOf(jid), name);
        if (isGroup(key.remoteJid ?? "")) namesIn.set(`${key.remoteJid} ${personOf(jid)}`, name);
      }
      if (writer === null || isLid(writer) || (alternative !== null && isLid(alternative))) return message;
      const lid = await lidOf(writer);
      if (lid === null) return message;
      const named = isGroup(key.remoteJid ?? "") ? { participantAlt: lid } : { remoteJidAlt: lid };
      return { ...message, key: { ...key, ...named } };
    },

    /** The address in use of a message's writer; null if it has none. */
    writerOf: (message: WAMessage): Jid | null => bestOf(...addressesOf(message)),

    /** All addresses of a message's writer that are known, without device; the one in use first. */
    async writer(message: WAMessage): Promise<readonly Jid[]> {
      const said = addressesOf(message).flatMap((jid) => (jid === null ? [] : [personOf(jid)]));
      const lid = said.find(isLid);
      const number = said.find(isNumber) ?? (lid === undefined ? null : await mapping()?.getPNForLID(lid));
      const known = [lid, number].flatMap((jid) => (jid ? [personOf(jid)] : []));
      return known.length > 0 ? known : said;
    },

    /** Moves a person filed under their number to their LID, before their message is filed. */
    moved: (message: WAMessage, accept: Accept, receivedAt: Date): Promise<void> =>
      moved(
        addressesOf(message).flatMap((jid) => (jid === null ? [] : [personOf(jid)])),
        receivedAt,
        accept,
      ),

    /**
     * A person's coming into a group or leaving it, under the address by which they would be on file. Nothing is kept
     * about who isn't.
     */
    async cameOrWent({ addresses, inbound }: CameOrWent, accept: Accept): Promise<Inbound> {
      const people = addresses.map(personOf);
      const { id, name } = await called(people.find(isLid) ?? inbound.sender.id);
      await movedOn([...people, id], inbound.sentAt, accept);
      return { ...inbound, sender: { ...inbound.sender, id, name } };
    },
  };
}

/** The writer's address as the server used it, and the other one if it said so. */
function addressesOf({ key, participant }: WAMessage): readonly [Jid | null, Jid | null] {
  return isGroup(key.remoteJid ?? "")
    ? [key.participant || participant || null, key.participantAlt || null]
    : [key.remoteJid || null, key.remoteJidAlt || null];
}
