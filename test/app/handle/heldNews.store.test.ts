import { beforeEach, describe, expect, test } from "vitest";
import { addressed } from "../../../src/app/handle/recipients.ts";
import { createPump } from "../../../src/app/loops/pump.ts";
import { createSweep } from "../../../src/app/loops/sweep.ts";
import { letters } from "../../../src/core/letters/letters.ts";
import type { Case } from "../../../src/core/procedure/case.ts";
import type { Actor, Command } from "../../../src/core/procedure/command.ts";
import type { Step } from "../../../src/core/procedure/event.ts";
import { lastCall } from "../../../src/core/procedure/marks.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import * as w from "../../core/procedure/world.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { changed, contactOf, filedCase, inbound, record, sendAll } from "../../store/filed.ts";
import { storeOver } from "../../store/storeOver.ts";
import { breakable } from "../breakable.ts";
import { createFakeChannel } from "../channel.ts";
import { partsOver } from "../parts.ts";

let chats = 60_000;

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let parts: Awaited<ReturnType<typeof partsOver>>;
  let address: string;
  let sari: number;
  let one: Case;

  /** Steps of the case as they are written, with their letters. */
  const take = async (steps: readonly Step[], at: string): Promise<void> => {
    const office = await parts.offices.read();
    const context = { ...parts.context, office, now: w.when(at) };
    await store.transaction(async (tx) => {
      for (const step of steps) {
        await tx.cases.save([changed(step)]);
        const facts = { office, now: context.now, story: null, into: null };
        for (const letter of letters(step, facts).filter(({ to }) => to.type === "contact"))
          await tx.outbox.put(addressed(letter, step.event.id, [], 0, context));
        one = step.after;
      }
    });
  };
  const does = (command: Command, actor: Actor, at: string) => take(w.steps(one, command, actor, at), at);
  const waits = (at: string, more: Parameters<typeof w.heard>[1] = {}) => take(w.ticked(one, at, more), at);
  const pumpAt = (at: string, over = store) =>
    createPump({
      ...parts,
      store: over,
      clock: { now: () => w.when(at) },
      capabilitiesOf: () => createFakeChannel().channel.capabilities,
      asksMembers: () => false,
      width: 10,
      wakeSenders: () => undefined,
      suspectUpTo: "0",
    });
  const sweepAt = (at: string) =>
    createSweep({
      ...parts,
      clock: { now: () => w.when(at) },
      heardUntil: () => null,
      wakeSenders: () => undefined,
    });
  const block = () => store.transaction((tx) => tx.outbox.park(sari, "blocked"));
  const unblocks = () =>
    store.transaction((tx) =>
      tx.inbox.file([inbound(address, "", { input: { type: "reachable", reachable: true } })]),
    );
  const states = async (): Promise<readonly string[]> =>
    (
      await database.pool.query<{ said: string }>(
        "select name || ' ' || state as said from letter where chat = $1 and name is not null order by id",
        [sari],
      )
    ).rows.map(({ said }) => said);

  describe("news that waited too long", () => {
    beforeEach(async () => {
      if (database === undefined) {
        database = await open();
        store = storeOver(database);
        parts = await partsOver(store);
      }
      await database.pool.query("truncate letter, outlane, board, shown, inbox, conversation");
      chats += 1;
      address = String(chats);
      sari = await contactOf(store, address);
      const filed = filedCase(sari, `AAA${chats % 10}-${chats}`);
      await store.transaction((tx) => tx.cases.save([filed]));
      one = filed.case;
    });

    test("is folded when the person is back, in the transaction that takes them up again", async () => {
      await block();
      await does(w.commands.forward, w.verifier, "2026-11-30 09:00");
      await does(w.commands.progress, w.officer, "2026-12-01 09:00");
      await unblocks();
      const broken = breakable(store);
      broken.breakAfter(1);
      await expect(pumpAt("2026-12-01 10:00", broken.store).turn()).rejects.toThrow("ECONNREFUSED");
      // It was written and not heard of: nothing is folded twice.
      await pumpAt("2026-12-01 10:00").turn();
      expect(await states()).toEqual(["forwarded spared", "progressed spared", "standing waiting"]);
      expect(await sendAll(store)).toHaveLength(1);
    });

    test("counts as the last call once it has been sent, and not before", async () => {
      await does(w.commands.forward, w.verifier, "2026-11-30 09:00");
      await block();
      await does(w.commands.answer, w.officer, "2026-12-01 09:00");
      await waits("2026-12-08 08:00");
      await waits("2026-12-14 08:00");
      await waits("2026-12-16 00:05", { reachable: false });
      const call = async () => {
        const due = await store.transaction((tx) => tx.cases.due(w.when("2027-01-30 10:00"), 10));
        return due.find((due) => due.case.id === one.id);
      };
      await unblocks();
      await pumpAt("2026-12-17 10:00").turn();
      expect(await states()).toEqual([
        "forwarded spared",
        "answered spared",
        "reply_reminded spared",
        "reply_last_call spared",
        "reply_last_call waiting",
      ]);
      const back = await call();
      expect(back?.case.marks).toContain(lastCall);
      expect(back?.case.clock?.due).toEqual(w.night("2026-12-18"));
      expect(back?.lastCallSentAt).toBeNull();
      const [letter] = await store.transaction((tx) => tx.outbox.claim("telegram", "1", 10, []));
      if (letter === undefined) throw new Error("nothing may leave");
      await record(store, letter, "1", w.when("2026-12-17 10:00"));
      expect((await call())?.lastCallSentAt).toEqual(w.when("2026-12-17 10:00"));
    });

    test("is folded while its channel is away, and again as working days go by", async () => {
      await does(w.commands.forward, w.verifier, "2026-11-30 09:00");
      await does(w.commands.progress, w.officer, "2026-11-30 10:00");
      await sweepAt("2026-11-30 15:00").turn();
      expect(await states()).toEqual(["forwarded waiting", "progressed waiting"]);
      await sweepAt("2026-12-02 08:05").turn();
      const folded = ["forwarded spared", "progressed spared", "standing waiting"];
      expect(await states()).toEqual(folded);
      await sweepAt("2026-12-02 15:05").turn();
      expect(await states()).toEqual(folded);
      await sweepAt("2026-12-04 08:05").turn();
      expect(await states()).toEqual([...folded.slice(0, 2), "standing spared", "standing waiting"]);
      const told = await store.transaction((tx) => tx.outbox.deliveries(one.id));
      expect(told).toMatchObject([
        { name: "forwarded", folded: true, state: "waiting" },
        { name: "progressed", folded: true, state: "waiting" },
      ]);
      expect(await sendAll(store)).toHaveLength(1);
      const sent = await store.transaction((tx) => tx.outbox.deliveries(one.id));
      expect(sent.map(({ state }) => state)).toEqual(["sent", "sent"]);
    });

    test("waits for the office to open where its channel is back at night", async () => {
      await does(w.commands.forward, w.verifier, "2026-11-30 09:00");
      await does(w.commands.progress, w.officer, "2026-11-30 10:00");
      await sweepAt("2026-12-02 22:00").turn();
      expect((await states()).at(-1)).toBe("standing held");
    });
  });
});
