import { surviveStrays } from "./attempt.ts";
import type { Bench } from "./bench.ts";
import { burst } from "./burst.ts";
import { core } from "./core.ts";
import { crowded } from "./crowded.ts";
import { describePostgres, removeGrounds } from "./databases.ts";
import { drain } from "./drain.ts";
import { files } from "./files.ts";
import { latency } from "./latency.ts";
import { memory } from "./memory.ts";
import { pipeline } from "./pipeline/pipeline.ts";
import { printMachine, runAndPrint } from "./report.ts";
import { start } from "./start.ts";
import { sweep } from "./sweep.ts";
import { whatsappReconnects } from "./whatsappReconnects.ts";

const benches: readonly Bench[] = [
  core,
  pipeline,
  crowded,
  latency,
  sweep,
  drain,
  burst,
  start,
  files,
  memory,
  whatsappReconnects,
];

/** `npm run bench` runs all, `npm run bench -- pipeline drain` these; `--quick` with small numbers. */
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const options = { quick: process.argv.includes("--quick") };

const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(", ")}. There are ${benches.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(1);
}

printMachine();
console.log(await describePostgres());
let well = true;
surviveStrays((error) => {
  console.error("Nobody caught this, and no subject was being measured:", error);
  well = false;
});
for (const bench of benches) {
  if (wanted.length > 0 && !wanted.includes(bench.name)) continue;
  if (!(await runAndPrint(bench, options))) well = false;
}
await removeGrounds();
// What a peer leaves open must not keep the run alive.
process.exit(well ? 0 : 1);
