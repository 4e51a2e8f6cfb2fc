import type { BinaryNode, proto } from "@whiskeysockets/baileys";
import type { Connection } from "./connection/connection.ts";
import { createMailbox } from "./connection/mailbox.ts";
import { createFaults } from "./faults.ts";
import { createMediaStore } from "./media/mediaStore.ts";
import type { PublicPreKey, PublicSignedPreKey } from "./people/keys.ts";
import { createPhone, type Phone } from "./people/phone.ts";

/** Whose number the client is linked to. Phone and lid are digits. */
export type AccountWanted = { readonly name: string; readonly phone: string; readonly lid: string };

/** The linked device that the client is. */
export type Device = {
  readonly number: number;
  readonly noiseKey: Uint8Array;
  readonly registrationId: number;
  readonly identity: Uint8Array;
  signedPreKey: PublicSignedPreKey;
  /** One-time keys that it has uploaded and that aren't used up. */
  readonly preKeys: PublicPreKey[];
  /** Whether its phone still owes it the keys and the history that a new device gets. */
  isNew: boolean;
};

export type Person = {
  /** The person's LID as an address; also what a private chat is known by. */
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly lid: string;
  /** How their messages are addressed; the other address may be kept from the client. */
  readonly addressing: "lid" | "pn";
  readonly showsOther: boolean;
  readonly signal: Phone;
  /** Groups in which the client's device has this person's key. */
  readonly keyGiven: Set<string>;
};

export type Role = "member" | "admin" | "superadmin";

export type Group = {
  readonly id: string;
  readonly subject: string;
  /** Whole seconds since 1970. */
  readonly creation: number;
  readonly creator: string;
  readonly members: Map<string, Role>;
  /** Whether only administrators may write. */
  announce: boolean;
};

/** How far a person's message has come. */
export type Ticks = "sent" | "delivered" | "read";

/** A message in a chat, as those see it who can read it. */
export type Post = {
  readonly id: string;
  /** A person's id or the account's. */
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  message: proto.IMessage;
  /** With which its edits are sealed; empty if it brought none. */
  readonly secret: Uint8Array;
  /** When it disappears, in milliseconds since 1970; null if it stays. */
  readonly until: number | null;
  ticks: Ticks;
  edited: boolean;
  deleted: boolean;
  readonly reactions: Map<string, string>;
  /** Whose phone could read it, and how often it came there. */
  readonly readable: Map<string, number>;
  /** Who has opened it. */
  readonly opened: Set<string>;
  /** The address that the client wrote to, which receipts come from. */
  readonly to: string;
};

export type Call = {
  readonly id: string;
  readonly person: string;
  status: "ringing" | "rejected" | "missed";
};

export type Chat = {
  readonly posts: Map<string, Post>;
  /** After how many seconds its messages disappear (0: they stay), and the second in which that was set. */
  timer: { readonly expiration: number; readonly since: number } | null;
  /** Whether the client shows as typing. */
  typing: boolean;
};

/** A message of the client's as it reached the server. */
export type Sent = {
  readonly id: string;
  /** A person's or a group's id; the address itself where nobody has it. */
  readonly chat: string;
  /** Milliseconds of the machine's clock. */
  readonly at: number;
  readonly outcome: "taken" | "refused" | "dropped";
  /** Whether a person's phone has read it by now. */
  read: boolean;
};

/** Called when something visible has changed. */
export type Change = { readonly type: "message" | "receipt" | "members" | "typing" | "call" | "connection" };

/** What a phone has sent to the client, for when it is asked to repeat it. */
export type Original = {
  readonly chat: string;
  readonly person: string;
  readonly message: proto.IMessage;
  readonly attrs: BinaryNode["attrs"];
  /** The type by which the server names it instead of giving it to linked devices. */
  readonly withheld?: string;
  stanza: BinaryNode | null;
};

export type State = ReturnType<typeof createState>;

/** An empty WhatsApp with one account. `changed` is told after every change. */
export function createState(account: AccountWanted, ackLatencyMs: number, changed: (change: Change) => void) {
  const faults = createFaults();
  const troubles: string[] = [];
  let clockOffset = 0;
  let inOrder: Promise<unknown> = Promise.resolve();
  return {
    account: {
      ...account,
      id: `${account.lid}@lid`,
      owner: createPhone(),
      device: null as Device | null,
      /** Numbers are never given twice; the first that a test sees is 7. */
      lastDevice: 6,
    },
    ackLatencyMs,
    faults,
    changed,
    mailbox: createMailbox(faults),
    media: createMediaStore(),
    people: new Map<string, Person>(),
    groups: new Map<string, Group>(),
    chats: new Map<string, Chat>(),
    calls: new Map<string, Call>(),
    originals: new Map<string, Original>(),
    sent: [] as Sent[],
    /** Queries that no answer is known for, by namespace and tag; they got an empty one. */
    unknownQueries: [] as string[],
    /** Messages that the client refused. */
    nacks: [] as { readonly id: string; readonly code: number }[],
    /** Nothing received is answered. */
    silent: false,
    /** Whoever is logged in. */
    online: null as Connection | null,
    /** Milliseconds since 1970 until when the account may not write to people first. */
    restrictedUntil: null as number | null,
    setTime(offsetMs: number): void {
      clockOffset = offsetMs;
    },
    now: (): number => Date.now() + clockOffset,
    seconds(): string {
      return String(Math.floor(this.now() / 1_000));
    },
    /** Runs one piece of work after the other, so that what is encrypted first also leaves first. */
    inOrder<T>(work: () => Promise<T>): Promise<T> {
      const done = inOrder.then(work);
      inOrder = done.catch(() => undefined);
      return done;
    },
    /** As `inOrder`, for work that nobody waits for. */
    later(work: () => Promise<void>): void {
      this.inOrder(work).catch((error: unknown) => troubles.push(String(error)));
    },
    /** What went wrong in the server itself in work that nobody waited for. */
    troubles,
  };
}
