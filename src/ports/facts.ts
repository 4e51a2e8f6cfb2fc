import type { Joining, MyCase } from "../core/conversation/facts.ts";
import type { RoomKind } from "../core/effect.ts";
import type { Choice } from "../core/message/message.ts";
import type { RoomAnswers, RoomFacts, RoomNeed } from "../core/operators/facts.ts";
import type { AttachmentId, Case, CaseId, Code, ContactId } from "../core/procedure/case.ts";
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

/**
 * `choices` is empty if no menu was sent; `askedSince`: cases about which the office has asked something
 * after it.
 */
export type SeenMenu = Seen & { readonly askedSince: readonly CaseId[] };

/** Facts for many messages at once, one statement for each function. */
export type FactStore = {
  /** Open cases of these persons and those closed after `since`. */
  mine(contacts: readonly ContactId[], since: Date): Promise<readonly (MyCase & { contact: ContactId })[]>;
  quoted(messages: readonly Quoting[]): Promise<readonly Seen[]>;
  /**
   * The latest letter with a menu that had been sent to the chat by the message's time (to the second), or is
   * still being sent.
   */
  menus(messages: readonly Quoting[]): Promise<readonly SeenMenu[]>;
  stories(cases: readonly CaseId[]): Promise<readonly Story[]>;
  watched(asked: readonly { number: string; hash: string }[]): Promise<readonly Case[]>;
  /** Where codes with these hashes lead, to cases that are open or were closed after `since`. */
  joinings(hashes: readonly string[], since: Date): Promise<readonly (Joining & { readonly hash: string })[]>;
  reports(cases: readonly CaseId[]): Promise<ReadonlyMap<CaseId, Report>>;
  /** Cases whose number begins with the text; `near`: none does, and these are the most similar. */
  byNumber(begins: readonly string[]): Promise<readonly { begins: string; case: Case; near: boolean }[]>;
  /** The cases that our messages in rooms are about. */
  on(
    asked: readonly { room: ContactId; message: string }[],
  ): Promise<readonly { room: ContactId; message: string; case: Case }[]>;
  /**
   * The cases that such a message lists, in its order: the lines of an agency's morning, confidential ones too, or the
   * buttons of the question which of them is meant.
   */
  listed(
    asked: readonly { room: ContactId; message: string }[],
  ): Promise<readonly { room: ContactId; message: string; case: Case }[]>;
  desks(asked: readonly { room: ContactId; person: ContactId }[]): Promise<readonly DeskShown[]>;
  /**
   * What could be chosen at the message's time (to the second): on the desk that it replies to, or else on
   * the person's own desk.
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
    moment: Moment,
  ): Promise<RoomFacts["queue"]>;
  /** Answers the needs that are queries of room commands; ignores other needs. */
  answers(needs: readonly RoomNeed[], asker: Asker): Promise<RoomAnswers>;
  undoable(room: ContactId, seconds: number): Promise<RoomFacts["undoable"]>;
  /** The steps of the command that filed this file, as above but of any age. */
  stepsWith(file: AttachmentId): Promise<RoomFacts["undoable"]>;
  /** For each given case: open, unmerged cases near its pin or with similar words. */
  similar(cases: readonly CaseId[]): Promise<RoomFacts["similar"]>;
};

/** Business time, and when the office's day ends that it falls on. */
export type Moment = { readonly now: Date; readonly dayEnd: Date };

/** Who asks: the room, its agency, the person, and when in business time. */
export type Asker = {
  readonly room: ContactId;
  readonly agency: Code | null;
  readonly person: ContactId;
  readonly now: Date;
};

export type DeskShown = {
  readonly room: ContactId;
  readonly person: ContactId;
  readonly case: CaseId | null;
  readonly at: Date;
  readonly message: string | null;
};
