import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Drawn, Message } from "../../core/message/message.ts";
import type { Language } from "../../core/office.ts";
import type { OutgoingFile } from "../../ports/channel.ts";
import type { ClaimedLetter } from "../../ports/letter.ts";
import type { LetterOptions } from "./letters.ts";

/** Draws a picture for the readers of a language, as a PNG. */
export type DrawPicture = (drawn: Drawn, language: Language) => Promise<Uint8Array>;

/**
 * The picture that a message brings, in a file for as long as it is being sent; none if it can't be drawn: the words say
 * the same.
 */
export async function drawn(
  { id, language }: Pick<ClaimedLetter, "id" | "language">,
  content: Message,
  { draw, pathOf, logger }: Pick<LetterOptions, "draw" | "pathOf" | "logger">,
): Promise<{ readonly pictures: readonly OutgoingFile[]; readonly remove: () => Promise<void> }> {
  if (content.drawn === undefined) return none;
  const path = pathOf(`drawn-${id}.png`);
  try {
    // Nothing may have been kept in the folder yet.
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await draw(content.drawn, language));
  } catch (error) {
    logger.warn({ err: error, letter: id }, "a picture couldn't be drawn");
    return none;
  }
  const name = `${content.drawn.type}.png`;
  const picture: OutgoingFile = { kind: "photo", path, mime: "image/png", name };
  return { pictures: [picture], remove: () => rm(path, { force: true }) };
}

const none = { pictures: [], remove: async () => undefined };
