import { createHash, randomUUID } from "node:crypto";
import { readFile, rm, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { FileRefusal, MediaKind } from "../core/message/input.ts";
import { blankBoxes } from "./boxes.ts";
import { makeFolder, partialPath, publish, writeDurably } from "./folder.ts";
import { type Limits, usualLimits } from "./limits.ts";
import { redraw } from "./picture.ts";
import { receive } from "./receive.ts";
import { agrees, type FileType, typeOf } from "./types.ts";

export type Arriving = {
  /** The file's bytes. Always closed. */
  readonly source: Readable;
  readonly kind: MediaKind;
  /** The sender's file name, of which only the ending is used; null if there is none. */
  readonly name: string | null;
  /** The media type that the channel gave. */
  readonly mime: string | null;
  /** Folder of the files; created if needed. */
  readonly dir: string;
  /** The attachment's id, which names the file: letters, digits, - and _ only. */
  readonly id: string;
  readonly limits?: Limits;
};

export type TakenUp =
  | {
      readonly state: "stored";
      /** Name of the file within `dir`. */
      readonly path: string;
      /** Detected from its content. */
      readonly mime: string;
      /** Of the stored file. */
      readonly bytes: number;
      /** SHA-256 in hexadecimal of the file as it arrived. */
      readonly hashOriginal: string;
      /** SHA-256 in hexadecimal of what is stored. */
      readonly hashStripped: string;
      /**
       * stripped: metadata about maker and place was removed (see `redraw` and `blankBoxes`). kept: the file
       * may say who made it: PDF, DOCX and XLSX (author, program, times), which can't be edited safely, and
       * Ogg and MP3, whose tags name a program or a song.
       */
      readonly metadata: "stripped" | "kept";
    }
  | { readonly state: "refused"; readonly why: Exclude<FileRefusal, "lost"> };

type Content = { readonly content: Uint8Array; readonly mime: string; readonly extension: string };

/**
 * Stores an attachment: within the limits, of a type that its content proves, without metadata where that can
 * be removed, and durable once it resolves. Pictures are encoded anew even if sent as files; the original
 * isn't kept. The same id again replaces the file. Rejects with a FetchError that allows another try if the
 * source fails or is too slow, and with the system's error if the disk fails.
 */
export async function takeUp(arriving: Arriving): Promise<TakenUp> {
  const { source, dir, id, limits = usualLimits } = arriving;
  // The source may fail before it is read; without a listener the process would end. Reading throws the
  // error.
  source.on("error", () => undefined);
  if (!/^[\w-]{1,64}$/.test(id)) {
    source.destroy();
    throw new Error("an attachment's id names its file, so it may hold letters, digits, - and _ only");
  }
  const original = partialPath(dir, id, randomUUID());
  const stripped = partialPath(dir, id, randomUUID());
  try {
    await makeFolder(dir);
    const hashOriginal = await receive(source, original, limits);
    if (hashOriginal === null) return { state: "refused", why: "too_big" };
    const type = await sniff(original);
    if (type === null || !agrees(type, arriving)) return { state: "refused", why: "type" };
    const result = await stripping(() => strip(original, type, limits));
    if (!("content" in result)) return { state: "refused", why: result.why };
    await writeDurably(stripped, result.content);
    const path = `${id}.${result.extension}`;
    await publish(stripped, dir, path);
    return {
      state: "stored",
      path,
      mime: result.mime,
      bytes: result.content.length,
      hashOriginal,
      hashStripped: createHash("sha256").update(result.content).digest("hex"),
      metadata: type.stripping === "none" ? "kept" : "stripped",
    };
  } finally {
    source.destroy();
    await rm(original, { force: true });
    await rm(stripped, { force: true });
  }
}

/** Limits how many files are stripped at once: decoding a picture may take hundreds of megabytes. */
const stripping = atMost(2);

async function sniff(path: string): Promise<FileType | null> {
  // Loaded with the first file: it takes a tenth of a second.
  const { fileTypeFromFile } = await import("file-type");
  const found = await fileTypeFromFile(path).catch(() => undefined);
  return found === undefined ? null : typeOf(found.mime);
}

async function strip(
  path: string,
  type: FileType,
  limits: Limits,
): Promise<Content | { why: "too_big" | "type" }> {
  const { mime, extension } = type;
  switch (type.stripping) {
    case "picture": {
      const redrawn = await redraw(path, type, (await stat(path)).size, limits.pixels);
      return redrawn.ok ? redrawn : { why: redrawn.why };
    }
    case "boxes": {
      const content = await readFile(path);
      return blankBoxes(content) ? { content, mime, extension } : { why: "type" };
    }
    case "none":
      return { content: await readFile(path), mime, extension };
  }
}

/** Limits how many pieces of work run at once; the others wait, first come first served. */
function atMost(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let within = 0;
  return async (work) => {
    if (within < most) within += 1;
    else await new Promise<void>((enter) => waiting.push(enter));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The place passes to the next that waits.
      if (next === undefined) within -= 1;
      else next();
    }
  };
}
