import type { NamedSuperior, Superior } from "../core/office.ts";
import type { ContactId } from "../core/procedure/case.ts";
import type { Granter } from "./rooms.ts";

/** Who hears of delays above those that hold the cases, and the one-time codes by which they are named. */
export type SuperiorStore = {
  all(): Promise<readonly NamedSuperior[]>;
  /** Adds a code; an earlier unused one for the same position becomes invalid. */
  invite(hash: string, as: Superior, by: Granter): Promise<void>;
  /** For which position this is the hash of an unused code of the last 24 hours, and in which room it was made. */
  invited(hash: string): Promise<{ readonly as: Superior; readonly room: ContactId | null } | null>;
  /** Names who typed the code, in place of whoever had the position; uses the code up. Rejects if it was used meanwhile. */
  name(
    as: Superior,
    who: { readonly contact: ContactId; readonly name: string },
    hash: string,
  ): Promise<void>;
  /** Nobody has the position any more; unused codes for it become invalid. */
  drop(as: Superior): Promise<void>;
};
