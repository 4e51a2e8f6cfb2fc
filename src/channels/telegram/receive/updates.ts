import type { Update } from "grammy/types";
import type { Inbound } from "../../../ports/inbound.ts";
import { remember } from "../../shared/lru.ts";
import type { Me } from "./addressed.ts";
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

/**
 * Parses and sorts updates of a poll or the webhook. Of an album in a group only one photo has the command;
 * the others are recognized by the album's id, kept in `albums`.
 */
export function createUpdateReader(albums: Set<string> = new Set()): UpdateReader {
  return (updates, me, receivedAt) => {
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
          if (input.type === "media" && input.album !== null) remember(albums, input.album, albumsKept);
          batch.push(parsed.inbound, ...(parsed.others ?? []));
          break;
        }
        case "skipped":
          skipped.push({ update: numberOf(update), why: parsed.why });
          break;
        case "unreadable":
          unreadable.push({ update: numberOf(update), why: parsed.why });
      }
    }
    return { batch, pressed, skipped, unreadable };
  };
}
