import type { FiledCase } from "../core/figures/filed.ts";

/** Cases filed from the one moment on and before the other. */
export type Period = { readonly from: Date; readonly before: Date };

/**
 * What is asked about many cases, now and then: reports, never the service's own work. Ask outside the store's
 * transactions: an embedded database has one connection, and who holds it in a transaction would wait for itself.
 */
export interface ReportStore {
  /**
   * The cases of the period with their history, without those that are confidential now. They come in slices, each a
   * short statement of its own, so that whoever serves people meanwhile isn't held up; what changes between two slices
   * shows in the later one.
   */
  filed(period: Period): AsyncIterable<readonly FiledCase[]>;
  /** How many of the period's cases are confidential. */
  confidential(period: Period): Promise<number>;
  close(): Promise<void>;
}
