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
  /** Tells this process from others that share the database. */
  readonly processId: string;
  /** Up to when (business time) everything on a channel has come in; null if it is silent. */
  readonly heardUntil: (channel: ChannelId) => Date | null;
  /** Letters may wait. */
  readonly wakeSenders: () => void;
};

/**
 * Does one thing that time asks for, and returns how many pieces of it there were. After a whole slice the sweep
 * begins again at once, since there may be more.
 */
export type Job = (work: Work) => Promise<number>;

/** How many pieces a job does at most before the pump has its turn. */
export const slice = 50;

/** A job that is one transaction. */
export function inOneTransaction(work: (tx: Tx, context: Context) => Promise<number>): Job {
  return ({ store, context }) => store.transaction((tx) => work(tx, context));
}
