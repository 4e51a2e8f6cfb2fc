import { isOfFiles as isFileObstacle, type Obstacle } from "../../../core/letters/rooms/obstacle.ts";
import type { Outgoing, OutgoingFile } from "../../../ports/channel.ts";
import type { SendError } from "../../../ports/failure.ts";
import type { Begun } from "./begun.ts";
import { isOfFiles, type Part } from "./parts.ts";

/** A file that its chat doesn't take, or, where `why` is null, that Telegram doesn't. */
export type Withheld = { readonly file: OutgoingFile; readonly why: Obstacle | null };

/**
 * The files that a refusal of this part concerns; null if it isn't about files. Where the chat takes no files
 * of a kind, those still to come are among them.
 */
export function withheldBy(
  { failure, obstacle }: SendError,
  part: Part,
  toCome: readonly OutgoingFile[],
): readonly Withheld[] | null {
  if (failure !== "refused" || !isOfFiles(part)) return null;
  const inPart = part.type === "album" ? part.files : [part.file];
  const concerned = toCome.filter(({ kind }) => obstacle === "files" || kind === obstacle);
  const ofKind =
    obstacle !== null && isFileObstacle(obstacle) && inPart.some((file) => concerned.includes(file));
  // A photo may have been tried as a document too: then it is the part that isn't taken.
  const files = ofKind ? concerned : inPart;
  return files.map((file) => ({ file, why: obstacle }));
}

/** What of the message is still to go, with words for what doesn't. */
export function remainder(message: Outgoing, { withheld, files: arrived, spot: spotDone }: Begun): Outgoing {
  const refused = new Set(withheld.map(({ file }) => file.path));
  const files = message.files.filter(({ path }) => !refused.has(path) && !arrived.has(path));
  const line = withheld.length === 0 ? "" : (message.without?.(withheld.length) ?? "");
  const text = [message.text.trim(), line].filter((words) => words !== "").join("\n\n");
  const { spot, ...rest } = message;
  return { ...rest, ...(spot !== undefined && !spotDone && { spot }), files, text };
}
