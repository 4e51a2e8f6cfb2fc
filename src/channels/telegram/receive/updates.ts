import type { Update } from "grammy/types";
import type { Inbound } from "../../../ports/inbound.ts";
import { remember } from "../../shared/lru.ts";
import type { Me } from "./addressed.ts";
import { parse } from "./parse.ts";
import { numberOf } from "./unread.ts";

export type Taken = {
  readonly batch: readonly Inbound[];
  /** Ids of the presses among the updates, to be answered once the batch is on file. */
  readonly pressed: readonly string[];
  readonly skipped: readonly Unfiled[];
  /** Not as Telegram says they are, and nobody can be told. */
  readonly unreadable: readonly Unfiled[];
};

/** An update that isn't filed: its number, and what kind of thing it is. */
export type Unfiled = { readonly update: number | null; readonly why: string };

export type UpdateReader = (updates: readonly Update[], me: Me, receivedAt: Date) => Taken;

/** How many albums to remember: a group's album may straddle two batches. */
const albumsKept = 50;

/**
 * Sorts what a poll or a webhook brought. Of an album in a group only one photo carries the command; its siblings are
 * known by the album's id, which is kept in `albums`.
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
          batch.push(parsed.inbound);
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
