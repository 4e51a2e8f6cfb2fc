import { type Message, message, type Said, say } from "../../message/message.ts";
import type { Obstacle } from "./obstacle.ts";

/** A room that takes nothing, as the operators know it. */
export type TroubledRoom =
  | { readonly type: "operators" }
  | { readonly type: "agency"; readonly agency: string };

/** Nothing reaches the room: what is for it is kept, and what is the matter, as far as the platform says. */
export function roomSilent(room: TroubledRoom, obstacle: Obstacle | null): Message {
  return message([
    room.type === "operators"
      ? say("letters.operators.silent")
      : say("letters.operators.silent.agency", { agency: room.agency }),
    remedy(obstacle),
  ]);
}

function remedy(obstacle: Obstacle | null): Said {
  switch (obstacle) {
    case "gone":
    case "writing":
    case "admins_only":
    case "topic_closed":
      return say(`letters.operators.silent.how.${obstacle}`);
    case null:
    case "topic_gone":
    case "slow":
    case "files":
    case "photo":
    case "video":
    case "document":
    case "audio":
    case "voice":
      return say("letters.operators.silent.how");
  }
}

/** It takes again what is sent. */
export function roomSpeaks(room: TroubledRoom): Message {
  return message(
    room.type === "operators"
      ? say("letters.operators.speaks")
      : say("letters.operators.speaks.agency", { agency: room.agency }),
  );
}

/** Tells a room that was to get a letter about a case that the case has become confidential. */
export function nowConfidential(number: string): Message {
  return message(say("letters.now_confidential", { number }));
}

/**
 * Says that `count` letters about a confidential case can't be deleted in a room any more; null: the platform
 * refused to delete one.
 */
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
