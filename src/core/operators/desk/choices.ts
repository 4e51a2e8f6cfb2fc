import { laporCode } from "../../letters/case/bodies.ts";
import {
  elsewhereIn,
  isTooGeneral,
  type Ready,
  readyQuestions,
  readyReasons,
} from "../../letters/rooms/ready.ts";
import { type Choice, say } from "../../message/message.ts";
import type { Agency } from "../../office.ts";
import type { QueueItem } from "../facts.ts";
import { activeBodies, isListed } from "../find/findBody.ts";
import { templatesFor } from "../find/findTemplate.ts";
import type { Turn } from "../turn.ts";
import { askingDetail, button, mayAsk, restOf, similarTo } from "./buttons.ts";
import { propose } from "./proposal.ts";

/** The desk's lists. */
export type Listed = "other" | "ask" | "reject" | "refer" | "merge" | "more";

/** What the list offers, all of it. */
export function choicesOf(turn: Turn, of: Listed, item: QueueItem): readonly Choice[] {
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
      return [
        ...templatesFor(
          "ask",
          propose(item.case, item.report, turn.facts).category?.code ?? null,
          turn.facts.office,
        ).map(({ code, text }) => ({
          id: "desk.asking",
          arg: `${number}.${code}`,
          label: say("plain", { text: short(text) }),
        })),
        ...readyQuestions.map((ready) => readyChoice("desk.asking", number, ready)),
      ];
    case "reject":
      return rejecting(turn, item);
    case "refer":
      return bodiesFor(turn, item);
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

/**
 * To whom else it may be referred, whether it is about a public service at all, and what it says too little of, which is
 * asked about as long as the person may ask.
 */
function rejecting(turn: Turn, { case: current }: QueueItem): readonly Choice[] {
  const { number } = current;
  const reasons = readyReasons.filter(({ words: [word = ""] }) => elsewhereIn(word) === null);
  return [
    button("desk.refer", number, "refer"),
    ...reasons.map((ready) =>
      isTooGeneral(ready) && mayAsk(turn, current)
        ? askingDetail(current)
        : readyChoice("desk.rejecting", number, ready),
    ),
  ];
}

/** The bodies of the list; ready-made reasons for what it has nobody for; and SP4N-LAPOR, to which anything may go. */
function bodiesFor({ facts: { office } }: Turn, { case: { number } }: QueueItem): readonly Choice[] {
  const ready = readyReasons.filter(
    ({ words: [word = ""] }) => elsewhereIn(word) !== null && !isListed(word, office),
  );
  return [
    ...activeBodies(office).map(({ code, name }) => ({
      id: "desk.referring",
      arg: `${number}.${code}`,
      label: say("plain", { text: short(name) }),
    })),
    ...ready.map((one) => readyChoice("desk.referring", number, one)),
    { id: "desk.referring", arg: `${number}.${laporCode}`, label: say("body.lapor") },
  ];
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
