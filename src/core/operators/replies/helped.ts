import { help } from "../commands/rooms/help.ts";
import type { Result, Turn } from "../turn.ts";

/** What a call for help in words gets: what `/bantuan` says. */
export function helped(turn: Turn): Result {
  return help.run(turn, asked);
}

const asked = {
  type: "command",
  command: help,
  number: null,
  words: "",
  files: [],
  fault: null,
  how: "typed",
} as const;
