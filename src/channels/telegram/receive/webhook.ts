import { createHash, timingSafeEqual } from "node:crypto";
import type { Api } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import type { Logger } from "pino";
import type { SharedMemory } from "../../../ports/channelHost.ts";
import { createHeldParts } from "../../shared/heldParts.ts";
import { within } from "../../shared/timeout.ts";
import { scrubbed } from "../api/redact.ts";
import { createCallbackAnswers } from "./callbackAnswers.ts";
import type { Accept } from "./poll.ts";
import { readBody } from "./requestBody.ts";
import { mustWait, readSequence, sentBack, taken } from "./sequence.ts";
import { numberOf } from "./unread.ts";
import { albumMs, createUpdateReader } from "./updates.ts";

export type WebhookTimes = {
  /** Milliseconds until a body must have arrived. */
  readonly body: number;
  /** Milliseconds until an update is on file or refused; Telegram aborts after 60,000. */
  readonly filing: number;
};

export const usualWebhookTimes: WebhookTimes = { body: 10_000, filing: 15_000 };

export type WebhookParts = {
  readonly api: Api;
  readonly secret: string;
  readonly memory: SharedMemory;
  readonly log: Logger;
  readonly times: WebhookTimes;
  /** Business time, for updates without a time. */
  readonly now: () => Date;
  /** Machine time in milliseconds. */
  readonly machineNow: () => number;
  /** The bot; asks the server for it the first time. */
  readonly identify: () => Promise<UserFromGetMe>;
};

/** Largest body in bytes; real updates are much smaller. */
const bodyMost = 1_048_576;

/**
 * Seconds after which Telegram should repeat an update that couldn't be filed, and one that came too early.
 */
const againAfter = 2;
const turnAfter = 1;

/** Refusals are logged once in this many milliseconds, for each kind. */
const refusedMs = 60_000;

/**
 * Receives from the webhook, in any process: answers 200 once an update is on file, else 503, so that it
 * comes again. The inbox key drops repeats.
 */
export function createWebhook({
  api,
  memory,
  log,
  times,
  now,
  machineNow,
  identify,
  ...parts
}: WebhookParts) {
  const secret = digest(parts.secret);
  const presses = createCallbackAnswers(api, log);
  let accept: Accept | null = null;
  const held = createHeldParts<Update>(albumMs, machineNow);
  const seldom = (what: string) =>
    countedNote((requests) => log.warn({ requests }, what), refusedMs, machineNow);
  const noteStranger = seldom("Requests without the webhook's secret were refused");
  const noteOdd = seldom("What came with the webhook's secret isn't an update");

  /** Files an update. Returns seconds after which it is to be repeated; null once it is on file. */
  const file = async (update: Update, accepting: Accept): Promise<number | null> => {
    const bot = await identify();
    const sequence = readSequence(await memory.read());
    const number = numberOf(update);
    if (number !== null && mustWait(sequence, number)) {
      await memory.update((kept) => sentBack(readSequence(kept)));
      log.debug({ update: number, last: sequence.last }, "One before it is missing");
      return turnAfter;
    }
    const albums = new Set(sequence.albums);
    const { batch, pressed, skipped, unreadable } = createUpdateReader(albums, held)([update], bot, now());
    if (skipped.length > 0) log.debug({ skipped }, "Updates that aren't for us");
    if (unreadable.length > 0)
      log.warn({ unreadable }, "Updates that can't be read, and whose sender isn't known");
    if (batch.length > 0) await accepting(batch);
    for (const press of pressed) presses.answer(press);
    // Read again, since other processes may have gone on while this one was frozen.
    await memory.update((kept) => ({
      ...(number === null ? readSequence(kept) : taken(readSequence(kept), number)),
      ...(batch.length > 0 && { albums: [...albums] }),
    }));
    return null;
  };

  const take = async (request: Request): Promise<Response> => {
    if (!timingSafeEqual(digest(request.headers.get(secretHeader) ?? ""), secret)) {
      noteStranger();
      return refusal(401);
    }
    const accepting = accept;
    if (accepting === null) return comeAgain(againAfter);
    const body = await readBody(request, bodyMost, times.body);
    if (!("text" in body)) return refusal(body.status);
    const update = updateIn(body.text);
    if (update === null) {
      noteOdd();
      return refusal(400);
    }
    try {
      // The work continues after the deadline; the repeat is dropped by the inbox key.
      const late = () => new Error(`Not on file after ${times.filing} ms`);
      const seconds = await within(times.filing, file(update, accepting), late);
      return seconds === null ? new Response(null) : comeAgain(seconds);
    } catch (error) {
      log.error(
        { err: scrubbed(error), update: numberOf(update) },
        "An update couldn't be filed; it will come again",
      );
      return comeAgain(againAfter);
    }
  };

  return {
    take,
    /** Begins to accept updates; before that they are refused. */
    attend(accepting: Accept): void {
      accept = accepting;
    },
    /** Resolves once no press is being answered. */
    done: () => presses.done(),
  };
}

const secretHeader = "X-Telegram-Bot-Api-Secret-Token";

/** A digest has a fixed length, so the comparison takes constant time. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function updateIn(text: string): Update | null {
  try {
    const value: unknown = JSON.parse(text);
    // `parse` copes with any other shape.
    return isUpdate(value) ? (value as Update) : null;
  } catch {
    return null;
  }
}

/** An update without a valid number has to be filed too, or it would come again for ever. */
function isUpdate(value: unknown): value is Pick<Update, "update_id"> {
  return typeof value === "object" && value !== null && "update_id" in value;
}

/** Closes the connection, so that the unread rest isn't taken for the next request. */
function refusal(status: 400 | 401 | 408 | 413): Response {
  return new Response(null, { status, headers: { Connection: "close" } });
}

function comeAgain(seconds: number): Response {
  return new Response(null, { status: 503, headers: { "Retry-After": String(seconds) } });
}

/**
 * Makes a rate-limited note: the first at once, then at most once in `ms` milliseconds with the number since.
 * `now` is machine time.
 */
function countedNote(note: (count: number) => void, ms: number, now: () => number): () => void {
  let count = 0;
  let notedAt = Number.NEGATIVE_INFINITY;
  return () => {
    count += 1;
    if (now() - notedAt < ms) return;
    note(count);
    count = 0;
    notedAt = now();
  };
}
