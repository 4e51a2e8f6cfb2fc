import { route } from "../../src/app/handle/route.ts";
import type { Effect } from "../../src/core/effect.ts";
import { firstState } from "../../src/core/operators/state.ts";
import type { InboxMessage, Payload } from "../../src/ports/inbox.ts";
import type { Manner } from "./manners.ts";
import type { Sender } from "./people.ts";
import type { Place, Privacy, Row } from "./table.ts";
import { content, effectsOf, type Operate, roomOf, type World } from "./world.ts";

export type Cell = {
  readonly row: Row;
  readonly sender: Sender;
  readonly manner: Manner;
  readonly privacy: Privacy;
  readonly privately: boolean;
  /** Whether the sender's agency has the case. */
  readonly own: boolean;
  readonly world: World;
};

/** What is wrong with what comes of a cell, in words; empty if the table holds. */
export function faultsOf(cell: Cell, run: Operate): readonly string[] {
  const effects = cometh(cell, run);
  const done = deedsOf(effects);
  const may = mayDo(cell);
  // That there is no case with the number that was typed or pressed names none.
  const numbers = effects.some(
    (effect) => !saysNoCase(effect) && JSON.stringify(effect).includes(cell.world.n.number),
  );
  const faults = [
    ...(may && !done.includes(cell.row.deed) ? [`should bring ${cell.row.deed}`] : []),
    ...(!may && done.length > 0 ? [`brings ${done.join(", ")}`] : []),
    ...(showsContent(effects, cell, may) ? ["shows content"] : []),
    ...(!may && !knowsOf(cell) && numbers ? ["names the case"] : []),
    ...(touchesOthers(effects, cell) ? ["acts on another case"] : []),
  ];
  return faults.map((fault) => `${named(cell)}: ${fault}`);
}

function named({ row, sender, manner, privacy, privately, own }: Cell): string {
  const where = privately ? "in private" : "in the room";
  return `${row.typed}, ${manner.called}, by ${sender.called} ${where}, ${own ? "own" : "another's"} ${privacy} case`;
}

/** What the table says. */
function mayDo({ row, sender, manner, privacy, privately, own }: Cell): boolean {
  const { letter, room } = sender;
  if (letter === null || !manner.counts) return false;
  const ofAgency = room === "agency" || room === "another";
  const place: Place = privately ? "private" : ofAgency ? "agency" : "operators";
  if (ofAgency && row.stage !== null && !(room === "agency" && own)) return false;
  // A file beside a command about a confidential case is content, whatever the command.
  const content = manner.file === true && privacy === "confidential" && row.stage !== null;
  if (content && !(privately && sender.roles.includes("designated"))) return false;
  return row.allowed[privacy][place].includes(letter);
}

/** Whoever works in the operators' room, or for the agency that has the case, knows that there is one. */
function knowsOf({ sender, own }: Cell): boolean {
  const { letter, room } = sender;
  return letter !== null && (room === "operators" || room === "second" || (room === "agency" && own));
}

function cometh(cell: Cell, run: Operate): readonly Effect[] {
  const { sender, manner, row, world, privately } = cell;
  const typed = row.typed.replace(/\bN\b/, "K7M4").replace(/\bM\b/, "H7KD");
  const on = manner.on === undefined || row.stage === null ? null : `card of ${manner.on.toLowerCase()}`;
  const payload: Payload = {
    ref: "1",
    on,
    forwardedOften: false,
    repliedTo: null,
    name: "Seseorang",
    anonymous: sender.anonymous === true,
    ...manner.write(typed),
  };
  const { to } = route(
    waiting(payload, cell),
    () => "f9",
    () => "",
  );
  // The citizens' dialogue knows no command of the rooms.
  if (to.type !== "room") return [];
  const heard = manner.chosen?.(to.heard, world.n) ?? to.heard;
  // In private nothing is remembered.
  const state = privately ? firstState : (manner.state?.(world.n) ?? firstState);
  return effectsOf(run, heard, state, sender, world, privately);
}

function waiting(payload: Payload, { sender, privately }: Cell): InboxMessage {
  const room = roomOf(sender);
  const here =
    room !== null && sender.roles.length > 0
      ? { ...room, roles: sender.roles, confirmed: true, watched: true, unsure: false }
      : null;
  return {
    seq: "1",
    chat: privately ? sender.contact : (room?.contact ?? 1009),
    chatKind: privately ? "person" : "group",
    channel: "telegram",
    sender: sender.contact,
    sentAt: new Date("2026-11-30T03:00:00Z"),
    payload,
    attempts: 0,
    state: null,
    aside: null,
    language: "id",
    reachable: true,
    room: privately ? null : room,
    roles: sender.roles,
    memberOf: privately ? here : null,
    colleague: privately && room !== null,
    age: 0,
  };
}

/** Lists that are only an answer, by the key of a line of theirs. */
const answers: readonly (readonly [string, string])[] = [
  ["operators.history", "history"],
  ["operators.late", "list"],
  ["staff.mine.how", "list"],
  ["staff.post.list", "list"],
  ["operators.bodies", "list"],
  ["operators.template.none", "list"],
  ["staff.leave.nobody", "list"],
  ["operators.check.none", "list"],
  ["operators.agencies", "list"],
  ["operators.categories", "list"],
  ["operators.standing.none", "list"],
  ["operators.holidays.years", "list"],
  ["operators.holidays.no_years", "list"],
  ["operators.hours", "list"],
  ["operators.block.nobody", "list"],
  ["operators.block.list", "list"],
  ["operators.channel", "list"],
  ["escalation.is", "list"],
  ["reminders.list", "list"],
  ["operators.roles", "list"],
  ["operators.words.cancel", "words"],
  ["operators.reply.ask", "which"],
  ["operators.practice.begin", "practice"],
  ["counter.ask.source", "question"],
  ["operators.help.how", "help"],
  ["operators.help.how.agency", "help"],
];

function saysNoCase(effect: Effect): boolean {
  return (
    effect.type === "answer" &&
    effect.message.paragraphs.flat().every(({ key }) => key === "operators.no_case") &&
    effect.message.menu === null
  );
}

function deedsOf(effects: readonly Effect[]): readonly string[] {
  return effects.flatMap((effect): readonly string[] => {
    // The files that are forgotten are the sender's own.
    if (effect.type === "refused" || effect.type === "delete" || effect.type === "forget_files") return [];
    if (effect.type === "steps") return effect.steps.map(({ event }) => event.happening.type);
    if (effect.type === "staff") return [effect.deed.type];
    if (effect.type !== "answer") return [effect.type];
    const keys = effect.message.paragraphs.flat().map(({ key }) => String(key));
    return answers.filter(([key]) => keys.includes(key)).map(([, deed]) => deed);
  });
}

/** What a room reads of a confidential case is the number; of any case only who may read it. */
function showsContent(effects: readonly Effect[], { privacy, privately }: Cell, may: boolean): boolean {
  return effects.some((effect) => {
    if (effect.type === "steps" || !JSON.stringify(effect).includes(content)) return false;
    if (!may) return true;
    return privacy === "confidential" && effect.type !== "whisper" && !privately;
  });
}

function touchesOthers(effects: readonly Effect[], { row }: Cell): boolean {
  const both = row.typed.includes(" M");
  return effects.some(
    (effect) =>
      (effect.type === "steps" &&
        effect.steps.some(({ before, after }) => before !== null && after.id !== "n" && !both)) ||
      (effect.type === "card" && effect.case !== "n"),
  );
}
