import { expect, test } from "vitest";
import { type Right, rightsTold } from "../../../src/core/operators/linking/rights.ts";
import { shown } from "./room.ts";

const told = (now: readonly Right[], before: readonly Right[]) => {
  const said = rightsTold(now, before, false);
  return said === null ? null : shown(said, "id").text;
};

test("that administrators are known again is only said where we are told who they are", () => {
  expect(told([], ["named"])).toMatch(/sudah kembali/u);
  expect(told(["watch"], ["named"])).toMatch(/^Izin kami di grup ini berkurang:\nBelum administrator/u);
  expect(told(["watch"], ["named"])).not.toContain("sudah kembali");
  expect(told(["watch"], ["watch", "named"])).toBeNull();
});
