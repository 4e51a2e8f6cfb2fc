import type {
  BotCommand,
  Chat,
  ChatPermissions,
  ForceReply,
  MenuButton,
  Message,
  ReactionType,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
  Update,
  User,
  UserFromGetMe,
} from "@grammyjs/types";
import type { UpdateQueue } from "./updates/queue.ts";
import type { Pace } from "./updates/windows.ts";

/** Milliseconds since 1970. `date` is what messages are dated with; `machine` drives lifetimes and windows. */
export type Times = { readonly date: () => number; readonly machine: () => number };

export type UpdateType = Exclude<keyof Update, "update_id">;

export type Person = {
  readonly user: User;
  readonly phone: string | undefined;
  readonly blocked: Set<number>;
  /** Bots that this person has written to, and that may therefore write back. */
  readonly started: Set<number>;
  deactivated: boolean;
};

export type Webhook = {
  readonly url: string;
  readonly secret: string | undefined;
  readonly maxConnections: number;
  lastError: { readonly at: number; readonly message: string } | null;
};

/** Name, description and short description in one language; "" is the default language. */
export type BotTexts = { name?: string; description?: string; shortDescription?: string };

export type Bot = {
  readonly token: string;
  readonly user: UserFromGetMe;
  readonly queue: UpdateQueue;
  readonly pace: Pace;
  /** Commands by scope and language, keyed by `commandKey`. */
  readonly commands: Map<string, BotCommand[]>;
  readonly texts: Map<string, BotTexts>;
  readonly menuButtons: Map<number | "default", MenuButton>;
  /** null: everything but chat_member and the reactions. */
  allowed: ReadonlySet<UpdateType> | null;
  webhook: Webhook | null;
  lastPrivateMessageId: number;
};

type Status = "creator" | "administrator" | "member" | "restricted" | "left" | "kicked";

export type Membership = {
  readonly status: Status;
  readonly anonymous?: boolean;
  readonly title?: string;
  /** Administrators: may delete and pin. Restricted members: may write. Both default to true and false. */
  readonly may?: boolean;
  /** Restricted members: what they may not send; the rest they may. */
  readonly withheld?: readonly SendingRight[];
};

export const sendingRights = [
  "can_send_messages",
  "can_send_audios",
  "can_send_documents",
  "can_send_photos",
  "can_send_videos",
  "can_send_video_notes",
  "can_send_voice_notes",
] as const;

export type SendingRight = (typeof sendingRights)[number];

export type ReplyInterface = ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;

/** A message as the server keeps it: `message` is the Bot API's object, the rest is what clients know besides. */
export type Post = {
  message: Message;
  /** Who really wrote it, also where the message shows an anonymous administrator. */
  readonly by: number;
  readonly silent: boolean;
  readonly sentAt: number;
  /** The reply keyboard that came with it, which the Message object doesn't show. */
  readonly interface: ReplyInterface | null;
  /** A message that one member alone sees. */
  readonly onlyFor: number | null;
  readonly reactions: Map<number, ReactionType[]>;
  readonly revisions: Message[];
};

export type Room = {
  readonly key: string;
  chat: Chat;
  /** The bot of a private chat. */
  readonly botId: number | null;
  readonly members: Map<number, Membership>;
  readonly posts: Map<number, Post>;
  /** Messages for one member alone, by ephemeral_message_id. */
  readonly whispers: Map<number, Post>;
  /** The message whose reply keyboard a person has before them. */
  readonly keyboards: Map<number, number>;
  readonly topics: Map<number, string>;
  readonly closedTopics: Set<number>;
  /** When each bot last wrote in slow mode, by the machine's clock. */
  readonly lastByBot: Map<number, number>;
  readonly pinned: number[];
  readonly hiddenMembers: boolean;
  /** What members who are no administrators may do. */
  permissions: ChatPermissions;
  /** Seconds that such a member has to wait between messages; 0 for none. */
  slowSeconds: number;
  lastMessageId: number;
  migratedTo: number | null;
};

export type CallbackAnswer = { readonly text?: string; readonly show_alert?: boolean; readonly url?: string };

export type Press = {
  readonly id: string;
  readonly botId: number;
  readonly userId: number;
  readonly at: number;
  answer: CallbackAnswer | null;
};

export type StoredFile = {
  readonly kind: "photo" | "document" | "voice" | "audio" | "video";
  readonly uniqueId: string;
  readonly name: string | undefined;
  readonly mime: string | undefined;
  readonly bytes: Uint8Array;
};

/** Called when something visible in this chat has changed. */
export type Change = {
  readonly type: "message" | "edited" | "deleted" | "reaction" | "members" | "pressed" | "answered" | "menu";
  readonly chatId: number;
  readonly messageId?: number;
};

export type State = ReturnType<typeof createState>;

/** An empty Telegram. `random` gives numbers in [0, 1), for ids that must not be guessed. */
export function createState(times: Times, random: () => number) {
  const listeners = new Set<(change: Change) => void>();
  let lastSerial = 0;
  return {
    times,
    random,
    people: new Map<number, Person>(),
    bots: new Map<number, Bot>(),
    rooms: new Map<string, Room>(),
    presses: new Map<string, Press>(),
    files: new Map<string, StoredFile>(),
    /** Until when a file may be fetched, by file_id. */
    links: new Map<string, number>(),
    listeners,
    /** The long poll or webhook that delivers updates to a bot. */
    onUpdate: (_bot: Bot): void => undefined,
    changed(change: Change): void {
      for (const listener of [...listeners]) listener(change);
    },
    /** A number that no one else gets. */
    serial(): number {
      lastSerial += 1;
      return lastSerial;
    },
    /** Whole seconds, as Telegram dates. */
    seconds: (): number => Math.floor(times.date() / 1_000),
  };
}
