import type { proto } from "@whiskeysockets/baileys";
import { chatOf, personOf } from "../find.ts";
import type { Group, Person, Post, State, Ticks } from "../state.ts";
import { type Kind, read, type SeenPlace } from "./reading.ts";

type SeenMessage = {
  readonly id: string;
  readonly from: {
    readonly id: string;
    readonly name: string;
    readonly bot: boolean;
    readonly mine: boolean;
  };
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: Kind;
  /** Text, caption, or the name of a place or contact; empty once deleted. */
  readonly text: string;
  readonly mime: string | null;
  readonly fileName: string | null;
  readonly place: SeenPlace | null;
  readonly quote: { readonly id: string; readonly text: string } | null;
  readonly forwarded: boolean;
  readonly mentions: readonly string[];
  readonly reactions: readonly { readonly text: string; readonly by: string }[];
  readonly edited: boolean;
  readonly deleted: boolean;
  /** For an own message: how far it has come with the account. */
  readonly ticks: Ticks;
  /** How often it came to this phone; more than once only after a repetition. */
  readonly copies: number;
  /** The protocol's own object, for what this summary leaves out. */
  readonly message: proto.IMessage;
};

export type View = {
  readonly chat: string;
  readonly title: string;
  /** Those in a group, and in a private chat the two who talk. */
  readonly members: readonly { readonly id: string; readonly name: string; readonly admin: boolean }[];
  readonly messages: readonly SeenMessage[];
  /** Whether the account shows as typing. */
  readonly typing: boolean;
  readonly calls: readonly { readonly id: string; readonly status: "ringing" | "rejected" | "missed" }[];
};

/**
 * What a person sees of a chat now: what their phone could read, with edits made, and without what was deleted or has
 * disappeared.
 */
export function view(state: State, personId: string, chatId: string): View {
  const person = personOf(state, personId);
  const group = state.groups.get(chatId) ?? null;
  const chat = chatOf(state, chatId);
  const stays = (until: number | null) => until === null || until > state.now();
  const posts = [...chat.posts.values()].filter((post) => post.readable.has(personId) && stays(post.until));
  return {
    chat: chatId,
    title: group?.subject ?? state.account.name,
    members: membersOf(state, group, person),
    messages: posts.map((post) => seen(state, post, personId)),
    typing: chat.typing,
    calls: [...state.calls.values()].filter((call) => call.person === personId && chatId === personId),
  };
}

/** The file of a message as this person's phone decrypts it; null where there is none. */
export async function fileOf(state: State, chatId: string, messageId: string): Promise<Uint8Array | null> {
  const post = chatOf(state, chatId).posts.get(messageId);
  const file = post === undefined ? null : read(post.message).file;
  return file === null ? null : state.media.read(file.path, file.reference, file.type);
}

function seen(state: State, post: Post, personId: string): SeenMessage {
  const { kind, text, context, file, place } = read(post.message);
  const quoted = context?.quotedMessage;
  return {
    id: post.id,
    from: {
      id: post.author,
      name: nameOf(state, post.author),
      bot: post.author === state.account.id,
      mine: post.author === personId,
    },
    at: post.at,
    kind,
    text: post.deleted ? "" : text,
    mime: file?.mime ?? null,
    fileName: file?.name ?? null,
    place,
    quote: context?.stanzaId && quoted ? { id: context.stanzaId, text: read(quoted).text } : null,
    forwarded: context?.isForwarded ?? false,
    mentions: context?.mentionedJid ?? [],
    reactions: [...post.reactions].map(([by, reaction]) => ({ by, text: reaction })),
    edited: post.edited,
    deleted: post.deleted,
    ticks: post.ticks,
    copies: post.readable.get(personId) ?? 0,
    message: post.message,
  };
}

function membersOf(state: State, group: Group | null, person: Person): View["members"] {
  const ids = group === null ? [person.id, state.account.id] : [...group.members.keys()];
  return ids.map((id) => ({
    id,
    name: nameOf(state, id),
    admin: (group?.members.get(id) ?? "member") !== "member",
  }));
}

const nameOf = (state: State, id: string): string =>
  id === state.account.id ? state.account.name : (state.people.get(id)?.name ?? id);
