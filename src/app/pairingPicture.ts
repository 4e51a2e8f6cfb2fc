import type { ChannelId } from "../ports/inbound.ts";

/** The picture by which an administrator links a channel's number: an attachment whose file is always the present one. */
export const pairingPicture = (channel: ChannelId): string => `${channel}-pairing`;
