import type { Effect } from "../effect.ts";
import { forRoom } from "../letters/rooms/forRoom.ts";
import { message, say } from "../message/message.ts";
import { cut } from "../message/shorten.ts";
import { type Asked, type AskedCommand, askedOf } from "./asked.ts";
import { look, showCase, showHistory, showLate } from "./commands/cases/look.ts";
import { agencies, categories } from "./commands/office/agencies.ts";
import { holidays } from "./commands/office/holidays.ts";
import { forgetChange, officeUndone } from "./commands/office/officeChange.ts";
import { channels } from "./commands/rooms/channels.ts";
import { help } from "./commands/rooms/help.ts";
import { roles } from "./commands/rooms/roles.ts";
import { step } from "./commands/steps/step.ts";
import { undoing } from "./commands/steps/undo.ts";
import { type CommandName, rolesFor } from "./commands/table.ts";
import { openDesk } from "./desk/desk.ts";
import { turnDesk } from "./desk/deskTurns.ts";
import type { RoomFacts, RoomHeard } from "./facts.ts";
import { answerLink, claim, invite, wrong } from "./linking/claim.ts";
import { isAtDesk, overdueWords } from "./replying.ts";
import { leftover, missing } from "./say/usage.ts";
import { forgetAwaited, type RoomState } from "./state.ts";
import { answer, answering, type Result, type RoomChance, type Turn, tell } from "./turn.ts";
import { wall } from "./wall.ts";

export type Around = {
  readonly facts: RoomFacts;
  /** Business time. */
  readonly now: Date;
  readonly chance: RoomChance;
};

/**
 * Runs a room's dialogue for one message: pure, its state per chat and person. Talk among people brings nothing; a
 * command or a press counts only in a linked room and from a person with a role for it.
 */
export function operate(state: RoomState, heard: RoomHeard, around: Around): Result {
  const { state: next, effects } = answerTo(state, heard, around);
  return { state: next, effects: effects.map((effect) => shown(effect, around.facts)) };
}

/** What the room sees of it: only a private look, which is on file, brings people's numbers whole. */
function shown(effect: Effect, { office }: RoomFacts): Effect {
  return effect.type === "answer" || effect.type === "desk"
    ? { ...effect, message: forRoom(effect.message, office) }
    : effect;
}

function answerTo(state: RoomState, heard: RoomHeard, { facts, now, chance }: Around): Result {
  if (heard.input.type === "added") return facts.room === null ? strange(state) : { state, effects: [] };
  const asked = askedOf(heard, state);
  if (asked === null) return { state, effects: [] };
  const { room, person } = facts;
  if (room === null) return unlinked(state, heard, { facts, now, chance }, asked);
  if (isAwaited(asked) && !isAtDesk(heard, facts)) return { state, effects: [] };
  const turn: Turn = {
    state: isAwaited(asked) ? state : forgetAwaited(state),
    heard,
    facts,
    room,
    now,
    chance,
  };
  if (asked.type === "command" && mayBeGiven(turn, asked.name))
    return claim(turn.state, facts, asked.words, chance);
  if (person.anonymous || person.roles.length === 0) return outsider(turn, asked);
  if (heard.secondHand === true) return secondHand(state, asked);
  switch (asked.type) {
    case "unknown":
      return asked.near === null
        ? { state: turn.state, effects: [] }
        : tell(turn, say("operators.unknown", { typed: cut(asked.word, 32), near: `/${asked.near}` }));
    case "link":
      return allowed(turn, "hubungkan") ?? answerLink(turn, asked.answer, asked.id);
    case "desk":
      return allowed(turn, "antrean") ?? turnDesk(turn, asked.turn, asked.number);
    case "command":
      return (
        // An administrator who is no clerk undoes what they changed of the office, and no step.
        (asked.name === "urungkan" && asked.number === null ? officeUndone(turn) : null) ??
        allowed(turn, asked.name) ??
        wall(turn, asked) ??
        overdueWords(turn, asked) ??
        given(turn, asked)
      );
  }
}

function isAwaited(asked: Asked): boolean {
  return asked.type === "command" && asked.how === "awaited";
}

/**
 * Words that aren't the sender's own order nothing and answer nothing: whoever wrote them may be anybody. The room is
 * told, since somebody may wait for it.
 */
function secondHand(state: RoomState, asked: Asked): Result {
  return {
    state,
    effects: [{ type: "refused", command: nameOf(asked) }, answering(message(say("operators.second_hand")))],
  };
}

function given(turn: Turn, asked: AskedCommand): Result {
  switch (asked.fault) {
    case "missing":
      return missing(turn, asked);
    case "leftover":
      return leftover(turn, asked);
    case null:
      return carriedOut({ ...turn, state: forgetChange(turn.state, asked.name) }, asked);
  }
}

/** Time in which an administrator types the code in a group that we were put into, in seconds. */
const linkingTime = 600;

/** A group that isn't linked: it is told so in one sentence, and left unless it is linked in time. */
function strange(state: RoomState): Result {
  const minutes = linkingTime / 60;
  return {
    state,
    effects: [
      answering(message(say("operators.strange", { minutes }))),
      { type: "leave", afterSeconds: linkingTime },
    ],
  };
}

/** A group that isn't linked: nothing is answered but one-time codes. */
function unlinked(state: RoomState, heard: RoomHeard, { facts, chance }: Around, asked: Asked): Result {
  if (asked.type === "command" && asked.name === "hubungkan" && facts.private !== true) {
    if (facts.person.anonymous) return wrong(state, facts, say("operators.anonymous"));
    return heard.secondHand === true
      ? wrong(state, facts, say("operators.second_hand"))
      : claim(state, facts, asked.words, chance);
  }
  return { state, effects: [{ type: "refused", command: nameOf(asked) }] };
}

/**
 * A code for operators in a room of theirs that has nobody to give roles: where no operators' room has an administrator
 * any more, whoever can read the program's own code becomes one; else the first room's administrators decide.
 */
function mayBeGiven({ facts, heard, room }: Turn, name: CommandName): boolean {
  return (
    name === "hubungkan" &&
    facts.invited?.type === "operators" &&
    room.type === "operators" &&
    facts.confirmIn !== room.contact &&
    facts.private !== true &&
    heard.secondHand !== true &&
    !facts.person.anonymous
  );
}

/**
 * Somebody without a role, or who speaks as the group itself, in a linked room: a colleague, since no citizen is in
 * one. They are told once what is missing; a press stays without an answer.
 */
function outsider({ state, facts }: Turn, asked: Asked): Result {
  const refused = { type: "refused", command: nameOf(asked) } as const;
  const typed = asked.type === "command" && asked.how === "typed";
  if (!typed || facts.private === true) return { state, effects: [refused] };
  const why = say(facts.person.anonymous ? "operators.anonymous" : "operators.no_role");
  return { state, effects: [refused, answering(message(why))] };
}

/** Null if the person may give this command here. */
function allowed(turn: Turn, name: CommandName): Result | null {
  const { room, facts, state } = turn;
  const needed = rolesFor(name, room.type);
  if (facts.private === true && !privateToo.has(name)) {
    return { ...tell(turn, say("operators.in_group", { command: `/${name}` })), state };
  }
  if (needed.length === 0) {
    return {
      state,
      effects: [{ type: "refused", command: name }, answering(message(say("operators.not_here")))],
    };
  }
  if (needed.some((role) => facts.person.roles.includes(role))) return null;
  const why = say(
    needed.includes("verifier") || needed.includes("officer")
      ? "operators.no_role"
      : "operators.administrators_only",
  );
  return { state, effects: [{ type: "refused", command: name }, answering(message(why))] };
}

/** What a private chat takes: work on a confidential case, which the group may not see. */
const privateToo: ReadonlySet<CommandName> = new Set<CommandName>([
  "kasus",
  "teruskan",
  "tanya",
  "tolak",
  "gabung",
  "proses",
  "jawab",
  "kembalikan",
  "alihkan",
  "tutup",
  "buka",
  "ubah",
  "lihat",
  "riwayat",
  "urungkan",
  "bantuan",
]);

function carriedOut(turn: Turn, asked: AskedCommand): Result {
  const { name, words } = asked;
  switch (name) {
    case "antrean":
      return openDesk(turn);
    case "kasus":
      return showCase(turn, asked);
    case "lihat":
      return look(turn, asked);
    case "riwayat":
      return showHistory(turn, asked);
    case "terlambat":
      return showLate(turn);
    case "urungkan":
      return undoing(turn, asked);
    case "instansi":
      return agencies(turn, words);
    case "kategori":
      return categories(turn, words);
    case "libur":
      return holidays(turn, words);
    case "hubungkan":
      return turn.facts.invited === null
        ? invite(turn, words)
        : answer(turn, message(say("operators.linked.already")));
    case "kanal":
      return channels(turn, asked.words);
    case "peran":
      return roles(turn, words);
    case "bantuan":
      return help(turn, words);
    case "teruskan":
    case "tanya":
    case "tolak":
    case "gabung":
    case "proses":
    case "jawab":
    case "kembalikan":
    case "alihkan":
    case "tutup":
    case "buka":
    case "ubah":
      return step(turn, name, asked);
  }
}

function nameOf(asked: Asked): string {
  switch (asked.type) {
    case "command":
      return asked.name;
    case "desk":
      return `desk.${asked.turn}`;
    case "link":
      return "link";
    case "unknown":
      return cut(asked.word, 32);
  }
}
