import type { Bundle } from "./people/keys.ts";
import type { Chat, Group, Person, State } from "./state.ts";

export const phoneJid = (digits: string): string => `${digits}@s.whatsapp.net`;

/** The client's device, as phones address it; throws while none is linked. */
export function deviceJid({ account }: State): string {
  if (account.device === null) throw new Error("No device is linked");
  return `${account.lid}:${account.device.number}@lid`;
}

/** The device's bundle, with a one-time key as long as there is one, which is then used up. */
export function deviceBundle({ account }: State): Bundle {
  const { device } = account;
  if (device === null) throw new Error("No device is linked");
  const { registrationId, identity, signedPreKey } = device;
  return { registrationId, identity, signedPreKey, preKey: device.preKeys.shift() ?? null };
}

/** The person at an address, by LID or by phone number, with or without a device. */
export function personAt(state: State, jid: string): Person | null {
  const [, digits, server] = /^(\d+)(?::\d+)?@(.+)$/.exec(jid) ?? [];
  for (const person of state.people.values()) {
    if (server === "lid" ? person.lid === digits : server === "s.whatsapp.net" && person.phone === digits) {
      return person;
    }
  }
  return null;
}

/** Whether an address is the account's own, by LID or by phone number, with or without a device. */
export function isOwn({ account }: State, jid: string): boolean {
  const [, digits, server] = /^(\d+)(?::\d+)?@(.+)$/.exec(jid) ?? [];
  return server === "lid" ? account.lid === digits : server === "s.whatsapp.net" && account.phone === digits;
}

export function personOf(state: State, id: string): Person {
  const person = state.people.get(id);
  if (person === undefined) throw new Error(`There is no person ${id}`);
  return person;
}

export function groupOf(state: State, id: string): Group {
  const group = state.groups.get(id);
  if (group === undefined) throw new Error(`There is no group ${id}`);
  return group;
}

/** A chat that is made when it is first looked at. */
export function chatOf(state: State, id: string): Chat {
  const found = state.chats.get(id);
  if (found !== undefined) return found;
  const chat: Chat = { posts: new Map(), timer: null, typing: false };
  state.chats.set(id, chat);
  return chat;
}
