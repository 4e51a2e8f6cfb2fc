import { describe, expect, test } from "vitest";
import type { Case, Stage } from "../../../src/core/procedure/case.ts";
import { stages } from "../../../src/core/procedure/case.ts";
import type { Actor, Command } from "../../../src/core/procedure/command.ts";
import { allowed, decide } from "../../../src/core/procedure/decide.ts";
import { edges } from "../../../src/core/procedure/edges.ts";
import type { EventBody } from "../../../src/core/procedure/event.ts";
import { file } from "../../../src/core/procedure/file.ts";
import {
  administrator,
  citizen,
  commands,
  designated,
  designatedOfficer,
  filed,
  filing,
  inStage,
  next,
  night,
  officer,
  otherOfficer,
  ready,
  refusal,
  setting,
  steps,
  stranger,
  supervisor,
  system,
  verifier,
  when,
} from "./world.ts";

const now = "2026-12-01 10:00";
const open = stages.filter((stage) => stage !== "closed");

test("a report is filed as received, with the verifiers' clock and the policy it keeps", () => {
  const step = file(filing, citizen, setting("2026-11-26 19:12"));
  expect(step.before).toBeNull();
  expect(step.event).toMatchObject({ from: null, to: "received", happening: { type: "filed" }, by: citizen });
  expect(step.after).toMatchObject({
    version: 1,
    policy: 1,
    stage: "received",
    number: "K7M4-2QX",
    round: 1,
  });
});

test("a confidential report has no title", () => {
  expect(filed("2026-11-26 19:12", { privacy: "confidential" }).title).toBe("");
});

/** Who wrote an answer that waits. */
const by = (actor: Actor) => {
  if (actor.type !== "operator") throw new Error("nobody of the office");
  const { contact, name, agency } = actor;
  return { contact, name, agency };
};

type Row = [Stage, string, Command, Actor, Stage, EventBody["type"], Partial<Case>];

const rows: Row[] = [
  ["received", "verifier", commands.forward, verifier, "forwarded", "forwarded", { agency: "PUPR" }],
  ["received", "verifier", commands.ask, verifier, "incomplete", "asked", { asked: 1 }],
  ["received", "verifier", commands.reject, verifier, "closed", "rejected", { outcome: "rejected" }],
  ["received", "verifier", commands.refer, verifier, "closed", "referred", { outcome: "referred" }],
  ["received", "citizen", commands.add, citizen, "received", "added", {}],
  ["received", "citizen", commands.withdraw, citizen, "closed", "withdrawn", { outcome: "withdrawn" }],
  ["incomplete", "citizen", commands.supply, citizen, "received", "supplied", { verifyLeft: null }],
  ["incomplete", "citizen", commands.withdraw, citizen, "closed", "withdrawn", { outcome: "withdrawn" }],
  ["incomplete", "verifier", commands.forward, verifier, "forwarded", "forwarded", { verifyLeft: null }],
  ["incomplete", "verifier", commands.reject, verifier, "closed", "rejected", { outcome: "rejected" }],
  ["incomplete", "verifier", commands.refer, verifier, "closed", "referred", { outcome: "referred" }],
  ["forwarded", "verifier", commands.progress, verifier, "forwarded", "progressed", { inProgress: true }],
  [
    "forwarded",
    "verifier",
    commands.remind,
    verifier,
    "forwarded",
    "nudged",
    { nudged: { times: 1, last: when(now) } },
  ],
  ["forwarded", "officer", commands.progress, officer, "forwarded", "progressed", { inProgress: true }],
  ["forwarded", "officer", commands.answer, officer, "answered", "answered", {}],
  ["forwarded", "officer", { ...commands.answer, kind: "cannot" }, officer, "answered", "answered", {}],
  [
    "forwarded",
    "verifier",
    { ...commands.answer, kind: "information" },
    verifier,
    "answered",
    "answered",
    {},
  ],
  ...(["forwarded", "scheduled", "answered"] as const).map(
    (stage): Row => [
      stage,
      "officer",
      { ...commands.answer, type: "propose" },
      officer,
      stage,
      "proposed",
      {
        waiting: {
          kind: "done",
          day: null,
          at: when(now),
          by: by(officer),
          version: inStage(stage).version + 1,
        },
      },
    ],
  ),
  ["forwarded", "officer", commands.schedule, officer, "scheduled", "scheduled", { promised: "2027-02-26" }],
  ["forwarded", "officer", commands.return, officer, "received", "returned", { agency: null }],
  ["forwarded", "verifier", commands.return, verifier, "received", "returned", { agency: null }],
  [
    "forwarded",
    "verifier",
    commands.reassign,
    verifier,
    "forwarded",
    "reassigned",
    { agency: "DISHUB", reassigned: 1 },
  ],
  ["forwarded", "citizen", commands.add, citizen, "forwarded", "added", {}],
  ["forwarded", "citizen", commands.withdraw, citizen, "closed", "withdrawn", { outcome: "withdrawn" }],
  ["scheduled", "officer", commands.answer, officer, "answered", "answered", { promised: null }],
  [
    "scheduled",
    "officer",
    { ...commands.schedule, day: "2027-02-01" },
    officer,
    "scheduled",
    "moved",
    { moved: 1, promised: "2027-02-01" },
  ],
  ["scheduled", "citizen", commands.agree, citizen, "scheduled", "agreed", {}],
  [
    "scheduled",
    "citizen",
    commands.disagree,
    citizen,
    "forwarded",
    "disagreed",
    { round: 2, promised: null },
  ],
  ["scheduled", "citizen", commands.add, citizen, "scheduled", "added", {}],
  ["scheduled", "citizen", commands.withdraw, citizen, "closed", "withdrawn", { outcome: "withdrawn" }],
  ["answered", "citizen", commands.accept, citizen, "closed", "accepted", { outcome: "resolved" }],
  ["answered", "citizen", commands.reply, citizen, "forwarded", "replied", { round: 2, inProgress: false }],
  ["answered", "citizen", commands.postpone, citizen, "answered", "postponed", { postponed: true }],
  ...(["incomplete", "scheduled", "answered"] as const).map(
    (stage): Row => [stage, "citizen", commands.unclear, citizen, stage, "unclear", { marks: ["unclear"] }],
  ),
  ["answered", "officer", commands.answer, officer, "answered", "supplemented", {}],
  ["answered", "verifier", commands.answer, verifier, "answered", "supplemented", {}],
  ["closed", "citizen", commands.rate, citizen, "closed", "rated", { rating: 5 }],
  ["closed", "citizen", commands.reopen, citizen, "forwarded", "reopened", { round: 2 }],
  ["closed", "supervisor", commands.reopen, supervisor, "forwarded", "reopened", { round: 2 }],
  ...stages.flatMap((stage): Row[] => [
    [stage, "citizen", commands.amend, citizen, stage, "amended", {}],
    [stage, "citizen", { type: "retract" }, citizen, stage, "retracted", {}],
    [stage, "citizen", { type: "admit", contact: 2 }, citizen, stage, "chat_added", {}],
  ]),
  ...open.map(
    (stage): Row => [
      stage,
      "supervisor",
      commands.close,
      supervisor,
      "closed",
      "closed_by_office",
      { outcome: "office" },
    ],
  ),
  ...stages.map(
    (stage): Row => [stage, "verifier", commands.change, verifier, stage, "changed", { category: "LAMPU" }],
  ),
  ...stages.flatMap((stage): Row[] => [
    [stage, "verifier", commands.block, verifier, stage, "blocked", {}],
    [stage, "verifier", { type: "unblock" }, verifier, stage, "unblocked", { block: null }],
    [stage, "citizen", commands.object, citizen, stage, "objected", {}],
  ]),
  ...stages.map((stage): Row => [stage, "verifier", commands.look, verifier, stage, "looked", {}]),
  ...(["received", "incomplete", "forwarded", "scheduled", "answered", "closed"] as const).map(
    (stage): Row => [stage, "verifier", commands.note, verifier, stage, "noted", {}],
  ),
];

function blocked(stage: Stage): Case {
  return next(inStage(stage), commands.block, verifier, now);
}

describe("every edge", () => {
  test.each(rows)("%s, %s: $type", (stage, _who, command, actor, to, happening, changed) => {
    // Lifting a block and objecting need one.
    const before = command.type === "unblock" || command.type === "object" ? blocked(stage) : inStage(stage);
    const [step, ...more] = steps(before, command, actor, now);
    expect(more).toEqual([]);
    expect(step?.event).toMatchObject({
      from: stage,
      to,
      by: actor,
      at: when(now),
      happening: { type: happening },
    });
    expect(step?.after).toMatchObject({ stage: to, version: before.version + 1, ...changed });
    expect(step?.after.clock === null).toBe(to === "closed");
    expect(step?.after.wakeAt === null).toBe(to === "closed");
  });

  test("of the table has a row here, merges, joining, consent, checks and late words apart", () => {
    const elsewhere = ["merge", "join", "consent", "knock", "turn_away", "approve", "send_back", "withhold"];
    const tried = new Set(rows.map(([stage, , { type }]) => `${stage} ${type}`));
    const late = ["closed supply", "closed accept", "closed reply", "closed postpone"];
    const untried = edges
      .filter(({ command }) => !elsewhere.includes(command))
      .map(({ stage, command }) => `${stage} ${command}`)
      .filter((edge) => !tried.has(edge) && !late.includes(edge));
    expect(untried).toEqual([]);
  });

  test("that restarts a clock gives the whole limit", () => {
    const answered = inStage("answered");
    for (const [command, actor] of [
      [commands.postpone, citizen],
      [commands.answer, officer],
    ] as const) {
      expect(next(answered, command, actor, "2026-12-03 10:00").clock).toMatchObject({
        kind: "reply",
        days: 10,
        due: night("2026-12-17"),
      });
    }
    for (const [stage, command] of [
      ["answered", commands.reply],
      ["scheduled", commands.disagree],
    ] as const) {
      expect(next(inStage(stage), command, citizen, "2026-12-07 10:00").clock).toMatchObject({
        kind: "follow_up",
        days: 5,
        due: when("2026-12-14 16:00"),
      });
    }
  });

  test("that only adds words leaves the clock and its marks alone", () => {
    const marked = { ...inStage("forwarded"), marks: ["remind.2"] } as const;
    for (const [command, actor] of [
      [commands.add, citizen],
      [commands.progress, officer],
      [commands.look, verifier],
    ] as const) {
      const then = next(marked, command, actor, now);
      expect(then.clock).toBe(marked.clock);
      expect(then.marks).toEqual(["remind.2"]);
    }
  });

  test("carries the words and files of the command as content", () => {
    const [step] = steps(inStage("answered"), commands.reply, citizen, now);
    expect(step?.event).toMatchObject({ text: "cm separo", files: ["f2"] });
    const [asked] = steps(
      inStage("received"),
      { type: "ask", question: ready("ask.address") },
      verifier,
      now,
    );
    expect(asked?.event).toMatchObject({ text: "", happening: { words: ready("ask.address") } });
  });
});

const all: readonly Command[] = Object.values(commands);

describe("who may not", () => {
  test.each(
    stages.flatMap((stage) =>
      [stranger, administrator, otherOfficer, system].map((actor) => [stage, actor] as const),
    ),
  )("%s: %o is refused everything and may do nothing", (stage, actor) => {
    const current = inStage(stage);
    expect(allowed(current, actor, setting(now))).toEqual([]);
    for (const command of all) expect(refusal(current, command, actor, now)).toEqual({ reason: "not_yours" });
  });

  test("an officer may only what is an agency's", () => {
    const may = (stage: Stage) => allowed(inStage(stage), officer, setting(now));
    expect(may("received")).toEqual([]);
    expect(may("forwarded")).toEqual(["progress", "answer", "return", "propose", "look"]);
    expect(may("scheduled")).toEqual(["answer", "propose", "look"]);
    expect(may("answered")).toEqual(["answer", "propose", "look"]);
    expect(refusal(inStage("forwarded"), commands.reassign, officer, now)).toEqual({ reason: "not_yours" });
  });

  test.each([
    ["received", ["add", "withdraw"]],
    ["incomplete", ["supply", "unclear", "withdraw"]],
    ["forwarded", ["add", "withdraw"]],
    ["scheduled", ["agree", "disagree", "unclear", "add", "withdraw"]],
    ["answered", ["accept", "reply", "postpone", "unclear"]],
    ["closed", ["rate", "reopen"]],
  ] as const)("%s: the citizen may %j", (stage, may) => {
    expect(allowed(inStage(stage), citizen, setting(now))).toEqual([...may, "amend", "retract", "admit"]);
  });

  test("what a stage doesn't allow is refused with what it does allow", () => {
    expect(refusal(inStage("received"), commands.accept, citizen, now)).toEqual({
      reason: "stage",
      allowed: ["add", "withdraw", "amend", "retract", "admit"],
    });
    expect(refusal(inStage("answered"), commands.forward, verifier, now)).toEqual({
      reason: "stage",
      allowed: ["answer", "propose", "change", "note", "block", "look"],
    });
  });

  test("what is allowed is never refused for its stage or its person", () => {
    for (const stage of stages) {
      for (const actor of [citizen, verifier, supervisor, designated, officer, designatedOfficer]) {
        for (const privacy of ["ordinary", "confidential"] as const) {
          const current = inStage(stage, { privacy });
          const may = allowed(current, actor, setting(now));
          for (const command of all.filter(({ type }) => may.includes(type))) {
            const no = refusal(current, command, actor, now);
            if (command.type !== "close" && command.type !== "answer" && command.type !== "reopen")
              expect(no).toBeNull();
          }
        }
      }
    }
  });
});

const needs = (role: string, why: string) => ({ reason: "needs_role", role, why });

test("whom a report accuses may be noted by a verifier, and it goes to any other agency without a supervisor", () => {
  const noted = next(inStage("received"), { type: "change", fields: { accused: "PUPR" } }, verifier, now);
  expect(noted.accused).toBe("PUPR");
  expect(refusal(noted, { type: "forward", agency: "DLH" }, verifier, now)).toBeNull();
  expect(next(noted, { type: "change", fields: { title: "suap" } }, verifier, now).accused).toBe("PUPR");
});

describe("what needs another", () => {
  const supplied = next(inStage("incomplete"), commands.supply, citizen, now);
  const reassigned = next(inStage("forwarded"), commands.reassign, verifier, now);
  const moved = next(inStage("scheduled"), { ...commands.schedule, day: "2027-02-01" }, officer, now);
  const accusing = inStage("received", { accused: "PUPR" });

  test.each([
    ["a second question", supplied, commands.ask, verifier, "second_ask"],
    [
      "a second agency after the first",
      reassigned,
      { type: "reassign", agency: "DLH" },
      verifier,
      "second_reassign",
    ],
    ["a second move of the date", moved, commands.schedule, officer, "second_move"],
    ["forwarding to the agency it is about", accusing, commands.forward, verifier, "accused_agency"],
    [
      "handing on to the agency it is about",
      inStage("forwarded", { accused: "DISHUB" }),
      commands.reassign,
      verifier,
      "accused_agency",
    ],
    [
      "saying that it is about another agency",
      accusing,
      { type: "change", fields: { accused: "DLH" } },
      verifier,
      "accused_changed",
    ],
    [
      "saying that it is about no agency",
      accusing,
      { type: "change", fields: { accused: null } },
      verifier,
      "accused_changed",
    ],
    ["closing", inStage("received"), commands.close, verifier, "close"],
    ["reopening for the office", inStage("closed"), commands.reopen, verifier, "reopen"],
  ] as const)("%s needs a supervisor", (_what, current, command, actor, why) => {
    expect(refusal(current, command, actor, now)).toEqual(needs("supervisor", why));
    expect(refusal(current, command, supervisor, now)).toBeNull();
  });

  test.each([
    ["received", commands.look, verifier, "look"],
    ["forwarded", commands.look, officer, "look"],
    ["received", commands.ask, verifier, "confidential"],
    ["received", { type: "reject", reason: ready("reject.province") }, verifier, "confidential"],
    ["forwarded", commands.progress, officer, "confidential"],
    ["forwarded", commands.answer, officer, "confidential"],
    ["forwarded", commands.return, verifier, "confidential"],
    ["answered", commands.answer, supervisor, "confidential"],
    ["received", commands.close, supervisor, "confidential"],
    ["closed", commands.reopen, supervisor, "confidential"],
    ["received", { type: "change", fields: { place: "pasar" } }, verifier, "confidential"],
    ["received", { type: "change", fields: { privacy: "ordinary" } }, verifier, "confidential"],
  ] as const)("on a confidential case, %s: %o needs one who is designated", (stage, command, actor, why) => {
    const current = inStage(stage, { privacy: "confidential" });
    expect(refusal(current, command, actor, now)).toEqual(needs("designated", why));
    const also =
      actor.type === "operator" ? ({ ...actor, roles: [...actor.roles, "designated"] } as const) : actor;
    expect(refusal(current, command, also, now)).toBeNull();
  });

  test("whatever it carries, a step on a confidential case is only for those who may look into it", () => {
    const current = inStage("received", { privacy: "confidential" });
    const steps: readonly Command[] = [
      commands.forward,
      { type: "merge", into: { ...current, id: "case-8" } },
      { type: "close", reason: "" },
      { type: "change", fields: { category: "PUNGLI" } },
    ];
    for (const step of steps) {
      const boss = { ...supervisor, roles: ["verifier", "supervisor"] } as const;
      expect(refusal(current, step, boss, now)).toEqual(needs("designated", "confidential"));
      expect(allowed(current, boss, setting(now))).toEqual([]);
    }
  });

  test("the citizen's own words about a confidential case need nobody", () => {
    expect(
      refusal(inStage("answered", { privacy: "confidential" }), commands.reply, citizen, now),
    ).toBeNull();
  });
});

describe("other refusals", () => {
  test.each([
    [
      "a promise without a day",
      "forwarded",
      { ...commands.schedule, day: null },
      officer,
      { reason: "date", why: "missing" },
    ],
    [
      "a promise for today",
      "forwarded",
      { ...commands.schedule, day: "2026-12-01" },
      officer,
      { reason: "date", why: "past" },
    ],
    [
      "the same agency again",
      "forwarded",
      { type: "reassign", agency: "PUPR" },
      verifier,
      { reason: "same_agency" },
    ],
    ["a rating of 0", "closed", { ...commands.rate, score: 0 }, citizen, { reason: "rating" }],
    ["a rating of 6", "closed", { ...commands.rate, score: 6 }, citizen, { reason: "rating" }],
    ["half a rating", "closed", { ...commands.rate, score: 2.5 }, citizen, { reason: "rating" }],
    [
      "a plan beside an answer that stands",
      "answered",
      commands.schedule,
      officer,
      { reason: "stage", allowed: ["answer", "propose", "look"] },
    ],
    [
      "consent given by the office",
      "received",
      { type: "change", fields: { privacy: "contactable" } },
      verifier,
      { reason: "not_yours" },
    ],
  ] as const)("%s", (_what, stage, command, actor, expected) => {
    expect(refusal(inStage(stage), command, actor, now)).toEqual(expected);
  });

  test("not checked yet is said once per answer", () => {
    const postponed = next(inStage("answered"), commands.postpone, citizen, now);
    expect(refusal(postponed, commands.postpone, citizen, now)).toEqual({ reason: "used", what: "postpone" });
    expect(allowed(postponed, citizen, setting(now))).not.toContain("postpone");
    const again = next(next(postponed, commands.reply, citizen, now), commands.answer, officer, now);
    expect(refusal(again, commands.postpone, citizen, now)).toBeNull();
  });

  test("a case is rated once, and only after an answer", () => {
    const rated = next(inStage("closed"), commands.rate, citizen, now);
    expect(refusal(rated, commands.rate, citizen, now)).toEqual({ reason: "used", what: "rate" });
    const rejected = next(inStage("received"), commands.reject, verifier, now);
    expect(refusal(rejected, commands.rate, citizen, now)).toEqual({
      reason: "stage",
      allowed: ["reopen", "amend", "retract", "admit"],
    });
  });

  test("never throw", () => {
    for (const stage of stages) {
      for (const actor of [citizen, stranger, verifier, supervisor, officer, system]) {
        for (const command of all)
          expect(() => decide(inStage(stage), command, actor, setting(now))).not.toThrow();
      }
    }
  });
});

describe("changing", () => {
  test("place and summary travel as content, the history only names them", () => {
    const command = { type: "change", fields: { place: "Jl. Ahmad Yani", category: "JALAN" } } as const;
    const [step] = steps(inStage("received"), command, verifier, now);
    expect(step?.event).toMatchObject({
      text: "Jl. Ahmad Yani",
      happening: { type: "changed", fields: { place: "", category: "JALAN" } },
    });
  });

  test("a case made confidential loses its title, in the history too", () => {
    const command = { type: "change", fields: { privacy: "confidential", title: "pungli Budi" } } as const;
    const [step] = steps(inStage("received"), command, designated, now);
    expect(step?.after).toMatchObject({ privacy: "confidential", title: "" });
    expect(JSON.stringify(step?.event)).not.toContain("Budi");
  });
});
