import { surroundings } from "../receive/reading/content.ts";
import { type Content, numberOf } from "../receive/wire.ts";
import type { Running } from "../timers.ts";

/**
 * A message of ours that disappears when its chat's do: without this it would stay on the phone of somebody who chose
 * that nothing does, and the phone would take it for a change of the timer. The library's own option leaves out when
 * the timer was set, by which phones know which of two settings is the later one.
 */
export function timed(message: Content, timer: Running | null): Content {
  const kind = Object.keys(message).find((name) => name.endsWith("Message"));
  const content: unknown = kind === undefined ? null : Reflect.get(message, kind);
  if (timer === null || kind === undefined || typeof content !== "object") return message;
  const { expiration, since } = timer;
  const contextInfo = {
    ...surroundings(message),
    expiration,
    ...(since !== null && { ephemeralSettingTimestamp: since }),
  };
  return { ...message, [kind]: { ...content, contextInfo } };
}

/** The timer that a message has. */
export function timerOf(message: Content): Running | null {
  const around = surroundings(message);
  if (!around?.expiration) return null;
  return { expiration: around.expiration, since: numberOf(around.ephemeralSettingTimestamp) };
}
