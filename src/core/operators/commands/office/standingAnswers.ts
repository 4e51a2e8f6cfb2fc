import { type Said, say } from "../../../message/message.ts";
import { cut } from "../../../message/shorten.ts";
import type { StandingAnswer } from "../../../office.ts";
import { administratorsOnly } from "../../permit.ts";
import { usage } from "../../say/usage.ts";
import { has, type Result, type Turn, tell } from "../../turn.ts";
import type { AskedCommand, Command } from "../command.ts";
import { members, nobody } from "../row.ts";
import { fits, instruction, isCode, longestList, type Verb } from "./instruction.ts";
import { officeChanged } from "./officeChange.ts";

export const standingAnswers: Command = {
  name: { id: "tanyajawab", en: "faq" },
  also: ["jawabtetap"],
  group: "office",
  roles: { operators: members, agency: nobody },
  words: "optional",
  keepsChange: true,
  needs: () => [],
  run: listOrChange,
};

/** Most characters of an answer, so that it fits into a message with what is asked after it. */
const longestText = 350;

/**
 * `/tanyajawab`: lists what is answered to questions that are often asked, or shows one in full; an
 * administrator adds or changes one, in parts between bars: "KTP Syarat membuat KTP | syarat ktp, bikin ktp |
 * Bawa KK dan akta." Missing parts stay as they are, and one that
 * is switched off stays off.
 */
function listOrChange(turn: Turn, { command, words }: AskedCommand): Result {
  const { standingAnswers: all } = turn.facts.office;
  const [verb, code, rest] = instruction(words);
  if (verb === null) return show(turn, command, words);
  if (!has(turn, "administrator")) return administratorsOnly(turn, command.name.id);
  const known = all.find((one) => one.code === code);
  if (verb === "add" && known !== undefined)
    return tell(turn, say("operators.standing.exists", { code, name: known.name }));
  const saved = changed(verb, code, rest, known);
  if (saved === null) return tell(turn, ...usage(turn, command));
  if (saved.text.length > longestText)
    return tell(turn, say("operators.standing.long", { most: longestText, length: saved.text.length }));
  const change = { type: "answer", before: known ?? null, after: saved } as const;
  const off = verb === "change" && !saved.active ? [say("operators.standing.still_off", { code })] : [];
  return officeChanged(turn, change, say("operators.standing.saved"), ...whole(saved), ...off);
}

function show(turn: Turn, command: AskedCommand["command"], words: string): Result {
  const { standingAnswers: all } = turn.facts.office;
  if (words === "" && all.length === 0)
    return tell(turn, say("operators.standing.none"), ...usage(turn, command));
  const shown = words === "" ? all : all.filter((one) => fits(words, one.code, one.name));
  const [only] = shown;
  if (only === undefined)
    return tell(turn, say("operators.standing.unknown", { typed: cut(words, 40) }), ...usage(turn, command));
  if (words !== "" && shown.length === 1) return tell(turn, ...whole(only));
  return tell(
    turn,
    say("operators.standing", { count: shown.length }),
    ...shown.slice(0, longestList).map(line),
  );
}

function changed(
  verb: Verb,
  code: string,
  rest: string,
  known: StandingAnswer | undefined,
): StandingAnswer | null {
  if (!isCode(code)) return null;
  if (verb === "off" || verb === "on")
    return known === undefined ? null : { ...known, active: verb === "on" };
  if (verb === "change" && known === undefined) return null;
  const [name = "", hintWords = "", ...parts] = rest.split("|").map((part) => part.trim());
  const text = parts.join(" | ");
  const hints = hintWords
    .split(",")
    .map((hint) => hint.trim().toLowerCase())
    .filter((hint) => hint !== "");
  const saved: StandingAnswer = {
    code,
    name: name === "" ? (known?.name ?? "") : name,
    hints: hints.length === 0 ? (known?.hints ?? []) : hints,
    text: text === "" ? (known?.text ?? "") : text,
    active: known?.active ?? true,
  };
  return saved.name === "" || saved.hints.length === 0 || saved.text === "" ? null : saved;
}

function line({ code, name, active }: StandingAnswer): Said {
  return active
    ? say("operators.agency.line", { code, name })
    : say("operators.agency.line.off", { code, name });
}

function whole(answer: StandingAnswer): readonly Said[] {
  return [
    line(answer),
    say("operators.standing.hints", { hints: answer.hints }),
    say("operators.standing.text", { text: answer.text }),
  ];
}
