import { message, say } from "../../message/message.ts";
import { addTo } from "../cases/add.ts";
import { agree, disagree } from "../cases/agree.ts";
import { askAbout } from "../cases/ask.ts";
import { knock } from "../cases/byCode/knock.ts";
import { giveWatchCode } from "../cases/byCode/watch.ts";
import { keptFor } from "../cases/kept.ts";
import { listMine } from "../cases/list.ts";
import { mineNamedIn, reports, waiting } from "../cases/mine.ts";
import { read } from "../cases/read.ts";
import { status } from "../cases/status.ts";
import { accept, dispute } from "../cases/verdict.ts";
import { mayBeWithdrawn, reopen } from "../cases/withdraw.ts";
import type { MyCase } from "../facts.ts";
import { type Reply, reply } from "../reply.ts";
import type { Piece } from "../state/piece.ts";
import { pieceOf, type Turn } from "../turn.ts";
import type { CaseCommand } from "../understand/command.ts";
import { strangeNumberIn } from "../understand/strange.ts";

/** A command on the case that it names or fits; null if the text isn't a command after all. */
export function caseCommand(turn: Turn, name: CaseCommand, rest: string, slash: boolean): Reply | null {
  const meant = rest === "" ? null : mineNamedIn(turn, rest);
  const strange = meant === null ? strangeNumberIn(rest, takesNoWords.has(name)) : null;
  if (strange !== null) return notYours(turn, strange);
  const takesWords = name === "reopen" || name === "disagree";
  const wordy = meant === null && rest !== "";
  if (wordy && !takesWords && !slash) return null;
  const words = meant === null ? (takesWords ? rest : "") : meant.rest;
  const pieces: readonly Piece[] = words === "" ? [] : [pieceOf(turn, words)];
  if (meant !== null) return onCase(turn, name, meant.my, withKept(turn, name, meant.my, pieces));
  const fitting = turn.facts.mine.filter((my) => fits(name, my, turn));
  const [first] = fitting;
  if (first === undefined) return wordy || isVerdict(name) ? null : nothingFor(turn, name);
  if (fitting.length === 1) return onCase(turn, name, first, withKept(turn, name, first, pieces));
  if (name === "status") return listMine(turn);
  return askAbout(turn, {
    type: "which",
    purpose: name,
    cases: fitting.slice(0, casesAsked).map((my) => my.case.id),
    pieces,
  });
}

/** BUKA and TAMBAH take along what was just written, so that nobody has to write it twice. */
function withKept(turn: Turn, name: CaseCommand, my: MyCase, pieces: readonly Piece[]): readonly Piece[] {
  return name === "reopen" || name === "add" ? [...keptFor(turn, my), ...pieces] : pieces;
}

const casesAsked = 6;

/** Commands without words: a single word with a digit after them must be a number. */
const takesNoWords: ReadonlySet<CaseCommand> = new Set<CaseCommand>([
  "status",
  "answer",
  "read",
  "watch",
  "notify",
]);

/** Says the same for another person's report and for none, so that nobody learns which numbers exist. */
export function notYours(turn: Turn, number: string): Reply {
  return reply(turn.state, message([say("none.number", { number }), say("none.number.how")]));
}

function fits(name: CaseCommand, my: MyCase, turn: Turn): boolean {
  const { stage } = my.case;
  switch (name) {
    case "status":
      return stage !== "closed";
    case "answer":
      return my.case.answer !== null;
    case "read":
      return (
        my.case.privacy === "confidential" ||
        turn.facts.mine.every((one) => one.case.privacy !== "confidential")
      );
    case "watch":
      return true;
    case "notify":
      return stage !== "closed" && !reports(my.case, turn.facts.contact);
    case "reopen":
      return stage === "closed";
    case "withdraw":
      return mayBeWithdrawn(my);
    case "add":
      return stage !== "closed";
    case "settled":
    case "unsettled":
      return stage === "answered";
    case "agree":
    case "disagree":
      return stage === "scheduled" && waiting(turn).some((one) => one.case.id === my.case.id);
  }
}

function isVerdict(name: CaseCommand): boolean {
  return ["settled", "unsettled", "agree", "disagree"].includes(name);
}

/** A command on the case that is meant. */
export function onCase(turn: Turn, name: CaseCommand, my: MyCase, pieces: readonly Piece[]): Reply {
  switch (name) {
    case "answer":
      return read(turn, my, "answer");
    case "read":
      return read(turn, my, "news");
    case "watch":
      return giveWatchCode(turn, my);
    case "notify":
      return knock(turn, my);
    case "reopen":
      return reopen(turn, my, pieces);
    case "withdraw":
      return askAbout(turn, { type: "withdraw", case: my.case.id });
    case "add":
      return pieces.length > 0 ? addTo(turn, my, pieces) : askToAdd(turn, my);
    case "settled":
      return accept(turn, my, pieces);
    case "unsettled":
      return dispute(turn, my, pieces);
    case "agree":
      return agree(turn, my, pieces);
    case "disagree":
      return disagree(turn, my, pieces);
    case "status":
      return status(turn, my);
  }
}

/** An answered case is asked for a verdict rather than an addition. */
function askToAdd(turn: Turn, my: MyCase): Reply {
  const { stage } = my.case;
  return stage === "answered" || stage === "closed"
    ? status(turn, my)
    : askAbout(turn, { type: "add", case: my.case.id, reason: false });
}

function nothingFor(turn: Turn, name: CaseCommand): Reply {
  const [only, ...others] = turn.facts.mine;
  if (only === undefined) return listMine(turn);
  switch (name) {
    case "status":
      return others.length === 0 ? status(turn, only) : listMine(turn);
    case "answer":
      return reply(turn.state, message(say("none.answer")));
    case "reopen":
      return reply(turn.state, message(say("none.reopen")));
    case "withdraw":
      return reply(turn.state, message(say("none.withdraw")));
    case "notify":
      return reply(turn.state, message(say("knock.none")));
    case "add":
    case "read":
    case "watch":
    case "settled":
    case "unsettled":
    case "agree":
    case "disagree":
      return reply(turn.state, message(say("none.open")));
  }
}
