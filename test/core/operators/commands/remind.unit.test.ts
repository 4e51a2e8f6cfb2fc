import { expect, test } from "vitest";
import type { Case } from "../../../../src/core/procedure/case.ts";
import { office } from "../office.ts";
import { events, forwardedCase, number } from "../replies/agencyRoom.ts";
import { createRoom, rina, wati } from "../room.ts";

const typed = `/ingatkan ${number}`;
const deaf = { designated: [{ agency: "PUPR", designated: true, hears: false }] };
const hearing = { designated: [{ agency: "PUPR", designated: true, hears: true }] };
const roomWith = (change: Partial<Case>, options: object) =>
  createRoom([forwardedCase(change)], { office, ...options });

test("a reminder goes to an agency that hears us, and else it is said why it can't", () => {
  const steps = events(roomWith({}, hearing).effectsOf(rina, { text: typed }));
  expect(steps.map(({ happening }) => happening.type)).toEqual(["nudged"]);
  expect(roomWith({}, deaf).says(rina, typed)).toContain("sedang tidak bisa menerima pesan");
});

test("of a confidential report nothing says with which agency it is", () => {
  const secret = { privacy: "confidential" } as const;
  for (const options of [deaf, { designated: [] }])
    for (const who of [rina, wati])
      for (const privately of [false, true]) {
        const effects = roomWith(secret, options).effectsOf(who, { text: typed, privately });
        expect(effects.length).toBeGreaterThan(0);
        expect(events(effects)).toEqual([]);
        expect(JSON.stringify(effects)).not.toMatch(/PUPR|Pekerjaan Umum/u);
      }
});

test("an agency that has answered isn't reminded while that waits for a supervisor", () => {
  const waiting = {
    kind: "done",
    day: null,
    at: new Date("2026-12-01T02:00:00Z"),
    by: { contact: 21, name: "Budi", agency: "PUPR" },
    version: 3,
  } as const;
  const room = roomWith({ waiting }, hearing);
  expect(events(room.effectsOf(rina, { text: typed }))).toEqual([]);
  expect(room.says(rina, typed)).toContain("sudah menjawab");
});
