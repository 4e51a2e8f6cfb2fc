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
  { id: "disappearing", send: (web, { person, chat }) => web.setTimer(person, chat, day) },
  { id: "staying", send: (web, { person, chat }) => web.setTimer(person, chat, 0) },
  {
    id: "shutEdit",
    async send(web, { person, chat }) {
      const { messages } = await web.view(person, chat);
      const own = messages.findLast(({ from, deleted }) => from.mine && !deleted);
      if (own === undefined) throw new Error("There is no own message to change");
      await web.edit(person, chat, own.id, `${own.text}.`, { unreadable: true });
    },
  },
];

/** In seconds, the shortest time that phones offered for years. */
const day = 86_400;
