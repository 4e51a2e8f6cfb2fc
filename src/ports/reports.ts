import type { FiledCase } from "../core/figures/filed.ts";

/** `from` is included, `before` isn't. */
export type Period = { readonly from: Date; readonly before: Date };

/**
 * Occasional queries over many cases, for reports. Must not be called inside a transaction of the store: an
 * embedded database has one connection, so the query would wait for that transaction for ever.
 */
export interface ReportStore {
  /**
   * The cases of the period with their history, without confidential ones. They come in slices, each a short
   * statement of its own, so that the service isn't held up; a later slice shows changes made meanwhile.
   */
  filed(period: Period): AsyncIterable<readonly FiledCase[]>;
  /** How many of the period's cases are confidential. */
  confidential(period: Period): Promise<number>;
  /** How many drafts wait now that their writers may still want to send. Nothing of them is read. */
  unsent(): Promise<number>;
  close(): Promise<void>;
}
