import { wordsSaid } from "../../letters/case/card.ts";
import type { Key } from "../../message/catalogue.ts";
import { type Choice, message, type Said, say } from "../../message/message.ts";
import type { QueueItem } from "../facts.ts";
import { type Awaited, skip } from "../state.ts";
import { targetOf } from "../target.ts";
import type { Result, Turn } from "../turn.ts";
import { tell } from "../turn.ts";
import { awaitWords, forgetAwaited } from "./awaited.ts";
import { button, similarTo } from "./buttons.ts";
import { choicesOf, type Listed } from "./choices.ts";
import { headOf, show, showOnDesk, turnOn } from "./desk.ts";
import { showEvidence } from "./evidence.ts";

export const deskTurns = [
  "other",
  "ask",
  "reject",
  "refer",
  "merge",
  "more",
  "back",
  "skip",
  "files",
] as const;
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
    case "refer":
    case "merge":
    case "more":
    case "files":
      if (item.case.privacy === "confidential") return tell(turn, say("operators.private_only", { number }));
      return to === "files" ? showEvidence(turn, item) : list(turn, to, item, page);
  }
}

/** The desk with a list to choose from: agencies, ready-made questions and reasons, other bodies, or similar cases. */
export function list(turn: Turn, of: Listed, item: QueueItem, page = 0): Result {
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
  const shown =
    of === "other" || of === "refer" || of === "ask"
      ? pageOf(of, all, number, page)
      : all.slice(0, listLength);
  const choices = [...shown, button("desk.back", number, "back")];
  const command = awaitedBy(of);
  const idle = forgetAwaited(turn.state);
  return {
    state: command === null ? idle : awaitWords(idle, command, number, turn.now),
    effects: [show(turn, { ...body, menu: { style: "inline", choices } }, item)],
  };
}

/** How the button is called that leads on. */
const moreOf = {
  other: "operators.button.more",
  refer: "operators.button.more_bodies",
  ask: "operators.button.more_questions",
} as const satisfies Readonly<Record<string, Key>>;

/** All of a list can be reached: where more follow, the last button leads on. */
function pageOf(
  of: keyof typeof moreOf,
  all: readonly Choice[],
  number: string,
  page: number,
): readonly Choice[] {
  const start = page * (listLength - 1);
  const rest = start < all.length ? all.slice(start) : all;
  if (rest.length <= listLength) return rest;
  const next = start < all.length ? page + 1 : 1;
  const count = rest.length - (listLength - 1);
  const label = say(moreOf[of], { count });
  return [...rest.slice(0, listLength - 1), { id: `desk.${of}`, arg: `${number}.${next}`, label }];
}

/** The command whose words a reply to the list is. */
function awaitedBy(of: Listed): Awaited | null {
  switch (of) {
    case "ask":
      return "tanya";
    case "reject":
      return "tolak";
    case "refer":
      return "arahkan";
    case "other":
    case "merge":
    case "more":
      return null;
  }
}
