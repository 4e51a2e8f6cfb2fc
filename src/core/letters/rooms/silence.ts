import { type Message, message, say } from "../../message/message.ts";

/** A room that takes nothing, as the operators know it. */
export type TroubledRoom =
  | { readonly type: "operators" }
  | { readonly type: "agency"; readonly agency: string };

/** Nothing reaches the room: what is for it is kept, and what may be the matter. */
export function roomSilent(room: TroubledRoom): Message {
  return message([
    room.type === "operators"
      ? say("letters.operators.silent")
      : say("letters.operators.silent.agency", { agency: room.agency }),
    say("letters.operators.silent.how"),
  ]);
}

/** It takes again what is sent. */
export function roomSpeaks(room: TroubledRoom): Message {
  return message(
    room.type === "operators"
      ? say("letters.operators.speaks")
      : say("letters.operators.speaks.agency", { agency: room.agency }),
  );
}
