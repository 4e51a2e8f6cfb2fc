import { startBotApi } from "../../src/playground/telegram/server.ts";
import type { Told, Town } from "./town.ts";

const token = "7012345678:crash-token-for-loopback-only-0000000";

/** A Bot API server on loopback, without Telegram's pace and with its 409 for a second poller. */
export async function telegramTown(chats: number, aheadMs: number): Promise<Town> {
  const api = await startBotApi({
    bots: [{ token, username: "lapor_maju_bot", name: "Lapor Maju" }],
    times: { date: () => Date.now() + aheadMs },
    windows: { overall: null, chat: null, group: null },
    polling: { sameOffsetWait: 0, sameOffsetSingle: 0, conflictHold: 0 },
  });
  const { world } = api;
  const bot = world.bots()[0]?.user.id ?? 0;
  const people = Array.from(
    { length: chats },
    (_, n) => world.addPerson({ first_name: `Warga ${n}`, language_code: "id", known: true }).id,
  );
  const rina = world.addPerson({ first_name: "Rina", language_code: "id", known: true }).id;
  const room = world.addGroup({ title: "Ruang Petugas", kind: "supergroup", creator: rina });
  world.promote(bot, room, rina);

  const told = new Map<number, Told[]>();
  const listeners = new Set<() => void>();
  world.on("change", ({ type, chatId, messageId }) => {
    if (type === "message") {
      const person = chatId === room ? rina : chatId;
      const post = world
        .view(chatId === room ? room : bot, person)
        .messages.findLast(({ id }) => id === messageId);
      if (post?.from.bot === true && post.kind !== "service") {
        const list = told.get(chatId) ?? [];
        list.push({ id: String(post.id), text: post.text, at: Date.now() });
        told.set(chatId, list);
      }
    }
    for (const listener of [...listeners]) listener();
  });
  return {
    environment: { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: api.url },
    connect: async () => undefined,
    async say(chat, text) {
      world.send(people[chat] ?? 0, bot, { text });
    },
    async command(text) {
      world.send(rina, room, { text });
    },
    told: (chat) => told.get(chat === "room" ? room : (people[chat] ?? 0)) ?? [],
    standing: async () =>
      world.view(room, rina).messages.flatMap(({ from, text }) => (from.bot ? [text] : [])),
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    unconfirmed: async () => world.bots()[0]?.queue.pending(Date.now()).length ?? 0,
    conflicts: () =>
      api.requests.filter(({ method, code }) => method === "getUpdates" && code === 409).length,
    handedOut() {
      const numbers = world.bots()[0]?.queue.numbers();
      return numbers === undefined ? null : { bot, ...numbers };
    },
    stop: () => api.stop(),
  };
}
