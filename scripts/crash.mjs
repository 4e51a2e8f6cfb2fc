import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Bundles the crash harness and the program that it kills, as the program itself is bundled, and runs it. */
const folder = `node_modules/.cache/aduan/crash-${process.pid}`;

await build({
  entryPoints: ["test/crash/run.ts", "test/crash/victim.ts"],
  outdir: folder,
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
const child = spawn(
  process.execPath,
  ["--enable-source-maps", `${folder}/run.js`, ...process.argv.slice(2)],
  {
    stdio: "inherit",
  },
);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => child.kill(signal));
child.once("exit", async (code) => {
  await rm(folder, { recursive: true, force: true });
  process.exitCode = code ?? 1;
});
