import { pino } from "pino";
import type { ChannelAlert, ChannelHost } from "../../src/ports/channelHost.ts";

/** A program that opens a channel and keeps nothing; `seen` is what the channel asked of it. */
export function createHost() {
  const seen = { derived: [] as string[], alerts: [] as ChannelAlert[], shown: [] as string[] };
  const host: ChannelHost = {
    logger: pino({ level: "silent" }),
    now: () => new Date("2026-11-26T10:00:00+07:00"),
    service: "Lapor Maju",
    translate: ({ key }) => key,
    derive(purpose) {
      seen.derived.push(purpose);
      return "derived";
    },
    secrets: {
      get: async () => new Map(),
      set: async () => undefined,
      prune: async () => undefined,
      clear: async () => undefined,
    },
    memory: () => ({ read: async () => null, update: async () => undefined }),
    show: (line) => void seen.shown.push(line),
    showPicture: async (caption) => void seen.shown.push(caption),
    alert: (alert) => void seen.alerts.push(alert),
  };
  return { host, seen };
}
