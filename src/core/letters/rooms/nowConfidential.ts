import { type Message, message, say } from "../../message/message.ts";
import type { TroubledRoom } from "./silence.ts";

/** To a room that was to hear of a case that has become confidential since. */
export function nowConfidential(number: string): Message {
  return message(say("letters.now_confidential", { number }));
}

/** So many letters about a confidential case can't be taken out of a room any more; null where the platform said so. */
export function keptInRoom(number: string, room: TroubledRoom, count: number | null): Message {
  if (room.type === "operators") {
    return message(
      count === null ? say("letters.kept.some", { number }) : say("letters.kept", { count, number }),
    );
  }
  const { agency } = room;
  return message(
    count === null
      ? say("letters.kept.agency.some", { number, agency })
      : say("letters.kept.agency", { count, number, agency }),
  );
}
