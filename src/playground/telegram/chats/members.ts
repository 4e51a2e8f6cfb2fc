import type { ChatMember, Message, User } from "@grammyjs/types";
import type { Membership, Room, SendingRight, State } from "../state.ts";
import { tell } from "../updates/deliver.ts";
import { post } from "./post.ts";
import { restrictedMay } from "./rights.ts";
import { isAdministrator, isInside, membershipOf, userById } from "./rooms.ts";

/** Somebody's place in a chat as the Bot API shows it. */
export function chatMember(user: User, membership: Membership): ChatMember {
  const titled = membership.title === undefined ? {} : { custom_title: membership.title };
  switch (membership.status) {
    case "creator":
      return { status: "creator", user, is_anonymous: membership.anonymous ?? false, ...titled };
    case "administrator":
      return {
        status: "administrator",
        user,
        can_be_edited: false,
        is_anonymous: membership.anonymous ?? false,
        can_manage_chat: true,
        can_delete_messages: membership.may ?? true,
        can_manage_video_chats: true,
        can_restrict_members: true,
        can_promote_members: false,
        can_change_info: true,
        can_invite_users: true,
        can_post_stories: false,
        can_edit_stories: false,
        can_delete_stories: false,
        can_pin_messages: membership.may ?? true,
        can_manage_topics: true,
        can_send_welcome_messages: false,
        ...titled,
      };
    case "member":
      return { status: "member", user };
    case "restricted":
      return restricted(user, membership);
    case "left":
      return { status: "left", user };
    case "kicked":
      return { status: "kicked", user, until_date: 0 };
  }
}

function restricted(user: User, membership: Membership): ChatMember {
  const may = (right: SendingRight) => restrictedMay(membership, right);
  const mayWrite = may("can_send_messages");
  return {
    status: "restricted",
    user,
    is_member: true,
    can_send_messages: mayWrite,
    can_send_audios: may("can_send_audios"),
    can_send_documents: may("can_send_documents"),
    can_send_photos: may("can_send_photos"),
    can_send_videos: may("can_send_videos"),
    can_send_video_notes: may("can_send_video_notes"),
    can_send_voice_notes: may("can_send_voice_notes"),
    can_send_polls: mayWrite,
    can_send_other_messages: mayWrite,
    can_add_web_page_previews: mayWrite,
    can_react_to_messages: mayWrite,
    can_change_info: false,
    can_invite_users: false,
    can_edit_tag: false,
    can_pin_messages: false,
    can_manage_topics: false,
    until_date: 0,
  };
}

/** Tells bots of a changed membership: its own always, other people's where it is an administrator. */
function tellOfMember(
  state: State,
  room: Room,
  about: User,
  was: Membership,
  is: Membership,
  actor: User,
): void {
  const body = {
    chat: room.chat,
    from: actor,
    date: state.seconds(),
    old_chat_member: chatMember(about, was),
    new_chat_member: chatMember(about, is),
  };
  for (const bot of state.bots.values()) {
    if (bot.user.id === about.id) tell(state, bot, "my_chat_member", { my_chat_member: body }, room.chat.id);
    else if (isAdministrator(membershipOf(room, bot.user.id))) {
      tell(state, bot, "chat_member", { chat_member: body }, room.chat.id);
    }
  }
}

/**
 * Gives somebody a new place in a chat, with the updates and the service message that come with it.
 * @param actorId who does it; the person themselves when they join or leave
 */
export function setMembership(
  state: State,
  room: Room,
  userId: number,
  next: Membership,
  actorId: number,
): void {
  const about = userById(state, userId);
  const actor = userById(state, actorId);
  if (about === undefined || actor === undefined)
    throw new Error("Only people and bots of this world are members");
  const was = membershipOf(room, userId);
  room.members.set(userId, next);
  tellOfMember(state, room, about, was, next, actor);
  const service = serviceOf(room, about, was, next);
  if (service !== null) post(state, room, { content: service, from: actor, silent: true });
  if (!isInside(next)) room.keyboards.delete(userId);
  state.changed({ type: "members", chatId: room.chat.id });
}

function serviceOf(room: Room, about: User, was: Membership, is: Membership): Partial<Message> | null {
  if (room.chat.type === "private" || isInside(was) === isInside(is)) return null;
  return isInside(is) ? { new_chat_members: [about] } : { left_chat_member: about };
}
