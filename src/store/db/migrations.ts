import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export type Migration = {
  /** The folder's name; it begins with a time, so names sort in the order of migrations. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the SQL in hexadecimal, as Prisma records it. */
  readonly checksum: string;
};

/** The migrations in a folder such as prisma/migrations, in order. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return await Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: checksumOf(sql) };
    }),
  );
}

function checksumOf(sql: string): string {
  // The checksum must be the same for a checkout with Windows line ends.
  return createHash("sha256").update(sql.replaceAll("\r\n", "\n")).digest("hex");
}
