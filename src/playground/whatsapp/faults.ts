type FaultKind =
  /** The message isn't taken: its ack carries the code (463: may not write first, 479: stanza refused, 420, …). */
  | { readonly kind: "refuse"; readonly code: number }
  /** Taken and delivered; the ack comes `ms` milliseconds later. */
  | { readonly kind: "late_ack"; readonly ms: number }
  /** Taken and delivered, never acknowledged. */
  | { readonly kind: "no_ack" }
  /** The connection dies as the message comes in, which isn't taken. */
  | { readonly kind: "drop_before_accept" }
  /** Taken and delivered; the connection dies instead of the ack. */
  | { readonly kind: "drop_after_accept" }
  /** The connection dies instead of a person's message being written to the client; it stays queued. */
  | { readonly kind: "drop_before_delivery" }
  /** A person's message is written, and the connection dies at once; it stays queued. */
  | { readonly kind: "drop_after_delivery" }
  /** A phone that is asked for a message again sends it `ms` milliseconds later. */
  | { readonly kind: "late_repeat"; readonly ms: number }
  /** A query of this namespace (`w:g2` for groups, `usync`, `encrypt`, …) is answered by an error. */
  | { readonly kind: "query_error"; readonly xmlns: string; readonly code: number }
  /** An upload is answered by this HTTP status. */
  | { readonly kind: "upload_error"; readonly status: number }
  /** A download is answered, and nothing of the file ever comes. */
  | { readonly kind: "download_hangs" };

export type Fault = FaultKind & {
  /** Only what belongs to this chat: a person's or a group's id. */
  readonly chat?: string;
  /** How often; once when left out. */
  readonly times?: number;
};

export type Faults = ReturnType<typeof createFaults>;

/** Faults on demand: `next` orders one, the server applies it when something fits. */
export function createFaults() {
  let ordered: { readonly fault: Fault; left: number }[] = [];
  return {
    next(fault: Fault): void {
      ordered.push({ fault, left: fault.times ?? 1 });
    },
    clear(): void {
      ordered = [];
    },
    /** How many are still to come. */
    pending: (): number => ordered.reduce((sum, { left }) => sum + left, 0),

    take<K extends Fault["kind"]>(
      kinds: readonly K[],
      chat: string | null,
      fits: (fault: Extract<Fault, { kind: K }>) => boolean = () => true,
    ): Extract<Fault, { kind: K }> | null {
      const isOne = (fault: Fault): fault is Extract<Fault, { kind: K }> =>
        (kinds as readonly string[]).includes(fault.kind);
      for (const order of ordered) {
        const { fault } = order;
        if (!isOne(fault) || (fault.chat !== undefined && fault.chat !== chat) || !fits(fault)) continue;
        order.left -= 1;
        ordered = ordered.filter(({ left }) => left > 0);
        return fault;
      }
      return null;
    },
  };
}
