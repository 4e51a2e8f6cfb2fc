// `node scripts/earlier.mjs COMMIT ENTRY…`: the program as it was at a commit of this repository, with the packages it
// had then, and these entry points bundled for the benchmarks. Made once, in a folder of the cache, which is printed.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { benchFolder, bundle } from "./bundle.mjs";

const [name, ...entryPoints] = process.argv.slice(2);
const commit = execFileSync("git", ["rev-parse", "--verify", `${name}^{commit}`], {
  encoding: "utf8",
}).trim();
const folder = resolve("node_modules/.cache/aduan", `earlier-${commit}`);
// Written last: a folder without it is what a build that was broken off left behind.
const built = join(folder, "built");

if (!existsSync(built)) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const maxBuffer = 2 ** 30;
  const archive = execFileSync("git", ["archive", "--format=tar", commit], { maxBuffer });
  execFileSync("tar", ["-x", "-C", folder], { input: archive });
  // What is printed here is for people: the folder alone goes to the standard output.
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) throw new Error(`npm ci ended with ${status}`);
  writeFileSync(built, "");
}
rmSync(join(folder, benchFolder), { recursive: true, force: true });
await bundle(folder, entryPoints);
process.stdout.write(folder);
