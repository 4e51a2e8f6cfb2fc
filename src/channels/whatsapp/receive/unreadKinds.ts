import type { UnreadKind } from "../../../core/message/input.ts";
import type { RawInput } from "../../../ports/inbound.ts";
import type { Content } from "./wire.ts";

/** What people call the kinds of content that can't be read, by their field in the protocol. */
const kinds: { readonly [Field in keyof Content]?: UnreadKind } = {
  pollCreationMessage: "poll",
  pollCreationMessageV2: "poll",
  pollCreationMessageV3: "poll",
  pollCreationMessageV4: "poll",
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
  buttonsResponseMessage: "choice",
  templateButtonReplyMessage: "choice",
  listResponseMessage: "choice",
  interactiveResponseMessage: "choice",
  locationMessage: "place",
  liveLocationMessage: "place",
  callLogMesssage: "call",
  scheduledCallCreationMessage: "call",
  scheduledCallEditMessage: "call",
  bcallMessage: "call",
};

const byField: ReadonlyMap<string, UnreadKind> = new Map(Object.entries(kinds));

/** A content that can't be read; `what`: its field in the protocol. */
export function unread(what: string): RawInput {
  const kind = byField.get(what);
  return kind === undefined ? { type: "unknown", what } : { type: "unknown", what, kind };
}
