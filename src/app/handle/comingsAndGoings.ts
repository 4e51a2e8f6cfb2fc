import { leftBehind, postsLeft } from "../../core/letters/rooms/staff.ts";
import type { Said } from "../../core/message/message.ts";
import type { Office } from "../../core/office.ts";
import type { Person } from "../../core/operators/facts.ts";
import {
  type Bereft,
  cameBack,
  endedAtAgency,
  endedElsewhere,
  endedHere,
} from "../../core/operators/say/rolesEnded.ts";
import { stillUndoable } from "../../core/operators/say/stillUndoable.ts";
import type { ContactId } from "../../core/procedure/case.ts";
import type { Role } from "../../core/procedure/command.ts";
import type { ComingOrGoing } from "../../ports/members.ts";
import type { LinkedRoom } from "../../ports/rooms.ts";
import type { Tx } from "../../ports/store.ts";
import { withdrawRequest } from "./letIn.ts";
import { plainLetter } from "./letter.ts";

type Member = { readonly room: ContactId; readonly person: ContactId; readonly name: string };

export type Happened = ComingOrGoing & {
  /** Distinguishes this departure or return from later ones. */
  readonly key: string;
  readonly office: Pick<Office, "calendar" | "agencies" | "undoSeconds">;
};

/**
 * Somebody has left a room: ends their roles, desk, open questions, codes and requests, and deletes what the
 * room showed them in private. Whoever gives roles there is told once, and the first operators' room where that
 * is somebody else. Roles don't come back with the person. Those that were given since then stay.
 */
export async function endMembership(tx: Tx, member: Member, happened: Happened): Promise<void> {
  const { room, person, name } = member;
  const { key, how, at, office } = happened;
  // Whoever came in may have asked since.
  if (how !== "back") await withdrawRequest(tx, { room, person }, key);
  const gone = await tx.members.leave(room, person, { how, at });
  if (gone === null || gone.roles.length === 0) return;
  await tx.outbox.recall(person);
  await tx.invites.forget({ room, person });
  const who = gone.name === "" ? name : gone.name;
  const ended = { who, roles: gone.roles, at, how, calendar: office.calendar };
  const [here, first] = [await roomOf(tx, room), await tx.members.firstRoom()];
  const bereft = await bereftOf(tx, room, here, { gone: gone.roles, first });
  const undoable = await undoableBy(tx, room, { contact: person, name: who }, office.undoSeconds);
  const posts = postsLeft(await tx.staff.vacate(room, person, [], at));
  const lay = leftBehind((await tx.staff.release(person, room)).map((one) => one.case));
  const said = [
    {
      to: room,
      key: `left:${key}`,
      body: endedHere(ended, bereft, here?.type ?? "operators", [...undoable, ...lay, ...posts]),
    },
  ];
  if (first !== null && first !== room) {
    const to = { to: first, key: `left:${key}:${room}` };
    if (here?.type === "agency") {
      const agency = office.agencies.find(({ code }) => code === here.agency);
      const named = { code: here.agency, name: agency?.name ?? here.agency };
      said.push({ ...to, body: endedAtAgency(ended, named, bereft) });
    } else if (!(await tx.members.held(room)).includes("administrator")) {
      said.push({ ...to, body: endedElsewhere(ended) });
    }
  }
  await tx.outbox.put(
    said.map(({ to, key: one, body }) => ({
      ...plainLetter(to, one),
      class: "notice",
      body: { type: "message", message: body },
    })),
  );
}

/**
 * Somebody has come into a room. Roles that they had before and that were left to them, since nobody had told
 * that they went, end now; the room hears how to give again what they had.
 */
export async function comeBack(tx: Tx, member: Member, happened: Happened): Promise<void> {
  const { room, person, name } = member;
  await endMembership(tx, member, happened);
  const back = await tx.members.comeBack(room, person);
  if (back === null) return;
  const who = name === "" ? back.name : name;
  const body = { type: "message", message: cameBack(who, back.former) } as const;
  await tx.outbox.put([{ ...plainLetter(room, `back:${happened.key}`), class: "notice", body }]);
}

/**
 * Gives somebody these roles and no others; what they lose takes along what it had let them see and do. `at`: when
 * what gives them was sent.
 */
export async function giveRoles(
  tx: Tx,
  { room, person }: Pick<Member, "room" | "person">,
  roles: readonly Role[],
  at: Date,
): Promise<void> {
  const before = await tx.members.grant(room, person, roles, at);
  await tx.staff.vacate(room, person, roles, at);
  if (before.every((role) => roles.includes(role))) return;
  await tx.outbox.recall(person);
  if (!roles.includes("administrator")) await tx.invites.forget({ room, person });
}

/** What they did in the room a moment ago, which their desk no longer says how to undo. */
async function undoableBy(
  tx: Tx,
  room: ContactId,
  who: Pick<Person, "contact" | "name">,
  undoSeconds: number,
): Promise<readonly Said[]> {
  const groups = (await tx.facts.undoable(room, undoSeconds)).filter(({ by }) => by === who.contact);
  if (groups.length === 0) return [];
  const cases = await tx.cases.read(groups.flatMap(({ steps }) => steps.map(({ after }) => after.id)));
  return stillUndoable(who, {
    groups,
    caseOf: (id) => cases.find((one) => one.id === id),
    held: await tx.members.held(room),
    undoSeconds,
  });
}

async function roomOf(tx: Tx, room: ContactId): Promise<LinkedRoom | null> {
  return (await tx.rooms.all()).find(({ contact }) => contact === room) ?? null;
}

async function bereftOf(
  tx: Tx,
  room: ContactId,
  here: LinkedRoom | null,
  { gone, first }: { readonly gone: readonly Role[]; readonly first: ContactId | null },
): Promise<readonly Bereft[]> {
  const bereft: Bereft[] = [];
  if (here?.type === "agency") {
    if (!(await tx.members.held(room)).includes("officer")) return ["officer"];
    return gone.includes("designated") && !(await designatedAt(tx, here)) ? ["designated"] : [];
  }
  if (gone.includes("administrator") && first === null) bereft.push("administrator");
  if (gone.includes("designated") && !(await tx.members.held("operators")).includes("designated"))
    bereft.push("designated");
  return bereft;
}

/** Whether somebody in one of this agency's rooms may open confidential reports. */
async function designatedAt(tx: Tx, { agency }: Extract<LinkedRoom, { type: "agency" }>): Promise<boolean> {
  for (const one of await tx.rooms.all()) {
    const theirs = one.type === "agency" && one.agency === agency;
    if (theirs && (await tx.members.held(one.contact)).includes("designated")) return true;
  }
  return false;
}
