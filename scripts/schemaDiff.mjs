import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";

const SchemaEngine = await loadEngine();

/** The SQL that leads from one Prisma schema to another; "" if nothing changes. */
export async function schemaDiff(from, to) {
  const engine = await SchemaEngine.new(
    { datamodels: [["schema.prisma", to]] },
    () => undefined,
    dialectOnly,
  );
  const { stdout } = await engine.diff({
    from: datamodel(from),
    to: datamodel(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql = (stdout ?? "").trim();
  return sql.startsWith("-- This is an empty migration") ? "" : `${sql}\n`;
}

/**
 * Comparing two schema files touches no database. The engine only asks for the dialect, and once whether the schema
 * `public` exists and which version answers (column types: boolean, text, 32-bit integer).
 */
const connection = {
  provider: "postgres",
  adapterName: "dialect-only",
  getConnectionInfo: () => ({ ok: true, value: { schemaName: "public", supportsRelationJoins: true } }),
  queryRaw: async () => ({
    ok: true,
    value: {
      columnNames: ["exists", "version", "numeric_version"],
      columnTypes: [5, 7, 0],
      rows: [[true, "PostgreSQL 15.0", 150000]],
    },
  }),
  dispose: async () => ({ ok: true, value: undefined }),
};
const connect = async () => ({ ok: true, value: connection });
const dialectOnly = { ...connection, connect, connectToShadowDb: connect };

function datamodel(content) {
  return { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] };
}

/** The package expects a bundler to load its WebAssembly. */
async function loadEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
  const require = createRequire(import.meta.url);
  const path = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(path), {
    "./schema_engine_bg.js": engineModule,
  });
  engineModule.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return engineModule.SchemaEngine;
}
