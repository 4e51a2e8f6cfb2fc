import type { placeOf } from "../people/telegramCast.ts";
import type { World } from "../telegram/world.ts";
import type { KindId } from "./kind.ts";

type TelegramKind = {
  readonly id: KindId;
  /** The person sends it from their seat; an error's words are shown to them. */
  readonly send: (world: World, at: ReturnType<typeof placeOf>) => unknown;
};

/**
 * What a person on Telegram can send besides what the page's own buttons send. One more is a row here and its name in
 * the part `kinds` of both `locales/…/playground.json`; the page needs nothing else.
 */
export const telegramKinds: readonly TelegramKind[] = [
  {
    id: "contact",
    send: (world, { userId, chatId }) =>
      world.send(userId, chatId, { contact: { phone_number: "+6281200000099", first_name: "Pak RT" } }),
  },
  {
    id: "sticker",
    send: (world, { userId, chatId }) => world.send(userId, chatId, { sticker: { emoji: "👍" } }),
  },
];
