import { menuNumber } from "../conversation/understand/number.ts";
import type { Choice } from "../message/message.ts";
import { numberOf } from "../message/render.ts";
import type { RoomHeard } from "./facts.ts";

/** Whether a message may be a number of a desk's menu, as rooms without buttons press. */
export function mayChoose({ input, secondHand }: RoomHeard): boolean {
  return secondHand !== true && input.type === "text" && menuNumber(input.text) !== null;
}

/** A number as the press that it stands for; anything else, and a number that the menu hasn't, stays as it is. */
export function pressedBy(heard: RoomHeard, choices: readonly Choice[]): RoomHeard {
  if (heard.input.type !== "text") return heard;
  const number = menuNumber(heard.input.text);
  const chosen = choices.find((choice, index) => numberOf(choice, index) === number);
  return chosen === undefined
    ? heard
    : { ...heard, input: { type: "choice", id: chosen.id, arg: chosen.arg } };
}
