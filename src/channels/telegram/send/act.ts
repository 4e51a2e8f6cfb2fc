import type { Api } from "grammy";
import type { ReactionTypeEmoji } from "grammy/types";
import type { Act } from "../../../ports/channel.ts";
import type { Address } from "../../../ports/inbound.ts";
import { withDeadline } from "../../shared/timeout.ts";
import { isDone, toSendError } from "./errors.ts";
import { foreign } from "./upload.ts";

/** Carries out an act. Rejects with a SendError; succeeds if it was already done. */
export async function perform(api: Api, to: Address, act: Act): Promise<void> {
  try {
    await withDeadline(15_000, (signal) => call(api, to.chat, act, signal));
  } catch (error) {
    if (isDone(error)) return;
    throw toSendError(error, "once", to.kind);
  }
}

async function call(api: Api, chat: string, act: Act, signal: AbortSignal): Promise<unknown> {
  switch (act.type) {
    case "delete":
      return api.deleteMessage(chat, Number(act.message), foreign(signal));
    case "react":
      return api.setMessageReaction(chat, Number(act.message), [reaction(act.emoji)], {}, foreign(signal));
    case "leave":
      return api.leaveChat(chat, foreign(signal));
    case "forget":
      // This channel stores nothing about people.
      return undefined;
    case "typing":
      return api.sendChatAction(chat, "typing", {}, foreign(signal));
  }
}

function reaction(emoji: string): ReactionTypeEmoji {
  // Telegram allows about seventy emoji and refuses others; the list grows.
  return { type: "emoji", emoji: emoji as ReactionTypeEmoji["emoji"] };
}
