import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/procedure/case.ts";
import { rings } from "../../../src/core/procedure/urgent.ts";
import { caseFromJson, type PlainCase } from "../../../src/store/db/fromJson.ts";
import { citizen, commands, filed, inStage, steps } from "../../core/procedure/world.ts";

/** As an earlier version wrote it. */
function earlier(current: object, without: readonly string[]): PlainCase {
  return JSON.parse(JSON.stringify(current, (key, value) => (without.includes(key) ? undefined : value)));
}

describe("a case of an earlier version", () => {
  test("from before anything was urgent is read as calm", () => {
    const plain = earlier(filed("2026-11-26 19:12"), ["urgent", "rung", "notUrgent", "urgentAt"]);
    expect(caseFromJson(plain)).toMatchObject({
      urgent: false,
      rung: false,
      notUrgent: false,
      urgentAt: null,
    });
  });

  test("keeps its mark if it is open, and is done with it if it is closed", () => {
    const marked = { urgent: true, rung: true };
    const read = (current: object) =>
      caseFromJson(earlier({ ...current, ...marked }, ["urgentAt", "notUrgent"]));
    expect(read(inStage("forwarded"))).toMatchObject({ ...marked, notUrgent: false });
    expect(read(inStage("closed"))).toMatchObject({ urgent: false, rung: false, notUrgent: false });
  });

  test("was urgent since it was filed, as far as anybody knows, if it is urgent still", () => {
    const read = (current: Case) =>
      caseFromJson(earlier({ ...current, rung: true }, ["urgentAt", "notUrgent"])).urgentAt;
    const open = inStage("forwarded");
    expect(read({ ...open, urgent: true })).toEqual(open.filedAt);
    expect(read({ ...open, urgent: false })).toBeNull();
    expect(read({ ...inStage("closed"), urgent: true })).toBeNull();
  });

  test("that the office said isn't urgent stays so, and rings by the next words of danger", () => {
    const judged = { ...inStage("forwarded"), urgent: false, rung: true };
    const read = caseFromJson(earlier(judged, ["urgentAt", "notUrgent"]));
    expect(read).toMatchObject({ urgent: false, rung: false, notUrgent: true });
    const [said] = steps(read, commands.add, citizen, "2026-12-10 09:00", { urgent: true });
    expect(said?.after).toMatchObject({ urgent: false, notUrgent: true });
    expect(said !== undefined && rings(said)).toBe(true);
  });
});

test("a case is read as it was written", () => {
  const current = { ...filed("2026-11-26 19:12"), urgent: true, urgentAt: new Date("2026-11-26T19:12:00Z") };
  expect(caseFromJson(earlier(current, []))).toEqual(current);
});
