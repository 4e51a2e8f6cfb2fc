import { named } from "../kinds/kind.ts";
import { whatsappKindsFor } from "../kinds/kindsFor.ts";
import type { Doing, Outcome, Writing } from "../shown/action.ts";
import type { ShownChat, WhatsAppSeat } from "../shown/chat.ts";
import type { Parcel } from "../site/actions.ts";
import type { Upload } from "../telegram/content/files.ts";
import type { WhatsAppWeb } from "../whatsapp/server.ts";
import { createNumbers, showWhatsAppChat } from "./showWhatsAppChat.ts";
import { whatsappPlaceOf } from "./whatsappCast.ts";

export type WhatsAppPeople = ReturnType<typeof createWhatsAppPeople>;

type On<T> = T extends unknown ? Omit<T, "seat"> & { readonly seat: WhatsAppSeat } : never;

const done: Outcome = { ok: true, words: null };

/** What the seats on WhatsApp see and do. Rejects where this WhatsApp wouldn't allow it. */
export function createWhatsAppPeople(web: WhatsAppWeb) {
  const numbers = createNumbers();
  const idOf = (number: number): string => {
    const message = numbers.at(number);
    if (message === null) throw new Error(`There is no message ${number}`);
    return message.id;
  };
  const mannerOf = (replyTo: number | null | undefined) =>
    replyTo === null || replyTo === undefined ? {} : { quote: idOf(replyTo) };

  return {
    async show(seat: WhatsAppSeat): Promise<ShownChat> {
      const { person, chat } = whatsappPlaceOf(seat);
      return showWhatsAppChat(seat, await web.view(person, chat), numbers);
    },

    async write(wanted: On<Writing>): Promise<Outcome> {
      const { person, chat } = whatsappPlaceOf(wanted.seat);
      const manner = mannerOf(wanted.replyTo);
      switch (wanted.type) {
        case "text":
          await web.say(person, chat, { type: "text", text: wanted.text }, manner);
          return done;
        case "place": {
          const { latitude, longitude } = wanted;
          await web.say(person, chat, { type: "location", latitude, longitude }, manner);
          return done;
        }
      }
    },

    async act(wanted: On<Doing>): Promise<Outcome> {
      const { person, chat } = whatsappPlaceOf(wanted.seat);
      switch (wanted.type) {
        case "edit":
          await web.edit(person, chat, idOf(wanted.message), wanted.text);
          return done;
        case "delete":
          await web.deleteForEveryone(person, chat, idOf(wanted.message));
          return done;
        case "react":
          await web.react(person, chat, idOf(wanted.message), wanted.emoji ?? "");
          return done;
        case "kind":
          await named(whatsappKindsFor(whatsappPlaceOf(wanted.seat)), wanted.kind).send(
            web,
            whatsappPlaceOf(wanted.seat),
          );
          return done;
        case "tap":
        case "press":
        case "start":
          throw new Error("WhatsApp has no buttons here");
      }
    },

    /** A person sends files: pictures as photos, anything else as documents; the words go with the first. */
    async sendFiles(seat: WhatsAppSeat, { caption, replyTo, files, voice }: Parcel): Promise<void> {
      const { person, chat } = whatsappPlaceOf(seat);
      const manner = mannerOf(replyTo);
      for (const [at, file] of files.entries()) {
        const words = at === 0 && caption !== "" ? { caption } : {};
        const content =
          voice === null
            ? contentOf(file, words)
            : ({ type: "voice", bytes: file.bytes, seconds: voice } as const);
        await web.say(person, chat, content, manner);
      }
    },

    /** The file of a message, by the id that the page was given; null where there is none. */
    async file(id: string): Promise<Upload | null> {
      const message = numbers.at(Number(/^wa-(\d+)$/.exec(id)?.[1]));
      if (message === null) return null;
      const bytes = await web.file(message.chat, message.id).catch(() => null);
      if (bytes === null) return null;
      const { mime, fileName } = message;
      return {
        bytes,
        ...(mime !== null && { mime: mime.split(";")[0] ?? "" }),
        ...(fileName !== null && { name: fileName }),
      };
    },
  };
}

function contentOf({ bytes, name = "berkas", mime = "" }: Upload, words: { readonly caption?: string }) {
  if (/^image\/(jpeg|png|webp)$/.test(mime)) return { type: "image", bytes, mime, ...words } as const;
  const known = mime === "" ? "application/octet-stream" : mime;
  return { type: "document", bytes, fileName: name, mime: known, ...words } as const;
}
