import { type Message, message, type Said, say } from "../../message/message.ts";

/** What we need in a room besides being able to write there: see `Right`. */
const lesser = [
  "watch",
  "delete",
  "admin",
  "photos",
  "documents",
  "voices",
  "videos",
  "topics",
  "slow",
  "named",
] as const;
type Lesser = (typeof lesser)[number];

/**
 * What we need in a room, as channels tell it. write: to send anything; without that the room can't hear of it,
 * and is silent. watch: to be told who is in it. delete: other people's messages. admin: the same where whoever
 * administers a group may. topics: to write in closed ones. slow: to write without pauses. named: to know who
 * the administrators are that give commands.
 */
export type Right = "write" | Lesser;

type Remedy = "administrator" | "deleting" | "group_admin" | "permissions" | "topics" | "slow" | "named";

/** Where each is given. */
const remedies: Readonly<Record<Lesser, Remedy>> = {
  watch: "administrator",
  delete: "deleting",
  admin: "group_admin",
  photos: "permissions",
  documents: "permissions",
  voices: "permissions",
  videos: "permissions",
  topics: "topics",
  slow: "slow",
  named: "named",
};

/** What being made an administrator settles as well. */
const settled: readonly Remedy[] = ["deleting", "permissions", "topics", "slow"];

/** What a room hears of what we may not do in it; null if nothing has changed and nobody asked. */
export function rightsTold(
  now: readonly Right[],
  before: readonly Right[] | null,
  asked: boolean,
): Message | null {
  const isNew = (right: Lesser) => asked || before?.includes(right) !== true;
  const lost = lesser.filter((right) => now.includes(right) && isNew(right));
  const again = lesser.filter(
    (right) => before?.includes(right) === true && !now.includes(right) && isKnown(right, now),
  );
  const bad = lost.length === 0 ? [] : [lacking(lost, before === null || asked), remediesFor(now, lost)];
  const good = again.length === 0 ? [] : [[say("operators.rights.again", { rights: named(again) })]];
  if (bad.length > 0 || good.length > 0) return message(...bad, ...good);
  return asked ? message([say("operators.rights.all")]) : null;
}

/** Who isn't told who is in a room may not be told either who of its administrators is anonymous. */
function isKnown(right: Lesser, now: readonly Right[]): boolean {
  return right !== "named" || !now.includes("watch");
}

function lacking(lost: readonly Lesser[], standing: boolean): readonly Said[] {
  const head = standing ? say("operators.rights.lacks") : say("operators.rights.lost");
  return [head, ...lost.map((right) => say(`operators.rights.without.${right}`))];
}

function remediesFor(now: readonly Right[], lost: readonly Lesser[]): readonly Said[] {
  const all = [...new Set(lost.map((right) => remedies[right]))];
  const needed = now.includes("watch") ? all.filter((one) => !settled.includes(one)) : all;
  const some = needed.length === 0 ? (["administrator"] as const) : needed;
  return some.map((one) => say(`operators.rights.how.${one}`));
}

function named(some: readonly Lesser[]): Said {
  const [first, ...rest] = some.map((right) => say(`operators.right.${right}`));
  if (first === undefined) return say("operators.role.none");
  return rest.reduce((before, next) => say("operators.role.and", { before, next }), first);
}

/** Reads what is on file; what another version knew isn't kept. */
export function readRights(stored: unknown): readonly Right[] | null {
  return Array.isArray(stored)
    ? (["write", ...lesser] as const).filter((right) => stored.includes(right))
    : null;
}
