import type { RefusalParameters } from "./refusal.ts";

/** A fault of a call. "Accepted": the call takes effect although its answer doesn't arrive. */
type FaultKind =
  /** The connection is reset before the call is accepted. */
  | { readonly kind: "reset" }
  /** The call is accepted, and the connection dies before the answer. */
  | { readonly kind: "drop_after_accept" }
  /** A proxy's page instead of an answer. */
  | { readonly kind: "html_502"; readonly accepted?: boolean }
  /** This text instead of an answer. */
  | { readonly kind: "says"; readonly status: number; readonly body: string; readonly accepted?: boolean }
  /** Accepted; half of the answer comes, the rest `ms` milliseconds later. */
  | { readonly kind: "slow_body"; readonly ms: number }
  /** Accepted; the answer comes `ms` milliseconds later. */
  | { readonly kind: "slow"; readonly ms: number }
  /** An error of the Bot API's, such as 429 with `retry_after`; not accepted. */
  | {
      readonly kind: "status";
      readonly code: number;
      readonly description: string;
      readonly parameters?: RefusalParameters;
    };

export type Fault = FaultKind & {
  /** The method; any except getUpdates if left out. */
  readonly method?: string;
  /** Which calls of it; all when left out. */
  readonly when?: (parameters: Readonly<Record<string, unknown>>) => boolean;
  /** How many calls; once when left out. */
  readonly times?: number;
};

export type Faults = ReturnType<typeof createFaults>;

/** Faults on demand: `next` orders one, the server takes it when a call fits. */
export function createFaults() {
  let ordered: { fault: Fault; left: number }[] = [];
  return {
    next(fault: Fault): void {
      ordered.push({ fault, left: fault.times ?? 1 });
    },
    clear(): void {
      ordered = [];
    },
    /** How many calls are still to go wrong. */
    pending: (): number => ordered.reduce((sum, { left }) => sum + left, 0),

    take(method: string, parameters: Readonly<Record<string, unknown>>): Fault | null {
      const fits = ({ fault }: { fault: Fault }) =>
        (fault.method === undefined ? method !== "getUpdates" : fault.method === method) &&
        (fault.when?.(parameters) ?? true);
      const found = ordered.find(fits);
      if (found === undefined) return null;
      found.left -= 1;
      ordered = ordered.filter(({ left }) => left > 0);
      return found.fault;
    },
  };
}
