import { Client } from "pg";
import { expect, onTestFinished, test } from "vitest";
import { createSeal } from "../../../src/adapters/seal.ts";
import { openSession } from "../../../src/store/db/session.ts";
import { openDatabase } from "../../../src/store/open.ts";
import { createStore } from "../../../src/store/store.ts";
import { emptyServedDatabase, served } from "../databases.ts";

test.skipIf(!served)("a lease is held while its holder lives, whatever the server's time zone", async () => {
  const { url, drop } = await emptyServedDatabase();
  onTestFinished(drop);
  const server = new Client({ connectionString: url });
  await server.connect();
  await server.query(`alter database ${new URL(url).pathname.slice(1)} set timezone = 'Asia/Jakarta'`);
  await server.end();
  const database = await openDatabase({ type: "served", url });
  const session = await openSession(url);
  const close = async (): Promise<void> => {
    await session.close();
    await database.close();
  };
  const store = createStore({ database, sealing: createSeal(new Uint8Array(32).fill(7)), session, close });
  const hold = (owner: string) => store.transaction((tx) => tx.leases.hold("telegram", owner, 60));
  expect(await hold("one")).toBe("1");
  expect(await hold("another")).toBeNull();
  await store.close();
});
