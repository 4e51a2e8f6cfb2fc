import { expect, test } from "vitest";
import { stages } from "../../../src/core/procedure/case.ts";
import { edges } from "../../../src/core/procedure/edges.ts";
import { officeStages, openStages, queued, stageTable } from "../../../src/core/procedure/stages.ts";

test("nobody owes a step exactly where the case is closed", () => {
  expect(stages.filter((stage) => !openStages.includes(stage))).toEqual(["closed"]);
});

test.each(stages)("who owes the next step at %s has a way on from there", (stage) => {
  const { owedBy } = stageTable[stage];
  const who = { verifiers: "verifier", agency: "agency", citizen: "leader" } as const;
  const actors = edges.filter((edge) => edge.stage === stage).flatMap((edge) => edge.who);
  if (owedBy !== null) expect(actors).toContain(who[owedBy]);
});

test("what waits in a queue is owed by those whose queue it is, and may be late", () => {
  for (const queue of ["verifiers", "agency"] as const) {
    expect(queued(queue).length).toBeGreaterThan(0);
    for (const stage of queued(queue)) {
      expect(stageTable[stage].owedBy).toBe(queue);
      expect(officeStages).toContain(stage);
    }
  }
});
