import type { Update } from "grammy/types";
import type { Address } from "../../../ports/inbound.ts";
import { ownKey } from "../../shared/sound.ts";
import type { Me } from "./addressed.ts";
import { addressOf } from "./sender.ts";

/** The number of an update, which confirms it; null if it has none. */
export function numberOf(update: unknown): number | null {
  if (!isRecord(update)) return null;
  const { update_id: id }: Partial<Record<"update_id", unknown>> = update;
  const number = typeof id === "string" && /^\d{1,15}$/.test(id) ? Number(id) : id;
  return typeof number === "number" && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** An update's inbox key: bot and number, or a hash if it has no number; the same for a redelivery. */
export function keyOf(update: Update, me: Me): string {
  const number = numberOf(update);
  return `${me.id}:${number ?? ownKey(JSON.stringify(update))}`;
}

/** The name of the field with an update's content. */
export function kindOf(update: unknown): string {
  if (!isRecord(update)) return "no update";
  return Object.keys(update).find((key) => key !== "update_id") ?? "an empty update";
}

/** The private chat of a message or press that can't be read; null if it isn't one. */
export function writtenIn(update: Update): Address | null {
  try {
    const { message, edited_message, callback_query } = update;
    const chat = message?.chat ?? edited_message?.chat ?? callback_query?.message?.chat;
    const from = chat === undefined ? null : addressOf(chat);
    return from?.kind === "private" ? from : null;
  } catch {
    // Not even that can be read.
    return null;
  }
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
