import type { MediaKind } from "../core/message/input.ts";

/** How a file's metadata is removed. */
type Stripping = "picture" | "boxes" | "none";

export type FileType = {
  readonly mime: string;
  /** Of the stored file's name. */
  readonly extension: string;
  readonly family: "picture" | "audio" | "video" | "document";
  readonly stripping: Stripping;
};

const picture = { family: "picture", stripping: "picture" } as const;
const document = { family: "document", stripping: "none" } as const;
const office = "application/vnd.openxmlformats-officedocument";
const mp4: FileType = { mime: "video/mp4", extension: "mp4", family: "video", stripping: "boxes" };
const ogg: FileType = { mime: "audio/ogg", extension: "ogg", family: "audio", stripping: "none" };
const m4a: FileType = { mime: "audio/mp4", extension: "m4a", family: "audio", stripping: "boxes" };

/**
 * Accepted types, by the media type detected in the content. All else is refused: what a browser would run
 * (HTML, SVG), programs, archives, and HEIC, whose place can't be removed here.
 */
const taken: Readonly<Record<string, FileType>> = {
  "image/jpeg": { mime: "image/jpeg", extension: "jpg", ...picture },
  "image/png": { mime: "image/png", extension: "png", ...picture },
  "image/webp": { mime: "image/webp", extension: "webp", ...picture },
  "audio/ogg": ogg,
  "audio/ogg; codecs=opus": ogg,
  "audio/mp4": m4a,
  "audio/x-m4a": m4a,
  "audio/mpeg": { mime: "audio/mpeg", extension: "mp3", family: "audio", stripping: "none" },
  "video/mp4": mp4,
  "video/x-m4v": mp4,
  "video/quicktime": { mime: "video/quicktime", extension: "mov", family: "video", stripping: "boxes" },
  "video/3gpp": { mime: "video/3gpp", extension: "3gp", family: "video", stripping: "boxes" },
  "application/pdf": { mime: "application/pdf", extension: "pdf", ...document },
  [`${office}.wordprocessingml.document`]: {
    mime: `${office}.wordprocessingml.document`,
    extension: "docx",
    ...document,
  },
  [`${office}.spreadsheetml.sheet`]: {
    mime: `${office}.spreadsheetml.sheet`,
    extension: "xlsx",
    ...document,
  },
};

/** The accepted type with this media type; null if it isn't accepted. */
export function typeOf(mime: string): FileType | null {
  return Object.hasOwn(taken, mime) ? (taken[mime] ?? null) : null;
}

/** The family that a file's ending stands for. */
const endings: Readonly<Record<string, FileType["family"]>> = {
  jpg: "picture",
  jpeg: "picture",
  jfif: "picture",
  png: "picture",
  webp: "picture",
  ogg: "audio",
  oga: "audio",
  opus: "audio",
  m4a: "audio",
  mp3: "audio",
  mp4: "video",
  m4v: "video",
  mov: "video",
  "3gp": "video",
  pdf: "document",
  docx: "document",
  xlsx: "document",
};

/** Endings under which a computer would run or open something other than an accepted type. */
const foreign =
  /^(apk|bat|cmd|com|docm|exe|hta|html?|iso|jar|js|lnk|msi|php|ps1|rar|scr|sh|svg|vbs|xhtml|xlsm|xml|zip)$/;

/** What the channel and the sender said of the file. */
export type Claim = { readonly kind: MediaKind; readonly name: string | null; readonly mime: string | null };

/**
 * Whether the content fits what the sender and the channel said: a photo is a picture, a file named .pdf is a
 * document. Types may differ within a family (a PNG named .jpg), and a sound recording may be an MP4, which
 * can hold sound or video.
 */
export function agrees(found: FileType, claim: Claim): boolean {
  const said = [familyOfKind[claim.kind], familyOfName(claim.name), familyOfMime(claim.mime)];
  return said.every((family) => family === null || family === found.family || isMovingSound(family, found));
}

const familyOfKind: Readonly<Record<MediaKind, FileType["family"] | null>> = {
  photo: "picture",
  voice: "audio",
  audio: "audio",
  video: "video",
  // Anything can be sent as a file.
  document: null,
};

function familyOfName(name: string | null): FileType["family"] | "foreign" | null {
  const ending = /\.([a-z0-9]+)\s*$/i.exec(name ?? "")?.[1]?.toLowerCase();
  if (ending === undefined) return null;
  if (foreign.test(ending)) return "foreign";
  return Object.hasOwn(endings, ending) ? (endings[ending] ?? null) : null;
}

function familyOfMime(mime: string | null): FileType["family"] | "foreign" | null {
  const essence = mime?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (essence === "" || essence === "application/octet-stream") return null;
  const type = typeOf(essence);
  if (type !== null) return type.family;
  if (essence === "image/svg+xml") return "foreign";
  if (essence.startsWith("image/")) return "picture";
  if (essence.startsWith("audio/") || essence === "application/ogg") return "audio";
  if (essence.startsWith("video/")) return "video";
  return "foreign";
}

function isMovingSound(said: FileType["family"] | "foreign", found: FileType): boolean {
  const either = ["audio", "video"];
  return found.stripping === "boxes" && either.includes(said) && either.includes(found.family);
}
