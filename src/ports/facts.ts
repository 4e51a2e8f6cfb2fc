import type { MyCase } from "../core/conversation/facts.ts";
import type { RoomKind } from "../core/effect.ts";
import type { Choice } from "../core/message/message.ts";
import type { RoomAnswers, RoomFacts, RoomNeed } from "../core/operators/facts.ts";
import type { Case, CaseId, Code, ContactId } from "../core/procedure/case.ts";
import type { Report, Story } from "../core/procedure/content.ts";

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
  /** What commands of a room have looked up for themselves; of other needs it knows nothing. */
  answers(needs: readonly RoomNeed[], asker: Asker): Promise<RoomAnswers>;
  undoable(room: ContactId, seconds: number): Promise<RoomFacts["undoable"]>;
  /** Open, unmerged cases near a pin or alike in words, for each given case. */
  similar(cases: readonly CaseId[]): Promise<RoomFacts["similar"]>;
};

/** Where something is asked: in whose room, by whose right, and when in business time. */
export type Asker = { readonly room: ContactId; readonly agency: Code | null; readonly now: Date };

export type DeskShown = {
  readonly room: ContactId;
  readonly person: ContactId;
  readonly case: CaseId | null;
  readonly at: Date;
  readonly message: string | null;
};
