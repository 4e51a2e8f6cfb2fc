import type { UnreadKind } from "../../../../core/message/input.ts";
import type { RawInput } from "../../../../ports/inbound.ts";
import type { Content } from "../wire.ts";

/**
 * What becomes of a field of the protocol's message. read: it is taken for what it says. wrapper: what is in it counts.
 * news: about the chat, by which nobody speaks to us. beside: stands beside what is said. unread: it can't be read, and
 * people have no word for it; otherwise it is called by that word.
 */
type Fate = "read" | "wrapper" | "news" | "beside" | "unread" | UnreadKind;

/** Every field of the library's message, so that one which a new version brings has to be decided on. */
export const fields: { readonly [Field in keyof Required<Content>]: Fate } = {
  conversation: "read",
  extendedTextMessage: "read",
  imageMessage: "read",
  videoMessage: "read",
  ptvMessage: "read",
  audioMessage: "read",
  documentMessage: "read",
  stickerMessage: "read",
  stickerPackMessage: "read",
  locationMessage: "place",
  liveLocationMessage: "place",
  buttonsResponseMessage: "choice",
  templateButtonReplyMessage: "choice",
  listResponseMessage: "choice",
  interactiveResponseMessage: "choice",
  statusQuotedMessage: "read",
  statusQuestionAnswerMessage: "read",
  questionResponseMessage: "read",
  secretEncryptedMessage: "read",
  richResponseMessage: "read",
  templateMessage: "read",
  interactiveMessage: "read",
  buttonsMessage: "read",
  listMessage: "read",

  ephemeralMessage: "wrapper",
  viewOnceMessage: "wrapper",
  viewOnceMessageV2: "wrapper",
  viewOnceMessageV2Extension: "wrapper",
  documentWithCaptionMessage: "wrapper",
  associatedChildMessage: "wrapper",
  editedMessage: "wrapper",
  groupMentionedMessage: "wrapper",
  lottieStickerMessage: "wrapper",
  eventCoverImage: "wrapper",
  pollCreationMessageV4: "wrapper",
  pollCreationOptionImageMessage: "wrapper",
  statusAddYours: "wrapper",
  groupStatusMessage: "wrapper",
  groupStatusMessageV2: "wrapper",
  botInvokeMessage: "wrapper",
  botTaskMessage: "wrapper",
  botForwardedMessage: "wrapper",
  questionMessage: "wrapper",
  questionReplyMessage: "wrapper",
  commentMessage: "wrapper",
  deviceSentMessage: "wrapper",

  protocolMessage: "news",
  reactionMessage: "news",
  encReactionMessage: "news",
  albumMessage: "news",
  pinInChatMessage: "news",
  keepInChatMessage: "news",
  pollUpdateMessage: "news",
  call: "news",
  chat: "news",
  placeholderMessage: "news",
  messageHistoryBundle: "news",
  messageHistoryNotice: "news",
  stickerSyncRmrMessage: "news",
  statusMentionMessage: "news",
  groupStatusMentionMessage: "news",
  statusNotificationMessage: "news",
  statusStickerInteractionMessage: "news",
  encCommentMessage: "news",
  encEventResponseMessage: "news",
  limitSharingMessage: "news",
  requestPhoneNumberMessage: "news",

  messageContextInfo: "beside",
  senderKeyDistributionMessage: "beside",
  fastRatchetKeySenderKeyDistributionMessage: "beside",

  pollCreationMessage: "poll",
  pollCreationMessageV2: "poll",
  pollCreationMessageV3: "poll",
  pollCreationMessageV5: "poll",
  pollResultSnapshotMessage: "poll",
  pollResultSnapshotMessageV3: "poll",
  eventMessage: "event",
  contactMessage: "contact",
  contactsArrayMessage: "contact",
  productMessage: "product",
  orderMessage: "product",
  invoiceMessage: "payment",
  sendPaymentMessage: "payment",
  requestPaymentMessage: "payment",
  declinePaymentRequestMessage: "payment",
  cancelPaymentRequestMessage: "payment",
  paymentInviteMessage: "payment",
  groupInviteMessage: "invite",
  newsletterAdminInviteMessage: "invite",
  newsletterFollowerInviteMessageV2: "invite",
  callLogMesssage: "call",
  scheduledCallCreationMessage: "call",
  scheduledCallEditMessage: "call",
  bcallMessage: "call",
  highlyStructuredMessage: "unread",
};

const fates: ReadonlyMap<string, Fate> = new Map(Object.entries(fields));

/** A content that can't be read; `what`: its field in the protocol. */
export function unread(what: string): RawInput {
  const fate = fates.get(what) ?? "unread";
  if (what.startsWith("viewOnce")) return { type: "unknown", what, kind: "once" };
  switch (fate) {
    case "read":
    case "wrapper":
    case "news":
    case "beside":
    case "unread":
      return { type: "unknown", what };
    default:
      return { type: "unknown", what, kind: fate };
  }
}

/** Of a content that said nothing readable: as what it is unread; null if nobody speaks to us by it. */
export function unreadIn(content: Content): RawInput | null {
  const what = Object.keys(content).find((name) => present(content, name) && !silent.has(name));
  return what === undefined || fates.get(what) === "news" ? null : unread(what);
}

/** Fields that aren't the content itself, and texts, which are empty where nothing else was read. */
const silent: ReadonlySet<string> = new Set([
  ...Object.keys(fields).filter((name) => fates.get(name) === "beside"),
  "conversation",
  "extendedTextMessage",
]);

function present(content: Content, name: string): boolean {
  const value: unknown = Reflect.get(content, name);
  return value !== null && value !== undefined;
}

/** The names of the wrappers, in no order: a message has at most one of them. */
export const wrappers: readonly string[] = Object.keys(fields).filter(
  (name) => fates.get(name) === "wrapper",
);
