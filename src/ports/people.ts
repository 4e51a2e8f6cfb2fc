import type { WrongCodes } from "../core/conversation/facts.ts";
import type { Language } from "../core/office.ts";
import type { ContactId } from "../core/procedure/case.ts";
import type { Address } from "./inbound.ts";

/** Where people and groups are reached, in which language, and what is forgotten of them. */
export type PeopleStore = {
  addresses(contacts: readonly ContactId[]): Promise<ReadonlyMap<ContactId, Address>>;
  speak(contact: ContactId, language: Language): Promise<void>;
  /** The names that persons go by on their channel, for those who agreed to be contacted. */
  names(contacts: readonly ContactId[]): Promise<ReadonlyMap<ContactId, string>>;
  /** Counts of wrong watch codes, by these persons' addresses. An erased contact has no tries left. */
  wrongCodes(
    contacts: readonly ContactId[],
    now: Date,
  ): Promise<readonly (WrongCodes & { readonly contact: ContactId })[]>;
  /** Removes everything that leads to the person, except for their cases. */
  erase(contact: ContactId): Promise<void>;
  /**
   * Deletes the addresses of erased contacts, once the answer that says so has been sent, or after a day; at
   * most `limit`. Returns how many.
   */
  forgetErased(limit: number): Promise<number>;
  /** Counted by the keyed hash of the person's addresses, so that erasure doesn't reset it. */
  countWrongCode(contact: ContactId, wrongCodes: WrongCodes): Promise<void>;
  /** Forgets wrong codes counted since `before` or earlier. */
  pruneWrongCodes(before: Date): Promise<void>;
};
