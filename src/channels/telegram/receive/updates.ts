import type { Update } from "grammy/types";
import type { Inbound } from "../../../ports/inbound.ts";
import { createHeldParts, type HeldParts } from "../../shared/heldParts.ts";
import { remember } from "../../shared/lru.ts";
import { type Me, talk } from "./addressed.ts";
import { parse } from "./parse.ts";
import { numberOf } from "./unread.ts";

export type Taken = {
  readonly batch: readonly Inbound[];
  /** Ids of presses, to be answered once the batch is on file. */
  readonly pressed: readonly string[];
  readonly skipped: readonly Unfiled[];
  /** Malformed, without anybody to answer. */
  readonly unreadable: readonly Unfiled[];
};

/** An update that isn't filed: its number and kind. */
export type Unfiled = { readonly update: number | null; readonly why: string };

export type UpdateReader = (updates: readonly Update[], me: Me, receivedAt: Date) => Taken;

/** How many albums are remembered: one may be spread over two batches. */
const albumsKept = 50;

/** Milliseconds within which an album's parts come: Telegram passes them on together. */
export const albumMs = 10_000;

/**
 * Parses and sorts updates of a poll or the webhook. Of an album in a group only one photo has the command; those after
 * it are recognized by the album's id, kept in `albums`, and those before it are in `held` until it comes.
 */
export function createUpdateReader(
  albums: Set<string> = new Set(),
  held: HeldParts<Update> = createHeldParts(albumMs, () => 0),
): UpdateReader {
  return (updates, me, receivedAt) => {
    held.prune();
    const batch: Inbound[] = [];
    const pressed: string[] = [];
    const skipped: Unfiled[] = [];
    const unreadable: Unfiled[] = [];
    for (const update of updates) {
      const press: unknown = update?.callback_query?.id;
      if (typeof press === "string") pressed.push(press);
      const parsed = parse(update, me, receivedAt, albums);
      switch (parsed.type) {
        case "inbound": {
          const { input } = parsed.inbound;
          batch.push(parsed.inbound, ...(parsed.others ?? []));
          if (input.type !== "media" || input.album === null) break;
          remember(albums, input.album, albumsKept);
          for (const part of held.of(input.album)) {
            const earlier = parse(part, me, receivedAt, albums);
            if (earlier.type === "inbound") batch.push(earlier.inbound);
          }
          break;
        }
        case "skipped":
          if (parsed.why === talk) holdPart(held, update);
          skipped.push({ update: numberOf(update), why: parsed.why });
          break;
        case "unreadable":
          unreadable.push({ update: numberOf(update), why: parsed.why });
      }
    }
    return { batch, pressed, skipped, unreadable };
  };
}

/** Keeps a photo or video without words of which it isn't known yet whether its album is for us. */
function holdPart(held: HeldParts<Update>, update: Update): void {
  const { media_group_id: album, caption } = update.message ?? {};
  if (album !== undefined && caption === undefined) held.hold(album, update);
}
