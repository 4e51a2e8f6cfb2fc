import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { rm } from "node:fs/promises";
import { context } from "esbuild";
import { locale, writeCatalogue } from "./catalogue.mjs";
import { buildPage } from "./page.mjs";

/** Bundles the program to dist/; with `--watch` it rebuilds on a change and runs what it built. */
const watching = process.argv.includes("--watch");

await rm("dist", { recursive: true, force: true });
const build = await context({
  // A worker's code is started as a file, and so is what Prisma runs to fill an office.
  entryPoints: [
    { in: "src/main.ts", out: "main" },
    { in: "src/playground/whatsapp/worker.ts", out: "playground/whatsapp/worker" },
    { in: "src/media/thread/worker.ts", out: "media/thread/worker" },
    { in: "prisma/seed.ts", out: "seed" },
  ],
  outdir: "dist",
  bundle: true,
  // What is imported only when it is used (the playground) stays a file of its own and costs a start nothing.
  splitting: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20.19",
  sourcemap: true,
  logLevel: "warning",
});
await build.rebuild();
await buildPage();

if (watching) {
  await build.watch();
  watch(locale, () => {
    try {
      writeCatalogue();
    } catch (cause) {
      // A file that is half written or has a slip: the next save comes.
      console.error(`${locale}: ${cause.message}`);
    }
  });
  spawn(process.execPath, ["--watch", "--enable-source-maps", "dist/main.js"], { stdio: "inherit" });
} else {
  await build.dispose();
}
