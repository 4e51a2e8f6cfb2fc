import { createHeldParts } from "../../../shared/heldParts.ts";
import { lru } from "../../../shared/lru.ts";
import { albumOf } from "../kinds/association.ts";
import { wordsOf } from "../reading/content.ts";
import { type Surroundings, unwrap, type WAMessage } from "../wire.ts";

/** Milliseconds within which an album's parts come: a phone sends them one by one, each once it is uploaded. */
const albumMs = 120_000;

/** Most announcements that are remembered. */
const most = 50;

/** What a message replies to. */
export type Quote = Pick<Surroundings, "stanzaId" | "participant">;

/**
 * Holds parts of groups' albums that aren't for us so far, unread, for as long as one with a command may come. `now` is
 * in milliseconds.
 */
export function createAlbums(now: () => number) {
  const held = createHeldParts<WAMessage>(albumMs, now);
  const quotes = lru<Quote>(most);
  const contentOf = ({ message }: WAMessage) => (message ? unwrap(message) : {});
  return {
    /** Holds a part without words. */
    hold(message: WAMessage): void {
      const content = contentOf(message);
      const album = albumOf(content);
      if (album !== null && wordsOf(content) === null) held.hold(album, message);
    },

    /** Notes what an album replies to, where it is announced: not every phone says it of each photo. */
    announce(message: WAMessage): void {
      const { remoteJid, id } = message.key;
      const { stanzaId, participant } = contentOf(message).albumMessage?.contextInfo ?? {};
      if (stanzaId && participant) quotes.set(`${remoteJid} ${id}`, { stanzaId, participant });
    },

    /** What a message's album replies to by its announcement; null if that names nothing, or hasn't come. */
    quotedBy(message: WAMessage): Quote | null {
      const album = albumOf(contentOf(message));
      return album === null ? null : (quotes.get(`${message.key.remoteJid} ${album}`) ?? null);
    },

    /** The parts of a message's album that came before it and weren't for us. */
    before(message: WAMessage): readonly WAMessage[] {
      const album = albumOf(contentOf(message));
      return album === null ? [] : held.of(album);
    },
  };
}
