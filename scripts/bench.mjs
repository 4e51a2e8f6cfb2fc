import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Bundles the benchmarks and the program beside them, as the program itself is bundled, and runs them. */
const folder = "node_modules/.cache/aduan/bench";

await rm(folder, { recursive: true, force: true });
await build({
  entryPoints: ["test/bench/run.ts", "test/bench/serve.ts", "src/main.ts"],
  outdir: folder,
  outbase: ".",
  bundle: true,
  splitting: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20.19",
  sourcemap: true,
  // The files that ship with the program are found from where its bundle lies.
  define: { "import.meta.url": JSON.stringify(pathToFileURL("dist/main.js").href) },
  logLevel: "warning",
});
const options = [
  "--enable-source-maps",
  "--expose-gc",
  ...(process.env.BENCH_NODE_OPTIONS?.split(" ") ?? []),
];
const child = spawn(process.execPath, [...options, `${folder}/test/bench/run.js`, ...process.argv.slice(2)], {
  stdio: "inherit",
});
child.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
