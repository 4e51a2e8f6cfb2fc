import { randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import { link, mkdir, open, readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Config } from "./config.ts";
import { ConfigError } from "./errors.ts";
import { keyBytes, readKey } from "./readers/key.ts";

/**
 * The installation's key of 32 bytes: SECRET_KEY, or with the embedded database a file in DATA_DIR, created
 * at the first start. Call it before the database is opened: a database without its key file means that the
 * key was lost, and a new one couldn't decrypt what is on file. Throws a ConfigError that says what to do.
 */
export async function secretKey(config: Config): Promise<Uint8Array> {
  if (config.database.type === "served") {
    if (config.secretKey === null) throw new Error("a configuration with DATABASE_URL always has SECRET_KEY");
    return config.secretKey;
  }
  const path = join(config.dataDir, "secret.key");
  const kept = await readKept(path);
  if (config.secretKey !== null) {
    if (kept !== null && !timingSafeEqual(kept, config.secretKey)) {
      throw new ConfigError([
        {
          variable: "SECRET_KEY",
          message: `It differs from the key in ${path}, with which this folder's addresses are sealed. Leave SECRET_KEY out.`,
        },
      ]);
    }
    return config.secretKey;
  }
  if (kept !== null) return kept;
  if (await exists(config.database.dir)) {
    throw new ConfigError([
      {
        variable: "SECRET_KEY",
        message: `${path} is missing, but the database was sealed with it. Restore that file from a backup, or set SECRET_KEY to the key.`,
      },
    ]);
  }
  return make(path);
}

async function make(path: string): Promise<Uint8Array> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const partial = join(folder, `${randomUUID()}.part`);
  try {
    const file = await open(partial, "wx", 0o600);
    try {
      await file.writeFile(`${randomBytes(keyBytes).toString("base64")}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    // `link` fails if the file exists, so two first starts at once end up with the same complete key.
    await link(partial, path).catch((error: unknown) => {
      if (!isCode(error, "EEXIST")) throw error;
    });
  } finally {
    await rm(partial, { force: true });
  }
  const directory = await open(folder, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
  const made = await readKept(path);
  if (made === null) throw new Error(`${path} vanished while it was being made`);
  return made;
}

async function readKept(path: string): Promise<Uint8Array | null> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  }
  const reading = readKey(text.trim());
  if (reading.ok) return reading.value;
  throw new ConfigError([
    {
      variable: "SECRET_KEY",
      message: `${path} doesn't hold a key of 32 bytes. Restore that file from a backup.`,
    },
  ]);
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isCode(error, "ENOENT")) return false;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
