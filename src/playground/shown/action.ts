import type { SeatId } from "./chat.ts";

/** What the page asks of the server: plain JSON, types only. */

export type SampleName = "pothole" | "lamp" | "rubbish";

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
  /** Sends what has no button of its own; `kind` is an id that `/kinds/<seat>` lists. */
  | { readonly type: "kind"; readonly seat: SeatId; readonly kind: string }
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

/** The result of an action: words that the bot shows for a moment after a press, or why it failed. */
export type Outcome =
  | { readonly ok: true; readonly words: string | null }
  | { readonly ok: false; readonly words: string };
