import type { Effect } from "../../core/effect.ts";
import { mayChoose, pressedBy } from "../../core/operators/asked.ts";
import type { Found, Person, RoomFacts, RoomHeard, RoomNeed } from "../../core/operators/facts.ts";
import { needsOf } from "../../core/operators/needs.ts";
import { operate } from "../../core/operators/operate.ts";
import { migrateRoom, type RoomState } from "../../core/operators/state.ts";
import type { Case, CaseId } from "../../core/procedure/case.ts";
import type { InboxMessage } from "../../ports/inbox.ts";
import type { Tx } from "../../ports/store.ts";
import { type Batch, keepState, present, reportOf } from "./batch.ts";
import { type Context, momentOf } from "./context.ts";
import { filesIn } from "./evidence.ts";
import { stateAside } from "./privately/forRoom.ts";

/** A message in a group, or a room's command in a private chat, with its dialogue's state. */
export type RoomMessage = {
  readonly message: InboxMessage;
  readonly heard: RoomHeard;
  readonly state: RoomState;
  readonly room: NonNullable<InboxMessage["room"]> | null;
  readonly roles: InboxMessage["roles"];
};

export function roomMessage(message: InboxMessage, heard: RoomHeard): RoomMessage {
  const { memberOf } = message;
  const privately = message.chatKind === "person" && memberOf !== null;
  return {
    message,
    heard,
    state: privately ? stateAside(message) : migrateRoom(message.state),
    room: privately ? memberOf : message.room,
    roles: privately ? memberOf.roles : message.roles,
  };
}

/** Turns a number into the choice that it stands for: rooms without buttons choose by number. */
export async function chosenInRoom(tx: Tx, asked: RoomMessage): Promise<RoomMessage> {
  const { heard, state, message, room } = asked;
  if (room === null || message.chatKind === "person" || !mayChoose(heard, state)) return asked;
  const { on, sentAt } = heard;
  const desk = await tx.facts.deskMenu({ room: room.contact, person: message.sender, on, sentAt });
  // A reply may also refer to the menu of a letter.
  const { seq, chat } = message;
  const [letter] = desk.length > 0 || on === null ? [] : await tx.facts.quoted([{ seq, chat, on, sentAt }]);
  const choices = letter?.choices ?? desk;
  return { ...asked, heard: pressedBy(heard, choices) };
}

/** The facts of one message of a room; rooms are few, so each message is looked up by itself. */
export type LoadedRoom = {
  readonly found: readonly Omit<Found, "report">[];
  readonly facts: Omit<RoomFacts, "office" | "room" | "person" | "found">;
};

/** How many cases a list shows at most. */
const queueLength = 6;

export async function loadRoomFacts(tx: Tx, asked: RoomMessage, context: Context): Promise<LoadedRoom> {
  const { heard, state, message, room } = asked;
  const needs = needsOf(heard, state);
  const wants = (type: RoomNeed["type"]): boolean => needs.some((need) => need.type === type);
  const person = message.sender;
  const here = room?.contact ?? message.chat;
  const desks = room === null ? [] : await tx.facts.desks([{ room: here, person }]);
  const numbers = needs.flatMap((need) => (need.type === "case" ? [need.number] : []));
  const byNumber = numbers.length === 0 ? [] : await tx.facts.byNumber(numbers);
  const on = needs.flatMap((need) =>
    need.type === "on" ? [{ room: message.chat, message: need.message }] : [],
  );
  const replied = on.length === 0 ? [] : await tx.facts.on(on);
  const listed = on.length === 0 || replied.length > 0 ? [] : await tx.facts.listed(on);
  const shown = [...new Set(desks.flatMap(({ case: id }) => (id === null ? [] : [id])))];
  const onDesk = await tx.cases.read(shown);
  const skip = needs.flatMap((need) => (need.type === "queue" ? need.skip : []));
  const queue =
    room !== null && wants("queue")
      ? await tx.facts.queue(room, person, skip, queueLength, momentOf(context))
      : noQueue;
  const refused = heard.input.type === "file_refused" ? heard.input.file : null;
  const own = wants("undoable") ? await tx.facts.undoable(here, context.office.undoSeconds) : [];
  const undoable = refused === null ? own : await tx.facts.stepsWith(refused);
  const found: Omit<Found, "report">[] = [
    ...byNumber.map((one) => ({ case: one.case, by: one.near ? ("near" as const) : ("number" as const) })),
    ...replied.map((one) => ({ case: one.case, by: "on" as const })),
    ...listed.map((one) => ({ case: one.case, by: "listed" as const })),
    ...onDesk.map((one) => ({ case: one, by: "desk" as const })),
  ];
  const ids = [...new Set([...found.map((one) => one.case.id), ...queue.next.map((item) => item.case.id)])];
  const undone = undoable.flatMap(({ steps }) => steps.map(({ after }) => after.id));
  const told = [...new Set([...ids, ...undone])];
  const stories = wants("stories") || wants("queue") ? await tx.facts.stories(told) : [];
  return {
    found,
    facts: {
      desk:
        desks.length === 0
          ? null
          : { shown: desks.map(({ case: id, at, message: sent }) => ({ case: id, at, message: sent })) },
      queue,
      stories,
      ...(wants("queue") && { files: await tx.attachments.kinds(filesIn(stories)) }),
      ...(refused !== null && {
        files: await tx.attachments.kinds(
          undoable.flatMap(({ steps }) => steps.flatMap(({ event }) => event.files)),
        ),
      }),
      ...(await tx.facts.answers(needs, { room: here, agency: agencyOf(asked), person, now: context.now })),
      undoable,
      ...(room !== null && { holders: await tx.staff.holders(ids, room, context.now) }),
      habits: wants("queue") ? await tx.office.habits() : [],
      similar: await tx.facts.similar(ids),
      invited: await invitedBy(tx, needs, context),
      confirmIn: wants("invited") || wants("request") ? await tx.members.firstRoom() : null,
      wrongCodes: wants("invited") ? await tx.invites.wrongCodes(message.chat) : 0,
      request: await requestOf(tx, needs),
    },
  };
}

const noQueue: RoomFacts["queue"] = { waiting: 0, next: [] };

async function invitedBy(
  tx: Tx,
  needs: readonly RoomNeed[],
  { hash }: Context,
): Promise<RoomFacts["invited"]> {
  const codes = needs.flatMap((need) => (need.type === "invited" ? [need.code] : []));
  const [opened] = await tx.invites.invited(codes.map(hash));
  return opened?.as ?? null;
}

async function requestOf(tx: Tx, needs: readonly RoomNeed[]): Promise<RoomFacts["request"]> {
  const [id] = needs.flatMap((need) => (need.type === "request" ? [need.id] : []));
  return id === undefined ? null : await tx.invites.requested(id);
}

function agencyOf({ room }: RoomMessage): string | null {
  return room?.type === "agency" ? room.agency : null;
}

/** Cases that this message may change. */
export function roomCases({ found, facts }: LoadedRoom): readonly CaseId[] {
  return [
    ...found.map((one) => one.case.id),
    ...facts.similar.map((one) => one.case.id),
    ...facts.queue.next.map((item) => item.case.id),
    ...facts.undoable.flatMap(({ steps }) => steps.map(({ after }) => after.id)),
  ];
}

/** Runs the room's dialogue for one message. */
export function handleRoom(
  asked: RoomMessage,
  { found, facts }: LoadedRoom,
  set: Batch,
  { now, office, chance, channels }: Context,
): readonly Effect[] {
  const { message, heard, state, room, roles } = asked;
  const fresh = <T extends { readonly case: Case }>(one: T): T => ({ ...one, case: present(set, one.case) });
  const known: RoomFacts = {
    ...facts,
    office,
    room,
    channels: channels(),
    private: message.chatKind === "person",
    repliedTo: repliedTo(message, facts.people ?? []),
    person: {
      contact: message.sender,
      name: message.payload.name,
      roles,
      anonymous: message.payload.anonymous,
    },
    found: found.map((one) => ({ ...fresh(one), report: reportOf(set, one.case.id) })),
    queue: {
      waiting: facts.queue.waiting,
      next: facts.queue.next.map(fresh).filter(({ case: one }) => one.stage !== "closed"),
    },
    similar: facts.similar.map(fresh),
    undoable: facts.undoable.map((group) => ({
      ...group,
      now: group.steps.map(({ after }) => ({ case: present(set, after), report: reportOf(set, after.id) })),
    })),
  };
  const { state: next, effects } = operate(state, heard, { facts: known, now, chance });
  keepState(set, message, next);
  return effects;
}

/** The person whose message this one replies to, with the roles they hold here. */
function repliedTo({ payload }: InboxMessage, people: readonly Person[]): Person | null {
  const { repliedTo: to } = payload;
  if (to === null) return null;
  const known = people.find(({ contact }) => contact === to.contact);
  return known ?? { contact: to.contact, name: to.name, roles: [], anonymous: false };
}
