import type { DayOff } from "../core/calendar/calendar.ts";
import type { MyCase, WrongCodes } from "../core/conversation/facts.ts";
import type { RoomKind } from "../core/effect.ts";
import type { Weight } from "../core/letters/budget.ts";
import type { Delivery, Trouble } from "../core/letters/delivery.ts";
import type { NewsName, WaitingNews } from "../core/letters/held/overtaken.ts";
import type { Input } from "../core/message/input.ts";
import type { Choice, Message } from "../core/message/message.ts";
import type { Agency, Category, Language } from "../core/office.ts";
import type { Viewer } from "../core/operators/desk/cardRight.ts";
import type { Person, RoomFacts } from "../core/operators/facts.ts";
import type { AttachmentId, Case, CaseId, Code, ContactId } from "../core/procedure/case.ts";
import type { Role } from "../core/procedure/command.ts";
import type { Report, Story } from "../core/procedure/content.ts";
import type { Step } from "../core/procedure/event.ts";
import type { Act, Address, ChannelId, Inbound, MediaRef, RawInput } from "./channel.ts";

/** Where everything is kept. Only the loops in `app` open transactions, and inside one only its `tx` is used. */
export interface Store {
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Keeps an embedded database from growing with what was changed or removed; a server does so by itself. */
  tidy(): Promise<void>;
  /** Whether an error says that the database was away or busy, so that the same again may succeed. */
  passing(error: unknown): boolean;
  close(): Promise<void>;
}

export type Tx = {
  readonly inbox: InboxStore;
  readonly facts: FactStore;
  readonly cases: CaseStore;
  readonly outbox: OutboxStore;
  readonly boards: BoardStore;
  readonly rooms: RoomStore;
  readonly members: MemberStore;
  readonly attachments: AttachmentStore;
  readonly leases: LeaseStore;
  readonly settings: SettingStore;
  readonly secrets: SecretStore;
  readonly backlog: (now: Date) => Promise<Backlog>;
  /** Makes due what waits further ahead than anything does, because the machine's clock was set back; returns how much. */
  readonly afterSetBack: () => Promise<number>;
};

/** How much waits where. */
export type Backlog = {
  readonly inbox: number;
  readonly letters: number;
  /** Of these, how many wait for their undo time or an album's pause. */
  readonly delayed: number;
  readonly boards: number;
  readonly attachments: number;
  /** Cases whose clock, letters whose office hours, and drafts whose end have come. */
  readonly clocks: number;
  readonly held: number;
  readonly drafts: number;
  readonly setAside: number;
};

export type LetterClass = "answer" | "notice" | "bulk";

/** A message on file, with what its chat is and where its dialogue stands. */
export type Waiting = {
  readonly seq: string;
  readonly chat: ContactId;
  readonly chatKind: "person" | "group";
  readonly channel: ChannelId;
  readonly sender: ContactId;
  readonly sentAt: Date;
  readonly payload: Payload;
  readonly attempts: number;
  /** The conversation's or, in a group, the person's room dialogue; null before the first message. */
  readonly state: unknown;
  readonly language: Language;
  readonly reachable: boolean;
  readonly room: (RoomKind & { readonly contact: ContactId }) | null;
  /** The sender's roles in the group, or for a private chat in the operators' room `desk`. */
  readonly roles: readonly Role[];
  /** In a private chat: an operators' or agency's room in which the sender has a role. */
  readonly memberOf:
    | (RoomKind & {
        readonly contact: ContactId;
        readonly roles: readonly Role[];
        /** Whether they were seen in that room, or the platform said that they are in it, a short while ago. */
        readonly confirmed: boolean;
      })
    | null;
  /** In a private chat: somebody who is or was in a room, with or without a role. */
  readonly colleague: boolean;
  /** Machine seconds since it was filed. */
  readonly age: number;
};

export type Payload = Omit<Inbound, "from" | "sender" | "externalId" | "sentAt" | "repliedTo" | "odd"> & {
  readonly repliedTo: { readonly contact: ContactId; readonly name: string } | null;
  readonly name: string;
  readonly anonymous: boolean;
  /** Whether the person's client is in English. */
  readonly english?: boolean;
  readonly input: RawInput | Extract<Input, { type: "file_refused" }>;
};

/** A conversation's state, and when in business time its draft is erased. */
export type ConversationState = { readonly state: unknown; readonly expiresAt: Date | null };

export type InboxStore = {
  /** Files a batch in its order; what is on file already is left alone. Returns how many were new. */
  file(batch: readonly Inbound[]): Promise<number>;
  /** Files a message that the program writes itself, such as a refused attachment. */
  note(to: { chat: ContactId; channel: ChannelId; externalId: string; payload: Payload }): Promise<void>;
  /** Locks up to `limit` chats with something to do, or `only` this one, and returns the first message of each. */
  claim(limit: number, only?: ContactId): Promise<readonly Waiting[]>;
  /**
   * Marks messages as handled, blanks them, keeps what their conversations became, and lets each chat's next one come.
   * Returns whether any has a next one.
   */
  finish(done: readonly Waiting[], states?: ReadonlyMap<ContactId, ConversationState>): Promise<boolean>;
  /** Counts an attempt and makes the chat wait. */
  retryLater(message: Waiting, seconds: number): Promise<void>;
  /** Makes the chat wait, without counting it as a try. */
  putOff(message: Waiting, seconds: number): Promise<void>;
  setAside(message: Waiting, why: string): Promise<void>;
  /** The last message's number, and whether any up to that number still waits. */
  last(): Promise<string>;
  waitsUpTo(seq: string): Promise<boolean>;
  saveStates(states: readonly ({ chat: ContactId } & ConversationState)[]): Promise<void>;
  saveRoomStates(states: readonly { chat: ContactId; person: ContactId; state: unknown }[]): Promise<void>;
  /** Conversations whose draft's time is over, locked; at most `limit`. */
  expired(now: Date, limit: number): Promise<readonly { chat: ContactId; state: unknown }[]>;
  /** Deletes the keys of messages handled more than `hours` ago. */
  prune(hours: number): Promise<void>;
};

export type Quoting = {
  readonly seq: string;
  readonly chat: ContactId;
  readonly on: string | null;
  readonly sentAt: Date;
};
export type Seen = {
  readonly seq: string;
  readonly choices: readonly Choice[];
  readonly about: CaseId | null;
};

/** `choices` are none where no menu was sent; `askedSince` are cases about which the office asked after it. */
export type SeenMenu = Seen & { readonly askedSince: readonly CaseId[] };

/** Facts for many messages at once: each function is one statement. */
export type FactStore = {
  /** Open cases of these persons and those closed after `since`. */
  mine(contacts: readonly ContactId[], since: Date): Promise<readonly (MyCase & { contact: ContactId })[]>;
  quoted(messages: readonly Quoting[]): Promise<readonly Seen[]>;
  /** The latest letter with a menu sent to the chat up to the message's whole second, or still being sent. */
  menus(messages: readonly Quoting[]): Promise<readonly SeenMenu[]>;
  stories(cases: readonly CaseId[]): Promise<readonly Story[]>;
  watched(asked: readonly { number: string; hash: string }[]): Promise<readonly Case[]>;
  /** Watch codes that didn't fit, by these persons' addresses; who has been erased has no tries left. */
  wrongCodes(
    contacts: readonly ContactId[],
    now: Date,
  ): Promise<readonly (WrongCodes & { readonly contact: ContactId })[]>;
  reports(cases: readonly CaseId[]): Promise<ReadonlyMap<CaseId, Report>>;
  /** Cases whose number begins so; `near` are the nearest when none does. */
  byNumber(begins: readonly string[]): Promise<readonly { begins: string; case: Case; near: boolean }[]>;
  /** What messages of ours in rooms stand for. */
  on(
    asked: readonly { room: ContactId; message: string }[],
  ): Promise<readonly { room: ContactId; message: string; case: Case }[]>;
  desks(asked: readonly { room: ContactId; person: ContactId }[]): Promise<readonly DeskShown[]>;
  /**
   * What could be chosen at the message's whole second: on the desk that it replies to, or else on the person's own.
   */
  deskMenu(asked: {
    room: ContactId;
    person: ContactId;
    on: string | null;
    sentAt: Date;
  }): Promise<readonly Choice[]>;
  queue(
    room: RoomKind & { contact: ContactId },
    person: ContactId,
    skip: readonly CaseId[],
    limit: number,
    now: Date,
  ): Promise<RoomFacts["queue"]>;
  late(agency: Code | null, now: Date, limit: number): Promise<readonly Case[]>;
  undoable(room: ContactId, seconds: number): Promise<RoomFacts["undoable"]>;
  people(room: ContactId): Promise<readonly Person[]>;
  /** The names that persons go by on their channel, for those who agreed to be contacted. */
  names(contacts: readonly ContactId[]): Promise<ReadonlyMap<ContactId, string>>;
  habits(): Promise<RoomFacts["habits"]>;
  open(): Promise<RoomFacts["open"]>;
  /** Open, unmerged cases near a pin or alike in words, for each given case. */
  similar(cases: readonly CaseId[]): Promise<RoomFacts["similar"]>;
};

export type DeskShown = {
  readonly room: ContactId;
  readonly person: ContactId;
  readonly case: CaseId | null;
  readonly at: Date;
  readonly message: string | null;
};

export type CaseStore = {
  /** Locks these cases in the order of their ids and returns them as they are now. */
  lock(ids: readonly CaseId[]): Promise<readonly Case[]>;
  /** These cases as they are on file, without a lock. */
  read(ids: readonly CaseId[]): Promise<readonly Case[]>;
  /** Writes new and changed cases once each, with all their events; fails if a version isn't the expected one. */
  save(changes: readonly CaseChange[]): Promise<void>;
  /** Open cases whose clock has something to do, locked, with what fairness needs; at most `limit`. */
  due(now: Date, limit: number): Promise<readonly DueCase[]>;
  /** The cases filed last, newest first. */
  recent(limit: number): Promise<readonly Case[]>;
  /**
   * Forgets the addresses of contacts that asked to be erased, once the answer that says so has left, or after a day;
   * at most `limit`. Returns how many.
   */
  forgetErased(limit: number): Promise<number>;
  /** Sets when the clock looks again at cases that had nothing to do. */
  reschedule(cases: readonly { id: CaseId; wakeAt: Date | null }[]): Promise<void>;
  /** Cases that wait to be checked, of these with a limit up to `today`, and open ones past their limit. */
  counts(
    now: Date,
    today: Date,
  ): Promise<{ readonly waiting: number; readonly today: number; readonly late: number }>;
  /** Every open case, by slices, for a changed calendar. */
  open(after: CaseId, limit: number): Promise<readonly Case[]>;
  /** The person may see the case from now on, as one who reports it. */
  follow(id: CaseId, contact: ContactId): Promise<void>;
  saveWatch(id: CaseId, hash: string): Promise<void>;
  /** Kept by the keyed hash of the person's addresses, so that it outlives their erasure. */
  countWrongCode(contact: ContactId, wrongCodes: WrongCodes): Promise<void>;
  /** Forgets wrong codes counted since `before` or earlier. */
  pruneWrongCodes(before: Date): Promise<void>;
  countHabits(used: readonly { category: Code; district: string; agency: Code }[]): Promise<void>;
  /** Removes what points at the person from everything but the cases. */
  erase(contact: ContactId): Promise<void>;
};

export type CaseChange = {
  readonly case: Case;
  /** Version on file before; 0 for a new case. */
  readonly was: number;
  readonly report: Report | null;
  readonly steps: readonly (Step & { readonly room: ContactId | null; readonly undoGroup: string | null })[];
};

export type DueCase = {
  readonly case: Case;
  /** Whether something of a reporter waits in the inbox, and whether they can be reached. */
  readonly waiting: boolean;
  /** Whether a reporter's chat keeps words for this case and asks what they mean. */
  readonly unclear: boolean;
  readonly reachable: boolean;
  readonly lastCallSentAt: Date | null;
  /** The channels of its reporters. */
  readonly channels: readonly ChannelId[];
};

export type NewLetter = {
  readonly chat: ContactId;
  readonly class: LetterClass;
  readonly key: string;
  readonly about: CaseId | null;
  readonly eventId: string | null;
  /** What it tells a reporter; left out for an answer and for what goes to rooms. */
  readonly name?: NewsName | null;
  /** Business time as of which it says where cases stand, in the place of letters that waited too long. */
  readonly asOf?: Date | null;
  readonly body:
    | { readonly type: "message"; readonly message: Message }
    | { readonly type: "act"; readonly act: Act };
  readonly replyTo: string | null;
  readonly coalesce: string | null;
  /** Machine seconds to wait. */
  readonly delaySeconds: number;
  /** Business time until which it is held. */
  readonly heldUntil: Date | null;
  readonly deleteAfterSeconds: number | null;
  /** Only if a letter of this event to the same chat has left: it corrects that one. */
  readonly onlyIfLeft: string | null;
  /** How it counts where the person's channel bears few unasked letters per case and round. */
  readonly counted?: Counted;
  /** What is said elsewhere if the person turns out to be beyond reach, or the platform refuses an act. */
  readonly ifGone?: IfGone;
  /** What is said elsewhere once it has been sent. */
  readonly ifSent?: IfGone | null;
};

export type Counted = {
  readonly round: number;
  readonly weight: Exclude<Weight, "free">;
  /** How many each channel bears; one that isn't named bears any number. */
  readonly limits: Readonly<Partial<Record<ChannelId, number>>>;
};

export type IfGone = {
  readonly chat: ContactId;
  readonly message: Message;
  readonly replyTo: string | null;
  /** Key under which it is said once, for however many letters. */
  readonly once?: string;
};

/** A letter that has been claimed for sending. */
export type Outgo = {
  readonly id: string;
  readonly chat: ContactId;
  readonly class: LetterClass;
  readonly key: string;
  readonly about: CaseId | null;
  readonly body: NewLetter["body"];
  readonly replyTo: string | null;
  readonly language: Language;
  readonly to: Address;
  readonly attempts: number;
  /** The lease's epoch under which it was claimed. */
  readonly epoch: string;
  readonly files: readonly OutFile[];
  readonly ifGone: IfGone | null;
  readonly ifSent: IfGone | null;
  /** For a room that has taken nothing lately, of which somebody was told. */
  readonly silent: boolean;
};

export type OutFile = {
  readonly id: AttachmentId;
  readonly state: "wanted" | "stored" | "refused" | "lost" | "forgotten";
  readonly kind: MediaRef["kind"];
  readonly path: string | null;
  readonly mime: string | null;
};

export type Outcome =
  | {
      readonly type: "sent";
      readonly externalId: string | null;
      readonly sentAt: Date;
      /** The ids of all its messages, where it took several. */
      readonly parts?: readonly string[];
    }
  | {
      readonly type: "later";
      readonly seconds: number;
      readonly why: string;
      readonly trouble?: Trouble | null;
    }
  | { readonly type: "failed"; readonly why: string; readonly trouble?: Trouble };

/** A letter in the place of others, which are spared: by the case that they spoke of. */
export type Folded = {
  readonly letter: NewLetter;
  readonly instead: readonly { readonly letter: string; readonly case: CaseId }[];
};

/** What was taken out of a room. */
export type Cleared = RoomKind & {
  readonly contact: ContactId;
  readonly channel: ChannelId;
  readonly mayDelete: boolean | null;
  /** Something that it hadn't got yet was taken back. */
  readonly waited: boolean;
  /** Letters that it has, each with its messages. */
  readonly arrived: readonly { readonly sentAt: Date; readonly messages: readonly string[] }[];
};

export type OutboxStore = {
  put(letters: readonly NewLetter[]): Promise<void>;
  /** Letters and boards that wait for the undo time may leave now. */
  hurry(): Promise<void>;
  /** Letters of these events that haven't left are taken back; returns how many. */
  takeBack(events: readonly string[]): Promise<number>;
  /**
   * Takes back what rooms show this person in private: what hasn't left doesn't leave, and what would be deleted later
   * is deleted now.
   */
  recall(person: ContactId): Promise<void>;
  /** Claims lanes of a channel, not those of `busy` chats, answers first; marks their letters as being sent. */
  claim(
    channel: ChannelId,
    epoch: string,
    limit: number,
    busy: readonly ContactId[],
  ): Promise<readonly Outgo[]>;
  /** Puts off a claimed letter that may not leave yet, without counting it as a try; says why if somebody may ask. */
  putOff(letter: Outgo, seconds: number, trouble?: Trouble | null): Promise<void>;
  record(letter: Outgo, outcome: Outcome): Promise<void>;
  /** The person can't be reached: their lanes are parked until they come back. */
  park(chat: ContactId, why: string): Promise<void>;
  unpark(chat: ContactId): Promise<void>;
  /** The cases of which news waits for these persons, without a lock. */
  newsCases(chats: readonly ContactId[]): Promise<readonly CaseId[]>;
  /** The news that waits for a person, in the order in which it was written; locks their lanes. */
  news(chat: ContactId): Promise<readonly WaitingNews[]>;
  /** Puts letters in the place of others of the same person, whose lanes are locked. */
  fold(folds: readonly Folded[]): Promise<void>;
  /** Persons who can be reached and whose news has waited since before this (business time); at most `limit`. */
  delayed(before: Date, limit: number): Promise<readonly ContactId[]>;
  /** What became of the letters of a case to those who report it. */
  deliveries(id: CaseId): Promise<readonly Delivery[]>;
  /** The chat has another address from now on. */
  move(chat: ContactId, to: Address): Promise<void>;
  /** Whether somebody else is on file under this address. */
  isTaken(chat: ContactId, address: Address): Promise<boolean>;
  /** Letters left while sending, by an earlier owner or in chats that this one isn't `busy` with: sent again, but for bulk. */
  recover(channel: ChannelId, epoch: string, busy: readonly ContactId[]): Promise<number>;
  /** Letters whose business time has come. */
  release(now: Date): Promise<number>;
  /**
   * Takes what speaks of a case out of all rooms: what hasn't left doesn't leave, what is under way is deleted once it
   * has arrived. What has arrived is blanked and given back by room, so that it can be deleted there.
   */
  clearRooms(about: CaseId): Promise<readonly Cleared[]>;
  /** The messages of sent letters whose time to be deleted has come; they are marked. */
  toDelete(limit: number): Promise<readonly { chat: ContactId; externalId: string }[]>;
  /** Machine milliseconds until a lane of the channel is due, `busy` chats' left out; null if none waits. */
  nextDue(channel: ChannelId, busy: readonly ContactId[]): Promise<number | null>;
};

export type Board = {
  readonly id: number;
  readonly room: ContactId;
  readonly kind: "card" | "desk";
  readonly case: CaseId | null;
  readonly message: Message | null;
  readonly showing: CaseId | null;
  readonly replyTo: string | null;
  readonly externalId: string | null;
  readonly rev: number;
  readonly attempts: number;
  readonly to: Address;
  readonly language: Language;
  /** A newer one of the same stands below it. */
  readonly superseded: boolean;
  /** In a room that has taken nothing lately, of which somebody was told. */
  readonly silent: boolean;
  /** What it showed last is that it has ended. */
  readonly ended: boolean;
  /** Of a desk: its message was made when its case was confidential. */
  readonly walled: boolean;
};

/** By whose right something is shown: the room's own, or that of the room in which the person has a role. */
export type ShownBy = { readonly room: ContactId; readonly person: ContactId | null };

/** What was shown last, beside the message: see `Board`. */
export type ShownAs = Pick<Board, "ended" | "walled"> & { readonly choices: readonly Choice[] };

export type BoardStore = {
  desk(
    room: ContactId,
    person: ContactId,
    shows: Desk,
    fresh: boolean,
    replyTo: string | null,
  ): Promise<void>;
  /** A card of the case at the bottom of the chat, seen by this right as long as it lasts. */
  card(chat: ContactId, id: CaseId, by: ShownBy, replyTo: string | null, delaySeconds: number): Promise<void>;
  /** What shows these cases is to be shown anew. */
  touch(ids: readonly CaseId[]): Promise<void>;
  claim(channel: ChannelId, limit: number, busy: readonly ContactId[]): Promise<readonly Board[]>;
  /** By which right the board may be shown now; null if by none. */
  viewer(board: Board): Promise<Viewer | null>;
  /** What was shown when, by the platform's time. */
  shown(board: Board, externalId: string, at: Date, as: ShownAs): Promise<void>;
  /** Nothing is to be shown: it has been said already, or there is nothing to end. */
  settled(board: Board): Promise<void>;
  /** Its message is no more. */
  remove(board: Board): Promise<void>;
  later(board: Board, seconds: number, why: string): Promise<void>;
  /** Puts off a claimed board that may not be shown yet, without counting it as a try. */
  putOff(board: Board, seconds: number): Promise<void>;
  drop(board: Board, why: string): Promise<void>;
  nextDue(channel: ChannelId, busy: readonly ContactId[]): Promise<number | null>;
};

export type Desk = {
  readonly message: Message;
  readonly showing: CaseId | null;
  /** The case was confidential when the message was made. */
  readonly walled: boolean;
};

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

/** Whether somebody, or for `person` null we ourselves, are still in a room, and what we may do there. */
export type Asked = {
  readonly room: ContactId;
  readonly group: Address;
  readonly person: ContactId | null;
  /** The person's own chat's id on the channel. */
  readonly chat: string | null;
  readonly name: string;
};

export type MemberStore = {
  /** Takes the person out of the room: name and roles that they had; null for somebody nobody knew there. */
  leave(
    room: ContactId,
    person: ContactId,
  ): Promise<{ readonly name: string; readonly roles: readonly Role[] } | null>;
  /** The operators' room that was linked first of those that are served and have an administrator. */
  firstRoom(): Promise<ContactId | null>;
  /**
   * Everybody with a role in the channel's rooms is to be asked about at once, and so are the rooms. Nobody has watched
   * them for a while: until then they count as unconfirmed.
   */
  askAll(channel: ChannelId): Promise<void>;
  /** The same of one room. */
  askRoom(room: ContactId): Promise<void>;
  ask(room: ContactId, person: ContactId): Promise<void>;
  /** What the platform is to be asked now, put off so that nobody else asks it meanwhile. */
  toAsk(channel: ChannelId, limit: number): Promise<readonly Asked[]>;
  /** The person is in the room, as far as the platform tells; asked again in a day. */
  confirm(room: ContactId, person: ContactId): Promise<void>;
  /** Nothing of this room can be asked for so many machine seconds. */
  askLater(room: ContactId, seconds: number): Promise<void>;
  /** Whether we may delete messages there; returns what was known before. */
  mayDelete(room: ContactId, may: boolean): Promise<boolean | null>;
};

export type WantedFile = {
  readonly id: AttachmentId;
  readonly contact: ContactId;
  readonly channel: ChannelId;
  readonly ref: MediaRef;
  readonly attempts: number;
};

/** How much may be fetched now. */
export type FetchWish = {
  readonly limit: number;
  /** Of these, how many at most that were tried before. */
  readonly again: number;
  /** Files of one person that may be under way at once, those of `underWay` among them. */
  readonly perPerson: number;
  readonly underWay: readonly Pick<WantedFile, "id" | "contact">[];
  /** For how long nobody else takes them. */
  readonly seconds: number;
};

export type AttachmentStore = {
  /** A file of the program's own, on disk already. */
  keep(id: AttachmentId, file: { path: string; mime: string }): Promise<void>;
  want(
    files: readonly { id: AttachmentId; contact: ContactId; channel: ChannelId; ref: MediaRef }[],
  ): Promise<void>;
  /** Attachments to fetch now, put off so that nobody else takes them meanwhile. */
  claim(channel: ChannelId, wish: FetchWish): Promise<readonly WantedFile[]>;
  /** Lets go of what was claimed and isn't among those under way: whoever claimed it has ended, or lost sight of it. */
  unclaim(channel: ChannelId, underWay: readonly AttachmentId[]): Promise<void>;
  /** False if nobody wants it any more; true also if another has stored it meanwhile, under the same name. */
  stored(
    id: AttachmentId,
    file: { path: string; mime: string; bytes: number; hashOriginal: string; hashStripped: string },
  ): Promise<boolean>;
  /** False if it was forgotten meanwhile. */
  refused(id: AttachmentId, state: "refused" | "lost", why: string): Promise<boolean>;
  later(id: AttachmentId, seconds: number, why: string): Promise<void>;
  /** No draft or case carries these any more: their files are to be removed, and then their rows. */
  forget(ids: readonly AttachmentId[]): Promise<void>;
  forgotten(
    channel: ChannelId,
    limit: number,
  ): Promise<readonly { readonly id: AttachmentId; readonly path: string | null }[]>;
  removed(ids: readonly AttachmentId[]): Promise<void>;
};

export type LeaseStore = {
  /** Takes or renews the lease; returns its epoch, or null while another process holds it. */
  hold(name: string, owner: string, seconds: number): Promise<string | null>;
  release(name: string, owner: string): Promise<void>;
  /** Whether nobody has followed this process as the holder; nobody does until the transaction ends. */
  isOurs(name: string): Promise<boolean>;
  /** Notes that a run began; whether an earlier one's process is gone without having ended it. */
  beginRun(id: string): Promise<boolean>;
  /** Says by which backend others see now that this run lives. */
  renewRun(id: string): Promise<void>;
  endRun(id: string): Promise<void>;
};

export type SettingStore = {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
};

/** Sealed at rest: what a channel keeps to stay itself, such as WhatsApp's credentials and session keys. */
export type SecretStore = {
  get(channel: ChannelId, kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Writes all of it in one statement; null removes. */
  set(
    channel: ChannelId,
    secrets: readonly { kind: string; id: string; value: string | null }[],
  ): Promise<void>;
  /** Removes what of a kind was saved more than `hours` ago. */
  prune(channel: ChannelId, kind: string, hours: number): Promise<void>;
  /** Forgets everything of the channel, but for the kinds named. */
  clear(channel: ChannelId, keep: readonly string[]): Promise<void>;
};
