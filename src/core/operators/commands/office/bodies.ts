import { laporCode } from "../../../letters/case/bodies.ts";
import { meaningOf, phrases } from "../../../lexicon/entry.ts";
import { laporWords, onLaporWords } from "../../../lexicon/operators.ts";
import { type Said, say } from "../../../message/message.ts";
import { cut } from "../../../message/shorten.ts";
import type { Body } from "../../../office.ts";
import { unknownBody } from "../../find/findBody.ts";
import { findIn } from "../../find/findIn.ts";
import { nearest } from "../../find/nearest.ts";
import { administratorsOnly } from "../../permit.ts";
import { usage } from "../../say/usage.ts";
import { has, type Result, type Turn, tell } from "../../turn.ts";
import type { AskedCommand, Command } from "../command.ts";
import { members, nobody } from "../row.ts";
import { instruction, isCode, longestList, type Verb } from "./instruction.ts";
import { officeChanged } from "./officeChange.ts";

export const bodies: Command = {
  name: { id: "lembaga", en: "bodies" },
  also: ["body"],
  group: "office",
  roles: { operators: members, agency: nobody },
  words: "optional",
  keepsChange: true,
  needs: () => [],
  run: listOrChange,
};

/** Most characters of each part, so that the letter stays short: name, competence, and how it is reached. */
const longest = { name: 60, competence: 40, contact: 60 } as const;

/**
 * `/lembaga`: lists to whom else reports may be referred; an administrator adds or changes one, in parts between bars:
 * "PROV Dinas PU Provinsi | jalan provinsi | telepon (024) 555-0101 | lapor". Missing parts stay as they are.
 */
function listOrChange(turn: Turn, { command, words }: AskedCommand): Result {
  const { bodies: all } = turn.facts.office;
  const [verb, code, rest] = instruction(words);
  if (verb === null) return show(turn, command, words);
  if (!has(turn, "administrator")) return administratorsOnly(turn, command.name.id);
  if (phrases(laporWords).includes(code.toLowerCase())) return tell(turn, say("operators.body.lapor_stays"));
  const known = all.find((one) => one.code === code);
  if (verb === "add" && known !== undefined)
    return tell(turn, say("operators.body.exists", { code, name: known.name }));
  if (verb !== "add" && known === undefined && isCode(code))
    return tell(turn, unknownBody(code, nearestTo(code, all)), ...usage(turn, command));
  const saved = changed(verb, code, rest, known);
  if (saved === null) return tell(turn, ...usage(turn, command));
  const long = tooLong(saved);
  if (long !== null)
    return tell(turn, say("operators.body.long", { most: longest[long], words: saved[long] }));
  const change = { type: "body", before: known ?? null, after: saved } as const;
  const off = verb === "change" && !saved.active ? [say("operators.body.still_off", { code })] : [];
  return officeChanged(turn, change, say("operators.body.saved"), ...whole(saved), ...off);
}

function show(turn: Turn, command: AskedCommand["command"], words: string): Result {
  const { bodies: all } = turn.facts.office;
  const shown = words === "" ? all : findIn(words, all);
  const [only] = shown;
  if (words !== "" && only === undefined) {
    if (phrases(laporWords).includes(words.trim().toLowerCase()))
      return tell(turn, say("operators.body.lapor"));
    return tell(turn, unknownBody(words, nearestTo(words, all)), ...usage(turn, command));
  }
  if (words !== "" && only !== undefined && shown.length === 1) return tell(turn, ...whole(only));
  return tell(
    turn,
    say("operators.bodies", { count: shown.length + (words === "" ? 1 : 0) }),
    ...shown.slice(0, longestList).map((body) => bodyLine(body)),
    ...(words === "" ? [say("operators.body.lapor")] : []),
    ...(all.length === 0 ? usage(turn, command) : []),
  );
}

function nearestTo(words: string, all: readonly Body[]): readonly Body[] {
  return nearest(words, all, ({ code, name }) => [code, name, ...name.split(" ")]);
}

function changed(verb: Verb, code: string, rest: string, known: Body | undefined): Body | null {
  if (!isCode(code) || code === laporCode) return null;
  if (verb === "off" || verb === "on")
    return known === undefined ? null : { ...known, active: verb === "on" };
  const [name = "", competence = "", contact = "", reached = "", ...more] = rest
    .split("|")
    .map((part) => part.trim());
  const onLapor = meaningOf(onLaporWords, reached);
  if (more.length > 0 || (reached !== "" && onLapor === null) || rest === "") return null;
  const saved: Body = {
    code,
    name: name === "" ? (known?.name ?? "") : name,
    competence: competence === "" ? (known?.competence ?? "") : competence,
    contact: contact === "" ? (known?.contact ?? "") : contact,
    onLapor: onLapor === null ? (known?.onLapor ?? false) : onLapor === "yes",
    active: known?.active ?? true,
  };
  return saved.name === "" || saved.competence === "" || saved.contact === "" ? null : saved;
}

function tooLong(body: Body): keyof typeof longest | null {
  const parts = ["name", "competence", "contact"] as const;
  return parts.find((part) => cut(body[part], longest[part]) !== body[part]) ?? null;
}

/** A body in one line: code, name, and what it is answerable for. */
export function bodyLine({ code, name, competence, active }: Body): Said {
  return active
    ? say("operators.body.line", { code, name, competence })
    : say("operators.body.line.off", { code, name, competence });
}

function whole(body: Body): readonly Said[] {
  return [
    bodyLine(body),
    say("operators.body.contact", { contact: body.contact }),
    body.onLapor ? say("operators.body.on_lapor") : say("operators.body.not_on_lapor"),
  ];
}
