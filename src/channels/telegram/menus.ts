import { createHash } from "node:crypto";
import type { Api } from "grammy";
import type { BotCommandScope } from "grammy/types";

/** What the app shows when "/" is typed; an offer, never a permission. */
export type CommandMenu = {
  readonly scope: "private" | "groups" | { readonly chat: string };
  /** ISO 639-1; null for whoever speaks another language. */
  readonly language: string | null;
  /** Names of 1–32 of [a-z0-9_], descriptions of 1–256 characters; at most 100. Without any, the menu is taken away. */
  readonly commands: readonly { readonly command: string; readonly description: string }[];
};

/** What stands on the bot's own page. */
export type Introduction = {
  readonly language: string | null;
  /** Up to 512 characters, shown in the empty chat. */
  readonly description: string;
  /** Up to 120 characters, shown on the profile. */
  readonly shortDescription: string;
};

/** Where it is remembered what was set last, so that a start doesn't set it all again. */
export type MenuMemory = {
  readonly get: (key: string) => Promise<string | null>;
  readonly set: (key: string, hash: string) => Promise<void>;
};

/** Sets what has changed since it was last set. Rejects with grammY's errors; nothing depends on it having worked. */
export async function setMenus(
  api: Api,
  botId: number,
  memory: MenuMemory,
  menus: readonly CommandMenu[],
  introductions: readonly Introduction[],
): Promise<void> {
  for (const { scope, language, commands } of menus) {
    const name = typeof scope === "string" ? scope : scope.chat;
    await ifChanged(memory, `telegram ${botId} commands ${name} ${language ?? "*"}`, commands, async () => {
      const where = { scope: scopeOf(scope), ...languageOf(language) };
      if (commands.length === 0) await api.deleteMyCommands(where);
      else await api.setMyCommands([...commands], where);
    });
  }
  for (const { language, description, shortDescription } of introductions) {
    const key = `telegram ${botId} introduction ${language ?? "*"}`;
    await ifChanged(memory, key, { description, shortDescription }, async () => {
      await api.raw.setMyDescription({ description, ...languageOf(language) });
      await api.raw.setMyShortDescription({ short_description: shortDescription, ...languageOf(language) });
    });
  }
}

async function ifChanged(
  memory: MenuMemory,
  key: string,
  wanted: unknown,
  set: () => Promise<void>,
): Promise<void> {
  const hash = createHash("sha256").update(JSON.stringify(wanted)).digest("base64url");
  if ((await memory.get(key)) === hash) return;
  await set();
  await memory.set(key, hash);
}

function scopeOf(scope: CommandMenu["scope"]): BotCommandScope {
  if (scope === "private") return { type: "all_private_chats" };
  if (scope === "groups") return { type: "all_group_chats" };
  return { type: "chat", chat_id: scope.chat };
}

type LanguageCode = NonNullable<NonNullable<Parameters<Api["setMyCommands"]>[1]>["language_code"]>;

function languageOf(language: string | null): { language_code?: LanguageCode } {
  // The types list the codes; the configuration has them as text.
  return language === null ? {} : { language_code: language as LanguageCode };
}
