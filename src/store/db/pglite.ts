import { fdatasyncSync } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { planning } from "./sessionOptions.ts";

type Module = Parameters<NodeFS["init"]>[1];
type SyncedStream = { readonly nfd: number };

/** PGlite's default parameters without `-F`, which would switch fsync off, and with a smaller cache. */
const startParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== "-F"),
  ...["-c", "shared_buffers=16MB"],
  ...planning,
  // PostgreSQL's default on Linux is fdatasync, which does nothing in PGlite's runtime.
  ...["-c", "wal_sync_method=fsync"],
];

/**
 * PGlite's file system with an `fsync` that reaches the disk. Without it a commit stays in the operating
 * system's cache and is lost in a power failure.
 */
export class DurableFS extends NodeFS {
  override async init(pg: PGlite, options: Module): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(pg, options);
    const addSync = (module: { readonly NODEFS: unknown }) => {
      // The runtime's internals have no types.
      const nodefs = module.NODEFS as {
        readonly stream_ops: { fsync?: (stream: SyncedStream) => number };
        tryFSOperation(operation: () => void): void;
      };
      nodefs.stream_ops.fsync = (stream) => {
        nodefs.tryFSOperation(() => this.sync(stream.nfd));
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addSync] } };
  }

  protected sync(file: number): void {
    fdatasyncSync(file);
  }
}

/** Opens the database in this folder, or creates it. The caller holds the folder's lock. */
export async function openInFolder(
  folder: string,
  fileSystem = (path: string) => new DurableFS(path),
): Promise<PGlite> {
  if (!(await exists(folder))) await initialize(folder);
  return await PGlite.create({ fs: fileSystem(folder), startParams });
}

/** Opens a database in memory, empty or from the dump of `dumpDataDir`. Small log files save memory. */
export async function openInMemory(dump?: Blob): Promise<PGlite> {
  const start = dump ? { loadDataDir: dump } : { initDbStartParams: ["--wal-segsize=1"] };
  return await PGlite.create({ startParams, ...start });
}

/**
 * Creates the database under another name and renames it once it is complete and on disk, so that an
 * interrupted start leaves nothing that looks like a database.
 */
async function initialize(folder: string): Promise<void> {
  const unfinished = `${folder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const pglite = await PGlite.create({ fs: new NodeFS(unfinished) });
  await pglite.close();
  await syncTree(unfinished);
  await rename(unfinished, folder);
  await syncOne(dirname(folder));
}

async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    await (entry.isDirectory() ? syncTree(path) : syncOne(path));
  }
  await syncOne(folder);
}

async function syncOne(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}
