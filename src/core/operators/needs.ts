import { askedOf } from "./asked.ts";
import type { RoomHeard, RoomNeed } from "./facts.ts";
import type { RoomState } from "./state.ts";

/** The facts that a message in a room needs beyond what is always there. */
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
