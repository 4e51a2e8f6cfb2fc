import { type Ready, readyFor, readyQuestions, readyReasons } from "../../../letters/rooms/ready.ts";
import { message, say } from "../../../message/message.ts";
import { cut } from "../../../message/shorten.ts";
import type { Command, Words } from "../../../procedure/command.ts";
import type { AskedCommand } from "../../asked.ts";
import { similarTo } from "../../desk/desk.ts";
import { list } from "../../desk/deskTurns.ts";
import { propose } from "../../desk/proposal.ts";
import type { Found } from "../../facts.ts";
import { findAgency } from "../../find/findAgency.ts";
import { leadingNumber } from "../../parse.ts";
import { firstOther, firstSaid } from "../../say/refusals.ts";
import { refuse, take } from "../../take.ts";
import { nothingNamed, otherCase, targetOf } from "../../target.ts";
import { answer, type Result, type Turn, tell } from "../../turn.ts";
import { usage } from "../table.ts";
import { answering as readAnswer } from "./answer.ts";
import { changeOf } from "./change.ts";

export type StepName =
  | "teruskan"
  | "tanya"
  | "tolak"
  | "gabung"
  | "proses"
  | "jawab"
  | "kembalikan"
  | "alihkan"
  | "tutup"
  | "buka"
  | "ubah";

/** A command that moves a case or changes what is known of it. */
export function step(turn: Turn, name: StepName, asked: AskedCommand): Result {
  const target = targetOf(turn, asked.number, asked.words);
  if (!target.ok) return target.result;
  const { found, words } = target;
  const { case: current } = found;
  if (current.privacy === "confidential" && handsOver(name) && (found.report?.summary ?? "") === "") {
    return tell(turn, say("operators.summary_first", { number: current.number }));
  }
  const first = target.shownAt !== null && current.stage !== "received" ? firstOther(turn, current) : null;
  if (first !== null) return refuse(turn, current, [firstSaid(first, current, turn)]);
  return given(turn, name, found, words, asked);
}

/** An agency reads of a confidential report what the office has written for it, and nothing else. */
function handsOver(name: StepName): boolean {
  return name === "teruskan" || name === "alihkan";
}

function given(turn: Turn, name: StepName, found: Found, words: string, asked: AskedCommand): Result {
  const { case: current } = found;
  const go = (...commands: readonly Command[]) => take(turn, { current, commands });
  switch (name) {
    case "teruskan":
      return forward(turn, found, words);
    case "tanya":
      return withWords(turn, found, words, readyQuestions, "ask", (question) =>
        go({ type: "ask", question }),
      );
    case "tolak":
      return withWords(turn, found, words, readyReasons, "reject", (reason) =>
        go({ type: "reject", reason }),
      );
    case "gabung":
      return merge(turn, found, words);
    case "proses":
      return words === "" ? tell(turn, ...usage(name)) : go({ type: "progress", note: words });
    case "jawab": {
      const read = readAnswer(words, asked.files, current, turn);
      if (!read.ok) return answer(turn, message(read.why), current.id);
      return keepAlbum(turn, asked, current.number, go(read.command));
    }
    case "kembalikan":
      return words === "" ? tell(turn, ...usage(name)) : go({ type: "return", reason: words });
    case "alihkan": {
      const agency = findAgency(words, turn.facts.office);
      return agency.ok
        ? go({ type: "reassign", agency: agency.agency.code })
        : tell(turn, ...unknownAgency(words, agency.near));
    }
    case "tutup":
      return words === "" ? tell(turn, ...usage(name)) : go({ type: "close", reason: words });
    case "buka":
      return go({ type: "reopen", reason: words });
    case "ubah": {
      const read = changeOf(words, turn.facts.office);
      return read.ok ? go({ type: "change", fields: read.fields }) : tell(turn, ...read.why);
    }
  }
}

/** Without an argument the proposal is taken; a guessed category is noted along with it, so that habits can be counted. */
function forward(turn: Turn, found: Found, words: string): Result {
  const { case: current, report } = found;
  const { office } = turn.facts;
  const proposal = propose(current, report, turn.facts);
  const chosen = words === "" ? (proposal.agency ?? null) : null;
  const named = words === "" ? null : findAgency(words, office);
  if (named !== null && !named.ok) return tell(turn, ...unknownAgency(words, named.near));
  const agency = named?.agency ?? chosen;
  if (agency === null)
    return tell(turn, say("operators.no_proposal", { number: current.number }), ...usage("teruskan"));
  const { category } = proposal;
  const title = current.title === "" && category !== null ? { title: category.topic } : {};
  const noted: readonly Command[] =
    category !== null && current.category === null
      ? [{ type: "change", fields: { category: category.code, ...title } }]
      : [];
  return take(turn, { current, commands: [...noted, { type: "forward", agency: agency.code }] });
}

export function unknownAgency(
  words: string,
  near: readonly { readonly code: string; readonly name: string }[],
) {
  const typed = cut(words, 40);
  return near.length === 0
    ? [say("operators.no_agency", { typed })]
    : [say("operators.no_agency.near", { typed, near: near.map(({ code, name }) => `${code} (${name})`) })];
}

/** A question or a reason: a ready-made one by its word, the typed words, or, without any, the list to pick from. */
function withWords(
  turn: Turn,
  { case: current, report }: Found,
  words: string,
  ready: readonly Ready[],
  of: "ask" | "reject",
  go: (words: Words) => Result,
): Result {
  if (words === "") {
    if (turn.facts.private === true) return tell(turn, ...usage(of === "ask" ? "tanya" : "tolak"));
    return list(turn, of, { case: current, report });
  }
  const picked = readyFor(words, ready);
  return go(picked === null ? { type: "written", text: words } : { type: "ready", key: picked.key });
}

/** `/gabung` alone merges into the similar case; "/gabung 4WRC K7M4" names both. */
function merge(turn: Turn, { case: current, report }: Found, words: string): Result {
  const rest = words.replace(/^(ke|into|to)\s+/i, "");
  if (rest === "") {
    const similar = similarTo(turn, { case: current });
    const [only] = similar;
    if (only === undefined)
      return tell(turn, say("operators.no_similar", { number: current.number }), ...usage("gabung"));
    if (similar.length > 1 && turn.facts.private !== true)
      return list(turn, "merge", { case: current, report });
    return take(turn, { current, commands: [{ type: "merge", into: only.case }] });
  }
  const number = leadingNumber(rest);
  if (number === null) return tell(turn, ...usage("gabung"));
  const into = otherCase(turn, number);
  return into === null
    ? answer(turn, nothingNamed(turn, number.text))
    : take(turn, { current, commands: [{ type: "merge", into: into.case }] });
}

/** Further photos of the album follow the one with the command. */
function keepAlbum(turn: Turn, asked: AskedCommand, number: string, result: Result): Result {
  const { input } = turn.heard;
  const took = result.effects.some(({ type }) => type === "steps");
  const id = input.type === "media" ? (input.album ?? null) : null;
  return {
    ...result,
    state: { ...result.state, album: took && id !== null && asked.files.length > 0 ? { id, number } : null },
  };
}
