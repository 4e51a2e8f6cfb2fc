import { readFile } from "node:fs/promises";
import { projectPath } from "../../projectPath.ts";
import type { whatsappPlaceOf } from "../people/whatsappCast.ts";
import { samplePicture } from "../site/pictures.ts";
import type { Content } from "../whatsapp/content.ts";
import { clipOf, copyInHd, filmInHd } from "../whatsapp/copyInHd.ts";
import type { WhatsAppWeb } from "../whatsapp/server.ts";
import type { KindId } from "./kind.ts";

export type WhatsAppKind = {
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
  {
    id: "hdPhoto",
    async send(web, { person, chat }) {
      const small = await samplePicture("pothole", 480);
      const of = await web.say(person, chat, { type: "image", bytes: small, caption: "jalan berlubang" });
      await web.say(person, chat, copyInHd(of, await samplePicture("pothole")));
    },
  },
  {
    id: "hdVideo",
    async send(web, { person, chat }) {
      const bytes = await readFile(film());
      const of = await web.say(person, chat, { type: "video", bytes, caption: "banjir di sini" });
      await web.say(person, chat, filmInHd(of, bytes));
    },
  },
  {
    id: "motionPhoto",
    async send(web, { person, chat }) {
      const bytes = await samplePicture("pothole");
      const of = await web.say(person, chat, { type: "image", bytes, caption: "jalan berlubang" });
      await web.say(person, chat, clipOf(of, await readFile(film())));
    },
  },
  {
    id: "photoRefused",
    async send(web, { person, chat }) {
      await web.say(person, chat, { type: "image", bytes: await samplePicture("lamp"), gone: 403 });
    },
  },
  {
    id: "onceSeen",
    async send(web, { person, chat }) {
      const at = ["viewOnceMessageV2", "message", "imageMessage"];
      const file = { bytes: await samplePicture("lamp"), kind: "image", mime: "image/jpeg", at } as const;
      const message = { viewOnceMessageV2: { message: { imageMessage: { viewOnce: true } } } };
      await web.say(person, chat, { type: "raw", message, file });
    },
  },
  {
    id: "onceKept",
    send: (web, { person, chat }) =>
      web.say(
        person,
        chat,
        { type: "raw", message: { viewOnceMessageV2: { message: { imageMessage: { viewOnce: true } } } } },
        { withheld: "view_once_unavailable_fanout" },
      ),
  },
  {
    id: "mention",
    async send(web, { person, chat }) {
      const { id: own } = await web.bot();
      const others = (await web.view(person, chat)).members.filter(({ id }) => id !== own && id !== person);
      const mentionedJid = [own, ...others.map(({ id }) => id), "6281200000098@s.whatsapp.net"];
      const text = `Kata ${mentionedJid.map((jid) => `@${jid.replace(/@.*/, "")}`).join(" dan ")}, jalan rusak.`;
      const message = { extendedTextMessage: { text, contextInfo: { mentionedJid } } };
      await web.say(person, chat, { type: "raw", message });
    },
  },
  raw("botAnswer", {
    botForwardedMessage: {
      message: {
        richResponseMessage: { submessages: [{ messageText: "Jalan rusak bisa dilaporkan ke dinas." }] },
      },
    },
  }),
  raw("event", { eventMessage: { name: "Kerja bakti", startTime: 1_796_000_000 } }),
  raw("eventAnswer", {
    encEventResponseMessage: {
      eventCreationMessageKey: { id: "E1" },
      encPayload: new Uint8Array(32),
      encIv: new Uint8Array(12),
    },
  }),
  raw("privacySwitch", { limitSharingMessage: {} }),
  raw("groupMention", {
    groupMentionedMessage: {
      message: {
        extendedTextMessage: {
          text: "Kata @120363018200000003@g.us jalan depan pasar rusak.",
          contextInfo: {
            groupMentions: [{ groupJid: "120363018200000003@g.us", groupSubject: "Warga RW 5" }],
          },
        },
      },
    },
  }),
  raw("statusMention", {
    statusMentionMessage: {
      message: { protocolMessage: { type: 25, key: { remoteJid: "status@broadcast", id: "S1" } } },
    },
  }),
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

/** A second of film. */
const film = (): string => projectPath("src/playground/kinds/film.mp4");

/** What an administrator changes in a group on WhatsApp: whether all may write there. */
export const whatsappRoomKinds: readonly WhatsAppKind[] = [
  { id: "onlyAdministrators", send: async (web, { person, chat }) => web.announce(chat, true, person) },
  { id: "everybody", send: async (web, { person, chat }) => web.announce(chat, false, person) },
];

/** Newer phones' messages that are of one piece. */
function raw(id: KindId, message: Extract<Content, { type: "raw" }>["message"]): WhatsAppKind {
  return { id, send: (web, { person, chat }) => web.say(person, chat, { type: "raw", message }) };
}

/** In seconds, the shortest time that phones offered for years. */
const day = 86_400;
