import type { ShownChat } from "./chat.ts";

/** What the server shows the page besides chats: plain JSON, types only. */

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

/** State of linking the rooms. `words`: the bot's answer, or what went wrong. */
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

/** News on the event stream. A new connection first gets the whole present state. */
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
