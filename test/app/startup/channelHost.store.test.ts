import { beforeAll, expect, test } from "vitest";
import { createSeal } from "../../../src/adapters/seal.ts";
import { secretsOf } from "../../../src/app/startup/channelHost.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Session } from "../../../src/store/db/session.ts";
import type { Database } from "../../../src/store/open.ts";
import { createStore } from "../../../src/store/store.ts";
import { forEachDatabase } from "../../store/databases.ts";

forEachDatabase((open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });

  /** A process whose backend is gone, so that another takes over from it at once. */
  const process = (pid: number): Store => {
    const session: Session = { backend: () => ({ pid, start: "1999-01-01" }), close: async () => undefined };
    const sealing = createSeal(new Uint8Array(32).fill(7));
    return createStore({ database, sealing, session, close: async () => undefined });
  };
  const take = (store: Store, owner: string) =>
    store.transaction((tx) => tx.leases.hold("whatsapp", owner, 10));
  const key = (value: string) => [{ kind: "session", id: "6281.0", value }];

  test("a process that froze doesn't write its old keys over those of the one that followed it", async () => {
    const [frozen, next] = [process(1), process(2)];
    await take(frozen, "frozen");
    await secretsOf(frozen, "whatsapp").set(key("old"));
    await take(next, "next");
    await secretsOf(next, "whatsapp").set(key("new"));
    await expect(secretsOf(frozen, "whatsapp").set(key("old"))).rejects.toThrow(
      "another process serves the number now",
    );
    await expect(secretsOf(frozen, "whatsapp").clear([])).rejects.toThrow();
    expect(await secretsOf(next, "whatsapp").get("session", ["6281.0"])).toEqual(
      new Map([["6281.0", "new"]]),
    );
  });
});
