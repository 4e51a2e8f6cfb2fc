import fc from "fast-check";
import type { Case } from "../../../src/core/procedure/case.ts";
import type { Actor, Command } from "../../../src/core/procedure/command.ts";
import { decide } from "../../../src/core/procedure/decide.ts";
import type { Step } from "../../../src/core/procedure/event.ts";
import { file } from "../../../src/core/procedure/file.ts";
import { tick } from "../../../src/core/procedure/time/tick.ts";
import * as w from "../procedure/world.ts";

/** Every command, its words full of what nobody may read. */
const commandsWith = (secret: string): readonly Command[] => [
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
export function walk(
  moves: readonly (readonly [number, number, number])[],
  privacy: Case["privacy"],
  secret: string,
): readonly Step[] {
  const commands = commandsWith(secret);
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

export const moves = fc.array(
  fc.tuple(fc.nat(commandsWith("").length - 1), fc.nat(actors.length - 1), fc.nat(60)),
  {
    minLength: 10,
    maxLength: 60,
  },
);
