import { type Message, message, type Said, say } from "../../message/message.ts";
import type { FileObstacle, TopicObstacle } from "./obstacle.ts";
import type { TroubledRoom } from "./trouble.ts";

/** What a room that takes words doesn't take, or makes wait. */
export type Hindrance =
  | { readonly type: "files"; readonly kind: FileObstacle }
  | { readonly type: "topic"; readonly topic: string; readonly why: TopicObstacle }
  | { readonly type: "slow" };

/** Its name on file, by which it is told once. */
export function hindranceName(of: Hindrance): string {
  switch (of.type) {
    case "files":
      return of.kind;
    case "topic":
      return `topic:${of.topic}`;
    case "slow":
      return "slow";
  }
}

/**
 * Whether it follows from what we may not do there: the room itself reads that among its missing rights, with the
 * remedy, and isn't told twice.
 */
export function isOfRights(name: string): boolean {
  return ["files", "photo", "video", "document", "voice", "slow"].includes(name);
}

/** Tells the operators what a room doesn't take, and what to do about it. */
export function hindered(of: Hindrance, room: TroubledRoom): Message {
  const where = named(room);
  switch (of.type) {
    case "files": {
      const kind = say(`letters.kind.${of.kind}`);
      return message([
        say("letters.hindered.files", { room: where, kind }),
        say("letters.hindered.files.how", { kind }),
      ]);
    }
    case "topic":
      return message([
        say(`letters.hindered.${of.why}`, { room: where }),
        say(`letters.hindered.${of.why}.how`),
      ]);
    case "slow":
      return message([say("letters.hindered.slow", { room: where }), say("letters.hindered.slow.how")]);
  }
}

/** Tells them that it is over; null where nobody waits for that. */
export function overcome(name: string, room: TroubledRoom): Message | null {
  const where = named(room);
  if (name === "slow") return null;
  if (name.startsWith("topic:")) return message(say("letters.hindered.topic.over", { room: where }));
  const kind = kinds[name];
  return kind === undefined
    ? null
    : message(say("letters.hindered.files.over", { room: where, kind: say(`letters.kind.${kind}`) }));
}

const kinds: Readonly<Record<string, FileObstacle>> = {
  files: "files",
  photo: "photo",
  video: "video",
  document: "document",
  audio: "audio",
  voice: "voice",
};

/** What stands in a message in place of the files that its chat doesn't take. */
export function without(count: number, where: "group" | "private", number: string | null): Said {
  if (where === "private") return say("letters.without", { count });
  return number === null
    ? say("letters.without.group", { count })
    : say("letters.without.group.case", { count, number });
}

function named(room: TroubledRoom): Said {
  return room.type === "operators"
    ? say("letters.room.operators")
    : say("letters.room.agency", { agency: room.agency });
}
