import { createSeal } from "../../src/adapters/seal.ts";
import { projectPath } from "../../src/projectPath.ts";
import { noSession } from "../../src/store/db/session.ts";
import { openDatabase } from "../../src/store/open.ts";
import { createStore } from "../../src/store/store.ts";
import type { Report } from "./bench.ts";
import type { Ground } from "./databases.ts";
import { earlierBuild } from "./earlier.ts";
import { type Begin, begin, bundles, databaseOf, secretKey } from "./office.ts";
import { ours } from "./pipeline/ours.ts";
import type { Subject } from "./pipeline/subject.ts";

/** What the benchmarks ask of the program as it was built at one commit. */
export type Build = {
  readonly name: string;
  /** The rooms without a channel, as a subject of the pipeline. */
  readonly pipeline: (makeGround: () => Promise<Ground>, db: Ground["db"]) => Subject;
  readonly begin: Begin<{ readonly stop: () => Promise<void> }>;
  /** The bundled program, and the one that trusts a WhatsApp server on loopback; see serve.ts. */
  readonly mainFile: string;
  readonly serveFile: string;
  /** Puts the credentials of a linked WhatsApp number on file, in an embedded database. */
  readonly link: (ground: Ground, credentials: string) => Promise<void>;
};

const today: Build = {
  name: "Aduan",
  pipeline: ours,
  begin,
  mainFile: projectPath(`${bundles}/src/main.js`),
  serveFile: projectPath(`${bundles}/test/bench/serve.js`),
  async link(ground, credentials) {
    const database = await openDatabase(databaseOf(ground));
    const store = createStore({
      database,
      sealing: createSeal(secretKey),
      session: noSession,
      close: () => database.close(),
    });
    await store.transaction((tx) =>
      tx.secrets.set("whatsapp", [{ kind: "creds", id: "current", value: credentials }]),
    );
    await store.close();
  },
};

/** Today's build and, where this machine can have it, an earlier one to be measured beside it. */
export async function builds(report: Report): Promise<readonly Build[]> {
  const earlier = await earlierBuild(report);
  return earlier === null ? [today] : [today, earlier];
}
