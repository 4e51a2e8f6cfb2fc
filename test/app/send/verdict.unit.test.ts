import { expect, test } from "vitest";
import { type Tried, verdictOn } from "../../../src/app/send/verdict.ts";
import { type Failure, SendError } from "../../../src/ports/failure.ts";

const tried: Tried = { attempts: 3, once: false, isUp: true };

test.each<
  [Failure, { retryAfterMs?: number; movedTo?: string }, Partial<Tried>, ReturnType<typeof verdictOn>]
>([
  ["retry", {}, {}, { type: "again", seconds: 8, trouble: "down" }],
  ["retry", {}, { attempts: 500 }, { type: "again", seconds: 300, trouble: "down" }],
  ["retry", { retryAfterMs: 7_500 }, {}, { type: "again", seconds: 7.5, trouble: "asked_to_wait" }],
  ["retry", { retryAfterMs: 7_500 }, { isUp: false }, { type: "again", seconds: 7.5, trouble: "down" }],
  ["ambiguous", {}, {}, { type: "again", seconds: 8, trouble: "doubtful" }],
  ["ambiguous", {}, { attempts: 19 }, { type: "again", seconds: 3_600, trouble: "doubtful" }],
  ["ambiguous", {}, { attempts: 20 }, { type: "failed", trouble: "doubtful" }],
  ["ambiguous", {}, { once: true, attempts: 1 }, { type: "failed", trouble: "doubtful" }],
  ["refused", {}, {}, { type: "failed", trouble: "refused" }],
  ["gone", {}, {}, { type: "gone" }],
  ["moved", { movedTo: "-100" }, {}, { type: "moved", to: "-100" }],
  ["moved", {}, {}, { type: "failed", trouble: "gone" }],
])("%s %j after %j is %j", (failure, more, than, verdict) => {
  expect(verdictOn(new SendError(failure, "no", more), { ...tried, ...than })).toEqual(verdict);
});
