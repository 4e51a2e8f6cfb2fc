import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { projectPath } from "./projectPath.ts";

/**
 * Where the code of a worker lies: in the bundle, a file of its own under `dist` ("playground/whatsapp/worker"). Run from
 * source, as tests are, it is bundled first, because Node 20 runs no TypeScript in a worker.
 */
export async function bundledWorker(path: string): Promise<URL> {
  const source = fileURLToPath(new URL(`./${path}.ts`, import.meta.url));
  if (!import.meta.url.endsWith(".ts") || !existsSync(source)) {
    return pathToFileURL(projectPath(`dist/${path}.js`));
  }
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20.19",
    sourcemap: "inline",
    write: false,
  });
  const code = outputFiles[0]?.contents;
  if (code === undefined) throw new Error("The worker's bundle is empty");
  // Several test files may do this at once: each writes aside and renames, under a name that its content gives.
  const folder = projectPath("node_modules/.cache/aduan");
  const name = `${basename(path)}-${createHash("sha256").update(code).digest("hex").slice(0, 16)}.mjs`;
  const kept = `${folder}/${name}`;
  if (!existsSync(kept)) {
    await mkdir(folder, { recursive: true });
    const aside = `${kept}.${process.pid}.${Math.random().toString(36).slice(2)}`;
    await writeFile(aside, code);
    await rename(aside, kept);
  }
  return pathToFileURL(kept);
}
