import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { card } from "../../../src/core/letters/case/card.ts";
import { letters } from "../../../src/core/letters/letters.ts";
import { digest, isDigest } from "../../../src/core/letters/rooms/digests.ts";
import { morningDigest } from "../../../src/core/letters/rooms/morning.ts";
import type { Case } from "../../../src/core/procedure/case.ts";
import type { Report } from "../../../src/core/procedure/content.ts";
import type { CaseEvent, Step } from "../../../src/core/procedure/event.ts";
import { office } from "../operators/office.ts";
import { shown } from "../operators/room.ts";
import { moves, walk } from "./walk.ts";

const secret = "kuitansi-palsu";
const identity = "Slamet 0812-345";

const report: Report = {
  words: `${secret} kata`,
  place: { type: "typed", text: `${secret} lokasi` },
  happened: `${secret} waktu`,
  files: [{ id: `${secret}-foto`, kind: "photo" }],
  summary: `${secret} ringkasan`,
  secondHand: true,
};

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
    const only = (one: Case) => ({ first: [one], count: 1 });
    const counts = { waiting: 1, today: 0, late: 0, unsent: 0, checks: [] };
    const morning = morningDigest(
      {
        ...counts,
        urgent: only({ ...step.after, urgent: true }),
        near: only(step.after),
        past: only(step.after),
      },
      facts,
    );
    const messages = [...made.map(({ message }) => message), ...cards, ...digests, morning];
    return messages.flatMap((message) => [JSON.stringify(message), shown(message).text]);
  });
}

describe("whatever happens to a confidential case", () => {
  test("no letter, card or digest has a word, a file, a place, an agency or a category of it", () => {
    fc.assert(
      fc.property(moves, (path) => {
        for (const said of everythingSaid(walk(path, "confidential", secret), identity)) {
          expect(said).not.toContain(secret);
          expect(said).not.toContain(identity);
          expect(said).not.toMatch(/second_hand|tidak melihat sendiri/);
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
      for (const said of everythingSaid(walk(path, "ordinary", secret), identity))
        expect(said).not.toContain(identity);
    }),
    { numRuns: 40 },
  );
});

test("the walks go far: they reach every stage", () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(moves, (path) => {
      for (const { after } of walk(path, "confidential", secret)) reached.add(after.stage);
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
