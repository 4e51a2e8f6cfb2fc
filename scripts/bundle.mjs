import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Where a project keeps the bundles of its benchmarks, from its root. */
export const benchFolder = "node_modules/.cache/aduan/bench";

/** Bundles these entry points of the project in `root` for the benchmarks, as the program itself is bundled. */
export async function bundle(root, entryPoints) {
  await build({
    absWorkingDir: resolve(root),
    entryPoints,
    outdir: benchFolder,
    outbase: ".",
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20.19",
    sourcemap: true,
    // The files that ship with the program are found from where its bundle lies.
    define: { "import.meta.url": JSON.stringify(pathToFileURL(resolve(root, "dist/main.js")).href) },
    logLevel: "warning",
  });
}
