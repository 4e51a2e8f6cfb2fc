import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

const partialEnding = ".part";

/** Makes the folder, for this program's user alone, unless it is there. */
export async function makeFolder(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
}

/** A name in the folder for a file that isn't finished; `random` keeps two tries at one file apart. */
export function partialPath(dir: string, id: string, random: string): string {
  return join(dir, `${id}.${random}${partialEnding}`);
}

/** Writes a file that must not be there yet, through to the disk. */
export async function writeDurably(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives a finished file its name in the folder; once it resolves, a power failure doesn't take it back. */
export async function publish(partial: string, dir: string, name: string): Promise<void> {
  await rename(partial, join(dir, name));
  const folder = await open(dir, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Removes what a crash left half-written before this moment of machine time; gives how many files that were. */
export async function removePartials(dir: string, before: Date): Promise<number> {
  let removed = 0;
  for (const name of await readdir(dir)) {
    if (!name.endsWith(partialEnding)) continue;
    const path = join(dir, name);
    // Another process may have finished with it since it was listed.
    const found = await stat(path).catch(() => null);
    if (found === null || found.mtime >= before) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}
