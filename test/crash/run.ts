import { fileURLToPath, pathToFileURL } from "node:url";
import { live } from "./day.ts";
import { type Options, readOptions, usage } from "./options.ts";
import { print } from "./print.ts";
import { compareDays } from "./verdict.ts";

/**
 * The people's scripts are played twice, by the real program on the same kind of database: once undisturbed, and once
 * while it is killed. The first day is what the core says that people and room should have been told, since nothing of a
 * script depends on when its messages are handled, only on their order; so both days must tell each chat the same texts
 * in the same order. Beside that the ledger is held by itself to what must be so on any day: everything filed once and
 * in order, handled and sent, each mark of a message at most once in the cases and in order.
 */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const victim = fileURLToPath(new URL("victim.js", pathToFileURL(process.argv[1] ?? "")));
  const until = Date.now() + options.deadline * 1_000;
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  say(`seed ${options.seed}; the day without kills`);
  const clean: Options = { ...options, kills: 0, processes: 1, freeze: false };
  const expected = await live(clean, victim, until, say);
  say(`it took ${expected.seconds} s; the day with kills`);
  const day = await live(options, victim, until, say);
  const outcome = compareDays(expected, day);
  print(options, expected, day, outcome, say);
  process.exitCode = outcome.good ? 0 : 1;
}

// An exit ends the programs; a signal alone would leave them running.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(2));

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n${usage}\n`);
  process.exit(2);
});
