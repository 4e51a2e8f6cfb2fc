import type { Inbound } from "../../../../ports/inbound.ts";
import type { Contacts } from "../../contacts.ts";
import type { SentLog } from "../../send/sentLog.ts";

/** Resolves replies: to a continuation, as to the original message; the person replied to, by their LID. */
export async function meaning(inbound: Inbound, sent: SentLog, people: Contacts): Promise<Inbound> {
  if (inbound.on === null) return inbound;
  const on = await sent.standsFor(inbound.on);
  const { input, repliedTo } = inbound;
  const meant = "quoted" in input && input.quoted !== null ? { ...input, quoted: on } : input;
  const person = repliedTo === undefined ? {} : { repliedTo: await people.called(repliedTo.id) };
  return { ...inbound, ...person, on, input: meant };
}
