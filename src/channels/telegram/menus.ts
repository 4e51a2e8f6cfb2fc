import { createHash } from "node:crypto";
import type { Api } from "grammy";
import type { BotCommandScope } from "grammy/types";
import type { CommandMenu, Introduction, MenuMemory } from "../../ports/menus.ts";

/**
 * Sets the menus that have changed since they were set. Rejects with grammY's errors; nothing depends on it.
 */
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
  // The type lists all codes, ours is any text.
  return language === null ? {} : { language_code: language as LanguageCode };
}
