import { describe, expect, test } from "vitest";
import { caseFromJson, type PlainCase } from "../../../src/store/db/fromJson.ts";
import { filed, inStage } from "../../core/procedure/world.ts";

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
    expect(read(inStage("closed"))).toMatchObject({ urgent: false, rung: false });
  });
});

test("a case is read as it was written", () => {
  const current = { ...filed("2026-11-26 19:12"), urgent: true, urgentAt: new Date("2026-11-26T19:12:00Z") };
  expect(caseFromJson(earlier(current, []))).toEqual(current);
});
