import type { ChannelId } from "./inbound.ts";

export type LeaseStore = {
  /** Takes or renews the lease; returns its epoch, or null while another process holds it. */
  hold(name: string, owner: string, seconds: number): Promise<string | null>;
  release(name: string, owner: string): Promise<void>;
  /** Whether this process is still the holder; if so, nobody can take over until the transaction ends. */
  isOurs(name: string): Promise<boolean>;
  /** Records that a run began. Returns whether an earlier run's process is gone without `endRun`. */
  beginRun(id: string): Promise<boolean>;
  /** Updates the database backend by which others see that this run lives. */
  renewRun(id: string): Promise<void>;
  endRun(id: string): Promise<void>;
};

export type SettingStore = {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
};

/** What the rows of the cron table have done, by name. */
export type CronStore = {
  /** Business time for which the row was last run or skipped; null before the first. */
  last(name: string): Promise<Date | null>;
  /** Records that the row is done for this time: `ran`, or skipped. */
  note(name: string, dueAt: Date, ran: boolean): Promise<void>;
};

/**
 * Encrypted values that a channel needs to stay logged in, such as WhatsApp's credentials and session keys.
 */
export type SecretStore = {
  get(channel: ChannelId, kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** All or nothing; null removes a value. */
  set(
    channel: ChannelId,
    secrets: readonly { kind: string; id: string; value: string | null }[],
  ): Promise<void>;
  /** Removes values of a kind that were saved more than `hours` ago. */
  prune(channel: ChannelId, kind: string, hours: number): Promise<void>;
  /** Forgets everything of the channel, but for the kinds named. */
  clear(channel: ChannelId, keep: readonly string[]): Promise<void>;
};
