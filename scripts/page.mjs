import { cp } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const sources = "src/playground/page";

/** Bundles the playground's page: one script, one style sheet, and what is served as it lies. */
export async function buildPage(outdir = "dist/page") {
  await build({
    entryPoints: [`${sources}/page.ts`, `${sources}/page.css`],
    outdir,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: ["chrome123", "firefox120", "safari17.5"],
    logLevel: "warning",
  });
  for (const name of ["page.html", "voice.ogg"]) await cp(`${sources}/${name}`, `${outdir}/${name}`);
}

// Run by itself it builds the page alone, into the folder that is named.
if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPage(process.argv[2]);
