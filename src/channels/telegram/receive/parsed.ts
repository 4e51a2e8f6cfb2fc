import type { Inbound } from "../../../ports/inbound.ts";
import { idIn } from "./sender.ts";

export type Parsed =
  | {
      readonly type: "inbound";
      readonly inbound: Inbound;
      /** What else the update says, as when several people came at once. */
      readonly others?: readonly Inbound[];
    }
  /** Not for us; `why`: the kind of message, never its content. */
  | { readonly type: "skipped"; readonly why: string }
  /** Malformed, without anybody to answer; `why` as above. */
  | { readonly type: "unreadable"; readonly why: string };

/** An invalid date if it isn't a number. */
export function fromSeconds(seconds: unknown): Date {
  const known = idIn(seconds);
  return new Date(known === null ? Number.NaN : Number(known) * 1_000);
}

export function inbound(parsed: Inbound): Extract<Parsed, { type: "inbound" }> {
  return { type: "inbound", inbound: parsed };
}

export function skipped(why: string): Parsed {
  return { type: "skipped", why };
}
