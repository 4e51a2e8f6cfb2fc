import type { whatsappPlaceOf } from "../people/whatsappCast.ts";
import type { WhatsAppWeb } from "../whatsapp/server.ts";
import type { KindId } from "./kind.ts";

type WhatsAppKind = {
  readonly id: KindId;
  /** The person sends it from their seat, in as many messages as a phone makes of it. */
  readonly send: (web: WhatsAppWeb, at: ReturnType<typeof whatsappPlaceOf>) => Promise<unknown>;
};

/**
 * What a person on WhatsApp can send besides what the page's own buttons send. One more is a row here and its name in
 * the part `kinds` of both `locales/…/playground.json`; the page needs nothing else. A message as newer phones make it
 * is content of the type "raw"; an own earlier one, for what refers to it, is in `web.view(person, chat)`.
 */
export const whatsappKinds: readonly WhatsAppKind[] = [
  {
    id: "contact",
    send: (web, { person, chat }) =>
      web.say(person, chat, { type: "contact", name: "Pak RT", phone: "6281200000099" }),
  },
  {
    id: "poll",
    send: (web, { person, chat }) =>
      web.say(person, chat, {
        type: "raw",
        message: {
          pollCreationMessageV3: {
            name: "Perbaikan kapan?",
            options: [{ optionName: "Pagi" }, { optionName: "Sore" }],
            selectableOptionsCount: 1,
          },
        },
      }),
  },
];
