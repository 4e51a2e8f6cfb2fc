import type { ChannelId } from "./inbound.ts";

export type LeaseStore = {
  /** Takes or renews the lease; returns its epoch, or null while another process holds it. */
  hold(name: string, owner: string, seconds: number): Promise<string | null>;
  release(name: string, owner: string): Promise<void>;
  /** Whether nobody has followed this process as the holder; nobody does until the transaction ends. */
  isOurs(name: string): Promise<boolean>;
  /** Notes that a run began; whether an earlier one's process is gone without having ended it. */
  beginRun(id: string): Promise<boolean>;
  /** Says by which backend others see now that this run lives. */
  renewRun(id: string): Promise<void>;
  endRun(id: string): Promise<void>;
};

export type SettingStore = {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
};

/** What the rows of the cron table have done, by name. */
export type CronStore = {
  /** Business time of the row's latest turn that is over; null before the first. */
  last(name: string): Promise<Date | null>;
  /** Notes that the turn of this time is over, and whether the row was done or left out. */
  note(name: string, dueAt: Date, ran: boolean): Promise<void>;
};

/** Sealed at rest: what a channel keeps to stay itself, such as WhatsApp's credentials and session keys. */
export type SecretStore = {
  get(channel: ChannelId, kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Writes all of it in one statement; null removes. */
  set(
    channel: ChannelId,
    secrets: readonly { kind: string; id: string; value: string | null }[],
  ): Promise<void>;
  /** Removes what of a kind was saved more than `hours` ago. */
  prune(channel: ChannelId, kind: string, hours: number): Promise<void>;
  /** Forgets everything of the channel, but for the kinds named. */
  clear(channel: ChannelId, keep: readonly string[]): Promise<void>;
};
