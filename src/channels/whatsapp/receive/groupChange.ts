import { isMine, type Jid, type Me } from "../jid.ts";
import { stubKind, type WAMessage } from "./wire.ts";

/** What the message reports of our own place in a group; null if it reports nothing of it. */
export function groupChange(message: WAMessage, me: Me): "added" | "removed" | "rights" | null {
  const kind: number | null | undefined = message.messageStubType;
  switch (kind) {
    case stubKind.created:
      return message.key.fromMe === true ? null : "added";
    case stubKind.added:
    case stubKind.joined:
      return namesUs(message, me) ? "added" : null;
    case stubKind.removed:
    case stubKind.left:
      return namesUs(message, me) ? "removed" : null;
    case stubKind.promoted:
    case stubKind.demoted:
      return namesUs(message, me) ? "rights" : null;
    default:
      return null;
  }
}

function namesUs(message: WAMessage, me: Me): boolean {
  return groupMembers(message)
    .flat()
    .some((person) => isMine(person, me));
}

/** The members whom a group's news is about, each by one or both of their addresses. */
export function groupMembers({ messageStubParameters }: WAMessage): readonly (readonly Jid[])[] {
  const parameters: unknown = messageStubParameters;
  return Array.isArray(parameters) ? parameters.map(addressesIn) : [];
}

/** A member: an address, or an object as JSON with one or both of a person's addresses. */
function addressesIn(parameter: unknown): readonly Jid[] {
  if (typeof parameter !== "string") return [];
  if (!parameter.startsWith("{")) return [parameter];
  const member: unknown = JSON.parse(parameter);
  if (typeof member !== "object" || member === null) return [];
  return Object.values(member).flatMap((value) =>
    typeof value === "string" && value.includes("@") ? [value] : [],
  );
}
