import { setTimeout as pause } from "node:timers/promises";
import type { Channel } from "../../ports/channel.ts";

/** Milliseconds to wait for the platforms to say which bot and number this is, and between looks. */
const introduceMs = 20_000;
const lookMs = 500;

/** Shows which bot and number people reach, so that another bot's token is noticed at once. */
export async function introduce(channels: readonly Channel[], say: (line: string) => void): Promise<void> {
  const known = (): boolean => channels.every((channel) => channel.identity().known);
  for (let waited = 0; waited < introduceMs && !known(); waited += lookMs) {
    await pause(lookMs, undefined, { ref: false });
  }
  for (const channel of channels) say(`${channel.name}: ${channel.identity().text}`);
}
