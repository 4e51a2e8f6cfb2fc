import { beforeAll, describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/procedure/case.ts";
import type { Actor, Command } from "../../../src/core/procedure/command.ts";
import type { Step } from "../../../src/core/procedure/event.ts";
import type { Store } from "../../../src/ports/store.ts";
import { commands, officer, steps, ticked, verifier, when } from "../../core/procedure/world.ts";
import { forEachDatabase } from "../databases.ts";
import { changed, contactOf, filedCase } from "../filed.ts";
import { storeOver } from "../storeOver.ts";

forEachDatabase((open) => {
  let store: Store;
  let sari: number;

  const save = async (...made: readonly Step[]): Promise<Case> => {
    for (const step of made) await store.transaction((tx) => tx.cases.save([changed(step)]));
    const last = made.at(-1);
    if (last === undefined) throw new Error("no step");
    return last.after;
  };
  const did = async (current: Case, command: Command, actor: Actor, at: string) =>
    save(...steps(current, command, actor, at));
  const timed = async ({ id }: Case): Promise<readonly string[]> => {
    const found = await store.transaction((tx) => tx.cases.timed(when("2026-11-26 00:00"), null));
    return found.filter((one) => one.case.id === id).map(({ happening }) => happening.type);
  };
  /** Forwarded to PUPR on a Friday, and past its limit a week later. */
  const overdue = async (number: string): Promise<Case> => {
    const filed = filedCase(sari, number);
    await store.transaction((tx) => tx.cases.save([filed]));
    const forwarded = await did(filed.case, commands.forward, verifier, "2026-11-27 10:00");
    const near = await save(...ticked(forwarded, "2026-12-02 08:00"));
    return save(...ticked(near, "2026-12-07 08:00"));
  };

  describe("what time did to cases of agencies", () => {
    beforeAll(async () => {
      store = storeOver(await open());
      sari = await contactOf(store, "101");
    });

    test("counts as long as the same agency has the same limit", async () => {
      const late = await overdue("AAAA-222");
      expect(await timed(late)).toContain("overdue");
      expect(await timed(await did(late, commands.progress, officer, "2026-12-07 09:00"))).toContain(
        "overdue",
      );
    });

    test("is no business of the agency that has the case since", async () => {
      const late = await overdue("BBBB-222");
      const returned = await did(late, commands.return, officer, "2026-12-07 09:00");
      const elsewhere = { ...commands.forward, agency: "DLH" };
      expect(await timed(await did(returned, elsewhere, verifier, "2026-12-07 10:00"))).toEqual([]);
    });

    test("is no business of one to which it was reassigned", async () => {
      const late = await overdue("CCCC-222");
      expect(await timed(await did(late, commands.reassign, verifier, "2026-12-07 09:00"))).toEqual([]);
    });

    test("is over once the reporter replied to the answer, which starts a new limit", async () => {
      const late = await overdue("DDDD-222");
      const answered = await did(late, commands.answer, officer, "2026-12-07 09:00");
      const again = await did(
        answered,
        commands.reply,
        { type: "citizen", contact: sari },
        "2026-12-07 10:00",
      );
      expect(again).toMatchObject({ stage: "forwarded", agency: "PUPR" });
      expect(await timed(again)).toEqual([]);
    });

    test("is told where a promised day has come, which starts a limit by itself", async () => {
      const filed = filedCase(sari, "EEEE-222");
      await store.transaction((tx) => tx.cases.save([filed]));
      const forwarded = await did(filed.case, commands.forward, verifier, "2026-11-27 10:00");
      const scheduled = await did(
        forwarded,
        { ...commands.schedule, day: "2026-12-14" },
        officer,
        "2026-11-27 11:00",
      );
      const due = await save(...ticked(scheduled, "2026-12-15 08:00"));
      expect(await timed(due)).toContain("promise_due");
    });
  });
});
