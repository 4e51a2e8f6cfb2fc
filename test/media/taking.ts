import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { type Arriving, takeUp } from "../../src/media/takeUp.ts";
import { projectPath } from "../../src/projectPath.ts";
import { streamOf } from "./files.ts";

/** A fresh folder for files. */
export async function freshFolder(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), "aduan-media-")), "files");
}

/** One of the files in `real`. */
export function real(name: string): Promise<Buffer> {
  return readFile(projectPath(`test/media/real/${name}`));
}

export function taking(content: Uint8Array | Readable, dir: string, claim: Partial<Arriving> = {}) {
  const source = content instanceof Readable ? content : streamOf(content);
  return takeUp({ source, kind: "document", dir, id: "a1", ...claim });
}

/** Stores it, and reads what was stored. Throws if it is refused. */
export async function stored(content: Uint8Array | Readable, dir: string, claim: Partial<Arriving> = {}) {
  const taken = await taking(content, dir, claim);
  if (taken.state !== "stored") throw new Error(`refused: ${taken.why}`);
  return { ...taken, content: await readFile(join(dir, taken.path)) };
}
