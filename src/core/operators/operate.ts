import type { Effect } from "../effect.ts";
import { forRoom } from "../letters/rooms/forRoom.ts";
import { message, type Said, say } from "../message/message.ts";
import { cut } from "../message/shorten.ts";
import { type Asked, askedOf, nameOf } from "./asked.ts";
import type { AskedCommand } from "./commands/command.ts";
import { forgetChange } from "./commands/office/officeChange.ts";
import { queue } from "./commands/queue/queue.ts";
import { link } from "./commands/rooms/link.ts";
import { commands } from "./commands/table.ts";
import { forgetAwaited, isAtDesk, overdueWords } from "./desk/awaited.ts";
import { turnDesk } from "./desk/deskTurns.ts";
import type { RoomFacts, RoomHeard, RoomNeed } from "./facts.ts";
import { claim } from "./linking/claim.ts";
import { answerLink } from "./linking/linkAnswer.ts";
import { isClaim, strange, unlinked } from "./linking/unlinked.ts";
import { allowed } from "./permit.ts";
import { leftover, missing } from "./say/usage.ts";
import type { RoomState } from "./state.ts";
import { answering, type Result, type RoomChance, type Turn, tell } from "./turn.ts";
import { wall } from "./wall.ts";

/** Most characters of what followed a misspelt command that its correction repeats. */
const longestKept = 60;

export type Around = {
  readonly facts: RoomFacts;
  /** Business time. */
  readonly now: Date;
  readonly chance: RoomChance;
};

/**
 * Runs a room's dialogue for one message; pure, with a state per chat and person. Talk among people has no
 * effect; commands and presses count only in a linked room and from a person with a role for them.
 */
export function operate(state: RoomState, heard: RoomHeard, around: Around): Result {
  const { state: next, effects } = answerTo(state, heard, around);
  return { state: next, effects: effects.map((effect) => shown(effect, around.facts)) };
}

/** The facts that a message in a room needs besides those always loaded. */
export function needsOf(heard: RoomHeard, state: RoomState): readonly RoomNeed[] {
  const asked = askedOf(heard, state);
  if (asked === null) return [];
  const on: readonly RoomNeed[] = heard.on === null ? [] : [{ type: "on", message: heard.on }];
  switch (asked.type) {
    case "unknown":
      return [];
    case "command":
      return [...on, ...asked.command.needs(asked, state)];
    case "desk":
      return [...on, { type: "case", number: asked.number }, { type: "queue", skip: state.skipped }];
    case "link":
      return [...on, { type: "request", id: asked.id }];
  }
}

/** Masks personal data in what the room sees; only a look in private, which is on file, shows it. */
function shown(effect: Effect, { office }: RoomFacts): Effect {
  if (effect.type === "desk") {
    const { message: body, evidence } = effect;
    const beside = evidence === null ? null : forRoom(evidence, office);
    return { ...effect, message: forRoom(body, office), evidence: beside };
  }
  return effect.type === "answer" || effect.type === "evidence"
    ? { ...effect, message: forRoom(effect.message, office) }
    : effect;
}

function answerTo(state: RoomState, heard: RoomHeard, { facts, now, chance }: Around): Result {
  if (heard.input.type === "added") return facts.room === null ? strange(state) : { state, effects: [] };
  if (heard.input.type === "unread_edit") return unreadEdit(state, facts);
  const asked = askedOf(heard, state);
  if (asked === null) return { state, effects: [] };
  const { room, person } = facts;
  if (room === null) return unlinked(state, heard, { facts, chance }, asked);
  if (isAwaited(asked) && !isAtDesk(heard, facts)) return { state, effects: [] };
  const turn: Turn = {
    state: isAwaited(asked) ? state : forgetAwaited(state),
    heard,
    facts,
    room,
    now,
    chance,
    commands,
  };
  if (asked.type === "command" && isClaim(turn, asked.command))
    return claim(turn.state, facts, asked.words, chance);
  if (person.anonymous || person.roles.length === 0) return outsider(turn, asked);
  if (heard.secondHand === true) return secondHand(state, asked);
  switch (asked.type) {
    case "unknown":
      return tell(turn, unknownSaid(asked));
    case "link":
      return allowed(turn, link) ?? answerLink(turn, asked.answer, asked.id);
    case "desk":
      return allowed(turn, queue) ?? turnDesk(turn, asked.turn, asked.number, asked.page);
    case "command":
      return (
        asked.command.beforeRoles?.(turn, asked) ??
        allowed(turn, asked.command) ??
        wall(turn, asked) ??
        overdueWords(turn, asked) ??
        given(turn, asked)
      );
  }
}

function isAwaited(asked: Asked): boolean {
  return asked.type === "command" && asked.how === "awaited";
}

function given(turn: Turn, asked: AskedCommand): Result {
  switch (asked.fault) {
    case "missing":
      return missing(turn, asked);
    case "leftover":
      return leftover(turn, asked);
    case null:
      return asked.command.run({ ...turn, state: forgetChange(turn.state, asked.command) }, asked);
  }
}

/**
 * Answers somebody in a linked room without a role, or writing in the group's name: a colleague, as no
 * citizens are there. A typed command is answered with what is missing, a press isn't.
 */
function outsider({ state, facts }: Turn, asked: Asked): Result {
  const refused = { type: "refused", command: nameOf(asked) } as const;
  const typed = asked.type === "command" && asked.how === "typed";
  if (!typed || facts.private === true) return { state, effects: [refused] };
  const why = say(facts.person.anonymous ? "operators.anonymous" : "operators.no_role");
  return { state, effects: [refused, answering(message(why))] };
}

/**
 * Forwarded commands aren't carried out, since anybody may have written them. The room is told, as somebody
 * may wait for the result.
 */
function secondHand(state: RoomState, asked: Asked): Result {
  return {
    state,
    effects: [{ type: "refused", command: nameOf(asked) }, answering(message(say("operators.second_hand")))],
  };
}

/** Somebody with a role mended a command, and waits for what comes of it. */
function unreadEdit(state: RoomState, { room, person }: RoomFacts): Result {
  const waits = room !== null && person.roles.length > 0;
  return { state, effects: waits ? [answering(message(say("operators.edit_unread")))] : [] };
}

function unknownSaid({ word, words, near }: Extract<Asked, { type: "unknown" }>): Said {
  const typed = cut(word, 32);
  return near === null
    ? say("operators.unknown.far", { typed })
    : say("operators.unknown", {
        typed,
        near: [`/${near.name.id}`, cut(words, longestKept)].join(" ").trim(),
      });
}
