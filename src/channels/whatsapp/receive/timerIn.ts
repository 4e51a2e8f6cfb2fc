import { surroundings } from "./reading/content.ts";
import { type Content, numberOf, protocolKind, unwrap, type WAMessage } from "./wire.ts";

/** After how long a chat's messages disappear, as one of its messages says. */
export type Timer = {
  /** Seconds; 0 if they stay. */
  readonly expiration: number;
  /** When it was set, in Unix seconds, if the message says so. */
  readonly since: number | null;
  /** When the message was sent, in Unix seconds. */
  readonly at: number;
};

/** Kinds of content that always say how long they stay, by saying nothing if they do for ever. */
const telling = [
  "conversation",
  "extendedTextMessage",
  "imageMessage",
  "videoMessage",
  "ptvMessage",
  "audioMessage",
  "documentMessage",
  "stickerMessage",
  "locationMessage",
  "liveLocationMessage",
  "contactMessage",
  "contactsArrayMessage",
] as const satisfies readonly (keyof Content)[];

/** The chat's timer by a message of it; null if it doesn't say, as a reaction. */
export function timerIn(message: WAMessage): Timer | null {
  const at = numberOf(message.messageTimestamp);
  if (!message.message || at === null || at <= 0) return null;
  const content = unwrap(message.message);
  const { protocolMessage: change } = content;
  if (change) {
    if (change.type !== protocolKind.timer) return null;
    const since = numberOf(change.ephemeralSettingTimestamp) || at;
    return { expiration: secondsIn(change.ephemeralExpiration) ?? 0, since, at };
  }
  // Of our own phone's talk only a change of the setting counts: most of its chats aren't ours.
  if (message.key.fromMe === true) return null;
  const around = surroundings(content);
  const expiration = secondsIn(around?.expiration);
  const since = numberOf(around?.ephemeralSettingTimestamp) || null;
  if (expiration !== null) return { expiration, since, at };
  // Phones of before 2021 only wrapped it.
  const says = telling.some((kind) => content[kind]) && !message.message.ephemeralMessage;
  return says ? { expiration: 0, since, at } : null;
}

/** A timer's seconds; null if there is none, or it is none that the protocol can mean. */
function secondsIn(value: unknown): number | null {
  const seconds = numberOf(value);
  return seconds !== null && Number.isInteger(seconds) && seconds > 0 && seconds < 2 ** 31 ? seconds : null;
}
