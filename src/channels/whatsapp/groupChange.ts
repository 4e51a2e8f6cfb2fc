import { isMine, type Jid, type Me } from "./jid.ts";
import { stubKind, type WAMessage } from "./wire.ts";

/** Whether the message reports that we were put into a group or out of it; null if it doesn't. */
export function groupChange(message: WAMessage, me: Me): "added" | "removed" | null {
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
    default:
      return null;
  }
}

function namesUs(message: WAMessage, me: Me): boolean {
  const parameters: unknown = message.messageStubParameters;
  if (!Array.isArray(parameters)) return false;
  return parameters.flatMap(peopleIn).some((person) => isMine(person, me));
}

/** A member: an address, or an object as JSON with one or both of a person's addresses. */
function peopleIn(parameter: unknown): readonly Jid[] {
  if (typeof parameter !== "string") return [];
  if (!parameter.startsWith("{")) return [parameter];
  const member: unknown = JSON.parse(parameter);
  if (typeof member !== "object" || member === null) return [];
  return Object.values(member).flatMap((value) =>
    typeof value === "string" && value.includes("@") ? [value] : [],
  );
}
