import type { Effect } from "../../effect.ts";
import { playedWords } from "../../lexicon/practice/words.ts";
import { type Message, message } from "../../message/message.ts";
import { decide } from "../../procedure/decide.ts";
import { caseSetting } from "../../procedure/decision.ts";
import type { Step } from "../../procedure/event.ts";
import { liveCard } from "../desk/liveCard.ts";
import type { RoomHeard } from "../facts.ts";
import { needsOf } from "../needs.ts";
import type { Around } from "../operate.ts";
import { parseCommand } from "../parse.ts";
import type { RoomState } from "../state.ts";
import type { Result } from "../turn.ts";
import type { Practice, Rehearsed } from "./practice.ts";
import { type Backdrop, factsOf, firstWorld, playedDesk, type World, withSteps } from "./world.ts";

/** The real dialogue of a room, which is handed in: it is what calls this. */
export type Operate = (state: RoomState, heard: RoomHeard, around: Around) => Result;

/** What came of one message of a practice. */
export type Scene = {
  readonly before: World;
  readonly after: World;
  /** What the real dialogue says. */
  readonly said: Message;
  readonly steps: readonly Step[];
  /** The steps were undone. */
  readonly undone: boolean;
  /** The reporter's answer that was played before it. */
  readonly answered: readonly Step[];
};

/** Plays a practice from its beginning: each of its messages through the real dialogue, on the false cases. */
export function scenesOf(practice: Practice, around: Backdrop, operate: Operate): readonly Scene[] {
  let ids = 0;
  const newId = () => `practice.${++ids}`;
  const scenes: Scene[] = [];
  let world = firstWorld(practice, around, newId);
  for (const one of practice.heard) {
    const scene = play(world, one, { ...around, newId, operate });
    scenes.push(scene);
    world = scene.after;
  }
  return scenes;
}

type Stage = Backdrop & { readonly newId: () => string; readonly operate: Operate };

function play(world: World, one: Rehearsed, stage: Stage): Scene {
  const heard = heardOf(one);
  const answered = isUndo(one) ? [] : answersIn(world, heard, stage);
  const before = withSteps(world, answered);
  const numbers = needsOf(heard, before.state).flatMap((need) => (need.type === "case" ? [need.number] : []));
  const { state, effects } = stage.operate(before.state, heard, {
    facts: factsOf(before, stage, numbers),
    now: heard.sentAt,
    chance: { id: stage.newId, code: () => "", number: () => "" },
  });
  const taken = effects.find((effect) => effect.type === "steps");
  const steps = taken?.steps ?? [];
  const undoes = effects.some(({ type }) => type === "take_back");
  const after = withDesk({ ...withSteps(before, steps), state }, effects, heard.sentAt);
  return {
    before,
    after: { ...after, undoable: undoableAfter(before, taken, undoes, stage, heard) },
    said: saidBy(effects, after, stage, heard.sentAt),
    steps,
    undone: undoes,
    answered,
  };
}

function heardOf(one: Rehearsed): RoomHeard {
  const envelope = { ref: "practice", sentAt: new Date(one.at) };
  return "text" in one
    ? { ...envelope, input: { type: "text", text: one.text }, on: one.awaited ? playedDesk : null }
    : { ...envelope, input: { type: "choice", id: one.id, arg: one.arg }, on: playedDesk };
}

function isUndo(one: Rehearsed): boolean {
  const parsed = "text" in one ? parseCommand(one.text) : null;
  return parsed?.type === "command" && parsed.command.name.id === "urungkan";
}

/** Whoever was asked answers as soon as the learner goes on: until then the question can be undone. */
function answersIn({ cases }: World, { sentAt: now }: RoomHeard, { office, newId }: Stage): readonly Step[] {
  return cases.flatMap(({ case: current }) => {
    const [reporter] = current.reporters;
    if (current.stage !== "incomplete" || reporter === undefined) return [];
    const supply = { type: "supply", text: playedWords.vague.supplied, files: [] } as const;
    const by = { type: "citizen", contact: reporter.contact } as const;
    const setting = caseSetting(current, { now, calendar: office.calendar, newId });
    const decision = decide(current, supply, by, setting);
    return decision.ok ? decision.steps : [];
  });
}

function withDesk(world: World, effects: readonly Effect[], at: Date): World {
  const desk = effects.find(({ type }) => type === "desk");
  if (desk?.type !== "desk") return world;
  const shown = [...(world.desk?.shown ?? []), { case: desk.case, at, message: playedDesk }];
  return { ...world, desk: { shown } };
}

function undoableAfter(
  { undoable }: World,
  taken: Extract<Effect, { type: "steps" }> | undefined,
  undoes: boolean,
  { person }: Stage,
  { sentAt: at }: RoomHeard,
): World["undoable"] {
  if (taken === undefined) return undoable;
  if (undoes) {
    const undid = taken.steps.map(({ after }) => after.id);
    const [gone] = undoable.filter(({ steps }) => steps.some(({ after }) => undid.includes(after.id)));
    return undoable.filter((group) => group !== gone);
  }
  return taken.undoable
    ? [{ by: person.contact, lapsed: false, at, steps: taken.steps }, ...undoable]
    : undoable;
}

/** What the learner sees of it, in one message: desks and cards too, since nothing is edited in a private chat. */
function saidBy(effects: readonly Effect[], { cases }: World, { office }: Stage, now: Date): Message {
  for (const effect of effects) {
    if (effect.type === "card") {
      const one = cases.find(({ case: { id } }) => id === effect.case);
      if (one === undefined) continue;
      const { case: current, report, events } = one;
      return liveCard(current, { report, events, deliveries: [] }, "operators", {
        office,
        now,
        identity: null,
      });
    }
    if ("message" in effect) return effect.message;
  }
  return message();
}
