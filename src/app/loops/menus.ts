import type { Logger } from "pino";
import { citizenMenu } from "../../core/conversation/commandMenu.ts";
import { say } from "../../core/message/message.ts";
import { type Language, languages, type Office } from "../../core/office.ts";
import { menu } from "../../core/operators/commands/table.ts";
import type { Channel } from "../../ports/channel.ts";
import type { CommandMenu, Introduction, MenuMemory } from "../../ports/menus.ts";
import type { LinkedRoom } from "../../ports/rooms.ts";
import type { Store } from "../../ports/store.ts";
import type { Translate } from "../../ports/translate.ts";
import type { Offices } from "../office.ts";
import { type Loop, startLoop } from "./loop.ts";

export type MenuOptions = {
  readonly store: Store;
  readonly channel: Channel;
  readonly translate: Translate;
  readonly offices: Offices;
  readonly logger: Logger;
  /**
   * Whether to remember across restarts what was set; false if the platform's server is new at every start.
   */
  readonly remembers: boolean;
};

const waitMs = 500;
const idleMs = 30_000;

/**
 * Keeps a channel's command menus and the service's introduction up to date; they change when a room is
 * linked. Null for a channel without menus.
 */
export function keepMenus({
  store,
  channel,
  translate,
  offices,
  logger,
  remembers,
}: MenuOptions): Loop | null {
  if (channel.setMenus === undefined) return null;
  const setMenus = channel.setMenus.bind(channel);
  const memory = remembers ? keptIn(store) : forNow();
  const turn = async (): Promise<number | null> => {
    if (!channel.identity().known || channel.health().state !== "ready") return waitMs;
    const linked = await store.transaction(async (tx) => {
      const rooms = (await tx.rooms.all()).filter(({ active }) => active);
      return { rooms, chats: await tx.people.addresses(rooms.map(({ contact }) => contact)) };
    });
    const inRooms = linked.rooms.flatMap((room) => {
      const chat = linked.chats.get(room.contact)?.chat;
      return chat === undefined || room.channel !== channel.id ? [] : roomMenus(room, chat, translate);
    });
    const office = await offices.read();
    await setMenus(
      memory,
      [...privateMenus(translate), ...inRooms],
      languages.map((language) => introduction(language, office, translate)),
    );
    return null;
  };
  return startLoop({ name: `menus ${channel.id}`, logger, turn, idleMs });
}
function keptIn(store: Store): MenuMemory {
  return {
    get: async (key) => {
      const value = await store.transaction((tx) => tx.settings.get(key));
      return typeof value === "string" ? value : null;
    },
    set: async (key, hash) => await store.transaction((tx) => tx.settings.set(key, hash)),
  };
}

function forNow(): MenuMemory {
  const kept = new Map<string, string>();
  return {
    get: async (key) => kept.get(key) ?? null,
    set: async (key, hash) => {
      kept.set(key, hash);
    },
  };
}

/** Indonesian is set as the default, shown to all whose app is in neither language. */
const shownTo = (language: Language): string | null => (language === "id" ? null : language);

function privateMenus(translate: Translate): readonly CommandMenu[] {
  return languages.map((language) => ({
    scope: "private",
    language: shownTo(language),
    commands: citizenMenu(language).map(({ command, description }) => ({
      command,
      description: translate(description, language),
    })),
  }));
}

function roomMenus({ type }: LinkedRoom, chat: string, translate: Translate): readonly CommandMenu[] {
  return languages.map((language) => ({
    scope: { chat },
    language: shownTo(language),
    commands: menu(language, type).map(({ command, description }) => ({
      command,
      description: translate(description, language),
    })),
  }));
}

function introduction(language: Language, { service, name }: Office, translate: Translate): Introduction {
  return {
    language: shownTo(language),
    description: translate(say("menu.introduction", { service, office: name }), language),
    shortDescription: translate(say("menu.short", { office: name }), language),
  };
}
