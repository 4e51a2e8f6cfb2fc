import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Logger, pino } from "pino";
import { projectPath } from "../../src/projectPath.ts";
import type { Report } from "./bench.ts";
import type { Build } from "./build.ts";
import { bundles, databaseOf, secretKey } from "./office.ts";

/** The last commit before the rooms were set up anew. What it was like is known here, so no other will do. */
const commit = "3a5fccc";

/** The modules of that commit of which something is used, by their paths, and what. */
type Modules = {
  "test/bench/pipeline/ours": { readonly ours: Build["pipeline"] };
  "src/config": {
    readonly readConfig: (environment: Readonly<Record<string, string>>, dir: string) => object;
  };
  "src/compose": {
    readonly compose: (config: object, ports: Ports) => Promise<{ readonly stop: () => Promise<void> }>;
  };
  "src/channels/telegram/pace": { readonly telegramWindows: Windows };
  "src/store/open": {
    readonly openDatabase: (place: { readonly type: "embedded"; readonly dir: string }) => Promise<Closing>;
  };
  "src/store/session": { readonly noSession: object };
  "src/seal": { readonly createSeal: (key: Uint8Array) => object };
  "src/store/store": {
    readonly createStore: (parts: {
      readonly database: Closing;
      readonly sealing: object;
      readonly session: object;
      readonly close: () => Promise<void>;
    }) => Store;
  };
};
type Ports = {
  readonly logger: Logger;
  readonly telegram: { readonly token: string; readonly apiRoot: string; readonly windows: Windows };
};
type Window = { readonly count: number; readonly ms: number };
type Windows = { readonly overall: Window; readonly chat: Window; readonly group: Window };
type Closing = { readonly close: () => Promise<void> };
type Secret = { readonly kind: string; readonly id: string; readonly value: string };
type Store = Closing & {
  readonly transaction: (work: (tx: Tx) => Promise<void>) => Promise<void>;
};
type Tx = {
  readonly secrets: { readonly set: (scope: string, secrets: readonly Secret[]) => Promise<void> };
};

const unlimited: Window = { count: 1_000_000, ms: 1 };

/** The program as it was at that commit, or null and a word about it where the history or its packages can't be had. */
export async function earlierBuild(report: Report): Promise<Build | null> {
  const name = `Aduan, the build of ${commit}`;
  if (!inHistory()) {
    report.note(
      `${name} was skipped: this folder has no history, or a shallow one that doesn't reach so far.`,
    );
    return null;
  }
  const root = make();
  if (root === null) {
    report.note(`${name} was skipped: it couldn't be built.`);
    return null;
  }
  const file = (path: string): string => join(root, bundles, `${path}.js`);
  const load = async <P extends keyof Modules>(path: P): Promise<Modules[P]> =>
    await import(pathToFileURL(file(path)).href);
  const { ours } = await load("test/bench/pipeline/ours");
  const { readConfig } = await load("src/config");
  const { compose } = await load("src/compose");
  const { telegramWindows } = await load("src/channels/telegram/pace");
  const { openDatabase } = await load("src/store/open");
  const { noSession } = await load("src/store/session");
  const { createSeal } = await load("src/seal");
  const { createStore } = await load("src/store/store");
  return {
    name,
    pipeline: (makeGround, db) => ({ ...ours(makeGround, db), name }),
    begin: async (environment, dir, { limits, ...telegram }) =>
      await compose(readConfig(environment, dir), {
        logger: pino({ level: "error" }),
        telegram: {
          ...telegram,
          windows: limits ? telegramWindows : { overall: unlimited, chat: unlimited, group: unlimited },
        },
      }),
    mainFile: file("src/main"),
    serveFile: file("test/bench/serve"),
    async link(ground, credentials) {
      const database = await openDatabase(databaseOf(ground));
      const close = () => database.close();
      const store = createStore({ database, sealing: createSeal(secretKey), session: noSession, close });
      await store.transaction((tx) =>
        tx.secrets.set("whatsapp", [{ kind: "creds", id: "current", value: credentials }]),
      );
      await store.close();
    },
  };
}

function inHistory(): boolean {
  return spawnSync("git", ["cat-file", "-e", `${commit}^{commit}`], { cwd: projectPath("") }).status === 0;
}

/** The folder with that commit, its packages and the bundles; null if it couldn't be made. Takes minutes, once. */
function make(): string | null {
  const paths: readonly (keyof Modules | "src/main" | "test/bench/serve")[] = [
    "src/main",
    "test/bench/serve",
    "test/bench/pipeline/ours",
    "src/config",
    "src/compose",
    "src/channels/telegram/pace",
    "src/store/open",
    "src/store/session",
    "src/seal",
    "src/store/store",
  ];
  const { status, stdout } = spawnSync(
    process.execPath,
    ["scripts/earlier.mjs", commit, ...paths.map((path) => `${path}.ts`)],
    { cwd: projectPath(""), encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  return status === 0 ? stdout : null;
}
