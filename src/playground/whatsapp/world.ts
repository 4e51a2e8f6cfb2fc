import { BufferJSON } from "@whiskeysockets/baileys";
import type { LinkCodes } from "./connection/linkCode.ts";
import { type KickStatus, kick } from "./connection/login.ts";
import { type Candidate, pair, readQr } from "./connection/pairing.ts";
import type { Content } from "./content.ts";
import type { Fault } from "./faults.ts";
import { chatOf, personOf } from "./find.ts";
import { setTimer } from "./messages/disappearing.ts";
import { type EditForm, edit } from "./messages/editing.ts";
import { receiptNode } from "./messages/receiving.ts";
import { addresses } from "./messages/toClient.ts";
import { fileOf, type View, view } from "./messages/view.ts";
import { deleteForEveryone, type Manner, react, say } from "./messages/writing.ts";
import { call, hangUp } from "./people/calls.ts";
import { addBotToGroup, addGroup, changeMembers, type GroupWanted, setAnnounce } from "./people/groups.ts";
import { addPerson, type PersonWanted } from "./people/person.ts";
import { restrict } from "./restrict.ts";
import { seedDevice } from "./seed.ts";
import type { Sent, State } from "./state.ts";

/** What the people's side needs of the server's. */
export type Wire = {
  readonly candidates: Set<Candidate>;
  readonly linkCodes: LinkCodes;
  /** host:port of the media server. */
  readonly mediaHost: () => string;
  /** What the next logins are refused by, in turn. */
  readonly refusals: KickStatus[];
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
};

export type World = ReturnType<typeof createWorld>;

/**
 * The people's side of the imitated WhatsApp, and its faults. A person is identified by an id, as is their
 * private chat with the account; a group by its address. Impossible actions throw.
 */
export function createWorld(state: State, wire: Wire) {
  const connected = () => {
    if (state.online === null) throw new Error("No client is connected");
    return state.online;
  };
  return {
    /** The account that the client is linked to, as others see it. */
    bot: () => ({ id: state.account.id, phone: state.account.phone, name: state.account.name }),
    /** Links a device without pairing: the credentials of its client, as JSON by Baileys' BufferJSON. */
    seededCredentials: (): string => JSON.stringify(seedDevice(state), BufferJSON.replacer),
    /** The owner scans what the client shows; resolves once it is linked, rejects for a code that is no longer good. */
    async scanQr(qr: string): Promise<void> {
      const { ref, noiseKey, identity, advSecret } = readQr(qr);
      const found = [...wire.candidates].find(
        ({ refs, connection }) => refs.includes(ref) && noiseKey.equals(connection.noiseKey),
      );
      if (found === undefined) throw new Error("The code has expired");
      await pair(state, found.connection, identity, advSecret);
    },
    /** Whether a client has asked to be linked by a code. */
    codeWaits: (): boolean => wire.linkCodes.isWaiting(),
    /** The owner enters the code that the client shows; resolves once it is linked, rejects for a wrong one. */
    enterCode: (code: string): Promise<void> => wire.linkCodes.enter(code),

    addPerson: (wanted: PersonWanted): string => addPerson(state, wanted),
    /** From now on the person's messages come by this address, with or without the other one beside it. */
    setAddressing(personId: string, addressing: "lid" | "pn", showsOther: boolean): void {
      state.people.set(personId, { ...personOf(state, personId), addressing, showsOther });
    },
    addGroup: (wanted: GroupWanted): string => addGroup(state, wanted),
    addBotToGroup: (group: string, by: string, told?: "create" | "add") =>
      addBotToGroup(state, group, by, told),
    participants: (
      group: string,
      action: "add" | "remove" | "promote" | "demote",
      members: readonly string[],
      by: string,
    ) => changeMembers(state, group, action, members, by),

    /** Only administrators may write in a group from now on, or everybody. */
    announce: (group: string, only: boolean, by: string) => setAnnounce(state, group, only, by),

    /**
     * A person writes into their own chat or a group; returns the message's id. What is said while no device is linked
     * only shows in the chat.
     */
    say: (person: string, chat: string, content: Content, manner?: Manner): Promise<string> =>
      say(state, wire.mediaHost(), person, chat, content, manner),
    /** Changes an own message's words or caption; sealed, as phones of today do, unless `how` says otherwise. */
    edit: (person: string, chat: string, id: string, text: string, how?: EditForm) =>
      edit(state, person, chat, id, text, how),
    /** From now on messages of the chat disappear after so many seconds; 0: they stay. */
    setTimer: (person: string, chat: string, seconds: number): Promise<void> =>
      setTimer(state, person, chat, seconds),
    deleteForEveryone: (person: string, chat: string, id: string) =>
      deleteForEveryone(state, person, chat, id),
    react: (person: string, chat: string, id: string, text: string) => react(state, person, chat, id, text),
    /** Shows the person as typing to whoever is connected now. */
    typing(personId: string, chat: string, is = true): void {
      const attrs = addresses(personOf(state, personId), state.groups.has(chat) ? chat : null);
      state.mailbox.mention({
        tag: "chatstate",
        attrs,
        content: [{ tag: is ? "composing" : "paused", attrs: {} }],
      });
    },
    /** Rings; returns the call's id. */
    call: (person: string): string => call(state, person),
    /** The caller gives up. */
    hangUp: (callId: string): void => hangUp(state, callId),
    /** The person opens a chat: blue ticks for all of the account's messages that they hadn't opened. */
    open(personId: string, chat: string): void {
      const person = personOf(state, personId);
      for (const post of chatOf(state, chat).posts.values()) {
        const unread = post.author === state.account.id && post.readable.has(personId);
        if (!unread || post.opened.has(personId)) continue;
        post.opened.add(personId);
        state.mailbox.put(receiptNode(state, person, post.to, post.id, "read"));
      }
    },

    view: (person: string, chat: string): View => view(state, person, chat),
    /** The decrypted file of a message; null where there is none. Rejects if its checksums don't fit. */
    file: (chat: string, id: string): Promise<Uint8Array | null> => fileOf(state, chat, id),
    /** The client's messages as they reached the server, repetitions and refused ones too. */
    sent: (): readonly Sent[] => state.sent,
    /** What the client refused, by message id and its code (487 for one that it has decrypted before). */
    nacks: () => state.nacks,
    /** How many messages of people's the client hasn't confirmed. */
    unconfirmed: (): number => state.mailbox.unconfirmed(),
    /** Queries that got an empty answer because none is known. */
    unknownQueries: (): readonly string[] => state.unknownQueries,
    /** What went wrong in the server itself; nothing should. */
    troubles: (): readonly string[] => state.troubles,
    isOnline: (): boolean => state.mailbox.isOpen(),

    fault: (fault: Fault) => state.faults.next(fault),
    clearFaults: () => state.faults.clear(),
    pendingFaults: (): number => state.faults.pending(),
    /** Ends the client's connection by a status. */
    kick: (status: KickStatus) => kick(state, connected(), status),
    /** Ends it without a word. */
    drop: () => connected().drop(),
    /** Refuses the next logins by these statuses, one each. */
    refuseLogins(...statuses: KickStatus[]): void {
      wire.refusals.push(...statuses);
    },
    /** Receives without answering, like a connection that has silently died. */
    setSilent(is: boolean): void {
      state.silent = is;
    },
    /** Sends the very same ciphertext of a person's message again. */
    redeliver(id: string): void {
      const original = state.originals.get(id);
      if (!original?.stanza) throw new Error(`${id} was never sent to the client`);
      state.mailbox.put(original.stanza, original.chat);
    },
    /** The person's phone loses its sessions, so that it has to ask for the account's next message again. */
    async forgetSession(personId: string): Promise<void> {
      const person = personOf(state, personId);
      await state.inOrder(async () => {
        person.signal.forget();
        person.keyGiven.clear();
      });
    },
    restrict: (until: number | null): void => restrict(state, until),
    /** Dates by another clock: milliseconds to add to the machine's. */
    setTime: (offsetMs: number) => state.setTime(offsetMs),
    /** Refuses connections until `up`, as a server that is down. */
    down: () => wire.down(),
    up: () => wire.up(),
  };
}
