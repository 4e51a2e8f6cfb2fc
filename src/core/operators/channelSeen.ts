import type { AttachmentId } from "../procedure/case.ts";

/** How a channel is, as administrators see it. */
export type ChannelSeen = {
  readonly name: string;
  readonly state: "ready" | "starting" | "waiting" | "stopped";
  /** How a number can be linked now: a code to type on the phone, or a picture to scan. */
  readonly pairing: { readonly code: string | null; readonly picture: AttachmentId | null } | null;
};
