import type { ChannelId } from "../ports/inbound.ts";

/**
 * Id of the attachment with the picture to scan for linking a channel's number; its file is always the
 * current picture.
 */
export const pairingPicture = (channel: ChannelId): string => `${channel}-pairing`;
