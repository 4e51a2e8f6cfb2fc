import { expect, test } from "vitest";
import type { Case } from "../../../src/core/procedure/case.ts";
import { decide } from "../../../src/core/procedure/decide.ts";
import { file } from "../../../src/core/procedure/file.ts";
import { notices } from "../../../src/core/procedure/notices/notices.ts";
import { tick } from "../../../src/core/procedure/time/tick.ts";
import { undo } from "../../../src/core/procedure/undo.ts";
import {
  calendar,
  citizen,
  commands,
  filed,
  filing,
  follower,
  next,
  officer,
  refusal,
  setting,
  steps,
  stranger,
  supervisor,
  verifier,
  when,
} from "./world.ts";

const atCounter = { ...filing, reporter: null, source: { type: "counter" } } as const;
const takenDown = (): Case => file(atCounter, verifier, setting("2026-11-26 19:12")).after;
const join = { type: "join", number: "K7M4-2QX" } as const;

test("whoever joins a report that was taken down for them leads it, and nobody joins it after them", () => {
  const joined = next(takenDown(), join, citizen, "2026-11-27 09:00");
  expect(joined.reporters).toEqual([{ contact: 1, number: "K7M4-2QX", since: when("2026-11-27 09:00") }]);
  expect(next(joined, commands.add, citizen, "2026-11-27 09:05").stage).toBe("received");
  expect(refusal(joined, join, stranger, "2026-11-27 09:10")).toEqual({ reason: "not_yours" });
});

test("a report that its own reporter sent is joined by nobody", () => {
  expect(refusal(filed("2026-11-26 19:12"), join, stranger, "2026-11-27 09:00")).toEqual({
    reason: "not_yours",
  });
});

test("another number opens nothing", () => {
  const other = { type: "join", number: "4WRC-7PN" } as const;
  expect(refusal(takenDown(), other, citizen, "2026-11-27 09:00")).toEqual({ reason: "not_yours" });
});

test("nobody can be asked while it has no reporter, and the office is told why", () => {
  expect(refusal(takenDown(), commands.ask, verifier, "2026-11-27 09:00")).toEqual({ reason: "no_reporter" });
});

const answered = (): Case =>
  next(
    next(takenDown(), commands.forward, verifier, "2026-11-27 09:00"),
    commands.answer,
    officer,
    "2026-11-30 09:00",
  );

const silence = {
  channelHeardUntil: when("2027-01-30 09:00"),
  waitingInInbox: false,
  wordsUnclear: false,
  lastCallSentAt: when("2026-12-11 09:00"),
  reachable: true,
  agencyListens: true,
};

test("silence of nobody closes nothing: it is held open once, for a supervisor", () => {
  const [step, ...more] = tick(answered(), setting("2026-12-20 09:00"), silence).filter(
    ({ event }) => event.happening.type !== "reminded",
  );
  expect(step?.event.happening).toEqual({ type: "held_open", why: "no_reporter" });
  expect(step?.after.stage).toBe("answered");
  expect(more).toEqual([]);
});

test("who joins after an answer has the whole time for it, from then on", () => {
  const joined = next(answered(), join, citizen, "2026-12-20 09:00");
  expect(joined.clock).toMatchObject({ kind: "reply", days: 10, startedAt: when("2026-12-20 09:00") });
});

test("merged, whoever has its code joins the case that it is part of now, as a follower", () => {
  const into = filed("2026-11-26 20:00", { id: "case-2", number: "4WRC-7PN", reporter: 2 });
  const [, joinedInto] = steps(takenDown(), { type: "merge", into }, verifier, "2026-11-27 09:00");
  if (joinedInto === undefined) throw new Error("nothing merged");
  const joined = next(joinedInto.after, join, citizen, "2026-11-27 10:00");
  expect(joined.reporters.map(({ contact, number }) => [contact, number])).toEqual([
    [2, "4WRC-7PN"],
    [1, "K7M4-2QX"],
  ]);
});

test("taken back, it is closed as filed by mistake, calm, and joined by nobody", () => {
  const step = file(atCounter, verifier, setting("2026-11-26 19:12", { urgent: true }));
  const undone = undo(step.after, step, verifier, setting("2026-11-26 19:13"));
  if (!undone.ok) throw new Error(undone.reason);
  expect(undone.step.after).toMatchObject({
    stage: "closed",
    outcome: "mistaken",
    urgent: false,
    awaits: [],
  });
  expect(refusal(undone.step.after, join, citizen, "2026-11-27 09:00")).toEqual({ reason: "not_yours" });
});

test("a citizen's own report isn't undone by anybody", () => {
  const step = file(filing, citizen, setting("2026-11-26 19:12"));
  expect(undo(step.after, step, supervisor, setting("2026-11-26 19:13"))).toMatchObject({ ok: false });
});

const twoChats = (): Case =>
  next(filed("2026-11-26 19:12"), { type: "admit", contact: 2 }, citizen, "2026-11-27 09:00");

test("another chat that the reporter has admitted may do what the first may", () => {
  const current = next(
    next(twoChats(), commands.forward, verifier, "2026-11-27 09:30"),
    commands.answer,
    officer,
    "2026-11-30 09:00",
  );
  expect(next(current, commands.accept, follower, "2026-12-01 09:00").outcome).toBe("resolved");
});

test("a stranger admits nobody, and nobody is admitted twice", () => {
  const admit = { type: "admit", contact: 2 } as const;
  expect(decide(filed("2026-11-26 19:12"), admit, stranger, setting("2026-11-27 09:00")).ok).toBe(false);
  expect(decide(twoChats(), admit, citizen, setting("2026-11-27 09:00")).ok).toBe(false);
});

test("both chats hear each stage once, and the one hears shortly what the other did", () => {
  const [forwarded] = steps(twoChats(), commands.forward, verifier, "2026-11-27 09:30");
  const [added] = steps(twoChats(), commands.add, follower, "2026-11-27 09:30");
  if (forwarded === undefined || added === undefined) throw new Error("no step");
  const told = (step: typeof added) =>
    notices(step, calendar).flatMap(({ to, letter }) =>
      to.type === "reporter" ? [[to.contact, letter]] : [],
    );
  expect(told(forwarded)).toEqual([
    [1, "forwarded"],
    [2, "forwarded"],
  ]);
  expect(told(added)).toEqual([[1, "told_elsewhere"]]);
});

test("withdrawn from one chat, it is withdrawn for both", () => {
  expect(next(twoChats(), commands.withdraw, follower, "2026-11-27 10:00").outcome).toBe("withdrawn");
});
