import { createHeldParts } from "../../../shared/heldParts.ts";
import { albumOf } from "../kinds/association.ts";
import { wordsOf } from "../reading/content.ts";
import { unwrap, type WAMessage } from "../wire.ts";

/** Milliseconds within which an album's parts come: a phone sends them one by one, each once it is uploaded. */
const albumMs = 120_000;

/**
 * Holds parts of groups' albums that aren't for us so far, unread, for as long as one with a command may come. `now` is
 * in milliseconds.
 */
export function createAlbums(now: () => number) {
  const held = createHeldParts<WAMessage>(albumMs, now);
  const contentOf = ({ message }: WAMessage) => (message ? unwrap(message) : {});
  return {
    /** Holds a part without words. */
    hold(message: WAMessage): void {
      const content = contentOf(message);
      const album = albumOf(content);
      if (album !== null && wordsOf(content) === null) held.hold(album, message);
    },

    /** The parts of a message's album that came before it and weren't for us. */
    before(message: WAMessage): readonly WAMessage[] {
      const album = albumOf(contentOf(message));
      return album === null ? [] : held.of(album);
    },
  };
}
