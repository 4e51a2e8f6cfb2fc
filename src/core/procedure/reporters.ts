import type { Case, ContactId, Reporter } from "./case.ts";

/**
 * Whether this contact decides for the case: the reporter who leads, from any of their chats. The others follow it. A case
 * that somebody of the office took down has no reporter until one joins.
 */
export function leadsCase({ reporters }: Pick<Case, "reporters">, contact: ContactId): boolean {
  const [leader] = reporters;
  return leader !== undefined && chatsOf(reporters, leader.contact).some((one) => one.contact === contact);
}

/** All chats of the person with this one, the one by which they reported first. */
export function chatsOf(reporters: readonly Reporter[], contact: ContactId): readonly Reporter[] {
  const own = reporters.find((one) => one.contact === contact);
  if (own === undefined) return [];
  const first = own.of ?? own.contact;
  return reporters.filter((one) => one.contact === first || one.of === first);
}

/** Whether both chats are of one person, as far as this case tells. */
export function isSamePerson(
  { reporters }: Pick<Case, "reporters">,
  contact: ContactId,
  other: ContactId,
): boolean {
  return contact === other || chatsOf(reporters, contact).some((one) => one.contact === other);
}
