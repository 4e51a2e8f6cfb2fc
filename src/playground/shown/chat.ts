/**
 * A chat as the server shows it to the page: plain JSON. Only types, so that both sides can import the file.
 */

/** A person in a chat; the same person in another chat is another seat. */
export type SeatId = TelegramSeat | WhatsAppSeat;

export type WhatsAppSeat = "wati" | "agus" | "agus-private";

export type TelegramSeat =
  | "sari"
  | "tom"
  | "rina"
  | "budi"
  | "joko"
  | "rina-private"
  | "budi-private"
  | "joko-private";

export type ShownEntity = {
  readonly type: string;
  /** UTF-16 units. */
  readonly offset: number;
  readonly length: number;
  readonly url: string | null;
};

export type ShownFile = {
  readonly id: string;
  readonly name: string | null;
  readonly mime: string | null;
  readonly bytes: number | null;
  /** Of a voice note, a recording or a film. */
  readonly seconds: number | null;
  readonly width: number | null;
  readonly height: number | null;
};

export type ShownButton = {
  readonly text: string;
  /** null: pressing it tells the bot. */
  readonly url: string | null;
};

export type ShownService = {
  readonly type: "joined" | "left" | "created" | "pinned" | "other";
  readonly names: readonly string[];
};

export type ShownMessage = {
  readonly id: number;
  readonly from: {
    readonly id: number;
    readonly name: string;
    readonly bot: boolean;
    readonly mine: boolean;
  };
  /** Whole seconds since 1970, business time. */
  readonly date: number;
  readonly kind: string;
  readonly text: string;
  readonly entities: readonly ShownEntity[];
  readonly file: ShownFile | null;
  readonly place: {
    readonly latitude: number;
    readonly longitude: number;
    readonly title: string | null;
    readonly address: string | null;
  } | null;
  readonly contact: { readonly name: string; readonly phone: string } | null;
  readonly sticker: string | null;
  readonly service: ShownService | null;
  readonly buttons: readonly (readonly ShownButton[])[];
  readonly edited: boolean;
  /** Deleted for everybody, where that remains visible. */
  readonly deleted: boolean;
  /** Seen by this person alone. */
  readonly whispered: boolean;
  readonly protected: boolean;
  readonly silent: boolean;
  readonly replyTo: { readonly id: number; readonly name: string; readonly text: string } | null;
  readonly reactions: readonly { readonly emoji: string; readonly count: number; readonly mine: boolean }[];
  /** For one's own messages: the delivery state. On Telegram `waiting`: the bot hasn't fetched it. */
  readonly delivery: "waiting" | "arrived" | "delivered" | "read" | null;
};

export type ShownKey = { readonly text: string; readonly asks: "place" | "contact" | null };

export type ShownChat = {
  readonly seat: SeatId;
  readonly title: string;
  readonly group: boolean;
  /** Whether anything was said here yet; a private chat begins with START. */
  readonly started: boolean;
  readonly messages: readonly ShownMessage[];
  readonly keyboard: {
    readonly rows: readonly (readonly ShownKey[])[];
    readonly placeholder: string | null;
  } | null;
};
