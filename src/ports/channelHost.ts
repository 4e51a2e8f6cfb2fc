import type { Logger } from "pino";
import type { Said } from "../core/message/message.ts";
import type { Channel } from "./channel.ts";
import type { ChannelId } from "./inbound.ts";
import type { Translate } from "./translate.ts";

/** A channel that is switched on, and how it is opened; nothing is loaded or connected before. */
export type ConfiguredChannel = {
  readonly id: ChannelId;
  readonly open: (host: ChannelHost) => Promise<Channel>;
};

/** What the program gives a channel that it opens. */
export type ChannelHost = {
  readonly logger: Logger;
  /** Business time: dates what the platform leaves undated. */
  readonly now: () => Date;
  /** What people know the service by. */
  readonly service: string;
  readonly translate: Translate;
  /** A secret that every process of this installation derives alike, in hexadecimal. */
  readonly derive: (purpose: string) => string;
  readonly secrets: Secrets;
  /** What the processes know together of the channel, as plain JSON under a name of the channel's own. */
  readonly memory: (name: string) => SharedMemory;
  /** Shows a line to whoever started the program. */
  readonly show: (line: string) => void;
  /** Shows a picture to scan to whoever started the program, and puts it on file for the administrators. */
  readonly showPicture: (caption: string, content: string) => Promise<void>;
  /** Tells the operators' rooms once, until it changes again. */
  readonly alert: (alert: ChannelAlert) => void;
};

/** A change of the channel that people must hear of; `ready` when all is well again. */
export type ChannelAlert = {
  readonly type: string;
  readonly ready: boolean;
  readonly said: Said;
  /** For the log. */
  readonly reason: string;
};

/** What a channel keeps sealed in the database; each call is one transaction of its own. */
export type Secrets = {
  readonly get: (kind: string, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Writes all of it or nothing; null removes. */
  readonly set: (secrets: readonly Secret[]) => Promise<void>;
  /** Removes what of a kind was saved more than `hours` ago. */
  readonly prune: (kind: string, hours: number) => Promise<void>;
  /** Forgets everything but the kinds named. */
  readonly clear: (keep: readonly string[]) => Promise<void>;
};

export type Secret = { readonly kind: string; readonly id: string; readonly value: string | null };

export type SharedMemory = {
  readonly read: () => Promise<unknown>;
  /** Replaces what is kept, in one transaction with the reading. */
  readonly update: (change: (kept: unknown) => unknown) => Promise<void>;
};
