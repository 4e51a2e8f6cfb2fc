import type { Inbound } from "../../../ports/inbound.ts";
import { bestOf, type Jid } from "../jid.ts";
import { groupMembers } from "./groupChange.ts";
import { stubKind, type WAMessage } from "./wire.ts";

/** Somebody who left a group or was removed, with the addresses that the server gave. */
export type Departed = { readonly addresses: readonly Jid[]; readonly inbound: Inbound };

/** The people whose departure a service message reports; null if it reports none. */
export function departures(
  message: WAMessage,
  envelope: Pick<Inbound, "from" | "sender" | "externalId" | "sentAt">,
): readonly Departed[] | null {
  const kind: number | null | undefined = message.messageStubType;
  if (kind !== stubKind.removed && kind !== stubKind.left) return null;
  return groupMembers(message).flatMap((addresses, index): Departed[] => {
    const person = bestOf(...addresses);
    if (person === null) return [];
    const inbound: Inbound = {
      ...envelope,
      sender: { ...envelope.sender, id: person, name: "" },
      externalId: `${envelope.externalId} left ${index}`,
      ref: null,
      on: null,
      forwardedOften: false,
      input: { type: "left" },
    };
    return [{ addresses, inbound }];
  });
}
