import type { Inbound, RawInput } from "../../../ports/inbound.ts";
import type { Me } from "../jid.ts";
import type { Departed } from "./departures.ts";

export type Parsed =
  | { readonly type: "inbound"; readonly inbound: Inbound }
  /** People who are out of a group. */
  | { readonly type: "departures"; readonly departed: readonly Departed[] }
  /** Not for us; `why`: the kind of message, never its content. */
  | { readonly type: "skipped"; readonly why: string }
  /** Malformed, without anybody to answer; `why` as above. */
  | { readonly type: "unreadable"; readonly why: string };

/** What came before a message. */
export type Before = {
  /** Albums of which a part has counted already. */
  readonly albums: ReadonlySet<string>;
  /** Whether the message is an edit of one that counted. */
  readonly editsOurs: boolean;
};

/** What a message is read with. */
export type Known = Before & { readonly me: Me };

/** Who wrote what when, whatever it says. */
export type Envelope = Pick<Inbound, "from" | "sender" | "externalId" | "ref" | "sentAt">;

export function inbound(
  envelope: Envelope,
  input: RawInput,
  more: { readonly ref?: null } & Partial<
    Pick<Inbound, "on" | "forwardedOften" | "secondHand" | "repliedTo">
  > = {},
): Parsed {
  return { type: "inbound", inbound: { on: null, forwardedOften: false, ...envelope, ...more, input } };
}

export function skipped(why: string): Parsed {
  return { type: "skipped", why };
}
