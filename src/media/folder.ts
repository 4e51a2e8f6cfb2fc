import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

const partialEnding = ".part";

/** Creates the folder if needed, accessible to this program's user only. */
export async function makeFolder(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
}

/** Path for an unfinished file; `random` distinguishes two tries at one file. */
export function partialPath(dir: string, id: string, random: string): string {
  return join(dir, `${id}.${random}${partialEnding}`);
}

/** Writes a new file and flushes it to disk. Rejects if there is one already. */
export async function writeDurably(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Renames a finished file to its name in the folder; durable once it resolves. */
export async function publish(partial: string, dir: string, name: string): Promise<void> {
  await rename(partial, join(dir, name));
  const folder = await open(dir, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Removes unfinished files from before this moment of machine time, which a crash left; returns how many. */
export async function removePartials(dir: string, before: Date): Promise<number> {
  let removed = 0;
  for (const name of await readdir(dir)) {
    if (!name.endsWith(partialEnding)) continue;
    const path = join(dir, name);
    // Another process may have renamed it since it was listed.
    const found = await stat(path).catch(() => null);
    if (found === null || found.mtime >= before) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}
