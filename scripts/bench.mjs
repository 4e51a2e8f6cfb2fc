import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { benchFolder, bundle } from "./bundle.mjs";

/** Bundles the benchmarks and the program beside them, and runs them. */
await rm(benchFolder, { recursive: true, force: true });
await bundle(".", ["test/bench/run.ts", "test/bench/serve.ts", "src/main.ts"]);
const options = [
  "--enable-source-maps",
  "--expose-gc",
  ...(process.env.BENCH_NODE_OPTIONS?.split(" ") ?? []),
];
const child = spawn(
  process.execPath,
  [...options, `${benchFolder}/test/bench/run.js`, ...process.argv.slice(2)],
  { stdio: "inherit" },
);
child.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
