import { type Api, GrammyError } from "grammy";
import type { ChatMember } from "grammy/types";
import type { Standing } from "../../../ports/channel.ts";
import { withDeadline } from "../../shared/timeout.ts";
import { foreign } from "../send/upload.ts";

/** Milliseconds that the server has for each answer. */
export const deadlineMs = 10_000;

/**
 * Asks Telegram for a person's standing in a group. Rejects when the server can't be asked. unknown: the Bot
 * API only promises answers about others to administrators.
 */
export async function standingIn(api: Api, chat: string, person: number): Promise<Standing> {
  return standingOf(await memberOf(api, chat, person));
}

/** Somebody's place in a group; null if the server won't tell. */
export async function memberOf(api: Api, chat: string, person: number): Promise<ChatMember | null> {
  return await toldOrNull(() =>
    withDeadline(deadlineMs, (signal) => api.getChatMember(chat, person, foreign(signal))),
  );
}

/** The answer to a question; null if the server refuses it, rejects if it can't be asked. */
export async function toldOrNull<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403)) return null;
    throw error;
  }
}

function standingOf(member: ChatMember | null): Standing {
  switch (member?.status) {
    case undefined:
      return "unknown";
    case "creator":
    case "administrator":
      return "administrator";
    case "member":
      return "member";
    case "restricted":
      return member?.is_member === true ? "member" : "outside";
    case "left":
    case "kicked":
      return "outside";
  }
}
