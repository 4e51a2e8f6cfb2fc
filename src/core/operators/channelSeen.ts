import type { AttachmentId } from "../procedure/case.ts";

/** Where people reach the office on a channel. */
export type Door = {
  /** As it is typed or dialled: "@lapor_maju_bot", "+62 812-0000-0001". */
  readonly address: string;
  /** Opens our chat; `{code}` in it stands for the code that is sent along. */
  readonly link: string;
};

/** How a channel is, as administrators see it. */
export type ChannelSeen = {
  readonly name: string;
  readonly state: "ready" | "starting" | "waiting" | "stopped";
  /** How a number can be linked now: a code to type on the phone, or a picture to scan. */
  readonly pairing: { readonly code: string | null; readonly picture: AttachmentId | null } | null;
  /** Left out while it isn't known, and by older versions. */
  readonly door?: Door | null;
};
