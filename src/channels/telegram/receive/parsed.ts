import type { Inbound } from "../../../ports/inbound.ts";
import { idIn } from "./sender.ts";

export type Parsed =
  | { readonly type: "inbound"; readonly inbound: Inbound }
  /** Nothing for us; `why` names the kind of thing and never what it said. */
  | { readonly type: "skipped"; readonly why: string }
  /** Not as the platform says it is, and nobody can be told; `why` as above. */
  | { readonly type: "unreadable"; readonly why: string };

/** No date where it isn't one. */
export function fromSeconds(seconds: unknown): Date {
  const known = idIn(seconds);
  return new Date(known === null ? Number.NaN : Number(known) * 1_000);
}

export function inbound(parsed: Inbound): Parsed {
  return { type: "inbound", inbound: parsed };
}

export function skipped(why: string): Parsed {
  return { type: "skipped", why };
}
