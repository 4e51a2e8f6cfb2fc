import type { Effect } from "../effect.ts";
import { forRoom } from "../letters/rooms/forRoom.ts";
import { say } from "../message/message.ts";
import { type Asked, askedOf } from "./asked.ts";
import { checkWordsOf } from "./check/awaiting.ts";
import type { AskedCommand } from "./commands/command.ts";
import { newReport } from "./commands/queue/newReport.ts";
import { queue } from "./commands/queue/queue.ts";
import { link } from "./commands/rooms/link.ts";
import { checkedBy } from "./commands/steps/check.ts";
import { commands } from "./commands/table.ts";
import { type Dictated, hearCounter } from "./counter/hear.ts";
import { forgetAwaited, isAtDesk, missedDesk } from "./desk/awaited.ts";
import { turnDesk } from "./desk/deskTurns.ts";
import { deleted } from "./edits/deleted.ts";
import { edited } from "./edits/edited.ts";
import { hearFurther } from "./edits/further.ts";
import { changedBy, once } from "./edits/once.ts";
import { remember } from "./edits/remember.ts";
import type { RoomFacts, RoomHeard } from "./facts.ts";
import { fileRefused } from "./fileRefused.ts";
import { commanded } from "./give.ts";
import { claim } from "./linking/claim.ts";
import { answerLink } from "./linking/linkAnswer.ts";
import { isClaim, strange, unlinked } from "./linking/unlinked.ts";
import { allowed } from "./permit.ts";
import { practise } from "./practice/practise.ts";
import { commandFor, completed, pressed } from "./replies/press.ts";
import { hearReply, type Reply } from "./replies/reply.ts";
import { withoutUnused } from "./replies/unused.ts";
import { unknown } from "./say/unknown.ts";
import type { RoomState } from "./state.ts";
import { foundBy } from "./target.ts";
import { type Result, type RoomChance, type Turn, tell } from "./turn.ts";
import { outsider, secondHand, unreadEdit } from "./uncounted.ts";
import { unnamed } from "./unnamed.ts";

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
  if (heard.practice === true) return practise(state, heard, around.facts, operate);
  const answered = withoutUnused(state, heard, answerTo(state, unnamed(heard), around));
  const changed = changedBy(answered.effects);
  const effects = answered.effects.map((effect) => once(shown(effect, around.facts), heard, changed));
  const privately = around.facts.private === true;
  return { state: privately ? withAlbum(answered.state, heard) : answered.state, effects };
}

/** In private all photos of a command's album are known to belong to it, whatever came of it. */
function withAlbum(state: RoomState, { input }: Pick<RoomHeard, "input">): RoomState {
  const id = input.type === "media" ? (input.album ?? null) : null;
  return id === null || state.album?.id === id ? state : { ...state, album: { id, number: null } };
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
  const { room, person } = facts;
  if (heard.input.type === "added") return room === null ? strange(state) : { state, effects: [] };
  if (heard.input.type === "unread_edit") return unreadEdit(state, facts);
  if (heard.input.type === "file_refused" && room !== null)
    return fileRefused({ state, heard, facts, room, now, chance, commands }, heard.input);
  const asked = askedOf(heard, state);
  if (asked === null) return { state, effects: [] };
  if (room === null)
    return isTalk(asked) ? { state, effects: [] } : unlinked(state, heard, { facts, chance }, asked);
  const awaited = isAwaited(asked) && isAtDesk(heard, facts);
  const turn: Turn = {
    state: awaited || isTalk(asked) || isAwaited(asked) ? state : forgetAwaited(state),
    heard,
    facts,
    room,
    now,
    chance,
    commands,
  };
  if (asked.type === "command" && isClaim(turn, asked.command))
    return claim(turn.state, facts, asked.words, chance);
  if (isTalk(asked) || (isAwaited(asked) && !awaited)) return talk(turn, asked);
  if (person.anonymous || person.roles.length === 0) return outsider(turn, asked);
  if (heard.secondHand === true) return secondHand(state, asked);
  return requested(turn, asked);
}

/** What somebody with a role asks for by a command or a press. */
function requested(turn: Turn, asked: Asked): Result {
  const { facts, heard } = turn;
  const kept = (result: Result, command: AskedCommand | null) =>
    remember(result, heard, facts.private === true, command);
  switch (asked.type) {
    case "unknown":
      return kept(unknown(turn, asked), null);
    case "link":
      return allowed(turn, link) ?? answerLink(turn, asked.answer, asked.id);
    case "desk":
      return allowed(turn, queue) ?? turnDesk(turn, asked.turn, asked.number, asked.page);
    case "press": {
      const onDesk = facts.desk?.shown.at(-1)?.case ?? null;
      if (onDesk !== null && heard.on === null && facts.private !== true)
        return tell(turn, say("operators.reply.number"));
      const next = pressed(turn, asked);
      if (!("type" in next)) return allowed(turn, commandFor("done")) ?? next;
      const result = commanded(turn, next);
      return next.parts?.length === 0 ? result : kept(result, next);
    }
    case "counter":
      // An edit of a message that is part of it isn't followed.
      return (
        toCase(turn, asked) ??
        allowed(turn, newReport) ??
        hearCounter({ ...turn, state: { ...turn.state, last: null } }, asked)
      );
    case "command":
      return kept(commanded(turn, asked), asked);
    case "further":
      return hearFurther(turn, asked);
    case "reply":
    case "edit":
    case "deletion":
      return { state: turn.state, effects: [] };
  }
}

/** Words in reply to a case's card are for that case, whatever else is being taken down. */
function toCase(turn: Turn, asked: Dictated): Result | null {
  if (asked.how === "choice" || foundBy(turn, "on").length === 0) return null;
  return talk(turn, { type: "reply", words: asked.words, file: asked.file?.id ?? null });
}

/** Words that are no command, and edits: of people without a role they are talk. */
function talk(turn: Turn, asked: Asked): Result {
  const { facts, heard, state } = turn;
  const nothing: Result = { state, effects: [] };
  if (facts.person.anonymous || facts.person.roles.length === 0 || heard.secondHand === true) return nothing;
  if (asked.type === "edit") return edited(turn, asked);
  if (asked.type === "deletion") return deleted(turn, asked);
  const reply: Reply | null =
    asked.type === "reply"
      ? asked
      : asked.type === "command"
        ? { type: "reply", words: asked.words, file: asked.files[0] ?? null }
        : null;
  const checking = reply === null ? null : checkWordsOf(turn, reply);
  if (checking !== null) return "act" in checking ? commanded(turn, checkedBy(checking)) : checking;
  const result = reply === null ? null : hearReply(turn, reply);
  if (result === null) return missedDesk(turn) ?? nothing;
  if ("press" in result) return requested(named(turn), result.press);
  if (!("kept" in result)) return result;
  const command = completed(turn, result.kept);
  return remember(commanded(turn, command), heard, facts.private === true, command);
}

/** The case of the message replied to, as if it had been named: a button carries its number. */
function named(turn: Turn): Turn {
  const on = turn.facts.found
    .filter(({ by }) => by === "on")
    .map((one) => ({ ...one, by: "number" as const }));
  return { ...turn, facts: { ...turn.facts, found: [...turn.facts.found, ...on] } };
}

/** Whether it is no command and no press. */
function isTalk({ type }: Asked): boolean {
  return type === "reply" || type === "edit" || type === "deletion";
}

function isAwaited(asked: Asked): boolean {
  return asked.type === "command" && asked.how === "awaited";
}
