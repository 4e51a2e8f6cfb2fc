import type { CallbackQuery, Message, MessageReactionUpdated, Update } from "grammy/types";
import type { Inbound } from "../../../ports/inbound.ts";
import { sound, unreadable } from "../../shared/sound.ts";
import { command, type Me, notForUs, repliedTo } from "./addressed.ts";
import { contentOf, richContents } from "./content.ts";
import { readEdited, readMoreTasks } from "./edited.ts";
import { coming, leaving, readMember, readMembership } from "./membership.ts";
import { fromSeconds, inbound, type Parsed, skipped } from "./parsed.ts";
import { addressOf, envelopeOf, idOf, isPrivate, senderOf, topicOf } from "./sender.ts";
import { keyOf, kindOf, writtenIn } from "./unread.ts";

/**
 * Parses an update; never throws. A person's message that can't be read becomes an unknown input. In groups
 * only commands, replies to the bot, presses and memberships count; everything else is skipped unread.
 * `receivedAt` dates presses, for which Telegram gives no time. `albums`: albums of which a part has counted
 * already.
 */
export function parse(
  update: Update,
  me: Me,
  receivedAt: Date,
  albums: ReadonlySet<string> = new Set(),
): Parsed {
  try {
    const parsed = read(update, me, receivedAt, albums);
    if (parsed.type !== "inbound") return parsed;
    const kept = sound(parsed.inbound, receivedAt);
    const others = parsed.others?.map((one) => sound(one, receivedAt));
    return {
      type: "inbound",
      inbound: { ...kept, input: command(kept.input) },
      ...(others !== undefined && { others }),
    };
  } catch {
    // A malformed update must not block those behind it.
    const from = writtenIn(update);
    return from === null
      ? { type: "unreadable", why: kindOf(update) }
      : inbound(unreadable(from, keyOf(update, me), receivedAt));
  }
}

function read(update: Update, me: Me, receivedAt: Date, albums: ReadonlySet<string>): Parsed {
  const externalId = keyOf(update, me);
  if (update.message !== undefined) return readMessage(update.message, externalId, me, albums);
  if (update.edited_message !== undefined) return readEdited(update.edited_message, externalId, me);
  if (update.callback_query !== undefined) return readPress(update.callback_query, externalId, receivedAt);
  if (update.my_chat_member !== undefined) return readMembership(update.my_chat_member, externalId);
  if (update.chat_member !== undefined) return readMember(update.chat_member, externalId);
  if (update.message_reaction !== undefined) return readReaction(update.message_reaction, externalId);
  return skipped(kindOf(update));
}

function readMessage(message: Message, externalId: string, me: Me, albums: ReadonlySet<string>): Parsed {
  if (message.migrate_to_chat_id !== undefined) {
    return moved(message, externalId, message.chat.id, message.migrate_to_chat_id);
  }
  if (message.migrate_from_chat_id !== undefined) {
    return moved(message, externalId, message.migrate_from_chat_id, message.chat.id);
  }
  // Unlike `chat_member`, this is also sent to bots that aren't administrators.
  if (message.left_chat_member !== undefined) {
    return leaving(message.chat, message.left_chat_member, message.date, externalId);
  }
  if (message.new_chat_members !== undefined) {
    return coming(message.chat, message.new_chat_members, message.date, externalId);
  }
  const why = notForUs(message, me, albums);
  if (why !== null) return skipped(why);
  const { checklist_tasks_added: more } = message;
  if (more !== undefined) return readMoreTasks(message, more, externalId);
  const on = repliedTo(message);
  const content = contentOf(message, on);
  if (content === null) return skipped("chat news");
  const said: Inbound = {
    ...envelopeOf(message, externalId),
    on,
    ...repliedPerson(message),
    sentAt: fromSeconds(message.date),
    forwardedOften: passedOn(message),
    ...(isSecondHand(message) && { secondHand: true }),
    input: content,
  };
  // An edit changes the first of what a formatted message brings; the others aren't found by its id.
  const others = richContents(message, on)
    .slice(1)
    .map((input, n): Inbound => ({ ...said, externalId: `${externalId}:${n + 2}`, ref: null, input }));
  return others.length === 0 ? inbound(said) : { ...inbound(said), others };
}

function readPress(press: CallbackQuery, externalId: string, receivedAt: Date): Parsed {
  if (press.message === undefined) return skipped("a press outside a chat");
  const message = idOf(press.message.message_id);
  const data = press.data ?? "";
  const bar = data.indexOf("|");
  const choice = bar < 0 ? { id: data, arg: "" } : { id: data.slice(0, bar), arg: data.slice(bar + 1) };
  return inbound({
    from: addressOf(press.message.chat),
    sender: senderOf(press.from),
    externalId,
    ref: null,
    on: message,
    ...topicOf(press.message),
    sentAt: receivedAt,
    forwardedOften: false,
    input: { type: "choice", ...choice, message },
  });
}

function readReaction(reaction: MessageReactionUpdated, externalId: string): Parsed {
  if (!isPrivate(reaction.chat) || reaction.user === undefined) return skipped("a reaction in a group");
  const before = new Set(reaction.old_reaction.map((old) => JSON.stringify(old)));
  const added = reaction.new_reaction.find((now) => !before.has(JSON.stringify(now)));
  if (added?.type !== "emoji") return skipped("a reaction without emoji");
  const message = idOf(reaction.message_id);
  return inbound({
    from: addressOf(reaction.chat),
    sender: senderOf(reaction.user),
    externalId,
    ref: null,
    on: message,
    sentAt: fromSeconds(reaction.date),
    forwardedOften: false,
    input: { type: "reacted", emoji: added.emoji, message },
  });
}

/** Two messages report a group's new address; both become the same input. */
function moved(message: Message, externalId: string, from: number, to: number): Parsed {
  return inbound({
    ...envelopeOf(message, externalId),
    from: { channel: "telegram", chat: idOf(from), kind: "group" },
    ref: null,
    on: null,
    sentAt: fromSeconds(message.date),
    forwardedOften: false,
    input: { type: "moved", to: idOf(to) },
  });
}

/**
 * The Bot API doesn't tell how often a text was forwarded. One from a channel, a group or a hidden user is
 * likely a chain message; one from a known person is more likely that person's own account.
 */
function passedOn(message: Message): boolean {
  return message.forward_origin !== undefined && message.forward_origin.type !== "user";
}

/** Whether it was forwarded, by a person or the linked channel, or posted by an inline bot. */
function isSecondHand({ forward_origin, is_automatic_forward, via_bot }: Message): boolean {
  return forward_origin !== undefined || is_automatic_forward === true || via_bot !== undefined;
}

/** In a group, the person whose message is replied to. */
function repliedPerson({ chat, reply_to_message: replied }: Message): Pick<Inbound, "repliedTo"> {
  const author = replied?.from;
  if (isPrivate(chat) || author === undefined || author.is_bot) return {};
  const { id, name } = senderOf(author);
  return { repliedTo: { id, name } };
}
