import { wordsSaid } from "../../letters/case/card.ts";
import { type Ready, readyQuestions, readyReasons } from "../../letters/rooms/ready.ts";
import { type Choice, message, type Said, say } from "../../message/message.ts";
import type { Agency } from "../../office.ts";
import type { QueueItem } from "../facts.ts";
import { skip } from "../state.ts";
import { targetOf } from "../target.ts";
import type { Result, Turn } from "../turn.ts";
import { tell } from "../turn.ts";
import { awaitWords, forgetAwaited } from "./awaited.ts";
import { button, restOf, similarTo } from "./buttons.ts";
import { headOf, show, showOnDesk, turnOn } from "./desk.ts";
import { showEvidence } from "./evidence.ts";
import { propose } from "./proposal.ts";

export const deskTurns = ["other", "ask", "reject", "merge", "more", "back", "skip", "files"] as const;
export type DeskTurn = (typeof deskTurns)[number];

/** Most buttons in a list, without the one to go back. */
const listLength = 5;

/** Handles a press on the desk that changes no case: to the next case, or to a list, of which `page` from 0. */
export function turnDesk(turn: Turn, to: DeskTurn, number: string, page = 0): Result {
  const target = targetOf(turn, { text: number, rest: "" }, "");
  if (!target.ok) return target.result;
  const item: QueueItem = { case: target.found.case, report: target.found.report };
  const { waiting } = turn.facts.queue;
  switch (to) {
    case "skip": {
      const state = skip(turn.state, item.case.id);
      return turnOn(
        { ...turn, state },
        { done: [say("operators.skipped", { number })], without: [], change: 0 },
      );
    }
    case "back":
      return showOnDesk(turn, item, [], waiting);
    case "other":
    case "ask":
    case "reject":
    case "merge":
    case "more":
    case "files":
      if (item.case.privacy === "confidential") return tell(turn, say("operators.private_only", { number }));
      return to === "files" ? showEvidence(turn, item) : list(turn, to, item, page);
  }
}

/** The desk with a list to choose from: agencies, ready-made questions and reasons, or similar cases. */
export function list(
  turn: Turn,
  of: "other" | "ask" | "reject" | "merge" | "more",
  item: QueueItem,
  page = 0,
): Result {
  const { number } = item.case;
  const hint: readonly Said[] = item.report === null ? [] : wordsSaid(item.report.words, number);
  const body = message([
    headOf(turn, item, turn.facts.queue.waiting),
    ...hint,
    of === "merge" && similarTo(turn, item).length === 0
      ? say("operators.list.merge.none")
      : say(`operators.list.${of}`),
  ]);
  const all = choicesOf(turn, of, item);
  const shown = of === "other" ? pageOf(all, number, page) : all.slice(0, listLength);
  const choices = [...shown, button("desk.back", number, "back")];
  const command = of === "ask" ? "tanya" : of === "reject" ? "tolak" : null;
  const idle = forgetAwaited(turn.state);
  return {
    state: command === null ? idle : awaitWords(idle, command, number, turn.now),
    effects: [show(turn, { ...body, menu: { style: "inline", choices } }, item)],
  };
}

/** All of a list can be reached: where more follow, the last button leads on. */
function pageOf(all: readonly Choice[], number: string, page: number): readonly Choice[] {
  const start = page * (listLength - 1);
  const rest = start < all.length ? all.slice(start) : all;
  if (rest.length <= listLength) return rest;
  const next = start < all.length ? page + 1 : 1;
  const label = say("operators.button.more", { count: rest.length - (listLength - 1) });
  return [...rest.slice(0, listLength - 1), { id: "desk.other", arg: `${number}.${next}`, label }];
}

function choicesOf(
  turn: Turn,
  of: "other" | "ask" | "reject" | "merge" | "more",
  item: QueueItem,
): readonly Choice[] {
  const { number } = item.case;
  switch (of) {
    case "other":
      return agenciesFor(turn, item).map((agency) => ({
        id: "desk.forward",
        arg: `${number}.${agency.code}`,
        label: say("plain", { text: short(agency.name) }),
      }));
    case "more":
      return restOf(turn, item);
    case "ask":
      return readyQuestions.map((ready) => readyChoice("desk.asking", number, ready));
    case "reject":
      return readyReasons.map((ready) => rejecting(ready, item));
    case "merge":
      return similarTo(turn, item).map(({ case: other }) => ({
        id: "desk.merging",
        arg: `${number}.${other.number}`,
        label: say("plain", { text: other.number }),
      }));
  }
}

/** Agencies by how often they got this kind of case; without the proposed one, which has its own button. */
function agenciesFor({ facts }: Turn, { case: current, report }: QueueItem): readonly Agency[] {
  const { agency: proposed, category } = propose(current, report, facts);
  const times = (agency: Agency) =>
    facts.habits
      .filter((habit) => habit.agency === agency.code)
      .reduce((sum, habit) => sum + habit.times * (habit.category === category?.code ? 100 : 1), 0);
  return facts.office.agencies
    .filter((agency) => agency.active && agency.code !== proposed?.code)
    .map((agency) => ({ agency, times: times(agency) }))
    .sort((a, b) => b.times - a.times)
    .map(({ agency }) => agency);
}

/** A report that says too little isn't rejected but asked about, as long as a verifier may ask. */
function rejecting(ready: Ready, { case: { number, asked } }: QueueItem): Choice {
  const detail = readyQuestions.find(({ key }) => key === "letters.ready.ask.detail");
  return ready.key === "letters.ready.reject.general" && asked === 0 && detail !== undefined
    ? { ...readyChoice("desk.asking", number, detail), label: say("operators.ready.general_ask") }
    : readyChoice("desk.rejecting", number, ready);
}

function readyChoice(id: string, number: string, ready: Ready): Choice {
  const word = ready.words[0] ?? "";
  return { id, arg: `${number}.${word}`, label: say(readyLabel(ready)) };
}

function readyLabel({ key }: Ready) {
  switch (key) {
    case "letters.ready.ask.address":
      return "operators.ready.address";
    case "letters.ready.ask.photo":
      return "operators.ready.photo";
    case "letters.ready.ask.time":
      return "operators.ready.time";
    case "letters.ready.ask.who":
      return "operators.ready.who";
    case "letters.ready.ask.detail":
      return "operators.ready.detail";
    case "letters.ready.reject.province":
      return "operators.ready.province";
    case "letters.ready.reject.national":
      return "operators.ready.national";
    case "letters.ready.reject.private":
      return "operators.ready.private";
    case "letters.ready.reject.police":
      return "operators.ready.police";
    case "letters.ready.reject.general":
      return "operators.ready.general";
    case "letters.ready.reject.other":
      return "operators.ready.other";
  }
}

function short(name: string): string {
  const characters = Array.from(name);
  return characters.length <= longestLabel ? name : `${characters.slice(0, longestLabel - 1).join("")}…`;
}

/** Most characters of a button's label that phones show. */
const longestLabel = 32;
