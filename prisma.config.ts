import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";

// Generating a client and seeding download the schema engine and then never run it. Any existing file stands in for it,
// so that an installation needs nothing but the package registry.
if (process.argv.includes("generate") || process.argv.includes("seed")) {
  process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= fileURLToPath(import.meta.url);
}

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations", seed: "node dist/seed.js" },
  datasource: { url: process.env["DATABASE_URL"] ?? "" },
});
