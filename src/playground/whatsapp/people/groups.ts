import { randomBytes } from "node:crypto";
import type { BinaryNode } from "@whiskeysockets/baileys";
import { chatOf, groupOf, personOf, phoneJid } from "../find.ts";
import type { Group, Role, State } from "../state.ts";

export type GroupWanted = {
  /** Its address, for one that is to be the same in another start; a new one when left out. */
  readonly id?: string;
  readonly subject: string;
  /** People's ids; the first is its creator and administrator. */
  readonly members: readonly string[];
  /** Whether the account is in it from the start; otherwise it comes in by `addBotToGroup`. */
  readonly withBot?: boolean;
};

type MemberAction = "add" | "remove" | "promote" | "demote";

export function addGroup(
  state: State,
  { id = newAddress(), subject, members, withBot = false }: GroupWanted,
): string {
  if (state.groups.has(id)) throw new Error(`There is already a group ${id}`);
  const [creator] = members.map((member) => personOf(state, member).id);
  if (creator === undefined) throw new Error("A group needs its creator");
  const roles = members.map((member, index): [string, Role] => [
    member,
    index === 0 ? "superadmin" : "member",
  ]);
  const creation = Math.floor(state.now() / 1_000);
  const group: Group = { id, subject, creation, creator, members: new Map(roles), announce: false };
  state.groups.set(id, group);
  if (withBot) group.members.set(state.account.id, "member");
  state.changed({ type: "members" });
  return id;
}

const newAddress = (): string =>
  `1203630${randomBytes(5).readUIntBE(0, 5).toString().padStart(13, "0")}@g.us`;

/**
 * A member brings the account into a group. `create` is how a client that was no member is told, with the whole
 * group; `add` is how members are told of each other.
 */
export function addBotToGroup(
  state: State,
  groupId: string,
  by: string,
  told: "create" | "add" = "create",
): void {
  const group = groupOf(state, groupId);
  group.members.set(state.account.id, "member");
  const { id } = state.account;
  notify(
    state,
    group,
    by,
    told === "add"
      ? memberNode(state, "add", [id])
      : { tag: "create", attrs: { reason: "invite" }, content: [groupNode(state, group)] },
  );
  state.changed({ type: "members" });
}

/** Changes who is in a group, or what they may; everybody in it is told, the account too if it is concerned. */
export function changeMembers(
  state: State,
  groupId: string,
  action: MemberAction,
  members: readonly string[],
  by: string,
): void {
  const group = groupOf(state, groupId);
  const told = group.members.has(state.account.id);
  for (const id of members) {
    if (action === "remove") group.members.delete(id);
    else group.members.set(id, action === "promote" ? "admin" : "member");
    // Who comes back has no longer given their key.
    if (action === "remove") state.people.get(id)?.keyGiven.delete(groupId);
    if (action === "remove" && id === state.account.id) forgetKeys(state, groupId);
  }
  if (told) notify(state, group, by, memberNode(state, action, members));
  state.changed({ type: "members" });
}

/** From now on only administrators may write there, or everybody; an administrator's to change. */
export function setAnnounce(state: State, groupId: string, only: boolean, by: string): void {
  const group = groupOf(state, groupId);
  if (!isAdmin(group, by)) throw new Error("Only administrators change who may write");
  group.announce = only;
  if (group.members.has(state.account.id))
    notify(state, group, by, { tag: only ? "announcement" : "not_announcement", attrs: {} });
  state.changed({ type: "members" });
}

/** Whether somebody may write in a group. */
export function mayWrite(group: Group, id: string): boolean {
  return group.members.has(id) && (!group.announce || isAdmin(group, id));
}

/** How the account's message to a group is refused where it may not write. WhatsApp publishes no codes. */
export function refusalIn(state: State, to: string) {
  const group = state.groups.get(to);
  if (group === undefined || mayWrite(group, state.account.id)) return null;
  return { kind: "refuse", code: group.members.has(state.account.id) ? 420 : 403 } as const;
}

function isAdmin({ members }: Group, id: string): boolean {
  const role = members.get(id);
  return role === "admin" || role === "superadmin";
}

/** The client leaves. */
export function leaveGroup(state: State, groupId: string): void {
  state.groups.get(groupId)?.members.delete(state.account.id);
  forgetKeys(state, groupId);
  state.changed({ type: "members" });
}

function forgetKeys(state: State, groupId: string): void {
  for (const person of state.people.values()) person.keyGiven.delete(groupId);
}

/** A group as queries and notifications show it. */
export function groupNode(state: State, group: Group): BinaryNode {
  const participants = [...group.members].map(
    ([id, role]): BinaryNode => ({
      tag: "participant",
      attrs: {
        jid: id,
        phone_number: phoneJid(phoneOf(state, id)),
        ...(role === "member" ? {} : { type: role }),
      },
    }),
  );
  return {
    tag: "group",
    attrs: {
      id: group.id.replace("@g.us", ""),
      subject: group.subject,
      s_t: String(group.creation),
      creation: String(group.creation),
      creator: group.creator,
      creator_pn: phoneJid(phoneOf(state, group.creator)),
      addressing_mode: "lid",
      size: String(participants.length),
    },
    content: [...participants, ...announceNodes(group), ...timerNodes(state, group)],
  };
}

const announceNodes = ({ announce }: Group): BinaryNode[] =>
  announce ? [{ tag: "announcement", attrs: {} }] : [];

function timerNodes(state: State, group: Group): BinaryNode[] {
  const { expiration = 0 } = chatOf(state, group.id).timer ?? {};
  return expiration === 0 ? [] : [{ tag: "ephemeral", attrs: { expiration: String(expiration) } }];
}

function memberNode(state: State, action: MemberAction, members: readonly string[]): BinaryNode {
  const participants = members.map((id) => ({
    tag: "participant",
    attrs: { jid: id, phone_number: phoneJid(phoneOf(state, id)) },
  }));
  return { tag: action, attrs: {}, content: participants };
}

/** Tells all in a group of a change. */
export function notify(state: State, group: Group, by: string, change: BinaryNode): void {
  state.mailbox.put(
    {
      tag: "notification",
      attrs: {
        from: group.id,
        type: "w:gp2",
        id: randomBytes(6).toString("hex"),
        participant: by,
        participant_pn: phoneJid(phoneOf(state, by)),
        addressing_mode: "lid",
        t: state.seconds(),
      },
      content: [change],
    },
    group.id,
  );
}

const phoneOf = (state: State, id: string): string =>
  id === state.account.id ? state.account.phone : personOf(state, id).phone;
