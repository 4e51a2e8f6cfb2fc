import { randomUUID, webcrypto } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { FileRefusal, MediaKind } from "../core/message/input.ts";
import { makeFolder, partialPath, publish, writeDurably } from "./folder.ts";
import { type Limits, usualLimits } from "./limits.ts";
import { receive } from "./receive.ts";
import { sniff } from "./sniff.ts";
import { strip, type Taken } from "./strip/strip.ts";
import { fits } from "./types.ts";

export type Arriving = {
  /** The file's bytes. Always closed. */
  readonly source: Readable;
  readonly kind: MediaKind;
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
      /** See `Stripped`. A type without fields for metadata counts as stripped. */
      readonly metadata: "stripped" | "kept";
    }
  | {
      readonly state: "refused";
      readonly why: Exclude<FileRefusal, "lost">;
      /** A HEIC photo, which could come as an ordinary one. */
      readonly heic?: true;
    };

/**
 * Stores an attachment: within the limits, of a type that its content proves whatever it is called, without metadata
 * where that can be removed, and durable once it resolves. Pictures are encoded anew even if sent as files; the original
 * isn't kept. The same id again replaces the file. Rejects with a FetchError that allows another try if the
 * source fails or is too slow, and with the system's error if the disk fails.
 */
export async function takeUp(arriving: Arriving): Promise<TakenUp> {
  const { source, kind, dir, id, limits = usualLimits } = arriving;
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
    const result = await stripping(async () => {
      const content = await readFile(original);
      const type = await sniff(content);
      return type === null || !fits(kind, type) ? unaccepted : await strip(content, type, limits);
    });
    if (!result.ok) {
      return { state: "refused", why: result.why, ...(result.heic === true && { heic: true }) };
    }
    await writeDurably(stripped, result.content);
    const path = `${id}.${result.extension}`;
    await publish(stripped, dir, path);
    return {
      state: "stored",
      path,
      mime: result.mime,
      bytes: result.content.length,
      hashOriginal,
      hashStripped: await hashOf(result.content),
      metadata: result.metadata,
    };
  } finally {
    source.destroy();
    await rm(original, { force: true });
    await rm(stripped, { force: true });
  }
}

/** SHA-256 in hexadecimal, off the main thread. */
async function hashOf(content: Uint8Array): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest("SHA-256", content)).toString("hex");
}

const unaccepted: Taken = { ok: false, why: "type" };

/** Limits how many files are stripped at once: decoding a picture may take hundreds of megabytes. */
const stripping = atMost(2);

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
