import { message, say } from "../../core/message/message.ts";
import type { Office } from "../../core/office.ts";
import {
  type Bereft,
  departedAgency,
  departedElsewhere,
  departedHere,
} from "../../core/operators/say/departure.ts";
import { givingRoles } from "../../core/operators/say/roles.ts";
import type { ContactId } from "../../core/procedure/case.ts";
import type { Role } from "../../core/procedure/command.ts";
import type { LinkedRoom } from "../../ports/rooms.ts";
import type { Tx } from "../../ports/store.ts";
import { withdrawRequest } from "./letIn.ts";
import { plainLetter } from "./letter.ts";

type Member = { readonly room: ContactId; readonly person: ContactId; readonly name: string };

export type Happened = {
  /** Distinguishes this departure or return from later ones. */
  readonly key: string;
  /** Business time at which it happened or, unless `reported`, was found out. */
  readonly at: Date;
  readonly reported: boolean;
  readonly office: Pick<Office, "calendar" | "agencies">;
};

/**
 * Somebody has left a room: ends their roles, desk, open questions, codes and requests, and deletes what the
 * room showed them in private. Whoever gives roles there is told once, and the first operators' room where that
 * is somebody else. Roles don't come back with the person.
 */
export async function endMembership(tx: Tx, member: Member, happened: Happened): Promise<void> {
  const { room, person, name } = member;
  const { key, at, reported, office } = happened;
  await withdrawRequest(tx, { room, person }, key);
  const gone = await tx.members.leave(room, person);
  if (gone === null || gone.roles.length === 0) return;
  await tx.outbox.recall(person);
  await tx.invites.forget({ room, person });
  const who = gone.name === "" ? name : gone.name;
  const departed = { who, roles: gone.roles, at, reported, calendar: office.calendar };
  const [here, first] = [await roomOf(tx, room), await tx.members.firstRoom()];
  const bereft = await bereftOf(tx, room, here, { gone: gone.roles, first });
  const said = [{ to: room, key: `left:${key}`, body: departedHere(departed, bereft) }];
  if (first !== null && first !== room) {
    const to = { to: first, key: `left:${key}:${room}` };
    if (here?.type === "agency") {
      const agency = office.agencies.find(({ code }) => code === here.agency);
      const named = { code: here.agency, name: agency?.name ?? here.agency };
      said.push({ ...to, body: departedAgency(departed, named, bereft) });
    } else if (!(await tx.members.held(room)).includes("administrator")) {
      said.push({ ...to, body: departedElsewhere(departed) });
    }
  }
  await tx.outbox.put(
    said.map(({ to, key: one, body }) => ({
      ...plainLetter(to, one),
      body: { type: "message", message: body },
    })),
  );
}

/**
 * Somebody has come into a room. Roles that were left to them, since nobody had told that they went, end now;
 * the room hears how to give again what they had.
 */
export async function comeBack(tx: Tx, member: Member, happened: Happened): Promise<void> {
  const { room, person, name } = member;
  await endMembership(tx, member, { ...happened, reported: false });
  const back = await tx.members.comeBack(room, person);
  if (back === null) return;
  const who = name === "" ? back.name : name;
  const said = say("operators.back", { who, command: givingRoles(who, back.former) });
  await tx.outbox.put([
    { ...plainLetter(room, `back:${happened.key}`), body: { type: "message", message: message([said]) } },
  ]);
}

/** Gives somebody these roles and no others; what they lose takes along what it had let them see and do. */
export async function giveRoles(
  tx: Tx,
  { room, person }: Pick<Member, "room" | "person">,
  roles: readonly Role[],
): Promise<void> {
  const before = await tx.members.grant(room, person, roles);
  if (before.every((role) => roles.includes(role))) return;
  await tx.outbox.recall(person);
  if (!roles.includes("administrator")) await tx.invites.forget({ room, person });
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
  if (here?.type === "agency")
    return (await tx.members.held(room)).includes("officer") ? bereft : ["officer"];
  if (gone.includes("administrator") && first === null) bereft.push("administrator");
  if (gone.includes("designated") && !(await tx.members.held("operators")).includes("designated"))
    bereft.push("designated");
  return bereft;
}
