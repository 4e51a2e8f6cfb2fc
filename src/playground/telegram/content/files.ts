import { createHash } from "node:crypto";
import type { Audio, Document, PhotoSize, Video, Voice } from "@grammyjs/types";
import { refuse } from "../refusal.ts";
import type { State, StoredFile } from "../state.ts";
import { readPicture } from "./picture.ts";

/** A file on its way in, from a person or from a bot's upload. */
export type Upload = { readonly bytes: Uint8Array; readonly name?: string; readonly mime?: string };

export const largestDownload = 20 * 1024 * 1024;
export const largestUpload = 50 * 1024 * 1024;
const largestPhoto = 10 * 1024 * 1024;

/** What Telegram takes a file for by its name; what a client says of an upload's type it doesn't look at. */
const mimes: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  gif: "image/gif",
  oga: "audio/ogg",
  ogg: "audio/ogg",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  mp4: "video/mp4",
  pdf: "application/pdf",
  csv: "text/csv",
  txt: "text/plain",
  zip: "application/zip",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The type of a file that is sent under this name. */
export function mimeOfName(name: string): string | undefined {
  return mimes[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ""];
}

/** Boxes that a photo is fitted into, smallest first, as Telegram's s, m, x and y sizes. */
const boxes = [90, 320, 800, 1_280];

/** Keeps a file: a new file_id each time, the same file_unique_id for the same bytes. */
function keep(
  state: State,
  upload: Upload,
  kind: StoredFile["kind"],
  salt = "",
): { file_id: string; file_unique_id: string } {
  const uniqueId = `AQAD${createHash("sha256")
    .update(kind + salt)
    .update(upload.bytes)
    .digest("base64url")
    .slice(0, 12)}`;
  const fileId = `AgACAgUAAxk${uniqueId}-${state.serial()}`;
  const stored: StoredFile = { kind, uniqueId, name: upload.name, mime: upload.mime, bytes: upload.bytes };
  state.files.set(fileId, stored);
  return { file_id: fileId, file_unique_id: uniqueId };
}

/** The file behind a file_id, refused in Telegram's words where there is none. */
export function fileOf(state: State, fileId: string): StoredFile {
  return state.files.get(fileId) ?? refuse(400, "wrong file_id or the file is temporarily unavailable");
}

/**
 * The sizes of a photo, smallest first. The real server shrinks the picture for each; here every size is the
 * picture as it was sent, and only the last one's width and height are its own.
 */
export function keepPhoto(state: State, upload: Upload): PhotoSize[] {
  const { byteLength } = upload.bytes;
  if (byteLength > largestPhoto) {
    refuse(
      400,
      `file of size ${byteLength} bytes is too big for a photo; the maximum size is ${largestPhoto} bytes`,
    );
  }
  const full = readPicture(upload.bytes) ?? refuse(400, "IMAGE_PROCESS_FAILED");
  if (full.width + full.height > 10_000) refuse(400, "PHOTO_INVALID_DIMENSIONS");
  const longest = Math.max(full.width, full.height);
  const sides = [...boxes.filter((box) => box < longest), Math.min(longest, 1_280)];
  return [...new Set(sides)].map((side) => ({
    ...keep(state, { ...upload, mime: full.mime }, "photo", String(side)),
    width: Math.max(1, Math.round((full.width * side) / longest)),
    height: Math.max(1, Math.round((full.height * side) / longest)),
    file_size: byteLength,
  }));
}

function described({ bytes, name, mime }: Upload) {
  const type = mime ?? mimeOfName(name ?? "");
  return {
    file_size: bytes.byteLength,
    ...(name !== undefined && { file_name: name }),
    ...(type !== undefined && { mime_type: type }),
  };
}

export function keepDocument(state: State, upload: Upload): Document {
  return { ...keep(state, upload, "document"), ...described(upload) };
}

/** `seconds`, here and below, is the length that the sender states; it isn't measured. */
export function keepAudio(state: State, upload: Upload, seconds: number): Audio {
  const playable = { ...upload, mime: upload.mime ?? "audio/mpeg" };
  return { ...keep(state, playable, "audio"), ...described(playable), duration: seconds };
}

export function keepVideo(
  state: State,
  upload: Upload,
  seconds: number,
  size = { width: 1_280, height: 720 },
): Video {
  const playable = { ...upload, mime: upload.mime ?? "video/mp4" };
  return { ...keep(state, playable, "video"), ...described(playable), ...size, duration: seconds };
}

export function keepVoice(state: State, upload: Upload, seconds: number): Voice {
  const mime = upload.mime ?? "audio/ogg";
  const kept = keep(state, { ...upload, mime }, "voice");
  return { ...kept, duration: seconds, mime_type: mime, file_size: upload.bytes.byteLength };
}

const folders: Readonly<Record<StoredFile["kind"], string>> = {
  photo: "photos",
  document: "documents",
  voice: "voice",
  audio: "music",
  video: "videos",
};

/** How long a path that `getFile` gave can be fetched. */
const linkLife = 60 * 60 * 1_000;

/** Opens a file for download and returns its path under `/file/bot<token>/`, good for an hour. */
export function openPath(state: State, fileId: string): string {
  const { kind, mime = "", name } = fileOf(state, fileId);
  state.links.set(fileId, state.times.machine() + linkLife);
  const folder = folders[kind];
  const named = Object.entries(mimes).find(([, known]) => known === mime)?.[0];
  const extension = named ?? /\.([a-z0-9]+)$/i.exec(name ?? "")?.[1] ?? "bin";
  return `${folder}/${fileId}.${extension}`;
}

/** The file at a path that `openPath` gave; null for any other path and after the hour. */
export function fileAt(state: State, path: string): StoredFile | null {
  const fileId = /^(?:photos|documents|voice|music|videos)\/([^./]+)\.\w+$/.exec(path)?.[1] ?? "";
  const until = state.links.get(fileId) ?? 0;
  return until < state.times.machine() ? null : (state.files.get(fileId) ?? null);
}
