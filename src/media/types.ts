import type { MediaKind } from "../core/message/input.ts";

/** How a file's metadata is removed; `none`: it has no field for any. `never`: it has, and can't be taken apart. */
type Stripping =
  | "picture"
  | "heic"
  | "boxes"
  | "ogg"
  | "tags"
  | "elements"
  | "pdf"
  | "openXml"
  | "openDocument"
  | "none"
  | "never";

export type FileType = {
  readonly mime: string;
  /** Of the stored file's name. */
  readonly extension: string;
  readonly family: "picture" | "audio" | "video" | "document";
  readonly stripping: Stripping;
};

function type(
  family: FileType["family"],
  stripping: Stripping,
  mime: string,
  extension: string,
  ...aliases: readonly string[]
): readonly (readonly [string, FileType])[] {
  const one: FileType = { mime, extension, family, stripping };
  return [mime, ...aliases].map((name) => [name, one] as const);
}

const office = "application/vnd.openxmlformats-officedocument";
const openDocument = "application/vnd.oasis.opendocument";

/**
 * Accepted types, by the media type detected in the content; the aliases are what the detection calls them too. All
 * else is refused: what a browser would run (HTML, SVG), programs, archives, and documents that can hold macros.
 */
const taken: ReadonlyMap<string, FileType> = new Map([
  ...type("picture", "picture", "image/jpeg", "jpg"),
  ...type("picture", "picture", "image/png", "png"),
  ...type("picture", "picture", "image/webp", "webp"),
  ...type(
    "picture",
    "heic",
    "image/heic",
    "heic",
    "image/heif",
    "image/heic-sequence",
    "image/heif-sequence",
  ),
  ...type("picture", "picture", "image/avif", "avif"),
  ...type("audio", "ogg", "audio/ogg", "ogg", "audio/ogg; codecs=opus", "audio/opus"),
  ...type("audio", "boxes", "audio/mp4", "m4a", "audio/x-m4a"),
  ...type("audio", "tags", "audio/mpeg", "mp3"),
  ...type("audio", "tags", "audio/aac", "aac"),
  ...type("audio", "none", "audio/amr", "amr"),
  ...type("video", "boxes", "video/mp4", "mp4", "video/x-m4v"),
  ...type("video", "boxes", "video/quicktime", "mov"),
  ...type("video", "boxes", "video/3gpp", "3gp", "audio/3gpp"),
  ...type("video", "boxes", "video/3gpp2", "3g2"),
  ...type("video", "elements", "video/webm", "webm"),
  ...type("document", "pdf", "application/pdf", "pdf"),
  ...type("document", "openXml", `${office}.wordprocessingml.document`, "docx"),
  ...type("document", "openXml", `${office}.spreadsheetml.sheet`, "xlsx"),
  ...type("document", "openDocument", `${openDocument}.text`, "odt"),
  ...type("document", "openDocument", `${openDocument}.spreadsheet`, "ods"),
  ...type("document", "never", "application/msword", "doc"),
  ...type("document", "never", "application/vnd.ms-excel", "xls"),
]);

/** The accepted type with this media type; null if it isn't accepted. */
export function typeOf(mime: string): FileType | null {
  return taken.get(mime) ?? null;
}

/**
 * Whether the file can be shown as the channel sent it: as a photo, to be seen or heard, or as a file, which all can be.
 * What the sender's app calls it (ending, media type) doesn't count: many call everything a stream of bytes.
 */
export function fits(kind: MediaKind, { family }: FileType): boolean {
  switch (kind) {
    case "photo":
      return family === "picture";
    case "voice":
    case "audio":
    case "video":
      return family === "audio" || family === "video";
    case "document":
      return true;
  }
}
