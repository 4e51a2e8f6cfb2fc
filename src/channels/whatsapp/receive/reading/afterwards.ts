import { type Content, protocolKind, secretKind, unwrap } from "../wire.ts";
import { forUs } from "./addressed.ts";
import { surroundings, wordsNow } from "./content.ts";
import { withNames } from "./mentions.ts";
import { type Envelope, inbound, type Known, type Parsed, skipped } from "./parsed.ts";

/** An edited message, or one deleted for everybody. */
export function afterwards(
  protocol: NonNullable<Content["protocolMessage"]>,
  envelope: Envelope,
  known: Known,
): Parsed {
  const message = protocol.key?.id;
  const inGroup = envelope.from.kind === "group";
  if (!message) return skipped("between devices");
  // An administrator can delete what others wrote: only a writer takes back their own.
  if (protocol.type === protocolKind.revoke)
    return inGroup && !known.editsOurs
      ? skipped("a deletion of talk in a group")
      : inbound(envelope, { type: "deleted", message }, { ref: null });
  const edited = protocol.editedMessage ? unwrap(protocol.editedMessage) : null;
  const words = edited === null ? null : wordsNow(edited);
  if (protocol.type !== protocolKind.edit || edited === null || words === null)
    return skipped("between devices");
  const around = surroundings(edited);
  // What an edit replies to is the first message's to say.
  if (inGroup && !known.editsOurs && !forUs(edited, { ...around, stanzaId: null }, known))
    return skipped("talk in a group");
  return inbound(envelope, { type: "amended", message, text: withNames(words, around, known.naming, true) });
}

/** What is sealed and couldn't be opened: an edit, or news of polls and events. */
export function sealed(
  { secretEncType: kind }: NonNullable<Content["secretEncryptedMessage"]>,
  envelope: Envelope,
  known: Known,
): Parsed {
  if (kind && kind !== secretKind.messageEdit && sealedNews.has(kind)) return skipped("chat news");
  if (envelope.from.kind === "group" && !known.editsOurs) return skipped("talk in a group");
  const isEdit = kind === secretKind.messageEdit;
  return inbound(envelope, {
    type: "unknown",
    what: "secretEncryptedMessage",
    ...(isEdit && { kind: "edit" }),
  });
}

const sealedNews: ReadonlySet<number> = new Set(Object.values(secretKind));
