import type { Update, WebhookInfo } from "@grammyjs/types";
import { refuse } from "../refusal.ts";
import type { Bot, State, UpdateType, Webhook } from "../state.ts";
import type { QueuedUpdate } from "./queue.ts";

/** How long a webhook may take to answer, in milliseconds. */
const patience = 60_000;
const longestRetryAfter = 3_600;

export type WebhookArguments = {
  readonly url?: string;
  readonly secret_token?: string;
  readonly max_connections?: number;
  readonly allowed_updates?: readonly UpdateType[];
  readonly drop_pending_updates?: boolean;
};

/** Reads what setWebhook was given; null takes the webhook away. Plain http is allowed, but only on this machine. */
export function readWebhook(args: WebhookArguments): Webhook | null {
  const { url = "", secret_token: secret = "" } = args;
  if (url === "") return null;
  if (secret.length > 256) refuse(400, "secret token is too long");
  if (!/^[\w-]*$/.test(secret)) refuse(400, "secret token contains unallowed characters");
  const parsed = URL.canParse(url) ? new URL(url) : refuse(400, "invalid webhook URL specified");
  if (!["127.0.0.1", "localhost", "[::1]"].includes(parsed.hostname)) {
    refuse(400, "bad webhook: the playground calls addresses on this machine only");
  }
  const maxConnections = Math.min(100, Math.max(1, args.max_connections ?? 40));
  return { url, secret: secret === "" ? undefined : secret, maxConnections, lastError: null };
}

export function webhookInfo(state: State, bot: Bot): WebhookInfo {
  const { webhook, allowed } = bot;
  return {
    url: webhook?.url ?? "",
    has_custom_certificate: false,
    pending_update_count: bot.queue.pending(state.times.machine()).length,
    ...(webhook !== null && { max_connections: webhook.maxConnections }),
    ...(webhook?.lastError && {
      last_error_date: webhook.lastError.at,
      last_error_message: webhook.lastError.message,
    }),
    ...(allowed !== null && { allowed_updates: [...allowed] }),
  };
}

type Lane = { busy: boolean; notBefore: number; delay: number; failures: number };

/** A webhook's answer may itself call a method, as the Bot API allows. */
export type ReplyCall = (method: string, parameters: Readonly<Record<string, unknown>>) => Promise<void>;

/**
 * Carries a bot's updates to its webhook: in each lane the next only after a 2xx, many lanes at once.
 * A failed update is tried again at once, then after 2, 4, 8 … up to 60–120 of `unit` milliseconds, or when
 * Retry-After says, until it is too old.
 */
export function createWebhookCarrier(
  state: State,
  bot: Bot,
  webhook: Webhook,
  reply: ReplyCall,
  unit: number,
) {
  const lanes = new Map<string, Lane>();
  const hangUp = new AbortController();
  let inFlight = 0;
  let timer: NodeJS.Timeout | undefined;

  const laneOf = (name: string): Lane => {
    const known = lanes.get(name);
    if (known !== undefined) return known;
    const lane: Lane = { busy: false, notBefore: 0, delay: 1, failures: 0 };
    lanes.set(name, lane);
    return lane;
  };

  const postpone = (lane: Lane, queued: QueuedUpdate, retryAfter: number, message: string) => {
    webhook.lastError = { at: state.seconds(), message };
    const now = state.times.machine();
    let wait = Math.min(retryAfter, longestRetryAfter);
    if (wait === 0 && lane.failures > 0) {
      lane.delay = Math.min(60 + Math.floor(state.random() * 61), lane.delay * 2);
      wait = lane.delay;
    }
    lane.failures += 1;
    lane.notBefore = Date.now() + wait * unit;
    if (now + wait * unit > queued.expiresAt) finish(lane, queued);
  };

  const finish = (lane: Lane, queued: QueuedUpdate) => {
    bot.queue.forget(queued.update.update_id);
    Object.assign(lane, { notBefore: 0, delay: 1, failures: 0 });
  };

  const deliver = async (lane: Lane, queued: QueuedUpdate): Promise<void> => {
    try {
      const response = await call(webhook, queued.update, hangUp.signal);
      if (response.ok) {
        finish(lane, queued);
        const body: unknown = await response.json().catch(() => null);
        if (isReplyCall(body)) await reply(body.method, body);
      } else {
        await response.arrayBuffer();
        const retryAfter = Number(response.headers.get("retry-after") ?? 0) || 0;
        postpone(
          lane,
          queued,
          retryAfter,
          `Wrong response from the webhook: ${response.status} ${response.statusText}`,
        );
      }
    } catch (error) {
      if (!hangUp.signal.aborted) postpone(lane, queued, 0, `Connection failed: ${String(error)}`);
    } finally {
      lane.busy = false;
      inFlight -= 1;
      wake();
    }
  };

  const wake = (): void => {
    clearTimeout(timer);
    if (hangUp.signal.aborted) return;
    const now = Date.now();
    let next = Number.POSITIVE_INFINITY;
    const looked = new Set<string>();
    for (const queued of [...bot.queue.pending(state.times.machine())]) {
      if (inFlight >= webhook.maxConnections) break;
      if (looked.has(queued.lane)) continue;
      looked.add(queued.lane);
      const lane = laneOf(queued.lane);
      if (lane.busy) continue;
      if (lane.notBefore > now) {
        next = Math.min(next, lane.notBefore - now);
        continue;
      }
      lane.busy = true;
      inFlight += 1;
      void deliver(lane, queued);
    }
    if (next < Number.POSITIVE_INFINITY) timer = setTimeout(wake, next);
  };

  return {
    wake,
    stop(): void {
      clearTimeout(timer);
      hangUp.abort();
    },
  };
}

function call(webhook: Webhook, update: Update, signal: AbortSignal): Promise<Response> {
  const secret = webhook.secret === undefined ? {} : { "X-Telegram-Bot-Api-Secret-Token": webhook.secret };
  return fetch(webhook.url, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...secret },
    body: JSON.stringify(update),
    signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
  });
}

function isReplyCall(body: unknown): body is { method: string } {
  return typeof body === "object" && body !== null && "method" in body && typeof body.method === "string";
}
