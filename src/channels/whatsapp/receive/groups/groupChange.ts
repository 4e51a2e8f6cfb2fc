import { isMine, type Jid, type Me } from "../../jid.ts";
import { stubKind, type WAMessage } from "../wire.ts";

/** The change of our own membership, or of what members may do, that a message reports; null if none. */
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
    // Whether only administrators may write.
    case stubKind.announce:
      return "rights";
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

/** The members that a service message is about, each with one or both addresses. */
export function groupMembers({ messageStubParameters }: WAMessage): readonly (readonly Jid[])[] {
  const parameters: unknown = messageStubParameters;
  return Array.isArray(parameters) ? parameters.map(addressesIn) : [];
}

/** Reads a member: an address, or a JSON object with one or both addresses. */
function addressesIn(parameter: unknown): readonly Jid[] {
  if (typeof parameter !== "string") return [];
  if (!parameter.startsWith("{")) return [parameter];
  const member: unknown = JSON.parse(parameter);
  if (typeof member !== "object" || member === null) return [];
  return Object.values(member).flatMap((value) =>
    typeof value === "string" && value.includes("@") ? [value] : [],
  );
}
