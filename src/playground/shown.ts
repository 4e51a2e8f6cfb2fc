/** What the server shows the page: plain JSON, types only, so that both sides read the same file. */

/** A person at a chat: the same person has another seat in another chat. */
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
  } | null;
  readonly contact: { readonly name: string; readonly phone: string } | null;
  readonly sticker: string | null;
  readonly service: ShownService | null;
  readonly buttons: readonly (readonly ShownButton[])[];
  readonly edited: boolean;
  /** Taken back for everybody, where that leaves a trace. */
  readonly deleted: boolean;
  /** Seen by this person alone. */
  readonly whispered: boolean;
  readonly protected: boolean;
  readonly silent: boolean;
  readonly replyTo: { readonly id: number; readonly name: string; readonly text: string } | null;
  readonly reactions: readonly { readonly emoji: string; readonly count: number; readonly mine: boolean }[];
  /** Of one's own messages: how far they have come. On Telegram `waiting` is for the bot to fetch them. */
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

export type ShownCase = {
  readonly number: string;
  readonly title: string;
  readonly stage: string;
  readonly stageLabel: string;
  /** ISO 8601, as are all times here. */
  readonly due: string | null;
  readonly confidential: boolean;
  readonly agency: string | null;
  readonly events: readonly {
    readonly at: string;
    readonly who: string;
    readonly what: string;
    readonly from: string | null;
    readonly to: string;
  }[];
};

export type ShownClock = { readonly now: string; readonly zone: string };

/** How far the playground has come in linking its rooms. `words`: what the bot answered, or what went wrong. */
export type ShownSetUp =
  | { readonly type: "working" }
  | { readonly type: "ready" }
  | {
      readonly type: "failed";
      readonly step: "operators" | "roles" | "agency" | "start";
      readonly words: string;
    };

/** How the office's number on WhatsApp is. */
export type ShownWhatsApp = {
  readonly number: "starting" | "scan" | "connected";
  /** What its phone would scan, as a data URL. */
  readonly picture: string | null;
  /** Why the operators' group there isn't linked. */
  readonly trouble: string | null;
};

export type ShownMenu = readonly { readonly command: string; readonly description: string }[];

export type SampleName = "pothole" | "lamp" | "rubbish";

/** What comes down the event stream. A connection begins with everything there is. */
export type Shown =
  | { readonly type: "hello"; readonly boot: string; readonly service: string; readonly bot: string }
  | { readonly type: "chat"; readonly chat: ShownChat }
  | { readonly type: "cases"; readonly cases: readonly ShownCase[] }
  | { readonly type: "clock"; readonly clock: ShownClock }
  | { readonly type: "setUp"; readonly setUp: ShownSetUp }
  /** Comes where there is a WhatsApp. */
  | { readonly type: "whatsapp"; readonly whatsapp: ShownWhatsApp }
  /** Something that the server wanted to do for the page and couldn't. */
  | { readonly type: "trouble"; readonly words: string };

export type ClockMove = "hour" | "opening" | "close" | "day";

/** Somebody writes. */
export type Writing =
  | {
      readonly type: "text";
      readonly seat: SeatId;
      readonly text: string;
      readonly replyTo?: number | undefined;
    }
  | {
      readonly type: "place";
      readonly seat: SeatId;
      readonly latitude: number;
      readonly longitude: number;
      readonly replyTo?: number | undefined;
    };

/** Somebody does something else in a chat. */
export type Doing =
  | {
      readonly type: "tap";
      readonly seat: SeatId;
      readonly label: string;
      readonly at?: { readonly latitude: number; readonly longitude: number } | undefined;
    }
  | {
      readonly type: "press";
      readonly seat: SeatId;
      readonly message: number;
      readonly row: number;
      readonly column: number;
    }
  | { readonly type: "edit"; readonly seat: SeatId; readonly message: number; readonly text: string }
  | { readonly type: "delete"; readonly seat: SeatId; readonly message: number }
  | {
      readonly type: "react";
      readonly seat: SeatId;
      readonly message: number;
      readonly emoji: string | null;
    }
  | { readonly type: "start"; readonly seat: SeatId; readonly payload?: string | undefined };

/** What the page asks the server to do. */
export type Action =
  | Writing
  | Doing
  | { readonly type: "clock"; readonly move: ClockMove }
  | { readonly type: "flush" }
  /** The office's phone scans the code that links its number. */
  | { readonly type: "scan" }
  | { readonly type: "setUp" };

/** What an action answers: words that the bot shows for a moment after a press, or why it couldn't be done. */
export type Outcome =
  | { readonly ok: true; readonly words: string | null }
  | { readonly ok: false; readonly words: string };
