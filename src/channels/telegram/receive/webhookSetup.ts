import type { Api } from "grammy";
import type { UserFromGetMe, WebhookInfo } from "grammy/types";
import type { Logger } from "pino";
import type { ChannelHealth } from "../../../ports/channel.ts";
import type { SharedMemory } from "../../../ports/channelHost.ts";
import { backoff, pause } from "../../shared/backoff.ts";
import { withDeadline } from "../../shared/timeout.ts";
import { redact } from "../api/redact.ts";
import { foreign } from "../send/upload.ts";
import { type Trouble, troubleOf } from "./pollErrors.ts";
import type { PollTimes } from "./pollTimes.ts";
import { freshSequence, readSequence } from "./sequence.ts";
import { allowedUpdates } from "./updateKinds.ts";

/** The webhook's URL, and the secret by which Telegram identifies itself. */
export type Webhook = { readonly url: string; readonly secret: string };

export type WebhookKeeperParts = {
  readonly api: Api;
  readonly apiRoot: string;
  readonly webhook: Webhook;
  readonly memory: SharedMemory;
  readonly log: Logger;
  readonly times: PollTimes;
  /** Machine time in milliseconds. */
  readonly machineNow: () => number;
  readonly random: () => number;
  readonly identify: () => Promise<UserFromGetMe>;
};

/** One connection, so that updates come in the order of their numbers unless a delivery fails. */
const maxConnections = 1;

/** Milliseconds between looks, in a process without the lease. */
const lookMs = 100;

/**
 * Sets the webhook and watches it, in the process with the lease: whether another was set, whether Telegram
 * can deliver, and whether anything still waits there.
 */
export function createWebhookKeeper(parts: WebhookKeeperParts) {
  const { api, apiRoot, webhook, memory, log, times, machineNow, random, identify } = parts;
  const refused = { backoffFirst: times.refusedFirst, backoffMost: times.refusedMost };
  let health: ChannelHealth = { state: "starting" };
  /** Machine time at which all updates of the server were on file. */
  let lastHeard: number | null = null;
  let isSet = false;
  /** Unix time of the last failed delivery, as of the last look at which nothing waited. */
  let oldError: number | undefined;
  let stopping = new AbortController();
  let running: Promise<void> | null = null;
  let nudged = (): void => undefined;

  const ask = <T>(call: (signal: AbortSignal) => Promise<T>) =>
    withDeadline(times.deadline, call, stopping.signal);

  const set = async ({ url = "", last_error_date }: WebhookInfo): Promise<void> => {
    if (url !== "" && url !== webhook.url)
      log.warn(`Another webhook was set for this bot, at ${originOf(url)}; setting our own`);
    // Updates received in another way meanwhile aren't missing.
    if (url !== webhook.url) {
      await memory.update((kept) => ({ ...freshSequence, albums: readSequence(kept).albums }));
    }
    await ask((signal) =>
      api.setWebhook(
        webhook.url,
        {
          secret_token: webhook.secret,
          allowed_updates: allowedUpdates,
          max_connections: maxConnections,
          drop_pending_updates: false,
        },
        foreign(signal),
      ),
    );
    oldError = last_error_date;
    isSet = true;
    log.info({ webhook: webhook.url }, "Telegram brings updates to the webhook");
  };

  const look = async (): Promise<Trouble | null> => {
    await identify();
    const asked = machineNow();
    const info = await ask((signal) => api.getWebhookInfo(foreign(signal)));
    if (!isSet || info.url !== webhook.url) {
      await set(info);
      return null;
    }
    const { pending_update_count: pending, last_error_date, last_error_message = "" } = info;
    if (pending === 0) {
      lastHeard = asked;
      oldError = last_error_date;
      return null;
    }
    if (last_error_date === undefined || last_error_date === oldError) return null;
    const reason = `Telegram can't deliver to ${originOf(webhook.url)}: ${redact(last_error_message)}`;
    return { type: "waiting", reason, waitMs: times.webhookLook };
  };

  const run = async (holds: () => boolean): Promise<void> => {
    const { signal } = stopping;
    let failures = 0;
    while (!signal.aborted) {
      if (!holds()) {
        isSet = false;
        await pause(lookMs, signal);
        continue;
      }
      let trouble: Trouble | null;
      try {
        trouble = await look();
      } catch (error) {
        trouble = troubleOf(error, apiRoot);
      }
      if (signal.aborted) return;
      if (trouble === null) {
        if (failures > 0) log.info("Receiving again");
        failures = 0;
        health = { state: "ready" };
        await pause(times.webhookLook, signal);
        continue;
      }
      failures += 1;
      const { type, reason, waitMs } = trouble;
      if (!("reason" in health) || health.reason !== reason) log.warn(reason);
      health = { state: type === "refused" ? "stopped" : "waiting", reason };
      const nudge = new AbortController();
      nudged = () => nudge.abort();
      const ms = waitMs ?? backoff(failures, type === "refused" ? refused : times, random);
      await pause(ms, AbortSignal.any([signal, nudge.signal]));
    }
  };

  return {
    /** Sets the webhook and keeps it set while `holds` is true. */
    start(holds: () => boolean): void {
      if (running !== null) throw new Error("The webhook is kept already");
      stopping = new AbortController();
      health = { state: "starting" };
      isSet = false;
      running = run(holds);
    },

    /** Leaves the webhook set: other processes receive, or Telegram keeps updates for a day. */
    async stop(): Promise<void> {
      stopping.abort();
      await running;
      running = null;
      health = { state: "stopped", reason: "Receiving was ended." };
    },

    /** Looks at once if something is wrong. */
    again: (): void => nudged(),
    health: (): ChannelHealth => health,
    heardAgo: (): number | null => (lastHeard === null ? null : machineNow() - lastHeard),
  };
}

/** Without the path, which may be secret. */
function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : "an address that can't be read";
}
