import { pattern } from "../../lexicon/entry.ts";
import { answerWords } from "../../lexicon/operators.ts";
import { message, type Said, say } from "../../message/message.ts";
import { cut } from "../../message/shorten.ts";
import { type CommandRow, wordsFor } from "../commands/row.ts";
import { nearest } from "../find/nearest.ts";
import { leadingNumber } from "../leadingNumber.ts";
import { answer, type Result, type Turn } from "../turn.ts";

/** Most characters of what followed a misspelt command that its correction repeats. */
const longestKept = 60;

/** Answers a word that is no command: with the nearest that this room has, and what was typed after it. */
export function unknown(
  turn: Turn,
  { word, words }: { readonly word: string; readonly words: string },
): Result {
  const typed = cut(word, 32);
  const near = answering(word, words) ?? nearestTo(turn, word, words);
  const said =
    near === null ? say("operators.unknown.far", { typed }) : say("operators.unknown", { typed, near });
  return answer(turn, message(said));
}

function nearestTo(turn: Turn, word: string, words: string): string | null {
  const [near] = nearest(word, commandsHere(turn), wordsFor, 1);
  return near === undefined ? null : typedAs([`/${near.name.id}`, words]);
}

/** "/selesai K7M4 sudah ditambal" was meant as "/jawab K7M4 selesai sudah ditambal". */
function answering(word: string, words: string): string | null {
  const [kind] = kindWords.exec(`${word} ${words}`) ?? [];
  if (kind === undefined) return null;
  const rest = `${word} ${words}`.slice(kind.length).trim();
  const number = leadingNumber(rest);
  const parts = number === null ? [kind, rest] : [number.text, kind, number.rest];
  return typedAs(["/jawab", ...parts]);
}

const kindWords = new RegExp(`^(?:${pattern(...Object.values(answerWords))})(?![\\p{L}\\p{N}_])`, "iu");

function typedAs([command = "", ...words]: readonly string[]): string {
  return [command, cut(words.join(" ").trim(), longestKept)].join(" ").trim();
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
