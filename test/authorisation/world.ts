import type { Effect, RoomKind } from "../../src/core/effect.ts";
import type { RoomFacts, RoomHeard, Undoable } from "../../src/core/operators/facts.ts";
import { needsOf } from "../../src/core/operators/needs.ts";
import type { operate } from "../../src/core/operators/operate.ts";
import type { RoomState } from "../../src/core/operators/state.ts";
import type { Case, Stage } from "../../src/core/procedure/case.ts";
import type { Actor } from "../../src/core/procedure/command.ts";
import type { Report } from "../../src/core/procedure/content.ts";
import type { CaseEvent, Step } from "../../src/core/procedure/event.ts";
import { office } from "../core/operators/office.ts";
import { commands, inStage, steps, when } from "../core/procedure/world.ts";
import { undoableEvent } from "./manners.ts";
import type { Sender } from "./people.ts";
import type { Privacy } from "./table.ts";

export type Operate = typeof operate;

/** Words of the reports, found wherever they come out. */
export const content = "ISI-LAPORAN-INI";

const now = when("2026-11-30 10:00");

/** N and M, as they are when the command comes; `agency` has them if anybody does. */
export type World = {
  readonly n: Case;
  readonly m: Case;
  readonly report: Report;
  readonly stage: Stage;
  readonly events: readonly CaseEvent[];
};

export function worldOf(stage: Stage, privacy: Privacy, agency: string, checked = false): World {
  const at = (id: string, number: string): Case => {
    const one = inStage(stage, { id, number, privacy, title: privacy === "ordinary" ? "jalan rusak" : "" });
    return { ...one, accused: "DLH", agency: one.agency === null ? null : agency };
  };
  const report: Report = {
    words: content,
    place: { type: "typed", text: content },
    happened: content,
    files: [{ id: "f1", kind: "photo" }],
    summary: `${content} ringkas`,
  };
  const [n, m] = [at("n", "K7M4-2QX"), at("m", "H7KD-4WT")];
  const by = {
    type: "operator",
    contact: 77,
    name: "Tini",
    roles: ["officer", "designated"],
    agency,
  } as const;
  const propose = { ...commands.answer, type: "propose" } as const;
  const proposed = checked ? steps(n, propose, by, "2026-11-30 09:30") : [];
  const events = proposed.map(({ event }) => event);
  return { n: proposed[0]?.after ?? n, m, report, stage, events };
}

const superiors = [
  { role: "head", agency: "DLH", contact: 91, name: "Seseorang", hears: true },
  { role: "overseer", title: "Sekda", contact: 92, name: "Seseorang", hears: true },
] as const;

const rooms: Readonly<Record<Sender["room"], (RoomKind & { readonly contact: number }) | null>> = {
  operators: { type: "operators", contact: 1000 },
  second: { type: "operators", contact: 1001 },
  agency: { type: "agency", agency: "PUPR", contact: 1002 },
  another: { type: "agency", agency: "DISHUB", contact: 1003 },
  unlinked: null,
};

export function roomOf(sender: Sender) {
  return rooms[sender.room];
}

/** What the shell would load for this message, and what then comes of it. */
export function effectsOf(
  run: Operate,
  heard: RoomHeard,
  state: RoomState,
  sender: Sender,
  world: World,
  privately: boolean,
): readonly Effect[] {
  const needs = needsOf(heard, state);
  const own = undoableOf(sender, world);
  const n = own === null ? world.n : own.now;
  const all = [n, world.m];
  const item = (one: Case) => ({ case: one, report: world.report });
  const numbers = needs.flatMap((need) => (need.type === "case" ? [need.number] : []));
  const found: RoomFacts["found"] = [
    ...numbers.flatMap((number) => {
      const exact = all.filter((one) => one.number.startsWith(number));
      const near = exact.length > 0 ? [] : all.filter((one) => one.number.slice(0, 2) === number.slice(0, 2));
      return [
        ...exact.map((one) => ({ ...item(one), by: "number" as const })),
        ...near.map((one) => ({ ...item(one), by: "near" as const })),
      ];
    }),
    ...all
      .filter(({ id }) => needs.some(({ type }) => type === "on") && heard.on === `card of ${id}`)
      .map((one) => ({ ...item(one), by: "on" as const })),
  ];
  const room = roomOf(sender);
  const facts: RoomFacts = {
    office: { ...office, superiors },
    designated: ["PUPR", "DISHUB", "DLH"].map((agency) => ({ agency, designated: true, hears: true })),
    room,
    person: {
      contact: sender.contact,
      name: "Seseorang",
      roles: sender.roles,
      anonymous: sender.anonymous === true,
    },
    private: privately,
    repliedTo: null,
    desk: null,
    found,
    queue: {
      waiting: 2,
      next: all.map((one) => (one.privacy === "confidential" ? { case: one, report: null } : item(one))),
    },
    stories: found.map(({ case: one }) => ({ case: one.id, report: world.report, events: world.events })),
    blocks: all.filter(({ block }) => block != null),
    late: room?.type === "agency" ? [] : all,
    undoable: own === null ? [] : [own.undoable],
    people: [{ contact: 51, name: "Adi", roles: ["verifier", "officer", "designated"], anonymous: false }],
    posts: [{ name: "Loket", roles: ["designated"], holder: null }],
    mine: [{ case: mineOf(world, n, room), how: "handed", at: now }],
    rooms: [],
    habits: [],
    similar: [],
    channels: [{ name: "Telegram", state: "ready", pairing: null }],
    invited: null,
    open: [],
    reminders: [{ case: n, day: "2026-12-03", note: "" }],
    confirmIn: null,
    wrongCodes: 0,
    request: null,
  };
  let ids = 0;
  const chance = {
    id: () => {
      ids += 1;
      return `e${ids}`;
    },
    code: () => "7HXM-PQ4V",
    number: () => "N4R8-3XW",
  };
  return run(state, heard, { facts, now, chance }).effects;
}

/** What lies with the sender: an agency's officer has nothing but what is with the agency. */
function mineOf({ m }: World, n: Case, room: RoomFacts["room"]): Case {
  return room?.type === "agency" && room.agency !== n.agency ? { ...m, agency: room.agency } : n;
}

/** The sender has just noted progress on N, where that can be: what `/urungkan` would take back. */
function undoableOf(sender: Sender, world: World): { undoable: Undoable; now: Case } | null {
  const { agency } = world.n;
  const room = roomOf(sender);
  if (world.stage !== "forwarded" || (room?.type === "agency" && room.agency !== agency)) return null;
  const by: Actor = {
    type: "operator",
    name: "Seseorang",
    contact: sender.contact,
    roles: room?.type === "agency" ? ["officer", "designated"] : ["verifier", "designated"],
    agency: room?.type === "agency" ? agency : null,
  };
  const [step] = steps(world.n, commands.progress, by, "2026-11-30 09:59");
  if (step === undefined) return null;
  const taken: Step = { ...step, event: { ...step.event, id: undoableEvent } };
  const group = {
    by: sender.contact,
    lapsed: false,
    at: now,
    steps: [taken],
    now: [{ case: taken.after, report: world.report }],
  };
  return { undoable: group, now: taken.after };
}
