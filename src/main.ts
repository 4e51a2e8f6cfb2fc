import { pino } from "pino";
import { introduce } from "./app/startup/introduce.ts";
import { compose } from "./compose.ts";
import { type Config, loadConfig } from "./config/config.ts";
import { UsageError } from "./config/errors.ts";

/** Exit code of a program that can't start until somebody has changed something. */
const cannotStart = 78;

/** Errors that name their remedy are printed without a stack. */
const remedied = new Set([
  "ConfigError",
  "FolderInUse",
  "MigrationRefused",
  "HolidaysError",
  "BoundariesError",
  "Marked",
  "WrongKey",
  "OlderVersionRuns",
  "DatabaseAway",
  "CannotListen",
  "UsageError",
]);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

type Started = { readonly stop: () => Promise<void> };

async function start(config: Config): Promise<Started> {
  const logger = pino({ level: config.logLevel });
  if (config.mode === "playground") {
    say("Setting up the playground; the first start takes some seconds.");
    const { demonstrate } = await import("./demonstration/demonstrate.ts");
    const { url, stop } = await demonstrate(config, { logger });
    say(`Aduan's playground is at ${url} (a demonstration: no message leaves this machine)`);
    return { stop };
  }
  const program = await compose(config, { logger, show: say });
  introduce(program.channels, say).catch((error: unknown) => complain(stackOf(error)));
  const code = await program.linkCode();
  if (code !== null) {
    say(`No operators' room is linked yet. Add the bot to your group and type there: /hubungkan ${code}`);
  }
  return program;
}

function stopOnSignal({ stop }: Started): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        complain(`The program didn't stop cleanly: ${stackOf(error)}`);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
}

const commands = {
  figures: async () => (await import("./figures.ts")).figures,
  print: async () => (await import("./printing.ts")).printing,
};

/** Without a command the program serves. */
async function obey(command: string | undefined, given: readonly string[]): Promise<void> {
  if (command === undefined) return stopOnSignal(await start(loadConfig()));
  const load = Object.entries(commands).find(([name]) => name === command)?.[1];
  const known = Object.keys(commands).join(", ");
  if (load === undefined) throw new UsageError(`There is no command ${command}. There are: ${known}.`);
  await (await load())(loadConfig(), given, say);
}

const [command, ...given] = process.argv.slice(2);
try {
  await obey(command, given);
} catch (error) {
  complain(error instanceof Error && remedied.has(error.name) ? error.message : stackOf(error));
  process.exit(cannotStart);
}
