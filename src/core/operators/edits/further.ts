import { say } from "../../message/message.ts";
import type { AttachmentId } from "../../procedure/case.ts";
import type { AskedCommand } from "../commands/command.ts";
import type { CommandName } from "../commands/row.ts";
import { answerCase } from "../commands/steps/answer.ts";
import { giveBack } from "../commands/steps/giveBack.ts";
import { commandNamed } from "../commands/table.ts";
import type { RoomHeard } from "../facts.ts";
import { commanded } from "../give.ts";
import { allowed } from "../permit.ts";
import type { RoomState } from "../state.ts";
import { take } from "../take.ts";
import { type Result, type Turn, tell } from "../turn.ts";
import { wall } from "../wall.ts";
import { redone } from "./edit.ts";
import { again, type Now, nowOf } from "./edited.ts";
import { commandWith, lastWithFiles } from "./regrown.ts";
import { remember } from "./remember.ts";

/** A further photo of the album with which a step came: albums come one by one. */
export type Further = {
  readonly type: "further";
  /** Of the case that the step changed. */
  readonly number: string;
  /** By which it changed. */
  readonly command: CommandName;
  /** Its own caption. */
  readonly words: string;
  readonly file: AttachmentId;
};

/** The step with this photo too; null if another has been asked for since. */
export function withFurther(
  { number, words, file }: Further,
  { last }: RoomState,
  heard: RoomHeard,
): Now | null {
  if (last === null || last.changed !== number || last.events.length === 0) return null;
  return nowOf([...last.parts, { ref: heard.ref, words, file }], last, heard);
}

/** The photo by itself, as if its own message had given the command once more. */
export function addition({ number, command, words, file }: Further): AskedCommand {
  return {
    type: "command",
    command: commandNamed(command) ?? answerCase,
    number: { text: number, rest: words },
    words,
    files: [file],
    fault: null,
    how: "typed",
  };
}

/**
 * Within the undo time the step is undone and taken anew with all that has come of the album, so that one letter brings
 * it. After that it stands by itself: see `afterwards`.
 */
export function hearFurther(turn: Turn, photo: Further): Result {
  const { state, heard } = turn;
  if (turn.facts.private === true) return furtherInPrivate(turn, photo);
  const now = withFurther(photo, state, heard);
  const whole =
    state.last === null || now === null ? null : redone(turn, state.last, (before) => again(before, now));
  if (whole?.ok === true) return saidAlready(whole.result);
  const alone = addition(photo);
  const result = afterwards(turn, alone);
  return alone.command === giveBack ? result : remember(result, heard, false, alone);
}

/**
 * A photo for which the step can't be taken anew: it is added to the answer, or asked about if what the case has is a
 * promised day, and becomes a further note beside a note. A case given back isn't the agency's any more, so of that
 * the person hears that it isn't used.
 */
function afterwards(turn: Turn, alone: AskedCommand): Result {
  if (alone.command !== giveBack) return commanded(turn, alone);
  const number = alone.number?.text ?? "";
  return allowed(turn, giveBack) ?? tell(turn, say("operators.album.too_late", { number }));
}

/** The same in private, where no words are kept of what was asked for: the step itself has them. */
function furtherInPrivate(turn: Turn, photo: Further): Result {
  const alone = addition(photo);
  const { person, undoable } = turn.facts;
  const event = lastWithFiles(undoable, { by: person.contact, number: photo.number });
  const refused = allowed(turn, alone.command) ?? wall(turn, alone);
  if (event === null || refused !== null) return refused ?? afterwards(turn, alone);
  const whole = redone(turn, { events: [event.id] }, (before) => {
    const current = before.facts.found.find((one) => one.case.number === photo.number)?.case;
    const command = current === undefined ? null : commandWith(event, photo, current);
    return current === undefined || command === null
      ? { state: turn.state, effects: [] }
      : take(before, { current, commands: [command] });
  });
  return whole.ok ? saidAlready(whole.result) : afterwards(turn, alone);
}

/** What the first photo was answered with holds for all of them, also for those that come late. */
function saidAlready({ state, effects }: Result): Result {
  return { state, effects: effects.filter(({ type }) => type !== "answer") };
}
