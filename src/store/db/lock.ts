import { createHash, randomBytes } from "node:crypto";
import { readdir, realpath, rm, symlink } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

export type FolderLock = { release(): Promise<void> };

/** Another process uses the folder: two at once would destroy the database without an error. */
export class FolderInUse extends Error {
  override readonly name = "FolderInUse";
}

const prefix = ".in-use-";

/**
 * Locks a folder for this process until `release`, or until the process ends in any way. Each candidate first
 * listens on its own socket in the folder and then connects to all others: of two that start together at
 * least one notices the other, and a socket that refuses connections was left by a process that is gone.
 * Unlike a lock by process id this also works between containers that share the folder. Throws FolderInUse.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  // Two that start together may both give up; they try again after random pauses.
  for (let tries = 0; ; tries += 1) {
    const lock = process.platform === "win32" ? await tryPipe(folder) : await tryFolder(folder);
    if (lock) return lock;
    if (tries === 3) break;
    await setTimeout(50 + Math.random() * 250);
  }
  throw new FolderInUse(
    `Another process is using ${folder}. Stop it first, or set DATA_DIR to a folder of its own.`,
  );
}

async function tryFolder(folder: string): Promise<FolderLock | null> {
  const own = prefix + randomBytes(6).toString("hex");
  // A socket's path may have about 100 bytes, which a data folder's may exceed: a short symbolic link leads
  // there.
  const way = join(tmpdir(), `aduan-${randomBytes(6).toString("hex")}`);
  await symlink(await realpath(folder), way);
  try {
    const server = await listen(join(way, own));
    const release = async () => {
      await close(server);
      await rm(join(folder, own), { force: true });
    };
    const others = (await readdir(folder)).filter((name) => name.startsWith(prefix) && name !== own);
    const held = await Promise.all(others.map((name) => answers(join(way, name))));
    if (held.includes(true)) {
      await release();
      return null;
    }
    await Promise.all(others.map((name) => rm(join(folder, name), { force: true })));
    return { release };
  } finally {
    await rm(way, { force: true });
  }
}

/** Windows has no sockets in folders; a named pipe exists once, and disappears with its process. */
async function tryPipe(folder: string): Promise<FolderLock | null> {
  const name = createHash("sha256")
    .update(await realpath(folder))
    .digest("hex")
    .slice(0, 16);
  try {
    const server = await listen(`\\\\.\\pipe\\aduan-${name}`);
    return { release: () => close(server) };
  } catch (error) {
    if (codeOf(error) === "EADDRINUSE" || codeOf(error) === "EACCES") return null;
    throw error;
  }
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((knock) => knock.destroy());
    server.once("error", reject);
    server.listen(path, () => resolve(server.unref()));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

/** Whether somebody listens. Unclear answers (no permission, a full queue) count as yes. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", (error) => resolve(!["ECONNREFUSED", "ENOENT"].includes(codeOf(error))));
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
