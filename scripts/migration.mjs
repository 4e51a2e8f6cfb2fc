import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { schemaDiff } from "./schemaDiff.mjs";

/**
 * `npm run migration -- NAME` writes prisma/migrations/TIME_NAME/migration.sql: what changed in prisma/schema.prisma
 * since the last migration, of which prisma/migrations/schema.prisma keeps the schema. Read the SQL and add what a
 * Prisma schema can't say (checks, partial indexes) before it is committed; once released it never changes.
 * Without a name it only checks that nothing changed, and exits with 1 otherwise.
 */
const schemaFile = "prisma/schema.prisma";
const lastSchemaFile = "prisma/migrations/schema.prisma";
const nothing = 'datasource db {\n  provider = "postgresql"\n}\n';

const name = process.argv[2];
const schema = await readFile(schemaFile, "utf8");
const last = existsSync(lastSchemaFile) ? await readFile(lastSchemaFile, "utf8") : nothing;
const sql = await schemaDiff(last, schema);

if (name === undefined) {
  console.log(
    sql === "" ? "Every change of the schema has its migration." : `Not in a migration yet:\n\n${sql}`,
  );
  process.exitCode = sql === "" ? 0 : 1;
} else if (!/^[a-z0-9_]+$/.test(name)) {
  console.error("A migration's name has small letters, digits and underscores, e.g. case_title.");
  process.exitCode = 1;
} else if (sql === "") {
  await writeFile(lastSchemaFile, schema);
  console.log("The schema asks for no change of the database.");
} else {
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = `prisma/migrations/${time}_${name}`;
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/migration.sql`, sql);
  await writeFile(lastSchemaFile, schema);
  console.log(`${folder}/migration.sql`);
}
