import type { User, UserFromGetMe } from "@grammyjs/types";
import type { Bot, State } from "./state.ts";
import { createUpdateQueue } from "./updates/queue.ts";
import { createPace, type Windows } from "./updates/windows.ts";

export type BotWanted = {
  readonly token: string;
  readonly username?: string;
  readonly name?: string;
  /** true switches privacy mode off: the bot hears everything in groups. */
  readonly hearsAll?: boolean;
};

/** Registers a bot; its id is the number in front of the token's colon. */
export function addBot(state: State, wanted: BotWanted, windows: Windows): Bot {
  const id = Number(wanted.token.split(":")[0]);
  if (!Number.isSafeInteger(id) || id <= 0 || !wanted.token.includes(":")) {
    throw new Error("A bot's token is its id, a colon and a secret");
  }
  const user: UserFromGetMe = {
    id,
    is_bot: true,
    first_name: wanted.name ?? "Bot",
    username: wanted.username ?? `playground_${id}_bot`,
    can_join_groups: true,
    can_read_all_group_messages: wanted.hearsAll ?? false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
  const bot: Bot = {
    token: wanted.token,
    user,
    queue: createUpdateQueue(2_000_001 + Math.floor(state.random() * 500_000_000)),
    pace: createPace(windows),
    commands: new Map(),
    texts: new Map(),
    menuButtons: new Map(),
    allowed: null,
    webhook: null,
    lastPrivateMessageId: 0,
  };
  state.bots.set(id, bot);
  return bot;
}

/** The user object of a bot, as it stands in messages. */
export function userOfBot(bot: Bot): User {
  return { id: bot.user.id, is_bot: true, first_name: bot.user.first_name, username: bot.user.username };
}
