import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { card } from "../../../src/core/letters/card.ts";
import { digest, isDigest } from "../../../src/core/letters/digests.ts";
import { letters } from "../../../src/core/letters/letters.ts";
import type { Case } from "../../../src/core/procedure/case.ts";
import type { Actor, Command } from "../../../src/core/procedure/command.ts";
import type { Report } from "../../../src/core/procedure/content.ts";
import { decide } from "../../../src/core/procedure/decide.ts";
import type { CaseEvent, Step } from "../../../src/core/procedure/event.ts";
import { file } from "../../../src/core/procedure/file.ts";
import { tick } from "../../../src/core/procedure/tick.ts";
import { office } from "../operators/office.ts";
import { shown } from "../operators/room.ts";
import * as w from "../procedure/world.ts";

const secret = "kuitansi-palsu";
const identity = "Slamet 0812-345";

const report: Report = {
  words: `${secret} kata`,
  place: { type: "typed", text: `${secret} lokasi` },
  happened: `${secret} waktu`,
  files: [{ id: `${secret}-foto`, kind: "photo" }],
  summary: `${secret} ringkasan`,
};

/** Every command, its words full of what nobody may read. */
const commands: readonly Command[] = [
  { type: "add", text: secret, files: [`${secret}-1`] },
  { type: "supply", text: secret, files: [`${secret}-2`] },
  { type: "withdraw", reason: secret },
  { type: "agree" },
  { type: "disagree", reason: secret, files: [`${secret}-3`] },
  { type: "accept", text: secret },
  { type: "reply", reason: secret, files: [`${secret}-4`] },
  { type: "postpone" },
  { type: "rate", score: 2, comment: secret },
  { type: "reopen", reason: secret },
  { type: "forward", agency: "PUPR" },
  { type: "ask", question: w.written(`${secret}?`) },
  { type: "ask", question: w.ready("letters.ready.ask.time") },
  { type: "reject", reason: w.written(secret) },
  { type: "progress", note: secret },
  { type: "answer", kind: "done", text: secret, files: [`${secret}-5`], day: null },
  { type: "answer", kind: "cannot", text: secret, files: [], day: null },
  { type: "answer", kind: "scheduled", text: secret, files: [], day: "2027-01-12" },
  { type: "return", reason: secret },
  { type: "reassign", agency: "DISHUB" },
  { type: "close", reason: secret },
  { type: "change", fields: { category: "JALAN", title: `${secret} judul` } },
  { type: "change", fields: { summary: `${secret} lagi` } },
  { type: "look" },
];

const boss: Actor = {
  type: "operator",
  contact: 17,
  name: "Ratna",
  roles: ["supervisor", "designated"],
  agency: null,
};
const actors: readonly Actor[] = [w.citizen, w.follower, boss, w.designatedOfficer, w.verifier];

/** Steps of a case under whatever is done to it, with hours passing in between. */
function walk(
  moves: readonly (readonly [number, number, number])[],
  privacy: Case["privacy"],
): readonly Step[] {
  const start = file(
    { ...w.filing, privacy, title: privacy === "confidential" ? "" : "jalan rusak" },
    boss,
    w.setting("2026-11-26 09:00"),
  );
  const steps: Step[] = [start];
  let now: Case = {
    ...start.after,
    reporters: [
      ...start.after.reporters,
      { contact: 2, number: "4WRC-7PN", since: w.when("2026-11-26 10:00") },
    ],
  };
  let time = w.when("2026-11-26 09:00").getTime();
  for (const [command, actor, hours] of moves) {
    time += hours * 3_600_000;
    const at = new Date(time);
    for (const step of tick(now, w.setting(at), w.heard(at))) {
      steps.push(step);
      now = step.after;
    }
    const given = commands[command % commands.length];
    const who = actors[actor % actors.length];
    if (given === undefined || who === undefined) continue;
    const decision = decide(now, given, who, w.setting(at));
    if (!decision.ok) continue;
    steps.push(...decision.steps);
    now = decision.steps[0]?.after ?? now;
  }
  return steps;
}

const moves = fc.array(fc.tuple(fc.nat(commands.length - 1), fc.nat(actors.length - 1), fc.nat(60)), {
  minLength: 10,
  maxLength: 60,
});

function everythingSaid(steps: readonly Step[], who: string | null): readonly string[] {
  const events: CaseEvent[] = [];
  return steps.flatMap((step) => {
    events.push(step.event);
    const facts = {
      office,
      now: step.event.at,
      story: { case: "case-1", report, events },
      into: step.after,
      identity: who,
    };
    const made = letters(step, facts);
    const cards = (["operators", "agency"] as const).map((audience) =>
      card(step.after, report, audience, facts),
    );
    const digests = made.flatMap(({ name }) => (isDigest(name) ? [digest(name, [step.after], facts)] : []));
    const messages = [...made.map(({ message }) => message), ...cards, ...digests];
    return messages.flatMap((message) => [JSON.stringify(message), shown(message).text]);
  });
}

describe("whatever happens to a confidential case", () => {
  test("no letter, card or digest has a word, a file, a place, an agency or a category of it", () => {
    fc.assert(
      fc.property(moves, (path) => {
        for (const said of everythingSaid(walk(path, "confidential"), identity)) {
          expect(said).not.toContain(secret);
          expect(said).not.toContain(identity);
          expect(said).not.toMatch(/PUPR|DISHUB|Dinas|JALAN|jalan rusak/);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test("no letter or card of an ordinary case says who reported it", () => {
  fc.assert(
    fc.property(moves, (path) => {
      for (const said of everythingSaid(walk(path, "ordinary"), identity))
        expect(said).not.toContain(identity);
    }),
    { numRuns: 40 },
  );
});

test("the walks go far: they reach every stage", () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(moves, (path) => {
      for (const { after } of walk(path, "confidential")) reached.add(after.stage);
    }),
    // Always the same walks: whether they go far is no matter of luck.
    { numRuns: 120, seed: 7 },
  );
  expect([...reached].sort()).toEqual([
    "answered",
    "closed",
    "forwarded",
    "incomplete",
    "received",
    "scheduled",
  ]);
});
