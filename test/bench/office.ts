import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { telegramWindows, type Windows } from "../../src/channels/telegram/send/pace.ts";
import { compose } from "../../src/compose.ts";
import { readConfig } from "../../src/config/config.ts";
import { type BotApi, startBotApi } from "../../src/playground/telegram/server.ts";
import { telegramOn } from "../e2e/channels.ts";
import type { Ground } from "./databases.ts";

export const token = "7012345678:bench-token-for-loopback-only-0000000";

/** Where a project has the bundles of its benchmarks, from its root. */
export const bundles = "node_modules/.cache/aduan/bench";

export const secretKey = new Uint8Array(32).fill(7);

const unlimited = { count: 1_000_000, ms: 1 };
const noWindows: Windows = { overall: unlimited, chat: unlimited, group: unlimited };

/** A Bot API server on loopback, with Telegram's windows or without any. */
export async function startServer({ limits }: { readonly limits: boolean }): Promise<BotApi> {
  return await startBotApi({
    bots: [{ token, username: "lapor_maju_bot", name: "Lapor Maju" }],
    windows: limits ? {} : { overall: null, chat: null, group: null },
    polling: { sameOffsetWait: 0, sameOffsetSingle: 0, conflictHold: 0 },
  });
}

/** What the program is told by its environment, for this database and this server. */
export function environmentOf({ place }: Ground, apiRoot: string, dir: string): Record<string, string> {
  return {
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: apiRoot,
    DATA_DIR: dir,
    SECRET_KEY: Buffer.from(secretKey).toString("base64"),
    HOTLINES: "emergency=112",
    LOG_LEVEL: "error",
    ...(place.type === "served" ? { DATABASE_URL: place.url } : {}),
  };
}

/** Where the program that was given that environment has its embedded database. */
export function databaseOf({ place }: Ground): { readonly type: "embedded"; readonly dir: string } {
  if (place.type !== "embedded") throw new Error("only embedded");
  return { type: "embedded", dir: join(place.dir, "database") };
}

/** Starts the whole program in this process, with this environment and folder, against this Bot API server. */
export type Begin<Program> = (
  environment: Readonly<Record<string, string>>,
  dir: string,
  telegram: { readonly token: string; readonly apiRoot: string; readonly limits: boolean },
) => Promise<Program>;

/** Today's program. */
export async function begin(...[environment, dir, { limits }]: Parameters<Begin<unknown>>) {
  return await compose(readConfig(environment, dir), {
    logger: pino({ level: "error" }),
    channels: [telegramOn(environment, { windows: limits ? telegramWindows : noWindows })],
  });
}

/** A program as it is served, against a Bot API server on loopback in this process. */
export async function openOffice<Program extends { readonly stop: () => Promise<void> }>(
  ground: Ground,
  { limits, begin }: { readonly limits: boolean; readonly begin: Begin<Program> },
) {
  const dir = await mkdtemp(join(tmpdir(), "aduan-bench-office-"));
  const api = await startServer({ limits });
  const program = await begin(environmentOf(ground, api.url, dir), dir, { token, apiRoot: api.url, limits });
  return {
    api,
    program,
    async close() {
      await program.stop();
      await api.stop();
      await rm(dir, { recursive: true, force: true });
      await ground.remove();
    },
  };
}
