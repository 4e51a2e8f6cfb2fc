import type { Logger } from "pino";
import type { ChannelId } from "../../ports/inbound.ts";
import type { Store, Tx } from "../../ports/store.ts";
import type { Context } from "../handle/context.ts";
import type { Offices } from "../office.ts";

/** What a job of the sweep works with. */
export type Work = {
  readonly store: Store;
  readonly offices: Offices;
  readonly logger: Logger;
  /** Business time and the office as they were when the sweep began. */
  readonly context: Context;
  /** Unique among the processes that share the database. */
  readonly processId: string;
  /** Business time up to which all messages of a channel are on file; null if that isn't known. */
  readonly heardUntil: (channel: ChannelId) => Date | null;
  /** To be called when there may be letters to send. */
  readonly wakeSenders: () => void;
};

/**
 * One task of the sweep; returns how many items it handled. After a full `slice` the sweep runs again at
 * once, since there may be more.
 */
export type Job = (work: Work) => Promise<number>;

/** How many items a job handles at most before the pump has its turn. */
export const slice = 50;

/** A job that is one transaction. */
export function inOneTransaction(work: (tx: Tx, context: Context) => Promise<number>): Job {
  return ({ store, context }) => store.transaction((tx) => work(tx, context));
}
