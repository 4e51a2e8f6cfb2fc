import type { ChannelId } from "../../ports/inbound.ts";
import type { Sealing } from "./contacts.ts";

/** SQL's condition for what is no mark; the partial indexes of what is still in clear have the same. */
export const isClear = "!~ '^h1:[A-Za-z0-9_-]{43}$'";

/**
 * The keyed hash of a message's id on its platform, by which it is told from a new one. WhatsApp's ids hold who wrote,
 * and their first part is made by the writer's phone.
 */
export function messageMark(sealing: Sealing, channel: ChannelId, externalId: string): string {
  // All that aren't one would have the same mark, and pass for repeats of the first.
  if (typeof externalId !== "string") throw new TypeError("a message without an id");
  return textOf(sealing.mark(`message ${channel}`, externalId));
}

/** The keyed hash of a secret's name: WhatsApp's keys are named after people's numbers. */
export function secretMark(sealing: Sealing, channel: ChannelId, kind: string, id: string): string {
  return textOf(sealing.mark(`secret ${channel} ${kind}`, id));
}

function textOf(mark: Uint8Array): string {
  return `h1:${Buffer.from(mark).toString("base64url")}`;
}
