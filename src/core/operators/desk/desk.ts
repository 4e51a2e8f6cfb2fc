import type { Effect } from "../../effect.ts";
import {
  accusedSaid,
  filesSaid,
  hearsaySaid,
  kindSaid,
  urgentSaid,
  wordsSaid,
} from "../../letters/case/card.ts";
import { clockLine } from "../../letters/case/clockLine.ts";
import { happenedSaid } from "../../letters/case/happened.ts";
import { notesSaid } from "../../letters/case/notes.ts";
import { placeName } from "../../letters/case/place.ts";
import { saidSince } from "../../letters/case/since.ts";
import { type Message, message, type Said, say } from "../../message/message.ts";
import type { Agency } from "../../office.ts";
import type { CaseId } from "../../procedure/case.ts";
import type { Report } from "../../procedure/content.ts";
import type { QueueItem } from "../facts.ts";
import { heldLines } from "../staff/held.ts";
import { storyOf } from "../target.ts";
import type { Result, Turn } from "../turn.ts";
import { button, buttonsOf, similarTo, skipping } from "./buttons.ts";
import { evidenceOf } from "./evidence.ts";
import { type Proposal, propose } from "./proposal.ts";

/** Opens the person's desk as a new message, with the case that is due first. */
export function openDesk(turn: Turn): Result {
  const fresh = { ...turn, state: { ...turn.state, skipped: [], awaiting: null } };
  const [next] = turn.facts.queue.next;
  const body = deskMessage(fresh, next ?? null, turn.facts.queue.waiting, []);
  return { state: fresh.state, effects: [show(fresh, body, next ?? null, true)] };
}

export type Onward = {
  /** First lines: what was done. */
  readonly done: readonly Said[];
  /** Cases that no longer wait, though the queue was read before that. */
  readonly without: readonly CaseId[];
  /** Change of the queue's length since it was read. */
  readonly change: number;
};

/** Shows the next case on the desk. */
export function turnOn(turn: Turn, { done, without, change }: Onward): Result {
  const { queue } = turn.facts;
  const skipped = [...turn.state.skipped, ...without];
  const next = queue.next.find(({ case: current }) => !skipped.includes(current.id)) ?? null;
  const waiting = Math.max(0, queue.waiting + change);
  const state = { ...turn.state, awaiting: null };
  return { state, effects: [show(turn, deskMessage(turn, next, waiting, done), next)] };
}

/** Shows this case on the desk, by editing it: after an undo, or back from a list. */
export function showOnDesk(turn: Turn, item: QueueItem, done: readonly Said[], waiting: number): Result {
  const state = { ...turn.state, awaiting: null };
  return { state, effects: [show(turn, deskMessage(turn, item, waiting, done), item)] };
}

/** The desk with this message, and what it brings to be seen. */
export function show(turn: Turn, body: Message, item: QueueItem | null, fresh = false): Effect {
  const evidence = item === null ? null : evidenceOf(turn, item);
  return { type: "desk", case: item?.case.id ?? null, message: body, evidence, fresh };
}

/** The desk's message: what was done last, how many wait, the case in three lines, and buttons. */
function deskMessage(turn: Turn, item: QueueItem | null, waiting: number, done: readonly Said[]): Message {
  const above = done.length === 0 ? [] : [done];
  if (item === null) return message(...above, [nothingLeft(waiting)]);
  const { case: current, report } = item;
  const held = heldLines(heldOf(turn, current), turn.facts.person.contact, turn.facts.office);
  if (current.privacy === "confidential") {
    const body = message(...above, [
      headOf(turn, item, waiting),
      ...held,
      ...urgentSaid(current),
      say("operators.desk.confidential"),
    ]);
    return {
      ...body,
      menu: { style: "inline", choices: [button("desk.look", current.number, "look"), skipping(item)] },
    };
  }
  const proposal = propose(current, report, turn.facts);
  const similar = similarTo(turn, item);
  const body = message(...above, [
    headOf(turn, item, waiting),
    ...held,
    ...urgentSaid(current),
    ...kindSaid(current),
    ...detailsOf(report, current.number),
    ...saidSince(storyOf(turn, current)?.events ?? [], current, turn.facts),
    ...notesSaid(storyOf(turn, current)?.events ?? []),
    ...(similar[0] === undefined ? [] : [similarSaid(similar[0])]),
    ...accusedSaid(current, turn.facts.office),
    ...(current.needsHelp ? [say("card.needs_help")] : []),
    ...(current.asked === 0 ? [] : [say("operators.desk.asked", { count: current.asked })]),
    proposal.agency === null ? say("operators.desk.no_proposal") : proposalSaid(proposal.agency, proposal),
  ]);
  return {
    ...body,
    menu: { style: "inline", choices: buttonsOf(turn, item, proposal.agency?.code ?? null) },
  };
}

function heldOf({ facts }: Turn, { id }: QueueItem["case"]) {
  return (facts.holders ?? []).filter((one) => one.case === id);
}

/** The proposed agency and why: by the category, or since verifiers mostly chose it. */
function proposalSaid({ name: agency }: Agency, { category, usual }: Proposal): Said {
  const named = { agency, category: category?.name ?? "" };
  return usual ? say("operators.desk.proposal.usual", named) : say("operators.desk.proposed", named);
}

/** "23 menunggu · 9HT2-XKD · lampu mati · hari ke-3 dari 3, batas hari ini 16.00 WIB". */
export function headOf({ facts, now }: Turn, { case: current }: QueueItem, waiting: number): Said {
  const { number, title } = current;
  const clock = clockLine(current, now, facts.office.calendar) ?? say("operators.desk.no_clock");
  if (current.privacy === "confidential")
    return say("operators.desk.head.confidential", { waiting, number, clock });
  return title === ""
    ? say("operators.desk.head.untitled", { waiting, number, clock })
    : say("operators.desk.head", { waiting, number, title, clock });
}

function similarSaid({ case: other, metres }: ReturnType<typeof similarTo>[number]): Said {
  return metres === null
    ? say("operators.desk.similar", { number: other.number })
    : say("operators.desk.similar.near", { number: other.number, metres: Math.round(metres) });
}

/** "Kec. Kota · 1 foto", and below the citizen's words. */
function detailsOf(report: Report | null, number: string): readonly Said[] {
  if (report === null) return [];
  const { place } = report;
  const name = place === null ? "" : placeName(place);
  const unnamed = place?.type === "pin" ? say("operators.desk.pin") : null;
  const pinned = name === "" ? unnamed : say("plain", { text: name });
  const files = filesSaid(report.files);
  const line =
    pinned !== null && files !== null
      ? say("operators.desk.both", { place: pinned, files })
      : (pinned ?? files);
  return [
    ...(line === null ? [] : [line]),
    ...wordsSaid(report.words, number),
    ...happenedSaid(report),
    ...hearsaySaid(report),
  ];
}

function nothingLeft(waiting: number): Said {
  return waiting === 0 ? say("operators.desk.empty") : say("operators.desk.elsewhere", { waiting });
}
