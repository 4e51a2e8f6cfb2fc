import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { FetchError } from "../ports/failure.ts";
import type { Limits } from "./limits.ts";

/**
 * Writes the source to a new file of its own. Returns its SHA-256 in hexadecimal, or null if it exceeds the limit. Rejects
 * with a FetchError that allows another try if the source fails or takes too long. Closes a source that it has begun to read.
 */
export async function receive(source: Readable, path: string, limits: Limits): Promise<string | null> {
  const file = await open(path, "wx", 0o600);
  try {
    return await copy(source, file, limits);
  } finally {
    await file.close();
  }
}

async function copy(source: Readable, file: FileHandle, limits: Limits): Promise<string | null> {
  const giveUp = (what: string, ms: number) =>
    setTimeout(() => source.destroy(new FetchError(null, `the file ${what} ${ms} ms`)), ms);
  const timer = giveUp("took longer than", limits.transferMs);
  const stall = giveUp("came no further for", limits.stallMs);
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    // Channels open byte streams, which only yield buffers.
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      stall.refresh();
      bytes += chunk.length;
      if (bytes > limits.bytes) return null;
      hash.update(chunk);
      await file.writeFile(chunk);
    }
  } catch (error) {
    throw error instanceof FetchError || isOurs(error) ? error : brokeOff(error);
  } finally {
    clearTimeout(timer);
    clearTimeout(stall);
    source.destroy();
  }
  return hash.digest("hex");
}

function brokeOff(cause: unknown): FetchError {
  return new FetchError(null, "the file broke off", cause);
}

/** Whether the disk failed or is full, which isn't the channel's fault. */
function isOurs(error: unknown): boolean {
  return error instanceof Error && "syscall" in error && error.syscall === "write";
}
