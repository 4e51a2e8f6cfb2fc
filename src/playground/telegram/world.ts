import type { ChatPermissions, Location, Message, User } from "@grammyjs/types";
import * as acting from "./chats/acting.ts";
import { type ChecklistChange, changeChecklist } from "./chats/checklists.ts";
import { setMembership } from "./chats/members.ts";
import { commandMenu } from "./chats/menu.ts";
import { addGroup, type GroupWanted, groupRoom, personOf, roomSeenBy } from "./chats/rooms.ts";
import * as topics from "./chats/topics.ts";
import { view } from "./chats/view.ts";
import { type AlbumItem, editOwn, type Manner, type OwnChange, send, sendAlbum } from "./chats/writing.ts";
import type { Content } from "./content/content.ts";
import { fileOf } from "./content/files.ts";
import type { Bot, Change, Membership, SendingRight, State } from "./state.ts";
import { settled, waitFor } from "./updates/waiting.ts";

export type World = ReturnType<typeof createWorld>;

export type PersonWanted = {
  readonly id?: number;
  readonly first_name: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
  /** Needed for sharing their own contact. */
  readonly phone?: string;
  /** Has written to every bot before, so that they may write first. */
  readonly known?: boolean;
};

const firstPersonId = 500_000_000;

/**
 * The people's side of the imitated Telegram. A group is identified by its id; a private chat by the bot's id
 * or, if there is only one bot, by the person's. Actions that an app wouldn't offer throw.
 */
export function createWorld(state: State) {
  const theBot = (botId?: number): Bot => {
    const [only, another] = [...state.bots.values()];
    const found = botId === undefined && another === undefined ? only : state.bots.get(botId ?? 0);
    if (found === undefined) throw new Error("Say which bot");
    return found;
  };
  const place = (chatId: number, userId: number, membership: Membership, by: number) =>
    setMembership(state, groupRoom(state, chatId), userId, membership, by);

  return {
    /** Adds a person, who as a rule has not yet written to any bot. */
    addPerson({ id = firstPersonId + state.serial(), phone, known, ...names }: PersonWanted): User {
      const user: User = { id, is_bot: false, ...names };
      const started = new Set(known === true ? state.bots.keys() : []);
      state.people.set(id, { user, phone, blocked: new Set(), started, deactivated: false });
      return user;
    },
    /** Makes a group with its creator and further members in it and returns its id. Bots come in by `addBot`. */
    addGroup({ members = [], ...wanted }: GroupWanted & { readonly members?: readonly number[] }): number {
      const room = addGroup(state, wanted);
      for (const id of members) room.members.set(personOf(state, id).user.id, { status: "member" });
      return room.chat.id;
    },
    bots: (): readonly Bot[] => [...state.bots.values()],

    /** Presses START, which also lifts a block, with the payload of a deep link if there is one. */
    start(userId: number, payload?: string, botId?: number): Message {
      const text = payload === undefined ? "/start" : `/start ${payload}`;
      acting.setBlocked(state, userId, theBot(botId), false);
      return send(state, userId, theBot(botId).user.id, { text });
    },
    send: (userId: number, chatId: number, content: Content, manner?: Manner) =>
      send(state, userId, chatId, content, manner),
    sendAlbum: (userId: number, chatId: number, items: readonly AlbumItem[], manner?: Manner) =>
      sendAlbum(state, userId, chatId, items, manner),
    sendAsAnonymousAdmin: (userId: number, chatId: number, content: Content, manner?: Manner) =>
      send(state, userId, chatId, content, { ...manner, anonymous: true }),
    edit: (userId: number, chatId: number, messageId: number, change: OwnChange) =>
      editOwn(state, userId, chatId, messageId, change),
    changeChecklist: (userId: number, chatId: number, messageId: number, change: ChecklistChange) =>
      changeChecklist(state, userId, chatId, messageId, change),
    deleteMessage: (userId: number, chatId: number, messageId: number) =>
      acting.deleteAsPerson(state, userId, chatId, messageId),
    press: (userId: number, chatId: number, messageId: number, button: acting.ButtonChoice) =>
      acting.press(state, userId, chatId, messageId, button),
    tap: (userId: number, chatId: number, label: string, at?: Location) =>
      acting.tap(state, userId, chatId, label, at),
    react: (userId: number, chatId: number, messageId: number, emoji: string | null) =>
      acting.react(state, userId, chatId, messageId, emoji),

    block: (userId: number, botId?: number) => acting.setBlocked(state, userId, theBot(botId), true),
    unblock: (userId: number, botId?: number) => acting.setBlocked(state, userId, theBot(botId), false),
    /** The person deletes their account. */
    deactivate(userId: number): void {
      personOf(state, userId).deactivated = true;
    },
    join: (userId: number, chatId: number) => place(chatId, userId, { status: "member" }, userId),
    leave: (userId: number, chatId: number) => place(chatId, userId, { status: "left" }, userId),
    kick: (userId: number, chatId: number, by: number) => place(chatId, userId, { status: "kicked" }, by),
    /** Makes an administrator; `how.may: false` withholds deleting and pinning. */
    promote: (userId: number, chatId: number, by: number, how: Omit<Membership, "status"> = {}) =>
      place(chatId, userId, { status: "administrator", ...how }, by),
    demote: (userId: number, chatId: number, by: number) => place(chatId, userId, { status: "member" }, by),
    /** Lets a member write nothing, or not send what takes the `withheld` rights. */
    restrict: (userId: number, chatId: number, by: number, withheld?: readonly SendingRight[]) =>
      place(chatId, userId, { status: "restricted", ...(withheld && { withheld }) }, by),
    /** Changes what members may do who are no administrators; bots aren't told. */
    permit(chatId: number, change: ChatPermissions): void {
      const room = groupRoom(state, chatId);
      room.permissions = { ...room.permissions, ...change };
    },
    /** Seconds that such members wait between messages; 0 for none. Bots aren't told. */
    slowDown(chatId: number, seconds: number): void {
      groupRoom(state, chatId).slowSeconds = seconds;
    },
    /** The group has topics from now on. */
    openForum(chatId: number): void {
      topics.openForum(groupRoom(state, chatId));
    },
    createTopic: (userId: number, chatId: number, name: string) =>
      topics.createTopic(state, userId, chatId, name),
    /** `topic`: null for General. */
    closeTopic: (userId: number, chatId: number, topic: number | null) =>
      topics.setTopicClosed(state, userId, chatId, topic, true),
    reopenTopic: (userId: number, chatId: number, topic: number | null) =>
      topics.setTopicClosed(state, userId, chatId, topic, false),
    deleteTopic: (userId: number, chatId: number, topic: number) =>
      topics.deleteTopic(state, userId, chatId, topic),
    addBot: (chatId: number, by: number, botId?: number) =>
      place(chatId, theBot(botId).user.id, { status: "member" }, by),
    removeBot: (chatId: number, by: number, botId?: number) =>
      place(chatId, theBot(botId).user.id, { status: "kicked" }, by),
    /** Returns the new id. */
    migrateToSupergroup: (chatId: number, by: number) => acting.migrate(state, chatId, by),
    /** Numbers the bot's updates from `nextId` on, as the real server does anew after a quiet week. */
    restartUpdateIds: (nextId: number, botId?: number) => theBot(botId).queue.restartIds(nextId),

    /** What a person sees of a chat now. */
    view: (chatId: number, userId: number) => view(state, chatId, userId),
    /** The commands that a person is offered in a chat, in the language of their app. */
    commandMenu(chatId: number, userId: number, language: string, botId?: number) {
      return commandMenu(
        theBot(botId ?? (chatId > 0 && chatId !== userId ? chatId : undefined)),
        roomSeenBy(state, userId, chatId),
        userId,
        language,
      );
    },
    file: (fileId: string) => fileOf(state, fileId),
    /** Calls back after every change; returns the way to stop that. */
    on(_event: "change", listener: (change: Change) => void): () => void {
      state.listeners.add(listener);
      return () => state.listeners.delete(listener);
    },
    /** The first value that `look` gives, now or after a change; rejects after `ms` real milliseconds. */
    waitFor: <T>(look: () => T | undefined | null | false, ms = 30_000, what = "the awaited") =>
      waitFor(state, look, ms, what),
    /** Waits until the bots have confirmed every update and all has been quiet for `quietMs`. */
    settled: ({ quietMs = 100, ms = 5_000 } = {}) => settled(state, quietMs, ms),
  };
}
