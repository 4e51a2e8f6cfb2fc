import type { ContactId } from "../../core/procedure/case.ts";
import type { ChannelId } from "../../ports/inbound.ts";
import type { Sealing } from "./contacts.ts";

/**
 * SQL: the text isn't a mark (a keyed hash). The partial indexes of unsealed rows have the same condition.
 */
export const isClear = "!~ '^h1:[A-Za-z0-9_-]{43}$'";

/**
 * The keyed hash of a message's id, by which a redelivery is recognized. WhatsApp's ids contain the writer's
 * address and an id made by their phone.
 */
export function messageMark(sealing: Sealing, channel: ChannelId, externalId: string): string {
  // Otherwise all messages without an id would have the same mark and be dropped as redeliveries.
  if (typeof externalId !== "string") throw new TypeError("a message without an id");
  return textOf(sealing.mark(`message ${channel}`, externalId));
}

/** The keyed hash of a secret's name: WhatsApp names keys after people's numbers. */
export function secretMark(sealing: Sealing, channel: ChannelId, kind: string, id: string): string {
  return textOf(sealing.mark(`secret ${channel} ${kind}`, id));
}

/** The keyed hash of a message's id by which a file of this person's is found again. */
export function fileMark(sealing: Sealing, contact: ContactId, message: string): string {
  return textOf(sealing.mark(`file ${contact}`, message));
}

function textOf(mark: Uint8Array): string {
  return `h1:${Buffer.from(mark).toString("base64url")}`;
}
