import { setTimeout as pause } from "node:timers/promises";
import type { Channel } from "../../ports/channel.ts";

/** Milliseconds in which the servers are waited for to say whom this program serves, and how often that is looked at. */
const introduceMs = 20_000;
const lookMs = 500;

/** Says which bot and which number people reach: a token of another bot is noticed at once. */
export async function introduce(channels: readonly Channel[], say: (line: string) => void): Promise<void> {
  const known = (): boolean => channels.every((channel) => channel.identity().known);
  for (let waited = 0; waited < introduceMs && !known(); waited += lookMs) {
    await pause(lookMs, undefined, { ref: false });
  }
  for (const channel of channels) say(`${channel.name}: ${channel.identity().text}`);
}
