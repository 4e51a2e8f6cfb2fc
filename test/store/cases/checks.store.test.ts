import { expect, test } from "vitest";
import { commands, filed, next, officer, steps, verifier } from "../../core/procedure/world.ts";
import { forEachDatabase } from "../databases.ts";
import { storeOver } from "../storeOver.ts";

const propose = { ...commands.answer, type: "propose" } as const;

forEachDatabase((open) => {
  test("what waits to be checked is found, the longest first, and read as it was written", async () => {
    const store = storeOver(await open());
    const made = (id: string, number: string, at: string) => {
      const received = filed("2026-11-26 19:12", { id, number });
      const forwarded = next(received, commands.forward, verifier, "2026-11-30 09:00");
      const [step] = steps(forwarded, propose, officer, at);
      if (step === undefined) throw new Error("no step");
      return { received, forwarded, waiting: step.after };
    };
    const [late, early] = [
      made("case-1", "K7M4-2QX", "2026-12-01 11:00"),
      made("case-2", "4WRC-7PN", "2026-12-01 10:00"),
    ];
    const other = filed("2026-11-26 19:12", { id: "case-3", number: "T6VN-3HA" });
    const change = (one: typeof other, was = 0) => ({ case: one, was, report: null, steps: [] });
    await store.transaction((tx) =>
      tx.cases.save([change(late.waiting), change(early.waiting), change({ ...other, waiting: null })]),
    );
    const found = await store.transaction((tx) => tx.cases.toCheck(10));
    expect(found).toEqual([early.waiting, late.waiting]);
    expect(await store.transaction((tx) => tx.cases.toCheck(1))).toHaveLength(1);
    const facts = await store.transaction((tx) =>
      tx.facts.answers([{ type: "checks" }], { room: 1, person: 1, agency: null, now: new Date() }),
    );
    expect(facts.checks?.map(({ number }) => number)).toEqual(["4WRC-7PN", "K7M4-2QX"]);
  });

  test("an agency's answers are checked once an administrator wants it, and not before", async () => {
    const store = storeOver(await open());
    const dlh = { code: "DLH", name: "Dinas Lingkungan Hidup", active: true };
    await store.transaction((tx) => tx.office.saveAgency(dlh));
    const read = () => store.transaction((tx) => tx.office.agencies());
    expect(await read()).toContainEqual({ ...dlh, checked: false });
    await store.transaction((tx) => tx.office.saveAgency({ ...dlh, checked: true }));
    expect(await read()).toContainEqual({ ...dlh, checked: true });
  });
});
