import type { Inbound } from "../../../../ports/inbound.ts";
import { bestOf, type Jid } from "../../jid.ts";
import { stubKind, type WAMessage } from "../wire.ts";
import { groupMembers } from "./groupChange.ts";

/**
 * Somebody who left a group or was removed, or who came into it or was added, with the addresses that the
 * server gave.
 */
export type CameOrWent = { readonly addresses: readonly Jid[]; readonly inbound: Inbound };

/** The people whose going or coming a service message reports; null if it reports none. */
export function comingsAndGoings(
  message: WAMessage,
  envelope: Pick<Inbound, "from" | "sender" | "externalId" | "sentAt">,
): readonly CameOrWent[] | null {
  const type = movement(message.messageStubType);
  if (type === null) return null;
  return groupMembers(message).flatMap((addresses, index): CameOrWent[] => {
    const person = bestOf(...addresses);
    if (person === null) return [];
    const inbound: Inbound = {
      ...envelope,
      sender: { ...envelope.sender, id: person, name: "" },
      externalId: `${envelope.externalId} ${type} ${index}`,
      ref: null,
      on: null,
      forwardedOften: false,
      input: { type },
    };
    return [{ addresses, inbound }];
  });
}

function movement(kind: number | null | undefined): "left" | "joined" | null {
  switch (kind) {
    case stubKind.removed:
    case stubKind.left:
      return "left";
    case stubKind.added:
    case stubKind.joined:
      return "joined";
    default:
      return null;
  }
}
