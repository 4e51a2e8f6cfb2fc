import type { DayOff } from "../core/calendar/calendar.ts";
import type { RoomKind } from "../core/effect.ts";
import type { Agency, Category, Language } from "../core/office.ts";
import type { ContactId } from "../core/procedure/case.ts";
import type { Role } from "../core/procedure/command.ts";
import type { Address, ChannelId } from "./inbound.ts";

export type LinkedRoom = RoomKind & {
  readonly contact: ContactId;
  readonly name: string;
  readonly channel: ChannelId;
  readonly digestOn: string | null;
  /** False while we aren't in it: letters for it wait. */
  readonly active: boolean;
  /** It takes nothing that we send; somebody has been told. */
  readonly silent: boolean;
};

export type RoomStore = {
  /** The rooms that are served; where none is of its kind and agency, those that were. */
  all(): Promise<readonly LinkedRoom[]>;
  /** The room takes nothing that we send, for the time being; what it is if that is news, and a name for the trouble. */
  fallSilent(chat: ContactId): Promise<(RoomKind & { readonly trouble: string }) | null>;
  /** It takes what we send again; what it is if that is news. */
  speakAgain(chat: ContactId): Promise<(RoomKind & { readonly trouble: string }) | null>;
  /** Silent rooms of which it is time to try whether they take something; at most `limit`. */
  toKnock(limit: number): Promise<readonly ContactId[]>;
  /** Private chats of the office's administrators who have written to us there. */
  administrators(): Promise<readonly ContactId[]>;
  /** Where contacts are reached. */
  addresses(contacts: readonly ContactId[]): Promise<ReadonlyMap<ContactId, Address>>;
  link(chat: ContactId, as: RoomKind): Promise<void>;
  disable(chat: ContactId): Promise<void>;
  /** The room that was disabled is served again; nothing where there was none. */
  enable(chat: ContactId): Promise<void>;
  grant(room: ContactId, person: ContactId, roles: readonly Role[]): Promise<void>;
  see(people: readonly { room: ContactId; person: ContactId; name: string }[]): Promise<void>;
  /** Earlier codes for the same that nobody used no longer work. */
  invite(hash: string, as: RoomKind): Promise<void>;
  /** What unused codes of the last day with these hashes open. */
  invited(hashes: readonly string[]): Promise<readonly { hash: string; as: RoomKind }[]>;
  /** Rejects if it was used meanwhile. */
  useInvite(hash: string): Promise<void>;
  /** A group asks to be an operators' room; one that has asked before asks anew. */
  request(asked: { id: string; chat: ContactId; person: ContactId; name: string }): Promise<void>;
  /** Who asked; null if that was answered, or is a day ago. */
  requested(id: string): Promise<{ readonly name: string } | null>;
  /** Takes the request off the list; `linked`: the group is a room already, and asks for roles only. */
  takeRequest(id: string): Promise<{
    readonly chat: ContactId;
    readonly person: ContactId;
    readonly name: string;
    readonly linked: boolean;
  } | null>;
  /** Takes off the list what nobody answered within a day. */
  expireRequests(): Promise<readonly { readonly chat: ContactId; readonly linked: boolean }[]>;
  dropRequest(chat: ContactId): Promise<void>;
  /** Codes that opened nothing, typed in this chat within the last hour. */
  wrongCodes(chat: ContactId): Promise<number>;
  refuse(refusals: readonly { chat: ContactId; person: ContactId; command: string }[]): Promise<void>;
  digested(room: ContactId, day: string): Promise<void>;
  speak(contact: ContactId, language: Language): Promise<void>;
  agencies(): Promise<readonly Agency[]>;
  categories(): Promise<readonly Category[]>;
  saveAgency(agency: Agency): Promise<void>;
  saveCategory(category: Category): Promise<void>;
  /** Days off, days that were taken off the list again, and the years whose list is the decree's. */
  daysOff(): Promise<{
    readonly days: readonly DayOff[];
    readonly working: readonly string[];
    readonly years: readonly number[];
  }>;
  saveDaysOff(year: number | null, add: readonly DayOff[], remove: readonly string[]): Promise<void>;
};
