import type { AskedCommand } from "../commands/command.ts";
import { take } from "../take.ts";
import { foundBy } from "../target.ts";
import type { Result, Turn } from "../turn.ts";

/**
 * `/urungkan` for an answer that has waited for longer than a step can be undone: the agency takes it back, or the
 * operators' room one that was relayed there. Null if none of the case meant waits that is theirs.
 */
export function withheld(turn: Turn, { number }: AskedCommand): Result | null {
  const [named] = number === null ? foundBy(turn, "on") : foundBy(turn, "number");
  if (named?.waiting == null) return null;
  if (turn.room.type === "operators" && named.waiting.by.agency !== null) return null;
  return take(turn, { current: named, commands: [{ type: "withhold" }] });
}
