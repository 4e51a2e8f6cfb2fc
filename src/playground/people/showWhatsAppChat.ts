import type { ShownChat, ShownFile, ShownMessage, WhatsAppSeat } from "../shown/chat.ts";
import type { WhatsAppWeb } from "../whatsapp/server.ts";
import { whatsappPlaceOf } from "./whatsappCast.ts";

type View = Awaited<ReturnType<WhatsAppWeb["view"]>>;
type SeenMessage = View["messages"][number];

/** Most messages of a chat that the page gets. */
const mostMessages = 300;

const quotedLength = 120;

type Known = { readonly chat: string } & Pick<SeenMessage, "id" | "mime" | "fileName">;

export type Numbers = ReturnType<typeof createNumbers>;

/** The page identifies messages by increasing numbers in each chat, WhatsApp by texts. */
export function createNumbers() {
  const known: Known[] = [];
  const numbers = new Map<string, number>();
  return {
    of(chat: string, { id, mime, fileName }: SeenMessage): number {
      const number = numbers.get(id);
      if (number !== undefined) return number;
      numbers.set(id, known.push({ chat, id, mime, fileName }));
      return known.length;
    },
    numbered: (id: string): number => numbers.get(id) ?? 0,
    at: (number: number) => known[number - 1] ?? null,
  };
}

/** What a seat sees of its chat. */
export function showWhatsAppChat(seat: WhatsAppSeat, view: View, numbers: Numbers): ShownChat {
  const { person, chat, group } = whatsappPlaceOf(seat);
  const numbered = view.messages.map((seen) => ({ seen, id: numbers.of(chat, seen) }));
  const names = new Map(view.messages.map(({ id, from }) => [id, from.name]));
  return {
    seat,
    title: view.title,
    group,
    started: true,
    messages: numbered.slice(-mostMessages).map(({ seen, id }) => ({
      ...showMessage(seen, id, person),
      replyTo: showReplied(seen, names, numbers),
    })),
    keyboard: null,
  };
}

function showMessage(seen: SeenMessage, id: number, person: string): Omit<ShownMessage, "replyTo"> {
  const { from, deleted, place } = seen;
  return {
    id,
    from: { ...from, id: digitsOf(from.id) },
    date: Math.floor(seen.at / 1_000),
    kind: kindOf(seen),
    // The name of a place stands under its map.
    text: place === null ? seen.text : "",
    entities: [],
    file: deleted ? null : showFile(seen, id),
    place: deleted || place === null ? null : { ...place, title: seen.text === "" ? null : seen.text },
    contact: null,
    sticker: null,
    service: null,
    buttons: [],
    edited: seen.edited && !deleted,
    deleted,
    whispered: false,
    protected: false,
    silent: false,
    reactions: reactionsOf(seen, person),
    delivery: from.mine && !deleted ? deliveries[seen.ticks] : null,
  };
}

const deliveries = { sent: "arrived", delivered: "delivered", read: "read" } as const;

function kindOf({ kind, deleted }: SeenMessage): string {
  if (deleted) return "text";
  return kind === "image" || kind === "sticker" ? "photo" : kind;
}

function showFile({ mime, fileName, message }: SeenMessage, id: number): ShownFile | null {
  if (mime === null) return null;
  const seconds = message.audioMessage?.seconds ?? null;
  return { id: `wa-${id}`, name: fileName, mime, bytes: null, seconds, width: null, height: null };
}

function showReplied(
  { quote }: SeenMessage,
  names: ReadonlyMap<string, string>,
  numbers: Numbers,
): ShownMessage["replyTo"] {
  if (quote === null) return null;
  const oneLine = quote.text.replace(/\s+/g, " ");
  const text = oneLine.length > quotedLength ? `${oneLine.slice(0, quotedLength)}…` : oneLine;
  return { id: numbers.numbered(quote.id), name: names.get(quote.id) ?? "", text };
}

function reactionsOf({ reactions }: SeenMessage, person: string): ShownMessage["reactions"] {
  return [...new Set(reactions.map(({ text }) => text))].map((emoji) => {
    const given = reactions.filter(({ text }) => text === emoji);
    return { emoji, count: given.length, mine: given.some(({ by }) => by === person) };
  });
}

/** A LID has fifteen digits at most, which a number holds. */
const digitsOf = (id: string): number => Number(id.replace(/@.*$/, ""));
