import { initialTransition, transition } from "xstate";
import { realChance } from "../../src/app/startup/ids.ts";
import { buildCalendar } from "../../src/core/calendar/build.ts";
import { converse } from "../../src/core/conversation/converse.ts";
import type { Facts, Heard } from "../../src/core/conversation/facts.ts";
import { initial } from "../../src/core/conversation/state/state.ts";
import type { Input } from "../../src/core/message/input.ts";
import { noHotlines } from "../../src/core/office.ts";
import type { Case } from "../../src/core/procedure/case.ts";
import type { Actor, Command } from "../../src/core/procedure/command.ts";
import { decide } from "../../src/core/procedure/decide.ts";
import { file } from "../../src/core/procedure/file.ts";
import { policyOf } from "../../src/core/procedure/policy.ts";
import { seedAgencies, seedCategories } from "../../src/store/seed.ts";
import { type Bench, rounds } from "./bench.ts";
import { place, send, words } from "./pipeline/dialogue.ts";
import { filingMachine } from "./pipeline/filingMachine.ts";
import { filingEvents } from "./pipeline/xstate.ts";

/** Thursday 26 November 2026, 10.00 in Jakarta. */
const now = new Date("2026-11-26T03:00:00Z");

const weekday = [{ open: "08:00", close: "16:00" }];
const calendar = buildCalendar({
  zone: "Asia/Jakarta",
  workWeek: [1, 2, 3, 4, 5],
  hours: { 1: weekday, 2: weekday, 3: weekday, 4: weekday, 5: weekday },
  holidays: [],
  decrees: [],
});

export const core: Bench = {
  name: "core",
  about:
    "Transitions of the pure core, without a database: the filing dialogue, and a case from forwarded to settled.",
  async run({ quick }, report) {
    const run = quick ? { count: 2, warmUp: 1 } : { count: 9, warmUp: 3 };
    const times = quick ? 200 : 3_000;
    const subjects: readonly (readonly [string, () => number])[] = [
      ["converse: the filing dialogue", fileOnce],
      ["decide: forward, answer, reply, answer, accept", settleOnce],
      ["XState v5 `transition`: the filing dialogue", moveOnce],
    ];
    for (const [subject, once] of subjects) {
      const { value, spread } = await rounds(run, async () => {
        const began = performance.now();
        let steps = 0;
        for (let n = 0; n < times; n += 1) steps += once();
        return (steps * 1_000) / (performance.now() - began);
      });
      report.figure({ subject, db: "none", measure: "transitions", value, unit: "/s", spread });
    }
    report.note(
      "XState's machine knows the straight way only: no reading of what people write, no words, no way back, nothing on file.",
    );
  },
};

const inputs: readonly Input[] = [
  { type: "text", text: words, quoted: null },
  { type: "media", kind: "photo", file: "photo-1", caption: "", album: null, quoted: null },
  { type: "place", ...place, label: "", quoted: null },
  { type: "text", text: send, quoted: null },
];

const facts: Facts = {
  contact: 1,
  channel: { buttons: true, askPlace: true },
  office: {
    service: "Lapor Maju",
    name: "Pemkab Maju",
    phone: null,
    hotlines: { ...noHotlines, emergency: "112" },
    channelNames: { telegram: "Telegram", whatsapp: "WhatsApp" },
    undoSeconds: 60,
    oversightLimits: false,
    standingAnswers: [],
    templates: [],
    bodies: [],
    calendar,
    agencies: seedAgencies,
    categories: seedCategories,
  },
  mine: [],
  quoted: null,
  menu: null,
  askedSince: [],
  stories: [],
  watched: null,
  wrongCodes: null,
};

function fileOnce(): number {
  let state = initial();
  let filed = false;
  for (const [n, input] of inputs.entries()) {
    const heard: Heard = { input, ref: String(n), sentAt: now, forwardedOften: false };
    const next = converse(state, heard, { facts, now, chance: realChance });
    state = next.state;
    filed = next.effects.some(({ type }) => type === "steps");
  }
  if (!filed) throw new Error("nothing was filed");
  return inputs.length;
}

const citizen: Actor = { type: "citizen", contact: 1 };
const verifier: Actor = { type: "operator", contact: 2, name: "Rina", roles: ["verifier"], agency: null };
const setting = { now, calendar, policy: policyOf(1), newId: realChance.id };

const commands: readonly (readonly [Actor, Command])[] = [
  [verifier, { type: "forward", agency: "PUPR" }],
  [verifier, { type: "answer", kind: "done", text: "Lubang sudah ditambal.", files: [], day: null }],
  [citizen, { type: "reply", reason: "cm separo yg ditambal", files: [] }],
  [verifier, { type: "answer", kind: "done", text: "Seluruh ruas diaspal ulang.", files: [], day: null }],
  [citizen, { type: "accept", text: "" }],
];

function settleOnce(): number {
  const filing = {
    id: "case-1",
    number: "K7M4-2QX",
    reporter: 1,
    privacy: "ordinary",
    classification: "complaint",
    title: "jalan rusak",
    category: "JALAN",
    accused: null,
    needsHelp: false,
  } as const;
  let current: Case = file(filing, citizen, setting).after;
  for (const [actor, command] of commands) {
    const decision = decide(current, command, actor, setting);
    if (!decision.ok) throw new Error(`${command.type}: ${JSON.stringify(decision.refusal)}`);
    current = decision.steps[0]?.after ?? current;
  }
  if (current.outcome !== "resolved") throw new Error("the case isn't settled");
  return commands.length;
}

function moveOnce(): number {
  let [snapshot] = initialTransition(filingMachine);
  for (const event of filingEvents) [snapshot] = transition(filingMachine, snapshot, event);
  if (snapshot.status !== "done") throw new Error("nothing was filed");
  return filingEvents.length;
}
