import { pino } from "pino";
import { compose } from "../../../src/compose.ts";
import { loadConfig } from "../../../src/config/config.ts";
import { openDatabase } from "../../../src/store/open.ts";

/** The real program, which at SIGUSR2 writes more into its database's log than a file of the log holds. */
const config = loadConfig();
const database = await openDatabase(config.database);
const { stop } = await compose(config, { logger: pino({ level: config.logLevel }), database });

process.on("SIGUSR2", () => {
  const write = "select pg_logical_emit_message(true, 'thirst', repeat('x', 1000000))";
  const all = Array.from({ length: 20 }, () => database.pool.query(write));
  Promise.all(all).then(
    () => process.stdout.write("it had space\n"),
    () => process.stdout.write("it had no space\n"),
  );
});
process.on("SIGTERM", () => {
  stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
process.stdout.write("it runs\n");
