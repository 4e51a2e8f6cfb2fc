import type { ApiMethods, Message, ReplyParameters, User } from "@grammyjs/types";
import { userOfBot } from "../../bots.ts";
import { type Draft, postOf } from "../../chats/post.ts";
import { checkRights, checkSlowMode, checkTopic, hasTopics, type Kind } from "../../chats/rights.ts";
import { checkAccess, isInside, membershipOf, roomForBot, userById } from "../../chats/rooms.ts";
import { fileOf, type Upload } from "../../content/files.ts";
import { parseHtml } from "../../content/html.ts";
import { type AnyMarkup, checkMarkup } from "../../content/markup.ts";
import { captionText, type FormattedText } from "../../content/text.ts";
import { refuse, refuseForPace } from "../../refusal.ts";
import type { Bot, Room, State, StoredFile } from "../../state.ts";

/** One call of a method by a bot, with the files that came along. */
export type Call = {
  readonly state: State;
  readonly bot: Bot;
  readonly uploads: ReadonlyMap<string, Upload>;
};

export type MethodName = keyof ApiMethods<string>;

/** The parameters of a method, as they are after checking. */
export type Arguments<M extends MethodName> = NonNullable<Parameters<ApiMethods<string>[M]>[0]>;

/** The chat, if the bot may write to it now; counts `amount` messages towards the limits. */
export function writableRoom(call: Call, chatId: number | string | undefined, amount = 1): Room {
  const room = roomForBot(call.state, call.bot, chatId);
  checkAccess(call.state, call.bot, room);
  const wait = call.bot.pace.spend(room.chat.id, amount, call.state.times.machine());
  if (wait > 0) refuseForPace(wait);
  return room;
}

/** The chat, if the bot may read it. */
export function readableRoom(call: Call, chatId: number | string | undefined): Room {
  const room = roomForBot(call.state, call.bot, chatId);
  checkAccess(call.state, call.bot, room, true);
  return room;
}

/** What the sending methods have in common. */
export type SendingOptions = {
  readonly chat_id: number | string;
  readonly message_thread_id?: number;
  readonly reply_parameters?: ReplyParameters;
  readonly reply_to_message_id?: number;
  readonly reply_markup?: AnyMarkup;
  readonly disable_notification?: boolean;
  readonly protect_content?: boolean;
  readonly ephemeral_message_parameters?: { readonly receiver_user_id: number };
};

function repliedMessage(room: Room, options: SendingOptions): Message | undefined {
  const { message_id = options.reply_to_message_id, ...how } = options.reply_parameters ?? {};
  if (message_id === undefined) return undefined;
  const found = room.posts.get(message_id);
  if (found !== undefined || how.allow_sending_without_reply === true) return found?.message;
  return postOf(room, message_id, "message to be replied").message;
}

function receiver(call: Call, room: Room, options: SendingOptions): User | undefined {
  const userId = options.ephemeral_message_parameters?.receiver_user_id;
  if (userId === undefined) return undefined;
  const user = userById(call.state, userId);
  if (user === undefined || !isInside(membershipOf(room, userId))) return refuse(400, "user not found");
  return user;
}

/** Checks everything about messages of these kinds but their content; the room is the one they go to. */
export function prepare(
  call: Call,
  options: SendingOptions,
  ...sent: readonly Kind[]
): { room: Room; base: Omit<Draft, "content"> } {
  const room = writableRoom(call, options.chat_id, sent.length);
  const topic = hasTopics(room) ? options.message_thread_id : undefined;
  checkTopic(call.bot, room, topic);
  checkRights(call.bot, room, sent);
  checkSlowMode(call.state, call.bot, room, sent.length);
  const base = {
    ...checkMarkup(options.reply_markup, room),
    from: userOfBot(call.bot),
    replyTo: repliedMessage(room, options),
    silent: options.disable_notification,
    protect: options.protect_content,
    topic,
    onlyFor: receiver(call, room, options),
  };
  return { room, base };
}

type Formatting = { readonly parse_mode?: string; readonly entities?: FormattedText["entities"] };

/** A text with the entities that its parse_mode or its own list give it. */
export function formatted(raw: string, { parse_mode, entities = [] }: Formatting): FormattedText {
  if (parse_mode === undefined || parse_mode === "") return { text: raw, entities };
  if (parse_mode.toLowerCase() === "html") return parseHtml(raw);
  return refuse(400, "unsupported parse_mode: the playground reads HTML and entities only");
}

type Captioned = {
  readonly caption?: string;
  readonly parse_mode?: string;
  readonly caption_entities?: FormattedText["entities"];
};

/** The caption fields of a message. */
export function captionFields(from: Captioned): Partial<Message> {
  const how = {
    ...(from.parse_mode !== undefined && { parse_mode: from.parse_mode }),
    ...(from.caption_entities !== undefined && { entities: from.caption_entities }),
  };
  const raw = formatted(from.caption ?? "", how);
  const { text, entities } = captionText(raw.text, raw.entities);
  if (text === "") return {};
  return { caption: text, ...(entities.length > 0 && { caption_entities: [...entities] }) };
}

/** The file that a parameter means: an upload (`attach://name`) or one known by its file_id. */
export function fileFor(call: Call, value: string, kind: StoredFile["kind"]): Upload {
  const name = /^attach:\/\/(.+)$/.exec(value)?.[1];
  if (name !== undefined) return call.uploads.get(name) ?? refuse(400, `there is no ${kind} in the request`);
  if (/^https?:\/\//.test(value)) return refuse(400, "failed to get HTTP URL content");
  const known = fileOf(call.state, value);
  if (known.kind !== kind) {
    const title = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
    refuse(400, `can't use file of type ${title(known.kind)} as ${title(kind)}`);
  }
  return {
    bytes: known.bytes,
    ...(known.name !== undefined && { name: known.name }),
    ...(known.mime !== undefined && { mime: known.mime }),
  };
}
