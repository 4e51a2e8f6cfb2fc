import type { RoomKind } from "../../effect.ts";
import type { ContactId } from "../../procedure/case.ts";
import type { Step } from "../../procedure/event.ts";
import { waitsForVerifiers } from "../../procedure/stages.ts";
import type { Desk, Found, Person, RoomFacts, Undoable } from "../facts.ts";
import { firstState, type RoomState } from "../state.ts";
import { type Played, playedCases } from "./played.ts";
import type { Practice } from "./practice.ts";

/** What a learner has around them: all that the real desk would ask the database for. */
export type World = {
  readonly cases: readonly Played[];
  readonly state: RoomState;
  readonly desk: Desk | null;
  readonly undoable: readonly Omit<Undoable, "now">[];
};

/** What of the real facts a practice may use: the office and its people, and no case. */
export type Backdrop = Pick<RoomFacts, "office" | "person">;

/** The group in which the practice is played, which isn't there. */
const playedRoom: RoomKind & { readonly contact: ContactId } = { type: "operators", contact: 0 };

/** The message in which the played desk stands. */
export const playedDesk = "practice";

export function firstWorld(practice: Practice, around: Backdrop, newId: () => string): World {
  const cases = playedCases(new Date(practice.startedAt), around, newId);
  return { cases, state: firstState, desk: null, undoable: [] };
}

/** The facts for the real dialogue of a room, made of the world alone. `typed`: numbers that are asked for. */
export function factsOf(world: World, { office, person }: Backdrop, typed: readonly string[]): RoomFacts {
  const itemOf = ({ case: current, report }: Played) => ({ case: current, report });
  const waiting = world.cases.filter(({ case: current }) => waitsForVerifiers(current));
  const shown = new Set(world.desk?.shown.map(({ case: id }) => id));
  const byNumber = typed.flatMap((number): readonly Found[] => {
    const exact = world.cases.filter(({ case: current }) => current.number.startsWith(number));
    return exact.length > 0
      ? exact.map((one) => ({ ...itemOf(one), by: "number" }))
      : world.cases.map((one) => ({ ...itemOf(one), by: "near" }));
  });
  const onDesk = world.cases.filter(({ case: { id } }) => shown.has(id));
  return {
    office,
    person: learner(person),
    room: playedRoom,
    desk: world.desk,
    found: [...byNumber, ...onDesk.map((one): Found => ({ ...itemOf(one), by: "desk" }))],
    queue: { waiting: waiting.length, next: waiting.map(itemOf) },
    stories: world.cases.map(({ case: { id }, report, events }) => ({ case: id, report, events })),
    undoable: world.undoable.map((group) => ({
      ...group,
      now: group.steps.flatMap(({ after }) =>
        world.cases.filter((one) => one.case.id === after.id).map(itemOf),
      ),
    })),
    habits: [],
    similar: similarIn(world),
    designated: office.agencies.map(({ code: agency }) => ({ agency, designated: true, hears: true })),
    invited: null,
    confirmIn: null,
    wrongCodes: 0,
    request: null,
  };
}

/** Whoever practises does so as a verifier, also an administrator who isn't one. */
function learner(person: Person): Person {
  return { ...person, roles: [...new Set([...person.roles, "verifier" as const])] };
}

/** The twin is like the clear one, and came later. */
function similarIn({ cases }: World): RoomFacts["similar"] {
  const clear = cases.find(({ as }) => as === "clear");
  const twin = cases.find(({ as }) => as === "twin");
  return clear === undefined || twin === undefined
    ? []
    : [{ of: twin.case.id, case: clear.case, metres: null }];
}

/** The world after these steps. */
export function withSteps(world: World, steps: readonly Step[]): World {
  const cases = world.cases.map((one) => {
    const own = steps.filter(({ after }) => after.id === one.case.id);
    const events = [...one.events, ...own.map(({ event }) => event)];
    return { ...one, case: own.at(-1)?.after ?? one.case, events };
  });
  return { ...world, cases };
}

/** The case on the desk. */
export function caseOnDesk({ cases, desk }: World): Played | null {
  const id = desk?.shown.at(-1)?.case ?? null;
  return cases.find(({ case: current }) => current.id === id) ?? null;
}
