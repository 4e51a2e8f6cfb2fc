import { readyFor, readyQuestions } from "../../../letters/rooms/ready.ts";
import { meaningOf, wordSet } from "../../../lexicon/entry.ts";
import { ofAnyCategory, templateKindWords } from "../../../lexicon/rooms/templates.ts";
import { type Said, say } from "../../../message/message.ts";
import { cut } from "../../../message/shorten.ts";
import type { Template } from "../../../office.ts";
import { nearest } from "../../find/nearest.ts";
import { administratorsOnly } from "../../permit.ts";
import { usage } from "../../say/usage.ts";
import { has, type Result, type Turn, tell } from "../../turn.ts";
import type { AskedCommand, Command } from "../command.ts";
import { members, nobody } from "../row.ts";
import { instruction, isCode, longestList, type Verb } from "./instruction.ts";
import { officeChanged } from "./officeChange.ts";

export const templates: Command = {
  name: { id: "balasan", en: "templates" },
  also: ["template"],
  group: "office",
  roles: { operators: members, agency: nobody },
  words: "optional",
  keepsChange: true,
  needs: () => [],
  run: listOrChange,
};

/** Most characters, so that a question stays one and an answer is quoted whole. */
const longest: Readonly<Record<Template["kind"], number>> = { ask: 200, answer: 600 };

/**
 * `/balasan`: lists the ready questions and answers, or shows one in full; an administrator adds or changes one, in
 * parts between bars: "TIANG tanya | LAMPU | Berapa nomor tiangnya?". Missing parts stay as they are.
 */
function listOrChange(turn: Turn, { command, words }: AskedCommand): Result {
  const { templates: all } = turn.facts.office;
  const [verb, code, rest] = instruction(words);
  if (verb === null) return show(turn, command, words);
  if (!has(turn, "administrator")) return administratorsOnly(turn, command.name.id);
  const known = all.find((one) => one.code === code);
  if (verb === "add" && known !== undefined) return tell(turn, say("operators.template.exists", { code }));
  if (verb !== "add" && known === undefined && isCode(code)) return unknown(turn, command, code);
  if (readyFor(code, readyQuestions) !== null) return tell(turn, say("operators.template.taken", { code }));
  const saved = changed(turn, verb, code, rest, known);
  if (saved === null) return tell(turn, ...usage(turn, command));
  if ("key" in saved) return tell(turn, saved);
  const change = { type: "template", before: known ?? null, after: saved } as const;
  const off = verb === "change" && !saved.active ? [say("operators.template.still_off", { code })] : [];
  return officeChanged(turn, change, say("operators.template.saved"), ...whole(saved), ...off);
}

function show(turn: Turn, command: AskedCommand["command"], words: string): Result {
  const { templates: all } = turn.facts.office;
  if (words === "" && all.length === 0)
    return tell(turn, say("operators.template.none"), ...usage(turn, command));
  if (words === "")
    return tell(
      turn,
      say("operators.templates", { count: all.length }),
      ...all.slice(0, longestList).map((one) => line(one, 60)),
    );
  const only = all.find(({ code }) => code === words.trim().toUpperCase());
  return only === undefined ? unknown(turn, command, words) : tell(turn, ...whole(only));
}

function unknown(turn: Turn, command: AskedCommand["command"], words: string): Result {
  const typed = cut(words, 40);
  const near = nearest(words, turn.facts.office.templates, ({ code }) => [code]).map(({ code }) => code);
  const why =
    near.length === 0
      ? say("operators.template.unknown", { typed })
      : say("operators.template.unknown.near", { typed, near });
  return tell(turn, why, ...usage(turn, command));
}

/** The template as it would be; null if something is missing, and what is said of what can't be. */
function changed(
  { facts: { office } }: Turn,
  verb: Verb,
  code: string,
  rest: string,
  known: Template | undefined,
): Template | Said | null {
  if (!isCode(code)) return null;
  if (verb === "off" || verb === "on")
    return known === undefined ? null : { ...known, active: verb === "on" };
  const [kindWord = "", categoryWord = "", ...parts] = rest.split("|").map((part) => part.trim());
  const kind = kindWord === "" ? (known?.kind ?? null) : meaningOf(templateKindWords, kindWord);
  const text = parts.join(" | ");
  const words = text === "" ? (known?.text ?? "") : text;
  if (kind === null || words === "" || rest === "") return null;
  const any = wordSet(ofAnyCategory).has(categoryWord.toLowerCase());
  const named = office.categories.find((one) => one.code === categoryWord.toUpperCase());
  if (categoryWord !== "" && !any && named === undefined)
    return say("operators.template.no_category", { typed: cut(categoryWord, 40) });
  if (words.length > longest[kind])
    return say("operators.template.long", { most: longest[kind], length: words.length });
  const category = categoryWord === "" ? (known?.category ?? null) : (named?.code ?? null);
  return { code, kind, category, text: words, active: known?.active ?? true };
}

function line({ code, kind, category, text, active }: Template, most: number): Said {
  const start = cut(text, most);
  return say(active ? "operators.template.line" : "operators.template.line.off", {
    code,
    kind: say(`operators.template.kind.${kind}`),
    category: category === null ? say("operators.template.any") : say("plain", { text: category }),
    text: start === text ? text : `${start}…`,
  });
}

function whole(template: Template): readonly Said[] {
  return [line(template, template.text.length)];
}
