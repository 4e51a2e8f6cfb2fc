import { type Api, GrammyError } from "grammy";
import type { ChatMember, Update } from "grammy/types";
import { withDeadline } from "./deadline.ts";
import { foreign } from "./upload.ts";

/** Somebody's standing in a group. unknown: the bot, not being an administrator there, isn't told. */
export type Standing = "administrator" | "member" | "outside" | "unknown";

const keptMs = 60_000;

/** Who is in which group; kept a minute, and corrected by what the platform reports. `now` is machine time. */
export function createMembers(api: Api, now: () => number) {
  const known = new Map<string, { readonly standing: Standing; readonly until: number }>();

  const remember = (chat: string, person: string, standing: Standing) => {
    for (const [key, { until }] of known) {
      if (until > now()) break;
      known.delete(key);
    }
    const key = `${chat} ${person}`;
    known.delete(key);
    known.set(key, { standing, until: now() + keptMs });
  };

  return {
    /** Asks the platform unless it is known. Rejects when the server can't be asked. */
    async standing(chat: string, person: string): Promise<Standing> {
      const kept = known.get(`${chat} ${person}`);
      if (kept !== undefined && kept.until > now()) return kept.standing;
      try {
        const member = await withDeadline(10_000, (signal) =>
          api.getChatMember(chat, Number(person), foreign(signal)),
        );
        remember(chat, person, standingOf(member));
        return standingOf(member);
      } catch (error) {
        if (error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403))
          return "unknown";
        throw error;
      }
    },

    /** Takes in a change of membership. */
    note({ chat_member }: Update): void {
      if (chat_member === undefined) return;
      const { chat, new_chat_member } = chat_member;
      remember(String(chat.id), String(new_chat_member.user.id), standingOf(new_chat_member));
    },
  };
}

function standingOf(member: ChatMember): Standing {
  switch (member.status) {
    case "creator":
    case "administrator":
      return "administrator";
    case "member":
      return "member";
    case "restricted":
      return member.is_member ? "member" : "outside";
    case "left":
    case "kicked":
      return "outside";
  }
}
