import { parseArgs } from "node:util";

export type Db = "pglite" | "postgres";
export type Channel = "telegram" | "whatsapp";

export type Mode = "polling" | "webhook";

export type Options = {
  readonly db: Db;
  readonly channel: Channel;
  /** How Telegram's updates come. */
  readonly mode: Mode;
  readonly kills: number;
  readonly messages: number;
  readonly chats: number;
  /** Programs on one database; more than one needs PostgreSQL. */
  readonly processes: number;
  /** Whether some are frozen for a while instead of killed. */
  readonly freeze: boolean;
  /** Seconds that the whole may take. */
  readonly deadline: number;
  readonly seed: number;
  /** A chat whose whole transcript is printed at the end; null for none. */
  readonly show: number | null;
};

export const usage = `npm run crash -- --db pglite|postgres --channel telegram|whatsapp --kills N --messages M --chats C
    [--mode polling|webhook] [--processes P] [--freeze] [--seed S] [--deadline SECONDS] [--show CHAT]`;

/** Reads the command line. Throws an Error whose message says what is wrong. */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      db: { type: "string", default: "pglite" },
      channel: { type: "string", default: "telegram" },
      mode: { type: "string", default: "polling" },
      kills: { type: "string", default: "20" },
      messages: { type: "string", default: "600" },
      chats: { type: "string", default: "20" },
      processes: { type: "string", default: "1" },
      freeze: { type: "boolean", default: false },
      seed: { type: "string", default: String(Date.now() % 100_000) },
      deadline: { type: "string", default: "1800" },
      show: { type: "string" },
    },
  });
  const options: Options = {
    db: oneOf(["pglite", "postgres"], values.db, "--db"),
    channel: oneOf(["telegram", "whatsapp"], values.channel, "--channel"),
    mode: oneOf(["polling", "webhook"], values.mode, "--mode"),
    kills: whole(values.kills, "--kills"),
    messages: whole(values.messages, "--messages"),
    chats: Math.max(1, whole(values.chats, "--chats")),
    processes: Math.max(1, whole(values.processes, "--processes")),
    freeze: values.freeze,
    deadline: whole(values.deadline, "--deadline"),
    seed: whole(values.seed, "--seed"),
    show: values.show === undefined ? null : whole(values.show, "--show"),
  };
  if (options.processes > 1 && options.db !== "postgres")
    throw new Error("Several processes need a served database: --db postgres.");
  if (options.mode === "webhook" && options.channel !== "telegram")
    throw new Error("Only Telegram has a webhook: --channel telegram.");
  if (options.freeze && options.processes === 1)
    throw new Error("A lone process has nobody that takes over while it is frozen: --processes 3.");
  return options;
}

function oneOf<const T extends string>(known: readonly T[], given: string, name: string): T {
  const found = known.find((each) => each === given);
  if (found === undefined) throw new Error(`${name} is one of ${known.join(", ")}, not "${given}".`);
  return found;
}

function whole(given: string, name: string): number {
  if (!/^\d{1,7}$/.test(given)) throw new Error(`${name} is a whole number, not "${given}".`);
  return Number(given);
}
