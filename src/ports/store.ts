import type { AttachmentStore } from "./attachments.ts";
import type { BoardStore } from "./boards.ts";
import type { CaseStore } from "./cases.ts";
import type { FactStore } from "./facts.ts";
import type { ConversationStore, InboxStore } from "./inbox.ts";
import type { CronStore, LeaseStore, SecretStore, SettingStore } from "./keep.ts";
import type { MemberStore } from "./members.ts";
import type { OfficeStore } from "./office.ts";
import type { OutboxStore } from "./outbox.ts";
import type { PeopleStore } from "./people.ts";
import type { ReminderStore } from "./reminders.ts";
import type { InviteStore, RoomStore } from "./rooms.ts";
import type { StaffStore } from "./staff.ts";
import type { SuperiorStore } from "./superiors.ts";

/** The database. Only the loops in `app` open transactions; inside one only its `tx` is used. */
export interface Store {
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Frees the space of changed and removed rows in an embedded database; a server does so by itself. */
  tidy(): Promise<void>;
  /** Whether an error says that the database was away or busy, so that the same again may succeed. */
  isTransient(error: unknown): boolean;
  close(): Promise<void>;
}

export type Tx = {
  readonly inbox: InboxStore;
  readonly conversations: ConversationStore;
  readonly facts: FactStore;
  readonly cases: CaseStore;
  readonly outbox: OutboxStore;
  readonly boards: BoardStore;
  readonly office: OfficeStore;
  readonly people: PeopleStore;
  readonly rooms: RoomStore;
  readonly invites: InviteStore;
  readonly superiors: SuperiorStore;
  readonly reminders: ReminderStore;
  readonly members: MemberStore;
  readonly staff: StaffStore;
  readonly attachments: AttachmentStore;
  readonly leases: LeaseStore;
  readonly settings: SettingStore;
  readonly cron: CronStore;
  readonly secrets: SecretStore;
  readonly backlog: (now: Date) => Promise<Backlog>;
  /**
   * Makes due what waits for a time so far ahead that the machine's clock must have been set back; returns
   * how much.
   */
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
  /** Cases with a clock that is due, held letters to be released, and drafts to be reminded of or erased. */
  readonly clocks: number;
  readonly held: number;
  readonly drafts: number;
  readonly setAside: number;
};
