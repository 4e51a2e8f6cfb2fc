import type { GroupMetadata, WAMessage } from "@whiskeysockets/baileys";

/**
 * WhatsApp's addresses. A person has two: the phone number (`628…@s.whatsapp.net`), and a LID (`12345@lid`),
 * which hides the number and stays when it changes. A colon before the @ adds a device. A device that a company
 * runs for a business has `@hosted` and `@hosted.lid` instead, and is still the same person's.
 */
export type Jid = string;

export const isGroup = (jid: Jid): boolean => jid.endsWith("@g.us");
export const isLid = (jid: Jid): boolean => serverOf(jid) === "@lid";
export const isNumber = (jid: Jid): boolean => serverOf(jid) === "@s.whatsapp.net";

/** Statuses, channels and broadcast lists, which aren't messages to us. */
export function isBroadcast(jid: Jid): boolean {
  return jid.endsWith("@broadcast") || jid.endsWith("@newsletter");
}

/** The address without the device, in the one form that is compared and kept. */
export function personOf(jid: Jid): Jid {
  const at = jid.indexOf("@");
  const user = jid.slice(0, at).replace(/:\d+$/, "").replace(/_\d+$/, "");
  return `${user}${serverOf(jid)}`;
}

/** Other names of the same servers. */
const servers: ReadonlyMap<string, string> = new Map([
  ["@c.us", "@s.whatsapp.net"],
  ["@hosted", "@s.whatsapp.net"],
  ["@hosted.lid", "@lid"],
]);

function serverOf(jid: Jid): string {
  const server = jid.slice(jid.indexOf("@"));
  return servers.get(server) ?? server;
}

/** The addresses by which a group shows one of its people: either or both. */
export function jidsOf({ id, lid, phoneNumber }: GroupMetadata["participants"][number]): readonly Jid[] {
  return [id, lid, phoneNumber].flatMap((jid) => (jid ? [jid] : []));
}

/** The first of a person's addresses that is a LID, else the first that there is. */
export function bestOf(...jids: readonly (Jid | null | undefined)[]): Jid | null {
  const people = jids.flatMap((jid) => (typeof jid === "string" && jid !== "" ? [personOf(jid)] : []));
  return people.find(isLid) ?? people[0] ?? null;
}

/** Our own number's addresses. */
export type Me = { readonly number: Jid; readonly lid: Jid | null };

export function isMine(jid: Jid, { number, lid }: Me): boolean {
  const person = personOf(jid);
  return person === personOf(number) || (lid !== null && person === personOf(lid));
}

/** The address of a message's chat in use: a group's, or the LID of a person where it is known. */
export function chatOf({ key }: Pick<WAMessage, "key">): Jid | null {
  const chat = key.remoteJid ?? "";
  return isGroup(chat) ? chat : bestOf(chat, key.remoteJidAlt);
}
