import { message, type Said, say } from "../../message/message.ts";
import { cut } from "../../message/shorten.ts";
import { type CommandRow, wordsFor } from "../commands/row.ts";
import { nearest } from "../find/nearest.ts";
import { answer, type Result, type Turn } from "../turn.ts";

/** Most characters of what followed a misspelt command that its correction repeats. */
const longestKept = 60;

/** Answers a word that is no command: with the nearest that this room has, and what was typed after it. */
export function unknown(
  turn: Turn,
  { word, words }: { readonly word: string; readonly words: string },
): Result {
  const typed = cut(word, 32);
  const [near] = nearest(word, commandsHere(turn), wordsFor, 1);
  const said =
    near === undefined
      ? say("operators.unknown.far", { typed })
      : say("operators.unknown", {
          typed,
          near: [`/${near.name.id}`, cut(words, longestKept)].join(" ").trim(),
        });
  return answer(turn, message(said));
}

/** Where a command of the operators' room was given in an agency's: where it belongs, and what can be done here. */
export function notHere(turn: Turn, { name }: CommandRow): Said {
  const here = commandsHere(turn).filter(({ group }) => group === "step" || group === "look");
  return say("operators.not_here.agency", {
    command: `/${name.id}`,
    commands: here.map((one) => `/${one.name.id}`),
  });
}

/** The commands that exist in this kind of room. */
function commandsHere({ commands, room }: Turn): readonly CommandRow[] {
  return commands.filter(({ roles }) => roles[room.type].length > 0);
}
