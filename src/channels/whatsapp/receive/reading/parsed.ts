import type { Inbound, RawInput } from "../../../../ports/inbound.ts";
import type { Quote } from "../albums/albums.ts";
import type { CameOrWent } from "../groups/comingsAndGoings.ts";
import type { Naming } from "./mentions.ts";

export type Parsed =
  | { readonly type: "inbound"; readonly inbound: Inbound }
  /** People who went out of a group or came into it. */
  | { readonly type: "came_or_went"; readonly people: readonly CameOrWent[] }
  /** A better copy of a group's photo that hasn't come, or isn't for us: it counts if that one does. */
  | { readonly type: "early"; readonly of: string; readonly inbound: Inbound }
  /** Not for us; `why`: the kind of message, never its content. */
  | { readonly type: "skipped"; readonly why: string }
  /** Malformed, without anybody to answer; `why` as above. */
  | { readonly type: "unreadable"; readonly why: string };

/** What came before a message. */
export type Before = {
  /** Ids of photos and albums in groups of which something has counted already. */
  readonly counted: ReadonlySet<string>;
  readonly naming: Omit<Naming, "me">;
  /** Whether the message is an edit of one that counted. */
  readonly editsOurs: boolean;
  /** What its album replies to, where that was announced. */
  readonly quote: Quote | null;
};

/** What a message is read with. */
export type Known = Omit<Before, "naming"> & { readonly naming: Naming };

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
