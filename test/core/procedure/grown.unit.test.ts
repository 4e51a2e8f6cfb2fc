import { describe, expect, test } from "vitest";
import type { EventBody } from "../../../src/core/procedure/event.ts";
import { grownOnce } from "../../../src/core/procedure/grown.ts";
import { colleague, officer, when } from "./world.ts";

const event = (id: string, happening: EventBody, text: string, files: readonly string[], by = officer) => ({
  id,
  case: "case-1",
  by,
  from: "forwarded" as const,
  to: "answered" as const,
  at: when("2026-11-30 09:00"),
  happening,
  text,
  files,
});
const answered = { type: "answered", kind: "done" } as const;
const first = event("e1", answered, "Sudah ditambal.", ["f1"]);
const undoing = event("e2", { type: "undone", undid: "e1" }, "", []);
const anew = (text: string, files: readonly string[], by = officer) => event("e3", answered, text, files, by);
const idsOf = (...events: Parameters<typeof grownOnce>[0]) => grownOnce(events).map(({ id }) => id);

describe("a step that was taken again", () => {
  test("stands once with a further photo of its album", () => {
    expect(idsOf(first, undoing, anew("Sudah ditambal.\nrapi", ["f1", "f2"]))).toEqual(["e3"]);
  });

  test.each([
    ["in other words", anew("Belum ditambal.", ["f1", "f2"])],
    ["without one of its files", anew("Sudah ditambal.", ["f2", "f3"])],
    ["with no further file", anew("Sudah ditambal. Rapi.", ["f1"])],
    ["by somebody else", anew("Sudah ditambal.", ["f1", "f2"], colleague)],
    ["as something else", event("e3", { type: "progressed" }, "Sudah ditambal.", ["f1", "f2"])],
  ])("stands beside what was before if that is %s", (_, other) => {
    expect(idsOf(first, undoing, other)).toEqual(["e1", "e2", "e3"]);
  });

  test("stands beside one of which something else was undone", () => {
    const another = event("e2", { type: "undone", undid: "e0" }, "", []);
    expect(idsOf(first, another, anew("Sudah ditambal.", ["f1", "f2"]))).toEqual(["e1", "e2", "e3"]);
  });
});
