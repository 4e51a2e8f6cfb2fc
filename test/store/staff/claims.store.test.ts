import { beforeAll, describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/procedure/case.ts";
import type { Role } from "../../../src/core/procedure/command.ts";
import type { Store } from "../../../src/ports/store.ts";
import { when } from "../../core/procedure/world.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { contactOf, filedCase } from "../filed.ts";
import { storeOver } from "../storeOver.ts";

const operators = { type: "operators" } as const;
const now = when("2026-11-30 09:00");
const dayEnd = when("2026-11-30 23:59");

forEachDatabase((open) => {
  describe("with whom cases lie", () => {
    let store: Store;
    let room = 0;
    let rina = 0;
    let budi = 0;
    const cases = new Map<string, Case>();

    const join = async (person: number, name: string, roles: readonly Role[]) =>
      await store.transaction(async (tx) => {
        await tx.members.see([{ room, person, name }]);
        await tx.members.grant(room, person, roles);
      });
    const idOf = (number: string): string => cases.get(number)?.id ?? "";
    const queueOf = async (person: number) =>
      (
        await store.transaction((tx) =>
          tx.facts.queue({ ...operators, contact: room }, person, [], 10, { now, dayEnd }),
        )
      ).next.map((item) => item.case.number);
    const hand = (number: string, to: number | null) =>
      store.transaction((tx) =>
        tx.staff.hand(
          [{ case: idOf(number), to: to === null ? null : { room, person: to } }],
          operators,
          now,
        ),
      );
    const holders = (number: string, at = now) =>
      store.transaction((tx) => tx.staff.holders([idOf(number)], operators, at));

    beforeAll(async () => {
      store = storeOver(await open());
      room = await contactOf(store, "-700");
      [rina, budi] = [await contactOf(store, "701"), await contactOf(store, "702")];
      const sari = await contactOf(store, "703");
      await store.transaction((tx) => tx.rooms.link(room, operators));
      await join(rina, "Rina", ["verifier"]);
      await join(budi, "Budi", ["verifier"]);
      for (const [number, filed] of [
        ["AAAA-222", "2026-11-25 10:00"],
        ["BBBB-222", "2026-11-26 10:00"],
        ["CCCC-222", "2026-11-27 10:00"],
        ["DDDD-222", "2026-11-27 11:00"],
      ] as const) {
        const one = filedCase(sari, number, filed);
        cases.set(number, one.case);
        await store.transaction((tx) => tx.cases.save([one]));
      }
    });

    test("what was handed to somebody leads their queue, and ends that of others unless it is due that day", async () => {
      expect(await queueOf(budi)).toEqual(["AAAA-222", "BBBB-222", "CCCC-222", "DDDD-222"]);
      await hand("CCCC-222", budi);
      expect(await queueOf(budi)).toEqual(["CCCC-222", "AAAA-222", "BBBB-222", "DDDD-222"]);
      expect(await queueOf(rina)).toEqual(["AAAA-222", "BBBB-222", "DDDD-222", "CCCC-222"]);
      // Its three days end on this one.
      await hand("AAAA-222", budi);
      expect((await queueOf(rina))[0]).toBe("AAAA-222");
      await hand("AAAA-222", null);
      expect(await holders("AAAA-222")).toEqual([]);
    });

    test("a case lies with one colleague, and no longer where it was handed on", async () => {
      await hand("DDDD-222", budi);
      await hand("DDDD-222", rina);
      expect(await holders("DDDD-222")).toMatchObject([{ person: rina, name: "Rina", how: "handed" }]);
      const mine = await store.transaction((tx) => tx.staff.mine({ room, person: rina }, now));
      expect(mine.map((one) => [one.case.number, one.how])).toEqual([["DDDD-222", "handed"]]);
      await hand("DDDD-222", null);
    });

    test("whoever opened it first has it for ten minutes, and other desks skip it meanwhile", async () => {
      const until = when("2026-11-30 09:10");
      await store.transaction(async (tx) => {
        await tx.staff.opened(idOf("BBBB-222"), { room, person: rina }, now, until);
        await tx.staff.opened(idOf("BBBB-222"), { room, person: budi }, when("2026-11-30 09:02"), until);
      });
      expect(await holders("BBBB-222", when("2026-11-30 09:05"))).toMatchObject([
        { person: rina, how: "opened", at: now },
      ]);
      expect(await queueOf(budi)).not.toContain("BBBB-222");
      expect(await queueOf(rina)).toContain("BBBB-222");
      expect(await holders("BBBB-222", when("2026-11-30 09:11"))).toEqual([]);
      const later = when("2026-11-30 09:20");
      await store.transaction((tx) =>
        tx.staff.opened(idOf("BBBB-222"), { room, person: budi }, later, when("2026-11-30 09:30")),
      );
      expect(await holders("BBBB-222", later)).toMatchObject([{ person: budi }]);
    });

    test("what was handed over is done once the next part of the work begins", async () => {
      const before = cases.get("CCCC-222");
      if (before === undefined) throw new Error("no case");
      const { rows } = { rows: await holders("CCCC-222") };
      expect(rows).toHaveLength(1);
      const forwarded = {
        ...before,
        stage: "forwarded" as const,
        agency: "PUPR",
        version: before.version + 1,
      };
      await store.transaction((tx) =>
        tx.cases.save([{ case: forwarded, was: before.version, report: null, steps: [] }]),
      );
      expect(await holders("CCCC-222")).toEqual([]);
      const back = { ...before, version: before.version + 2 };
      await store.transaction((tx) =>
        tx.cases.save([{ case: back, was: before.version + 1, report: null, steps: [] }]),
      );
      expect(await holders("CCCC-222")).toMatchObject([{ person: budi }]);
    });

    test("who left or lost their roles holds nothing, and gives back what was handed to them", async () => {
      await join(budi, "Budi", []);
      expect(await holders("CCCC-222")).toEqual([]);
      expect(await queueOf(rina)).toContain("CCCC-222");
      await join(budi, "Budi", ["verifier"]);
      const released = await store.transaction((tx) => tx.staff.release(budi, null));
      expect(released.map((one) => one.case.number)).toEqual(["CCCC-222"]);
      expect(await holders("CCCC-222")).toEqual([]);
    });
  });
});
