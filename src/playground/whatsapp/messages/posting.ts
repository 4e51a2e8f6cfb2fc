import { normalizeMessageContent, proto } from "@whiskeysockets/baileys";
import { chatOf } from "../find.ts";
import type { State } from "../state.ts";
import { read } from "./reading.ts";

/** A message as it takes effect in a chat. */
type Posting = {
  readonly id: string;
  readonly chat: string;
  readonly author: string;
  readonly at: number;
  readonly message: proto.IMessage;
  /** Those whose phones can read it. */
  readonly readers: readonly string[];
  readonly to: string;
};

const { MESSAGE_EDIT, REVOKE } = proto.Message.ProtocolMessage.Type;

/**
 * Applies a message to its chat: a new one, or an edit, deletion or reaction to an earlier one. Only authors
 * can edit; a message with a known id is a repetition.
 */
export function post(state: State, { id, chat, author, at, message, readers, to }: Posting): void {
  const { posts } = chatOf(state, chat);
  const content = normalizeMessageContent(message) ?? {};
  const { protocolMessage, reactionMessage } = content;
  const earlier = posts.get(protocolMessage?.key?.id ?? reactionMessage?.key?.id ?? "");

  if (protocolMessage) {
    if (earlier?.author === author && protocolMessage.type === MESSAGE_EDIT) {
      earlier.message = protocolMessage.editedMessage ?? earlier.message;
      earlier.edited = true;
    }
    // An administrator may also delete what others wrote; who is one is the sender's business here.
    if (earlier !== undefined && protocolMessage.type === REVOKE) earlier.deleted = true;
  } else if (reactionMessage) {
    // An empty reaction takes the earlier one back.
    if (reactionMessage.text) earlier?.reactions.set(author, reactionMessage.text);
    else earlier?.reactions.delete(author);
  } else {
    const known = posts.get(id);
    const readable = known?.readable ?? new Map<string, number>();
    for (const reader of readers) readable.set(reader, (readable.get(reader) ?? 0) + 1);
    if (known === undefined) {
      const nothing = { edited: false, deleted: false, reactions: new Map(), opened: new Set<string>() };
      const secret = message.messageContextInfo?.messageSecret ?? new Uint8Array();
      const seconds = read(message).context?.expiration ?? 0;
      const until = seconds === 0 ? null : at + seconds * 1_000;
      posts.set(id, { id, author, at, message, secret, until, ticks: "sent", ...nothing, readable, to });
    }
  }
  state.changed({ type: "message" });
}
