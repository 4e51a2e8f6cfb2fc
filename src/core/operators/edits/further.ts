import type { AttachmentId } from "../../procedure/case.ts";
import type { AskedCommand } from "../commands/command.ts";
import { answerCase } from "../commands/steps/answer.ts";
import type { RoomHeard } from "../facts.ts";
import { commanded } from "../give.ts";
import type { RoomState } from "../state.ts";
import type { Result, Turn } from "../turn.ts";
import { redone } from "./edit.ts";
import { again, type Now, nowOf } from "./edited.ts";
import { remember } from "./remember.ts";

/** A further photo of the album with which a step came: albums come one by one. */
export type Further = {
  readonly type: "further";
  /** Of the case that the step changed. */
  readonly number: string;
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

/** The photo by itself, added to the answer that the case has. */
export function addition({ number, words, file }: Further): AskedCommand {
  return {
    type: "command",
    command: answerCase,
    number: { text: number, rest: words },
    words,
    files: [file],
    fault: null,
    how: "typed",
  };
}

/**
 * Within the undo time the step is undone and taken anew with all that has come of the album, so that one letter brings
 * it. After that the photo is added to the answer.
 */
export function hearFurther(turn: Turn, photo: Further): Result {
  const { state, heard } = turn;
  const now = withFurther(photo, state, heard);
  const whole =
    state.last === null || now === null ? null : redone(turn, state.last, (before) => again(before, now));
  if (whole?.ok === true) return whole.result;
  const alone = addition(photo);
  return remember(commanded(turn, alone), heard, turn.facts.private === true, alone);
}
